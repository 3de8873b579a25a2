import { answer, nothing, type Row } from '../table';

export const evidence: readonly Row[] = [
  answer('what evidence do we hold on rec 4', {
    only: [4],
    has: ['9 January 2025', 'ASB Thematic Lead', '1 evidence link'],
  }),
  answer('show me the evidence link for the problem solving one', { only: [4], has: ['9 January 2025'] }),
  answer('which recs have evidence', { only: [4] }),
  answer('which are lacking any proof', { only: [1, 2, 3, 8] }),
  answer('who put the evidence on recommendation four', { only: [4], has: ['ASB Thematic Lead'] }),
  nothing('is rec 1 backed up by anything'),
  nothing('proof for rec 3?'),
  nothing('do we have any documents for recs 2 and 8'),
  nothing('is there anything evidential attached to recommendation 3'),
  nothing('Rec 8. Evidence?', { lacks: ['green'] }),
];
