import { answer, type Row } from '../table';

export const section55: readonly Row[] = [
  answer('did we send the section 55 response', {
    has: ['sent in December 2024', 'day not recorded', '5 December 2024'],
  }),
  answer('s55 deadline', { has: ['5 December 2024', '56 days'] }),
  answer('when was the statutory response to the spotlight report due', {
    has: ['5 December 2024', '10 October 2024'],
  }),
  answer('has our sec 55 reply gone', { has: ['sent in December 2024'] }),
  answer('how long did the commissioner have to respond', { has: ['5 December 2024'] }),
  answer('when did the 56 days run out', { has: ['5 December 2024'] }),
  answer('s.55 response, due date and date sent', { has: ['5 December 2024'] }),
  answer('how many days did we get to reply to the ASB spotlight, and what date did that take us to', {
    has: ['56', '5 December 2024'],
  }),
  answer(
    'how long did forces get for the section 55 response on the ASB spotlight and when did ours run out',
    {
      has: ['5 December 2024'],
      lacks: ['31 December 2024'],
    },
  ),
  answer(
    'did we send the inspectorate our formal written response to the antisocial behaviour report, and when',
    { has: ['December 2024'] },
  ),
  answer('what date did we have to get the fifty six day response in by', { has: ['5 December 2024'] }),
];
