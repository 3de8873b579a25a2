/** A question never turns into a change, however a recommendation is named beside it. */
import { lexicon, TODAY } from './demo';
import { NOTHING_REMEMBERED, understand, type Understood } from '../../../bot/understanding/understand';
import { TOPICS } from '../../questions/topics';
import { talkOf } from '../../questions/table';

/** Said by a lead, who may record. */
const meaningOf = (text: string): Understood =>
  understand(
    {
      text,
      asker: { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' },
      today: TODAY,
      remembered: NOTHING_REMEMBERED,
    },
    lexicon,
  );

const questions = [...new Set(TOPICS.flatMap(([, rows]) => rows.map(talkOf)).flatMap(({ turns }) => turns))]
  .map(({ ask }) => ask)
  .filter((text) => meaningOf(text).is === 'ask');

test.each([
  'rec 3: …',
  'rec 3 - …',
  'rec 3 – …',
  'rec 3, …',
  'rec 3 …',
  'for rec 3 …',
  'on rec 3, …',
  'quick one on rec 3, …',
  'so …',
  'right, …',
  'hi all, …',
])('%s', (form) => {
  const drafted = questions
    .map((question) => form.replace('…', question))
    .filter((text) => ['record', 'change'].includes(meaningOf(text).is));
  expect(drafted).toEqual([]);
});

test.each(['rec 3: form live in four areas', 'rec 3 is complete', 'rec 8 amber because the trainer left'])(
  '%s, with a question mark',
  (text) => {
    expect(meaningOf(text).is).toBe('record');
    expect(['record', 'change']).not.toContain(meaningOf(`${text}?`).is);
  },
);

test.each([
  'as soon as the form is live please mark rec 3 green',
  'we want rec 3 marked red, in case Niche fails',
  'I need rec 8 extended to the end of April because the audit slipped, if the chair agrees',
])('what is not to be done yet is not drafted: %s', (text) => {
  expect(meaningOf(text).is).not.toBe('record');
});
