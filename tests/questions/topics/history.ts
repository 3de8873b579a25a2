import { answer, type Row } from '../table';

export const history: readonly Row[] = [
  answer('talk me through everything recorded on rec 3', {
    only: [3],
    has: [/9 January 2025[\s\S]*28 November 2024/],
  }),
  answer('audit trail for rec 8', { only: [8], has: ['28 November 2024'], lacks: ['9 January 2025'] }),
  answer('timeline of the problem solving one', {
    only: [4],
    has: [/9 January 2025[\s\S]*28 November 2024/],
  }),
  answer('when was rec 8 last updated', { only: [8], has: ['28 November 2024'] }),
  answer('who updated rec 3 last', { only: [3], has: ['ASB Thematic Lead', '9 January 2025'] }),
  answer('what has been done on rec 2', { only: [2], has: ['28 November 2024'] }),
  answer('log for recommendation 1', { only: [1], has: ['28 November 2024'], lacks: ['9 January 2025'] }),
  answer('when did we last hear anything on rec 1', { only: [1], has: ['28 November 2024'] }),
];
