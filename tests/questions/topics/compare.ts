import { answer, type Row } from '../table';

export const compare: readonly Row[] = [
  answer('which forces have answered rec 8?', { has: ['Rec 8', 'Norfolk', 'West Midlands', 'Cheshire'] }),
  answer('compare us with Cheshire on rec 2', {
    only: [2],
    has: ['Cheshire', '4 December 2024', 'awaiting allocation', 'published'],
    lacks: ['Norfolk'],
  }),
  answer('how do West Mids and Norfolk differ on rec 3', {
    has: ['Norfolk', 'Athena', 'West Midlands', 'THRIVE'],
  }),
  answer('what did Norfolk publish about rec 3', {
    only: [3],
    has: ['Athena', 'published'],
    lacks: ['61%', 'Cheshire'],
  }),
  answer('what is West Midlands doing about rec 2', {
    has: ['West Midlands', 'Rec 8 together'],
    lacks: ['Athena'],
  }),
  answer("Norfolk's rec 1 compared with WMP's", { has: ['February 2025', '61%'], lacks: ['Cheshire'] }),
  answer('how does our rec 4 compare with Norfolk', {
    only: [4],
    has: ['Norfolk', 'My Beat', 'awaiting sign-off', 'red'],
  }),
  answer('what are neighbouring forces doing on rec 3', {
    only: [3],
    has: ['Norfolk', 'West Midlands', 'Cheshire'],
  }),
  answer('what did Cheshire say on the recording one', { only: [1], has: ['Cheshire', 'complies'] }),
  answer('what have Norfolk, WMP and Cheshire each said about rec 2', {
    lacks: ['Athena'],
    has: ['Norfolk', 'West Midlands', 'Cheshire'],
  }),
  answer("when was Cheshire's response dated", { has: ['4 December 2024'] }),
];
