import { answer, none, type Row } from '../table';

export const closure: readonly Row[] = [
  answer('who signed off rec 3', { only: [3], has: ['not signed off'] }),
  answer('is rec 4 signed off', { only: [4], has: ['not signed off', 'HMICFRS'] }),
  answer('who signed off rec 4', { only: [4], has: ['not signed off'] }),
  answer('has the inspectorate discharged rec 3', { only: [3], has: ['not closed by HMICFRS'] }),
  answer('did HMICFRS close rec 8', { only: [8], has: ['not closed by HMICFRS'] }),
  answer('is recommendation two complete', { only: [2], has: ['awaiting allocation'] }),
  none('have the inspectors closed any of them'),
  none('are any recommendations closed by HMICFRS'),
  answer('is recommendation 4 ready for me to consider for sign-off', { only: [4], has: ['sign-off'] }),
  answer('what still has to happen before rec 4 can be closed', { only: [4], has: ['sign-off'] }),
  answer('have we signed rec 4 off ourselves yet, and has the inspectorate closed it', {
    only: [4],
    has: ['not closed by HMICFRS'],
  }),
  answer("is rec 3 closed in HMICFRS's eyes, or are we just saying we're finished", {
    only: [3],
    has: ['not closed by HMICFRS'],
  }),
  answer("I don't want to mislead members. Can I say that recommendation 2 has been closed by HMICFRS?", {
    only: [2],
    has: ['not closed by HMICFRS'],
  }),
  none('has HMICFRS closed any of the recommendations addressed to Staffordshire so far'),
];
