import { answer, each, type Row } from '../table';

export const ranked: readonly Row[] = [
  ...each(answer, { only: [1, 3, 4] }, [
    'the three oldest',
    'the three oldest due dates',
    'the three oldest recs',
    'which three have the earliest due dates',
    'three earliest deadlines',
  ]),
  ...each(answer, { has: ['Rec 1', 'Rec 3', '31 March 2025'], lacks: ['30 September 2025'] }, [
    'which two are due first',
    'next to fall due',
    'what is due next',
    'which is due soonest',
    'next two due',
    'which one falls due next',
  ]),
  ...each(answer, { only: [2, 8], has: ['Due last', '30 September 2025'] }, [
    "what's the furthest out deadline on the list",
    'which is due last',
    'what has the latest due date',
    'which has the latest deadline',
    'furthest out due date',
    'which has the longest to go',
  ]),
  ...each(answer, { only: [4], has: ['14 days'] }, [
    'longest overdue',
    'which is the most overdue',
    "what's the most overdue",
    'which has been overdue the longest',
  ]),
  ...each(answer, { only: [4], has: ['Updated last', '9 January 2025'] }, [
    'most recently updated',
    'which was updated last',
    'which was updated most recently',
    'the latest to be updated',
  ]),
  ...each(answer, { only: [3, 4], has: ['9 January 2025'] }, [
    'two most recently updated',
    'the two most recently updated recs',
    'which two were most recently updated',
  ]),
  ...each(answer, { only: [1, 2, 8], has: ['28 November 2024'] }, [
    'which has been quiet the longest',
    'longest without an update',
    'which has gone longest without an update',
    'least recently updated',
  ]),
];
