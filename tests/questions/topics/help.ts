import { answer, by, type Row } from '../table';

export const help: readonly Row[] = [
  answer('what are you able to do', { has: ['status of Rec 3', 'overdue'] }),
  answer('give me some example questions', { has: ['status of Rec 3'] }),
  by('a1', answer('HELP ME!', { has: ['which have no owner'] })),
  by('a2', answer('what can I ask you', { has: ["what's on me"] })),
  answer('first time using this, how does it work and what can I ask', { has: ['sign'] }),
];
