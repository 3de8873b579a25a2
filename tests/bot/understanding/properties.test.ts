/** What holds of every sentence: its number and its aspect, whatever its case, its spaces and one slip of a key. */
import fc from 'fast-check';
import { catalogue, lexicon, meaningOf } from './demo';

const NUMBERS = catalogue.recommendations.map((rec) => rec.number);
const number = fc.constantFrom(...NUMBERS);
const ASKED = {
  status: ['what is the status of', 'how is', 'where are we with', 'give me the latest on'],
  owner: ['who owns', 'who has got', 'who is responsible for', 'who leads on'],
  due: ['when is the deadline for', 'due date of', 'how many days left on'],
  evidence: ['is there evidence for', 'show me the evidence for', 'what proof is there for'],
  history: ['history of', 'show me the audit trail for', 'what has been done on'],
  text: ['what does it say in', 'full text of', 'what is the wording of'],
  actions: ['what are the actions on', 'list the actions under'],
} as const;
const asked = fc.constantFrom(
  ...Object.entries(ASKED).flatMap(([aspect, phrases]) => phrases.map((phrase) => ({ aspect, phrase }))),
);

test('any way of asking, of any recommendation: that aspect of that one', () => {
  fc.assert(
    fc.property(
      asked,
      number,
      fc.constantFrom('rec', 'recommendation', 'r', 'Rec.', '#'),
      (ask, rec, named) => {
        expect(meaningOf(`${ask.phrase} ${named}${named === '#' ? '' : ' '}${rec}`)).toMatchObject({
          is: 'ask',
          questions: [{ ask: 'about', aspect: ask.aspect, recs: [`asb-2024~rec-${rec}`] }],
        });
      },
    ),
  );
});

const SENTENCES = [
  "what's overdue",
  'which recommendations have no owner',
  'show me the ambers without evidence',
  'what changed since the last board',
  'what falls due before the next board',
  'how many are awaiting allocation',
  'when is the next inspection and audit board',
  'which have had no update since christmas',
  'what did the commissioner say about rec 2',
  'status of the risk assessment one',
  'everything not owned by the asb thematic lead',
  'status of rec 3 and when is the next board',
  'what are other forces doing about recommendation 1',
  'which actions have not been started',
  'when was our section 55 response due',
];

test('case and spaces change nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SENTENCES),
      fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
      fc.boolean(),
      (text, gaps, upper) => {
        let at = 0;
        const put = text.replace(/ /g, () => ' '.repeat(1 + (gaps[at++ % gaps.length] ?? 0)));
        expect(meaningOf(` ${upper ? put.toUpperCase() : put} `)).toEqual(meaningOf(text));
      },
    ),
  );
});

const slips = (word: string): string[] =>
  Array.from(word).flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    ...(at + 1 < word.length ? [word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2)] : []),
    word.slice(0, at) + (letter === 'e' ? 'r' : 'e') + word.slice(at + 1),
  ]);

test('one slip in a word of six letters or more: the same, or asked back, or declined; never something else', () => {
  const other: string[] = [];
  for (const text of SENTENCES) {
    const right = JSON.stringify(meaningOf(text));
    for (const word of text.match(/[a-z]{6,}/g) ?? []) {
      for (const slip of slips(word)) {
        // A word of the language may be meant: no slip can be seen in it.
        if (slip === word || lexicon.spelling.correct(slip) === slip) {
          const found = meaningOf(text.replace(word, slip));
          if (found.is === 'ask' && JSON.stringify(found) !== right) other.push(text.replace(word, slip));
          continue;
        }
        const found = meaningOf(text.replace(word, slip));
        if (found.is === 'record' || (found.is === 'ask' && JSON.stringify(found) !== right))
          other.push(text.replace(word, slip));
      }
    }
  }
  expect(other).toEqual([]);
});
