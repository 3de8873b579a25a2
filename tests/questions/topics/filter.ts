import { answer, none, type Row } from '../table';

export const filter: readonly Row[] = [
  answer('list everything green', { only: [1, 8] }),
  answer('which are amber or red', { only: [2, 3, 4] }),
  answer('which recs are in progress', { only: [1, 3, 8] }),
  answer("what's waiting for sign-off", { only: [4] }),
  answer('which are awaiting allocation', { only: [2] }),
  answer('show me everything that is not green', { only: [2, 3, 4] }),
  answer('all our recommendations', { only: [1, 2, 3, 4, 8], has: ['5 recommendations'] }),
  answer('which are still open', { only: [1, 2, 3, 4, 8] }),
  answer("which of the ASB lead's recs are amber", { only: [3] }),
  answer('reds owned by the ASB thematic lead', { only: [4] }),
  answer('amber and awaiting allocation', { only: [2] }),
  none('anything blue?'),
  none('have any been closed?'),
  none('any causes of concern?'),
  none('do we have any areas for improvement'),
  none('which have been superseded'),
  none('green ones awaiting sign-off'),
];
