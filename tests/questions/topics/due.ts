import { answer, none, type Row } from '../table';

export const due: readonly Row[] = [
  answer('what is coming up next', { has: ['Rec 1', 'Rec 3', '31 March 2025'], lacks: ['30 September'] }),
  answer('what was due in December', { only: [4], has: ['overdue'] }),
  answer('which are due after March', { only: [2, 8] }),
  answer('what is due by the 31st', { only: [4], has: ['overdue'] }),
  answer('anything due on 31 March 2025', { only: [1, 3] }),
  none('due this week'),
  none('what falls due today'),
  answer('due between September and October', { only: [2, 8] }),
  answer('what was due last month', { only: [4], has: ['31 December 2024'] }),
  answer('by when must rec 1 be finished', { only: [1], has: ['31 March 2025'] }),
  answer('how long have we got on rec 2', { only: [2], has: ['30 September 2025', '259 days'] }),
  answer('deadline for R3?', { only: [3], has: ['31 March 2025', '76 days'] }),
  answer('when was recommendation 4 due', { only: [4], has: ['31 December 2024', '14 days overdue'] }),
  answer('what lands in the next three months', { has: ['Rec 1', 'Rec 3'], lacks: ['30 September 2025'] }),
  answer('anything due in September?', { has: ['Rec 2', 'Rec 8'], lacks: ['31 March 2025'] }),
  answer('which fall due before 1 April 2025', { has: ['Rec 1', 'Rec 3'], lacks: ['30 September 2025'] }),
  answer('what is due by 31/3/25', { has: ['Rec 1', 'Rec 3'], lacks: ['30 September 2025'] }),
  answer('anything due by next Friday', { only: [4], has: ['overdue'] }),
  none('is anything due in May 2025'),
  none('anything due between 1 April and 31 August 2025'),
  answer('due dates for all our recommendations', {
    only: [1, 2, 3, 4, 8],
    has: ['31 March 2025', '30 September 2025', '31 December 2024'],
  }),
  answer('how many days left on rec 8', { only: [8], has: ['259 days'] }),
  answer('what is due on 31 March', { only: [1, 3], has: ['31 March 2025'] }),
  // Long past, it is the next such day; just gone, it is the one that is gone.
  none('is anything due on 1 September', { has: ['1 September 2025'] }),
  answer('what is due on 31 December', { only: [4], has: ['31 December 2024'] }),
  answer('all deadlines, nearest first', { only: [1, 2, 3, 4, 8] }),
  answer('next two deadlines from today', { only: [1, 3] }),
  answer('list all the recs by due date, earliest first', {
    only: [1, 2, 3, 4, 8],
    has: [/Rec 4[^]*Rec 1[^]*Rec 8/],
  }),
];
