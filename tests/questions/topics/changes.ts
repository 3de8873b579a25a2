import { answer, none, type Row } from '../table';

export const changes: readonly Row[] = [
  answer('what changed on rec 4 on 9 January', { only: [4], has: ['9 January 2025'] }),
  answer('what was recorded on 28 November', { only: [1, 2, 3, 4, 8], lacks: ['9 January'] }),
  answer('updates by the ASB lead since Christmas', { only: [3, 4] }),
  answer('what has been updated since Christmas', { only: [3, 4], has: ['9 January 2025'] }),
  answer('what was recorded last week', { only: [3, 4] }),
  answer('what was recorded in the last week', { only: [3, 4] }),
  answer('changes since 9 January', { only: [3, 4] }),
  answer('what was recorded in November 2024', { only: [1, 2, 3, 4, 8], lacks: ['9 January 2025'] }),
  answer('what has changed since the last Inspection and Audit Board', {
    only: [1, 2, 3, 4, 8],
    has: ['28 November 2024', '9 January 2025'],
  }),
  answer('anything new since we last met?', { only: [3, 4] }),
  answer('what happened on rec 3 in the last month', {
    only: [3],
    has: ['9 January 2025'],
    lacks: ['28 November 2024'],
  }),
  none('anything new this week'),
  none('changes since 10 January'),
  none('what was recorded yesterday'),
  none('has rec 1 changed since the last board'),
  none('what was recorded between 1 and 31 December 2024'),
  answer('I missed the December meeting, what has moved since then', { only: [3, 4] }),
  answer('what updates did we get last week', { only: [3, 4], has: ['9 January 2025'] }),
  none('did anyone add anything yesterday'),
  answer('I was on leave last week. What got recorded while I was off?', { only: [3, 4] }),
  none('any updates today or yesterday'),
];
