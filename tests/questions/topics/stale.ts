import { answer, each, none, type Row } from '../table';

export const stale: readonly Row[] = [
  answer('which have gone quiet since Christmas', { only: [1, 2, 8], has: ['28 November 2024'] }),
  answer('what have we not heard about since the last board', { only: [1, 2, 8] }),
  answer('which recs have had no update for a fortnight', { only: [1, 2, 8] }),
  answer('has anything gone stale', { only: [1, 2, 8] }),
  answer('any recs not updated since 1 December 2024', { only: [1, 2, 8] }),
  answer('which have gone longest without an update', { has: ['28 November 2024', 'Rec 1'] }),
  none('no updates in the last 3 months'),
  none('anything not updated since 1 November 2024?'),
  ...each(answer, { only: [1, 2, 8] }, [
    'anything gone quiet for six weeks or longer',
    "which recs haven't had a word put against them this year",
  ]),
  none('are there any recs where the latest word is over two months old'),
  answer("anything nobody's touched for six weeks", { only: [1, 2, 8] }),
];
