import { answer, none, type Row } from '../table';

export const overdue: readonly Row[] = [
  answer('Are there any recommendations where the deadline has already gone, and how late are they?', {
    only: [4],
    has: ['14 days'],
  }),
  answer('slippage. which ones, original date and revised date', { only: [4], has: ['31 December 2024'] }),
  answer('is rec 4 overdue and why', { only: [4], has: ['14 days overdue', 'no reason is recorded'] }),
  answer('is anything late?', { only: [4], has: ['14 days'] }),
  answer('which recs are past their deadline', { only: [4], has: ['31 December 2024'] }),
  answer('how many are overdue', { only: [4], has: ['1 of 5'] }),
  answer('is rec 3 overdue?', { only: [3], has: ['31 March 2025'], lacks: ['days overdue'] }),
  answer('is rec 4 late and by how much', { only: [4], has: ['14 days'] }),
  answer('how late is recommendation four', { only: [4], has: ['14 days'] }),
  answer('why is rec 4 late', { only: [4], has: ['no reason is recorded'] }),
  answer("what's the reason rec 4 missed its date", { only: [4], has: ['no reason is recorded'] }),
  answer('what has slipped', { only: [4] }),
  answer('which should have been finished by now', { only: [4] }),
  answer('has the date for rec 3 ever been changed', { only: [3], has: ['never moved'] }),
  answer('how many times has rec 1 been put back', { only: [1], has: ['never moved'] }),
  none('have any of the due dates been moved?'),
  none('which recs have a revised date'),
  answer('which recommendations have gone beyond their due dates', { only: [4] }),
  answer("which recommendations have the next deadline that we haven't already missed", {
    has: ['Rec 1', 'Rec 3', '31 March 2025'],
    lacks: ['Rec 4'],
  }),
];
