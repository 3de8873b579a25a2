/** What several kinds of card have in common: the frame, a state, facts, an entry, a chart. */
import { actions } from '../buttons';
import { cleanWords, oneLine, unescapeMarkdown } from '../escape';
import {
  NOTHING,
  blockStyle,
  bold,
  dotted,
  letters,
  line,
  maybe,
  quoted,
  said,
  type Shown,
  type View,
} from './words';

type Entry = NonNullable<Shown<'status'>['last']>;

/** From here on facts stand in two columns where there is room. */
const TWO_COLUMNS = 4;
const LONGEST_URL = 1000;

const CHART_COLORS = new Set([
  ...['good', 'warning', 'attention', 'neutral'],
  ...[
    'categoricalRed',
    'categoricalPurple',
    'categoricalLavender',
    'categoricalBlue',
    'categoricalLightBlue',
  ],
  ...['categoricalTeal', 'categoricalGreen', 'categoricalLime', 'categoricalMarigold'],
]);

export const frame = (data: Omit<Shown<'choice'>, 'words'>): View => ({
  summary: oneLine(cleanWords(data.summary)) || unescapeMarkdown(data.heading),
  eyebrow: maybe(data.eyebrow).map(oneLine),
  heading: maybe(data.heading).map(oneLine),
  foot: maybe(data.foot).map(oneLine),
  buttons: actions(data.buttons),
});

export const state = (shown: Shown<'facts'>['state']): View[] => {
  const [first, ...more] = said(shown?.words ?? []).map(oneLine);
  if (shown === undefined || first === undefined) return [];
  return [{ style: blockStyle(shown.tone), first, more: maybe(more.join(' · ')) }];
};

export const facts = (all: Shown<'facts'>['facts']): View => {
  const shown = all
    .filter(({ title, value }) => said([title, value]).length > 0)
    .map(({ title, value }) => ({ title: line(title), value: value || NOTHING }));
  if (shown.length === 0) return { oneColumn: [], twoColumns: [] };
  if (shown.length < TWO_COLUMNS) return { oneColumn: [{ facts: shown }], twoColumns: [] };
  const half = Math.ceil(shown.length / 2);
  return { oneColumn: [], twoColumns: [{ left: shown.slice(0, half), right: shown.slice(half) }] };
};

/** A link to somewhere on the web; anything else is shown as its words alone. */
export const link = ({ title, url }: Entry['links'][number]): string => {
  const words = oneLine(title) || 'Link';
  if (!URL.canParse(url) || url.length > LONGEST_URL) return words;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return words;
  return `[${words}](${href.replace(/[()<>\\[\]*_~`\s]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)})`;
};

export const entry = ({ when, who, what, record, words, links }: Entry): View => ({
  lead: dotted(bold(when), who, what) || NOTHING,
  record: maybe(record),
  // An entry in which nobody says anything is told by the record; one that tells nothing shows that.
  words: words === undefined && record !== undefined ? [] : [quoted(words ?? '')],
  links: maybe(links.map(link).join(' · ')),
});

export const actionRow = (row: Shown<'status'>['actions'][number]): View => ({
  words: dotted(bold(row.number), row.words) || NOTHING,
  state: line(row.state),
  tone: letters(row.tone),
  note: maybe(row.note).map(oneLine),
});

/** "2 amber": the number and its label as one phrase, for legends and notifications. */
const counted = (count: number, label: string): string => {
  const words = unescapeMarkdown(label);
  // "Amber" begins small in a phrase, "HMICFRS" does not.
  return `${count} ${words.replace(/^\p{Lu}(?!\p{Lu})/u, (initial) => initial.toLowerCase())}`;
};

export const chart = (rows: Shown<'counts'>['rows']): View[] => {
  if (rows.every(({ count }) => count === 0)) return [];
  const data = rows.map(({ label, count, chartColor }) => ({
    legend: counted(count, label),
    value: count,
    ...(CHART_COLORS.has(chartColor) && { color: chartColor }),
  }));
  return [
    {
      data,
      altText: data.map(({ legend }) => legend).join(', '),
      rows: rows.map(({ label, count }) => ({ label: line(label), count: String(count) })),
    },
  ];
};
