/**
 * From checked data to what a template needs: words put together, blanks left out. A part that may be
 * missing is a list of none or one, so that templates need no conditions and never meet a missing field.
 */
import type { z } from 'zod';
import { action, actions, formActions } from './buttons';
import { cleanWords, escapeMarkdown, oneLine, unescapeMarkdown } from './escape';
import { input } from './inputs';
import { cutWords } from './shorten';
import { cardTypes, type CardKind, type Tone } from './types';

/** What a template is expanded with. */
export type View = Readonly<Record<string, unknown>>;
type Shown<K extends CardKind> = z.output<(typeof cardTypes)[K]>;
type Entry = NonNullable<Shown<'status'>['last']>;

/** A quiet box shows the beginning; History has the rest. */
const LAST_UPDATE = 280;
/** More than this in a row is a wall; the rest goes behind "…". */
const CHOICES = 5;
/** From here on facts stand in two columns where there is room. */
const TWO_COLUMNS = 4;
const LONGEST_URL = 1000;
const NOTHING = '–';

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

// === Words ===

const said = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined && text.trim() !== '');
const maybe = (text: string | undefined): string[] => said([text]);
const line = (text: string): string => oneLine(text) || NOTHING;
const dotted = (...texts: (string | undefined)[]): string => said(texts).map(oneLine).join(' · ');
const bold = (text: string): string => (text.trim() === '' ? '' : `**${oneLine(text)}**`);
const quoted = (words: string): string => `“${words || NOTHING}”`;
/** One element for the whole list, so that a screen reader announces it as one. */
const bullets = (texts: readonly string[]): string[] => {
  const lines = said(texts).map(oneLine);
  return lines.length > 1 ? [lines.map((text) => `- ${text}`).join('\n')] : lines;
};
/** The block's colour. A state without a colour still gets a block, a quiet one. */
const blockStyle = (tone: Tone): string => (tone === 'default' ? 'emphasis' : tone);

/** On white, Teams' green and yellow words cannot be read: these tones colour a block, never letters. */
const letters = (tone: Tone): Tone => (tone === 'good' || tone === 'warning' ? 'default' : tone);

// === Shared parts ===

const frame = (data: Omit<Shown<'choice'>, 'words'>): View => ({
  summary: oneLine(cleanWords(data.summary)) || unescapeMarkdown(data.heading),
  eyebrow: maybe(data.eyebrow).map(oneLine),
  heading: maybe(data.heading).map(oneLine),
  foot: maybe(data.foot).map(oneLine),
  buttons: actions(data.buttons),
});

const state = (shown: Shown<'facts'>['state']): View[] => {
  const [first, ...more] = said(shown?.words ?? []).map(oneLine);
  if (shown === undefined || first === undefined) return [];
  return [{ style: blockStyle(shown.tone), first, more: maybe(more.join(' · ')) }];
};

const facts = (all: Shown<'facts'>['facts']): View => {
  const shown = all
    .filter(({ title, value }) => said([title, value]).length > 0)
    .map(({ title, value }) => ({ title: line(title), value: value || NOTHING }));
  if (shown.length === 0) return { oneColumn: [], twoColumns: [] };
  if (shown.length < TWO_COLUMNS) return { oneColumn: [{ facts: shown }], twoColumns: [] };
  const half = Math.ceil(shown.length / 2);
  return { oneColumn: [], twoColumns: [{ left: shown.slice(0, half), right: shown.slice(half) }] };
};

