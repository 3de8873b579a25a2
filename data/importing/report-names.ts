/** How the name of a report in a file stands to one that is held: the same, short for it, or like it but for a telling word. */
import { FORCES, type Inspection } from '../model';
import { IDLE, likeness, plain, sameWords } from './comparing';
import { MONTHS } from './months';

export type Standing =
  /** One of the names that the report is known by. */
  | { readonly is: 'same' }
  /** All of its words are the report's own. */
  | { readonly is: 'like'; readonly score: number }
  /** It says a word more, or one less, that may make it another report: "phase two", "follow-up". */
  | { readonly is: 'nearly'; readonly score: number };

/** From here on two names are taken for the same report's. */
const ALIKE = 0.75;

/** Words that tell one report of a series from the next. A year is no such word: it is compared as a date. */
const MARKER =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|four|five|six|seven|eight|nine|ten|ii|iii|iv|v|vi|\d{1,3}(?:st|nd|rd|th)?|phase|part|stage|tranche|round|volume|follow|up|followup|revisit|revisited|reinspection|interim|final)$/;

const markersIn = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter((word) => MARKER.test(word));

/** The name before its colon; the whole where what follows tells one report of a series from the next. */
export const mainOf = (title: string): string => {
  const [main = title, ...rest] = title.split(': ');
  return markersIn(rest.join(' ')).length === 0 ? main : title;
};

/** As it stands on its cover, or as the record has it. */
const ownNames = ({ id, title, shortTitle }: Inspection): readonly string[] => [id, title, shortTitle];

const namesOf = (inspection: Inspection): readonly string[] => [
  ...ownNames(inspection),
  mainOf(inspection.title),
  ...inspection.topics,
  // When it was published is no part of what it is called.
  ...[inspection.title, inspection.shortTitle].map((name) => undated(name, inspection)),
];

const dateWords = ({ published }: Inspection): ReadonlySet<string> => {
  const [year = '', month = '', day = ''] = published.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  return new Set([year, name, name.slice(0, 3), day, day.replace(/^0/, '')].filter((word) => word !== ''));
};

const undated = (name: string, inspection: Inspection): string => {
  const dated = dateWords(inspection);
  return plain(name)
    .split(' ')
    .filter((word) => !dated.has(word))
    .join(' ');
};

/** Whether it is the report's id, its title or its short title. */
export const isNameOf = (name: string, inspection: Inspection): boolean =>
  inspection.id === name || ownNames(inspection).some((known) => sameWords(known, name));

/** What a report's kind is called; none of it makes another report. */
const KIND = new Set('thematic national full publication recommendation recommendations rec recs'.split(' '));

/**
 * Whose response it is, behind a report's name. Only an office, and the force it is of: whatever else stands there
 * may be a part of the name.
 */
const RESPONDENT = new RegExp(
  `\\b(?:response|comments?|reply) (?:from|by|of) (?:the )?(?:police (?:fire )?(?:and )?(?:rescue )?(?:and )?crime commissioner|p(?:f|fc)?cc|opcc|chief constable)s?(?: (?:for|of))?(?: (?:${FORCES.flatMap(
    ({ name, shortName }) => [name, name.replace(/ (?:Police(?: Service)?|Constabulary)$/, ''), shortName],
  )
    .map(plain)
    .sort((a, b) => b.length - a.length)
    .join('|')}))?\\b`,
);

/** The words of the name that the report is not known by. */
const addedWords = (name: string, inspection: Inspection): readonly string[] => {
  const known = new Set([
    ...namesOf(inspection).flatMap((each) => plain(each).split(' ')),
    ...dateWords(inspection),
  ]);
  return plain(name)
    .replace(RESPONDENT, '')
    .split(' ')
    .filter((word) => word !== '' && !known.has(word) && !IDLE.has(word) && !KIND.has(word));
};

/**
 * @param isDated whether the name comes with a day, and the report was published on it
 * @returns undefined where they have too little in common
 */
export const standingOf = (name: string, inspection: Inspection, isDated: boolean): Standing | undefined => {
  if (isNameOf(name, inspection)) return { is: 'same' };
  const names = namesOf(inspection);
  const said = new Set(plain(name).split(' '));
  // "Custody" may be the first report where only "Custody: phase two" is held.
  const lacks = !isDated && markersIn(inspection.title).some((word) => !said.has(word));
  if (!lacks && names.some((known) => sameWords(known, name))) return { is: 'same' };
  const added = addedWords(name, inspection);
  const without = plain(name)
    .split(' ')
    .filter((word) => !added.includes(word))
    .join(' ');
  const isInSeries = added.length > 0 && added.every((word) => MARKER.test(word));
  const score = Math.max(
    ...names.map((known) => Math.max(likeness(known, name), isInSeries ? likeness(known, without) : 0)),
  );
  if (score < ALIKE) return undefined;
  return added.length === 0 && !lacks ? { is: 'like', score } : { is: 'nearly', score };
};
