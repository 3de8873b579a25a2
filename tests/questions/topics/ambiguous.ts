import { answer, talk, which, type Row } from '../table';

export const ambiguous: readonly Row[] = [
  which('status of the training one', { only: [2, 8] }),
  which('history of the training rec', { only: [2, 8] }),
  which('when is the training recommendation due', { only: [2, 8] }),
  which('who owns it'),
  which('is there any evidence for it'),
  which('what does that one say'),
  which('has HMICFRS closed it'),
  talk(which('who leads it'), answer('rec 1', { only: [1], has: ['Crime Data Integrity Lead'] })),
  talk(which('status of the training one'), answer('the neighbourhood one', { only: [8], has: ['green'] })),
];
