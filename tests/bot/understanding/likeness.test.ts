/** What is understood by being like an example: the examples themselves, and what only looks like one. */
import { GISTS, type Gist } from '../../../bot/understanding/likeness/gists';
import type { QuestionInput } from '../../../bot/understanding/question';
import type { Understood } from '../../../bot/understanding/understand';
import { meaningOf } from './demo';

/** What may stand in the places of an example. */
const NAMED: Readonly<Record<string, string>> = {
  REC: 'rec 3',
  ACTION: '3.2',
  FORCE: 'Norfolk',
  WHO: 'the ASB thematic lead',
  BOARD: 'LPIB',
  WHEN: 'this month',
  COLOUR: 'amber',
  STATE: 'in progress',
  REPORT: 'the ASB report',
};
const filled = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/\b[A-Z]+\b/g, (word) => NAMED[word] ?? word);

const topicOf = (question: QuestionInput): string =>
  `${question.ask} ${'aspect' in question ? question.aspect : 'focus' in question ? question.focus : ''}`;
const topic = (understood: Understood): string => {
  if (understood.is === 'which') return topicOf(understood.question);
  const [only] = understood.is === 'ask' ? understood.questions : [];
  return only === undefined ? understood.is : topicOf(only);
};

/** What an example of it has to come to. */
const wanted = (gist: Gist): string => {
  if (gist.of === 'nothing') return 'cannot';
  return gist.of === 'whole'
    ? topic(meaningOf(filled(gist.says)))
    : topicOf(gist.question(['asb-2024~rec-3'], []));
};

test.each(Object.entries(GISTS))('every example of "%s" is understood as that', (_, gist) => {
  const other = gist.like
    .split('|')
    .map((example) => filled(example.trim()))
    .filter((text) => topic(meaningOf(text)) !== wanted(gist));
  expect(other).toEqual([]);
});

test.each(Object.entries(GISTS).flatMap(([name, gist]) => (gist.of === 'whole' ? [[name, gist.says]] : [])))(
  '"%s" is said again in words that are understood',
  (_, says) => {
    expect(meaningOf(filled(says)).is).toBe('ask');
  },
);

describe('words that no example has in just this way', () => {
  test.each([
    ['is there anything at all just sitting with nobody', 'list owner'],
    ['who do I need to speak to about rec 1', 'about owner'],
    ['did we actually make the 56 day deadline', 'section 55 '],
    ['what exactly is stopping rec 2 from being done', 'about why'],
  ])('%s', (text, means) => {
    expect(topic(meaningOf(text))).toBe(means);
  });
});

describe('what is like an example but for one word that matters', () => {
  test.each([
    'anything except the overdue ones',
    'which have an owner but no evidence',
    'will rec 3 be finished on time',
    'any update on domestic abuse',
    'what was the status of rec 4 at the last board',
    'was rec 4 overdue at the last board',
    'what was rec 3 rated last month',
  ])('%s', (text) => {
    expect(meaningOf(text).is).not.toBe('ask');
  });
});

test('said again, it holds what was named', () => {
  expect(meaningOf('which recs have not been touched since 1 December')).toMatchObject({
    questions: [{ ask: 'list', focus: 'silent', criteria: { silentSince: '2024-12-01' } }],
  });
  expect(meaningOf('what has Norfolk said')).toMatchObject({
    questions: [{ ask: 'positions', forces: ['norfolk'] }],
  });
});
