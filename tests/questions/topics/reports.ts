import { answer, nothing, type Row } from '../table';

export const reports: readonly Row[] = [
  answer('which ASB reports do you hold on us, with dates', {
    has: ['10 October 2024', '2012'],
    lacks: ['September 2024'],
  }),
  answer('How did the force do on antisocial behaviour in its last PEEL, which grade?', {
    has: [/\bgood\b/i],
  }),
  answer('which reports are in the record', {
    has: ['10 October 2024', 'PEEL 2023–2025', 'A Step in the Right Direction', '2012'],
  }),
  answer('when was the ASB spotlight published', { has: ['10 October 2024'], lacks: ['2012'] }),
  answer('what were we graded for PEEL', { has: [/\bgood\b/i, 'September 2024'] }),
  answer('tell me about the 2012 report', { has: ['A Step in the Right Direction', 'vulnerable callers'] }),
  answer('was the spotlight report graded?', { has: ['ungraded'] }),
  nothing('do we hold the custody report'),
  answer(
    'how many recs are in the antisocial behaviour spotlight report and how many of those are for forces',
    { has: [/8|eight/] },
  ),
];
