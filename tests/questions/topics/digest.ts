import { answer, type Row } from '../table';

export const digest: readonly Row[] = [
  answer('preview the digest for the LPIB', {
    has: ['Preview', '23 January 2025', 'Rec 4', '14 days overdue'],
  }),
  answer('what time does the digest go out', { has: ['Tuesday 21 January 2025', '09:00'] }),
  answer('let me see the IAB digest', {
    has: ['12 February 2025', 'Rec 4'],
    lacks: ['23 January 2025, 10:00'],
  }),
  answer('when is the IAB digest sent', { has: ['Monday 10 February 2025', '09:00'] }),
  answer('round up for the next board please', { has: ['Preview', 'Rec 3', '9 January 2025'] }),
  answer('when do we get the digest for the January board', { has: ['21 January 2025', '09:00'] }),
  answer('when should I expect the LPIB digest', { has: ['21 January 2025', '09:00'] }),
  answer('how long before a meeting does the digest come out', { has: ['working days'] }),
  answer("I'm told a digest comes round before the next board. When should I expect it?", {
    has: ['21 January 2025'],
  }),
];
