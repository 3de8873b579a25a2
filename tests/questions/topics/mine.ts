import { answer, by, none, type Row } from '../table';

export const mine: readonly Row[] = [
  by('a2', answer('what have I got on my plate', { only: [3, 4, 8] })),
  by('a7', answer('what am I responsible for', { only: [1] })),
  by('a2', answer('which of mine are overdue', { only: [4], has: ['14 days'] })),
  by('a2', answer('which of mine are amber', { only: [3] })),
  by(
    'a2',
    answer('which of mine fall due by the end of March', { has: ['Rec 3'], lacks: ['Rec 1', 'Rec 8'] }),
  ),
  by('a2', answer('which of mine have gone quiet', { only: [8] })),
  by('a2', answer('show my actions', { has: ['3.2', '8.1'], lacks: [/\b1\.1\b/, /\b2\.1\b/] })),
  by('a7', answer('what are my open actions', { has: ['1.1', '1.2'], lacks: [/\b3\.2\b/] })),
  by('a7', none('are any of mine overdue')),
  by('a1', none('do I own anything')),
  by('a5', none('my actions please')),
];
