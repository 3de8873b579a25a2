import { answer, standing, type Row } from '../table';

export const chatter: readonly Row[] = [
  answer('Good morning, sorry to bother you, how is rec 3 doing? Many thanks', standing(3)),
  answer("I'm just off to a meeting, what's overdue", { only: [4] }),
  answer('Could you possibly tell me who owns rec 1, please?', {
    only: [1],
    has: ['Crime Data Integrity Lead'],
  }),
  answer('hiya 👋 rec 8 status?', standing(8)),
  answer('quick one: when is the next board', { has: ['23 January 2025'] }),
  answer('ok great thanks. now show me the reds', { only: [4] }),
  answer('RIGHT THEN, WHICH RECS ARE AMBER???', { only: [2, 3] }),
];
