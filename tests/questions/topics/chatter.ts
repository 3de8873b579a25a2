import { answer, standing, type Row } from '../table';

export const chatter: readonly Row[] = [
  answer('OPCC here, could I have the latest position on R1 please', standing(1)),
  answer(
    'Members would be grateful for the current position in respect of the recommendation on problem-solving plans',
    standing(4),
  ),
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
  answer(
    'Good afternoon, apologies if this was covered already. I have been asked for the position on rec 1 ahead of the pre-meet, could you oblige?',
    { only: [1] },
  ),
  answer('need the awaiting allocation ones for item 4', { only: [2] }),
  answer('one-paragraph summary of rec 3 for the minutes', { only: [3] }),
  answer('what is the status of rec 8 comma who owns it question mark', { only: [8] }),
  answer('can I have an update on recommendation eight when you get a sec', { only: [8] }),
];
