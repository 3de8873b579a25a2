import { answer, cannot, each, nothing, type Row } from '../table';

const ELSEWHERE = /another body|other bodies/;
const OURS = [/\bin progress\b/i, /\bamber\b/i, /\bowned by\b/i];

export const missing: readonly Row[] = [
  answer('status of rec 3 and rec 5', { has: ['amber', 'Rec 5', ELSEWHERE] }),
  answer('has HMICFRS closed rec 5', { has: ['Rec 5', ELSEWHERE], lacks: ['not closed'] }),
  cannot('status of rec 123456789'),
  answer("what's rec 6", { has: ['Rec 6', ELSEWHERE], lacks: OURS }),
  answer('recs 5 and 7 - whose are they', { has: ['Rec 5', 'Rec 7', ELSEWHERE], lacks: OURS }),
  answer('what happened to recommendation seven', { has: ['Rec 7', ELSEWHERE], lacks: OURS }),
  answer('status of rec 5', { has: ['Rec 5', ELSEWHERE], lacks: OURS }),
  answer('who owns rec 6', { has: ['Rec 6', ELSEWHERE], lacks: OURS }),
  answer('when is #7 due', { has: ['Rec 7', ELSEWHERE], lacks: OURS }),
  answer('why are some of the numbers missing', { has: ['Rec 5', 'Rec 6', 'Rec 7', ELSEWHERE] }),
  answer('how are recs 1-8 looking', {
    has: ['Rec 1: in progress', 'Rec 8: in progress', 'Rec 5, Rec 6 and Rec 7', ELSEWHERE],
  }),
  nothing('status of rec 12', { has: ['Rec 12'], lacks: OURS }),
  nothing('who owns rec 99', { has: ['Rec 99'], lacks: OURS }),
  ...each(answer, { has: ['Rec 5', 'Rec 6', 'Rec 7', ELSEWHERE], lacks: OURS }, [
    'the spotlight has eight recs but we only track five of them, how come',
    'the report has eight recommendations and I can only find five of them here. Where are the rest?',
    'where do the other three of the eight go',
  ]),
  answer('3 and 8 where are they at', { only: [3, 8] }),
  cannot('who owns the blue Astra parked in bay 6'),
];
