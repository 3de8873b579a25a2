/** Who is away, until when, and whom to ask meanwhile: from what people have said of themselves. */
import { absencesFrom, awayOn, showDay, type Away, type Day, type Person } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import type { Answer, Desk } from './desk';
import { counted, listed } from './words';

/** "away until 3 February 2025, ask Board Secretary", "away from 3 February 2025 to 14 February 2025" */
export const awayWords = ({ from, until, ask }: Away, today: Day): string => {
  const when =
    from === null || from <= today
      ? `until ${showDay(until)}`
      : from === until
        ? `on ${showDay(from)}`
        : `from ${showDay(from)} to ${showDay(until)}`;
  return `away ${when}${ask === null ? '' : `, ask ${ask.name}`}`;
};

interface Absence {
  readonly person: Person;
  readonly away: Away;
}

const wordsOf = ({ person, away }: Absence, today: Day): string =>
  `${person.name}: ${awayWords(away, today)}${away.ask === null ? '; nobody stands in' : ''}`;

/** No request to the record: what people say of themselves is known. */
export const answerAway = (question: Extract<Question, { ask: 'away' }>, desk: Desk): Answer => {
  const { person: asked, window } = question;
  const { today } = desk;
  const { people } = desk.catalogue;
  const person = people.find(({ id }) => id === asked?.id);
  const from = window?.from ?? today;
  const to = window?.to ?? (window === undefined ? today : '9999-12-31');
  const within = (each: Person): Absence[] =>
    absencesFrom(each, from)
      .filter((away) => (away.from ?? today) <= to)
      .map((away) => ({ person: each, away }));
  if (asked !== undefined)
    return person === undefined
      ? sentence(desk, 'Nothing held: that person is not listed here.')
      : ofOne(person, within(person), window?.label, desk);
  const when = window === undefined ? 'today' : window.label;
  const away = people.flatMap(within);
  const later =
    window === undefined
      ? people.flatMap((each) =>
          absencesFrom(each, today).map((absence) => ({ person: each, away: absence })),
        )
      : [];
  const coming = later.filter((each) => !away.some((known) => known.away === each.away || same(known, each)));
  const comingWords = coming.map((each) => wordsOf(each, today));
  if (away.length === 0)
    return sentence(desk, `None: nobody has said that they are away ${when}`, {
      words: comingWords.length === 0 ? [] : ['Later:', ...comingWords],
    });
  const names = [...new Set(away.map((each) => each.person.name))];
  return answerWith(
    desk,
    'facts',
    {
      summary: `${counted(names.length, 'person', 'people')} away ${when}: ${listed(names)}`,
      inspections: [],
    },
    {
      facts: [],
      lines: [...away.map((each) => wordsOf(each, today)), ...comingWords.map((words) => `Later: ${words}`)],
    },
  );
};

const same = (a: Absence, b: Absence): boolean =>
  a.person.id === b.person.id && a.away.from === b.away.from && a.away.until === b.away.until;

const ofOne = (
  person: Person,
  [first, ...more]: readonly Absence[],
  label: string | undefined,
  desk: Desk,
): Answer => {
  const { today } = desk;
  const now = awayOn(person, today);
  const [next] = absencesFrom(person, today).filter((away) => away.from !== null && away.from > today);
  if (first === undefined)
    return sentence(
      desk,
      `${person.name} has not said that they are away ${label ?? 'today'}`,
      label === undefined && next !== undefined ? { words: [`Later: ${awayWords(next, today)}.`] } : {},
    );
  const shown = label === undefined && now !== undefined ? now : first.away;
  return sentence(desk, `${person.name} is ${awayWords(shown, today)}`, {
    words: [
      ...(shown.ask === null ? ['Nobody was named to be asked meanwhile.'] : []),
      ...more.map(({ away }) => `And ${awayWords(away, today)}.`),
      ...(label === undefined && next !== undefined && next !== shown
        ? [`Later: ${awayWords(next, today)}.`]
        : []),
    ],
  });
};
