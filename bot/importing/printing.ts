/** A preview as plain text for a terminal. */
import { NEW_REPORT, type Need, type Plan } from '../../data/importing/plan';
import { begun, forceName } from '../../data/importing/naming';
import { choicesFor } from '../../data/importing/spreadsheets/choices';
import {
  countWords,
  mappingWords,
  nothingWords,
  sectionsOf,
  unnumberedWords,
  type PreviewLine,
} from './preview';

const MOST = 20;
/** Characters of a line, of the words under it, and how many of those. */
const LONGEST_LINE = 320;
const LONGEST_SAID = 160;
const MOST_SAID = 4;

/** As it stands between quotation marks in a shell. */
const quotable = (words: string): string => words.replaceAll('"', '');

/** What to add to the command, where something is needed. */
const howToSay = (need: Need, { reports }: Plan): string => {
  switch (need.need) {
    case 'published':
      return `add --published "${quotable(need.report)}=2024-10-10"`;
    case 'anchor':
      return need.report === undefined
        ? 'add --anchor 2024-10-10'
        : `add --anchor "${need.report.id}=2024-10-10"`;
    case 'report': {
      const report = reports.get(need.report);
      const [likely] = report?.is === 'unclear' ? report.choices : [];
      const name = quotable(need.report);
      return likely === undefined
        ? 'add --report "its title"'
        : `add --report "${name}=${likely.id}"; for a new one --report "${name}=${NEW_REPORT}" --published "${name}=2024-10-10"`;
    }
    case 'word':
      return `add --map "${begun(need.column)}: ${quotable(need.word)}=${choicesFor(need.asks)[0] ?? ''}"`;
    case 'force':
      return 'add --from norfolk';
  }
};

/** Words to their end, a paragraph a line. */
const whole = (words: string): string[] =>
  words
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** @param all whether long lists, and long words, are shown to their end */
export const previewText = (plan: Plan, force: string, all: boolean): string[] => {
  const cut = <T>(lines: readonly T[], show: (line: T) => readonly string[]): string[] => {
    const rest = all ? 0 : lines.length - MOST;
    return rest > 0
      ? [
          ...lines.slice(0, MOST).flatMap(show),
          `  and ${rest.toLocaleString('en-GB')} more (--all shows them)`,
        ]
      : lines.flatMap(show);
  };
  const block = (title: string, lines: readonly PreviewLine[], isFound: boolean): string[] =>
    lines.length === 0 ? [] : ['', title, ...cut(lines, (line) => lineText(line, all, isFound))];
  const nothing = nothingWords(plan);
  const next = unnumberedWords(plan);
  return [
    `${plan.file.name} (sha256 ${plan.file.sha256.slice(0, 12)}…), for the record of ${forceName(force)}`,
    countWords(plan),
    ...sectionsOf(plan).flatMap(({ key, title, lines }) => [
      // What the file itself says may be as long as it likes; what would change is told to its end.
      ...block(title, lines, key === 'not understood' || key === 'notes'),
      ...(key === 'needed'
        ? cut([...new Set(plan.needs.map((need) => howToSay(need, plan)))], (each) => [`  ${each}`])
        : []),
    ]),
    ...block(
      'How words were read',
      plan.mappings.map((mapping) => ({ words: mappingWords(mapping), place: '', said: [] })),
      false,
    ),
    ...(nothing === '' ? [] : ['', `${nothing}.`]),
    ...(next === '' ? [] : [...(nothing === '' ? [''] : []), next]),
    '',
  ];
};

const lineText = ({ words, place, said }: PreviewLine, all: boolean, isFound: boolean): string[] => {
  const [first = '', ...more] = all || !isFound ? whole(words) : [begun(words, LONGEST_LINE)];
  const rest = all ? 0 : said.length - MOST_SAID;
  return [
    `  ${first}${place === '' ? '' : `  [${place}]`}`,
    ...more.map((each) => `    ${each}`),
    ...(rest > 0 ? said.slice(0, MOST_SAID) : said).flatMap((each) => {
      const [begin = '', ...paragraphs] = all ? whole(each.words) : [begun(each.words, LONGEST_SAID)];
      return [`      ${each.whose}: ${begin}`, ...paragraphs.map((paragraph) => `        ${paragraph}`)];
    }),
    ...(rest > 0 ? [`      and ${rest.toLocaleString('en-GB')} more (--all shows them)`] : []),
  ];
};
