/** The cards that answer a question. */
import { action, actions } from '../buttons';
import { escapeMarkdown, oneLine } from '../escape';
import { cutWords } from '../shorten';
import { actionRow, chart, entry, facts, frame, state } from './parts';
import {
  blockStyle,
  bullets,
  letters,
  line,
  maybe,
  quoted,
  said,
  type Shown,
  type View,
  weight,
} from './words';

/** A quiet box shows the beginning; History has the rest. */
const LAST_UPDATE = 280;
/** More than this in a row is a wall; the rest goes behind "…". */
const CHOICES = 5;

export const status = (data: Shown<'status'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  state: state(data.state),
  last: data.last ? [entry(begun(data.last))] : [],
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

const begun = (last: NonNullable<Shown<'status'>['last']>): typeof last => ({
  ...last,
  ...(last.record === undefined ? {} : { record: cutWords(last.record, LAST_UPDATE) }),
  ...(last.words === undefined ? {} : { words: cutWords(last.words, LAST_UPDATE) }),
});

export const list = (data: Shown<'list'>): View => ({
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
              dueWeight: weight(row.dueTone),
              last: line(row.last),
              open: action(row.open),
            })),
          },
        ],
});

export const shortAnswer = (data: Shown<'facts'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  state: state(data.state),
  lines: bullets(data.lines),
});

export const text = (data: Shown<'text'>): View => ({
  ...frame(data),
  blocks: data.blocks.map(({ title, words, parts, due }) => ({
    title: [line(title)],
    words: maybe(words),
    parts: said(parts),
    due: maybe(due).map(oneLine),
  })),
});

export const timeline = (data: Shown<'timeline'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  groups: data.groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => ({ title: maybe(title).map(oneLine), entries: entries.map(entry) })),
});

export const actionList = (data: Shown<'actions'>): View => ({
  ...frame(data),
  note: maybe(data.note),
  groups: data.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ title: maybe(title).map(oneLine), rows: rows.map(actionRow) })),
});

export const responses = (data: Shown<'responses'>): View => ({
  ...frame(data),
  quotes: data.quotes.map(({ whose, about, words, source }) => ({
    whose: line(whose),
    about: maybe(about).map(oneLine),
    words: quoted(words),
    source: maybe(source).map(oneLine),
  })),
});

export const positions = (data: Shown<'positions'>): View => ({
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

export const counts = (data: Shown<'counts'>): View => ({
  ...frame(data),
  chart: chart(data.rows).map((shown) => ({ ...shown, total: [String(data.total)] })),
  note: maybe(data.note),
});

export const reports = (data: Shown<'reports'>): View => ({
  ...frame(data),
  reports: data.reports.map(({ title, published, notes }) => ({
    title: line(title),
    published: maybe(published).map(oneLine),
    notes: bullets(notes),
  })),
});

export const help = (data: Shown<'help'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  groups: data.groups
    .map(({ title, examples }) => ({ title: maybe(title).map(oneLine), examples: bullets(examples) }))
    .filter(({ title, examples }) => title.length + examples.length > 0),
});

export const message = (data: Shown<'message'>): View => ({
  ...frame(data),
  words: said(data.words),
  examples: bullets(data.examples).map((shown) => ({ shown })),
});

export const choice = (data: Shown<'choice'>): View => ({
  ...frame(data),
  words: maybe(data.words),
  // Rows and not buttons: a button cuts a long title, and the title is what one chooses by.
  choices: data.buttons.slice(0, CHOICES).map((button) => ({
    title: line(escapeMarkdown(button.title)),
    open: action(button),
  })),
  buttons: actions(data.buttons.slice(CHOICES), 0),
});
