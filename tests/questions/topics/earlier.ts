import { answer, each, nothing, type Row } from '../table';

export const earlier: readonly Row[] = [
  answer('which recs repeat earlier findings', {
    has: ['Rec 1, Rec 2, Rec 3 and Rec 8: raised before', '2012'],
  }),
  answer('was rec 8 flagged previously', {
    only: [8],
    has: ['2012', 'A Step in the Right Direction', 'training'],
  }),
  answer('is rec 2 an old problem', { only: [2], has: ['2012', 'training'] }),
  answer('had rec 1 been raised before', { only: [1], has: ['2012', 'recorded'] }),
  answer('what did the 2012 inspection find', {
    has: ['A Step in the Right Direction', 'vulnerable callers'],
  }),
  nothing('has rec 4 come up before', { lacks: ['A Step in the Right Direction'] }),
  answer('was rec 8 raised in 2012', { only: [8], has: ['training'] }),
  nothing('what about rec 8 of the 2012 report', { has: ['no Rec 8'] }),
  answer('which of the five were picked up in 2012', { has: ['2012'] }),
  ...each(answer, { has: ['Rec 1, Rec 2, Rec 3 and Rec 8: raised before', '2012'] }, [
    'which of the current recommendations go back to something in the 2012 report',
    'which recs trace back to A Step in the Right Direction',
    'was any of this in the 2012 report',
  ]),
  answer("rec 8, training. Isn't that something we were pulled up on years ago?", {
    only: [8],
    has: ['2012', 'training'],
  }),
  answer('were we picked up on antisocial behaviour training back in 2012', { has: ['2012', 'training'] }),
  answer('did anyone raise vulnerable callers with us before the spotlight', {
    has: ['A Step in the Right Direction', 'vulnerable callers'],
  }),
];