/** A link to somewhere on the web; anything else is shown as its words alone. */
const link = ({ title, url }: Entry['links'][number]): string => {
  const words = oneLine(title) || 'Link';
  if (!URL.canParse(url) || url.length > LONGEST_URL) return words;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return words;
  return `[${words}](${href.replace(/[()<>\\[\]*_~`\s]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)})`;
};

const entry = ({ when, who, what, words, links }: Entry): View => ({
  lead: dotted(bold(when), who, what) || NOTHING,
  words: quoted(words),
  links: maybe(links.map(link).join(' · ')),
});

const actionRow = (row: Shown<'status'>['actions'][number]): View => ({
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

const chart = (rows: Shown<'counts'>['rows']): View[] => {
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

// === One view a kind ===

const status = (data: Shown<'status'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  state: state(data.state),
  last: data.last ? [entry({ ...data.last, words: cutWords(data.last.words, LAST_UPDATE) })] : [],
  actionGroups:
    data.actions.length > 0
      ? [
          {
            title: data.actionsTitle.trim() === '' ? 'Actions' : data.actionsTitle,
            rows: data.actions.map(actionRow),
            more: maybe(data.moreActions),
          },
        ]
      : [],
});

const list = (data: Shown<'list'>): View => ({
  ...frame(data),
  note: maybe(data.note),
  table:
    data.rows.length === 0
      ? []
      : [
          {
            lastColumn: line(data.lastColumn),
            rows: data.rows.map((row) => ({
              rec: line(row.rec),
              title: maybe(row.title).map(oneLine),
              state: line(row.state),
              style: row.tone,
              due: line(row.due),
              dueTone: letters(row.dueTone),
              last: line(row.last),
              open: action(row.open),
            })),
          },
        ],
});

const shortAnswer = (data: Shown<'facts'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  state: state(data.state),
  lines: bullets(data.lines),
});

const text = (data: Shown<'text'>): View => ({
  ...frame(data),
  blocks: data.blocks.map(({ title, words, parts, due }) => ({
    title: [line(title)],
    words: maybe(words),
    parts: said(parts),
    due: maybe(due).map(oneLine),
  })),
});

const timeline = (data: Shown<'timeline'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  groups: data.groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => ({ title: maybe(title).map(oneLine), entries: entries.map(entry) })),
});

const actionList = (data: Shown<'actions'>): View => ({
  ...frame(data),
  note: maybe(data.note),
  groups: data.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ title: maybe(title).map(oneLine), rows: rows.map(actionRow) })),
});

const responses = (data: Shown<'responses'>): View => ({
  ...frame(data),
  quotes: data.quotes.map(({ whose, about, words, source }) => ({
    whose: line(whose),
    about: maybe(about).map(oneLine),
    words: quoted(words),
    source: maybe(source).map(oneLine),
  })),
});

const positions = (data: Shown<'positions'>): View => ({
  ...frame(data),
  note: maybe(data.note),
  groups: data.groups
    .filter((group) => group.positions.length > 0)
    .map((group) => {
      const shown = group.positions.map(({ force, kind, tone, points, source }) => ({
        force: line(force),
        kind: line(kind),
        style: blockStyle(tone),
        points: bullets(points),
        source: maybe(source).map(oneLine),
      }));
      // Two by two where there is room, one under the other where there is not.
      const pairs = Array.from({ length: Math.ceil(shown.length / 2) }, (_, at) => ({
        left: shown.slice(at * 2, at * 2 + 1),
        right: shown.slice(at * 2 + 1, at * 2 + 2),
      }));
      return { title: maybe(group.title).map(oneLine), pairs };
    }),
});

const counts = (data: Shown<'counts'>): View => ({
  ...frame(data),
  chart: chart(data.rows).map((shown) => ({ ...shown, total: [String(data.total)] })),
  note: maybe(data.note),
});

const board = (data: Shown<'board'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  sections: data.sections
    .map(({ title, lines }) => ({ title: maybe(title).map(oneLine), lines: bullets(lines) }))
    .filter(({ title, lines }) => title.length + lines.length > 0),
});

const digest = (data: Shown<'digest'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  chart: chart(data.counts).map((shown) => ({ ...shown, total: [] })),
  sections: data.sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, tone, lines }) => ({
      title: maybe(title).map((words) => ({ words: oneLine(words), tone: letters(tone) })),
      lines: lines.map(({ words, open }) => ({ words: line(words), open: action(open) })),
    })),
});

const reports = (data: Shown<'reports'>): View => ({
  ...frame(data),
  reports: data.reports.map(({ title, published, notes }) => ({
    title: line(title),
    published: maybe(published).map(oneLine),
    notes: bullets(notes),
  })),
});

const help = (data: Shown<'help'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  groups: data.groups
    .map(({ title, examples }) => ({ title: maybe(title).map(oneLine), examples: bullets(examples) }))
    .filter(({ title, examples }) => title.length + examples.length > 0),
});

const message = (data: Shown<'message'>): View => ({
  ...frame(data),
  words: said(data.words),
  examples: bullets(data.examples).map((shown) => ({ shown })),
});

const choice = (data: Shown<'choice'>): View => ({
  ...frame(data),
  words: maybe(data.words),
  // Rows and not buttons: a button cuts a long title, and the title is what one chooses by.
  choices: data.buttons.slice(0, CHOICES).map((button) => ({
    title: line(escapeMarkdown(button.title)),
    open: action(button),
  })),
  buttons: actions(data.buttons.slice(CHOICES), 0),
});

const change = ({ field, from, to }: Shown<'confirm'>['changes'][number]): View => ({
  field: line(field),
  from: maybe(from).map((words) => `was ${words}`),
  // Where there was nothing, the value says it all.
  to: said([from]).length > 0 ? `now ${to || 'nothing'}` : to || NOTHING,
});

/** What confirm and recorded share: the change itself. */
const entryToRecord = (data: Omit<Shown<'recorded'>, 'by'>, whose: string): View => {
  const marking = maybe(data.marking).map(oneLine);
  const foot = data.foot.split(' · ').filter((part) => !marking.includes(part.trim()));
  return {
    ...frame({ ...data, foot: foot.join(' · ') }),
    about: maybe(data.about),
    changes: data.changes.filter(({ field, from, to }) => said([field, from, to]).length > 0).map(change),
    words: maybe(data.words).map((words) => ({ whose, words: quoted(words) })),
    link: data.link === undefined ? [] : [link(data.link)],
    marking,
  };
};

const confirm = (data: Shown<'confirm'>): View => ({
  ...entryToRecord(data, 'Your words'),
  warnings: bullets(data.warnings).map((shown) => ({ shown })),
});

const recorded = (data: Shown<'recorded'>): View => ({
  ...entryToRecord(data, 'In their words'),
  by: maybe(data.by).map(oneLine),
});

const form = (data: Shown<'form'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  problems: bullets(data.problems).map((shown) => ({ shown })),
  fields: data.fields.length > 0 ? [{ inputs: data.fields.map(input) }] : [],
  buttons: formActions(data.submit, data.buttons),
});

/** Checks what a caller handed over, then makes the view. Throws a ZodError for a caller's mistake. */
const viewer =
  <T>(type: z.ZodType<T, z.ZodTypeDef, unknown>, view: (data: T) => View) =>
  (data: unknown): View =>
    view(type.parse(data));

/** The view of each kind, from unchecked data. */
export const views: Readonly<Record<CardKind, (data: unknown) => View>> = {
  status: viewer(cardTypes.status, status),
  list: viewer(cardTypes.list, list),
  facts: viewer(cardTypes.facts, shortAnswer),
  text: viewer(cardTypes.text, text),
  timeline: viewer(cardTypes.timeline, timeline),
  actions: viewer(cardTypes.actions, actionList),
  responses: viewer(cardTypes.responses, responses),
  positions: viewer(cardTypes.positions, positions),
  counts: viewer(cardTypes.counts, counts),
  board: viewer(cardTypes.board, board),
  digest: viewer(cardTypes.digest, digest),
  reports: viewer(cardTypes.reports, reports),
  help: viewer(cardTypes.help, help),
  message: viewer(cardTypes.message, message),
  choice: viewer(cardTypes.choice, choice),
  confirm: viewer(cardTypes.confirm, confirm),
  recorded: viewer(cardTypes.recorded, recorded),
  form: viewer(cardTypes.form, form),
};
