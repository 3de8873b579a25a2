/**
 * The record as tables: recommendations, actions and history, under the headings that forces' own trackers use.
 * What they are called is read again when the file comes back (`data/importing/spreadsheets/words/fields.ts`):
 * what nobody altered must come to no change.
 */
import {
  actionsDone,
  capital,
  daysOverdue,
  ENTRY_KINDS,
  isOpen,
  RAG_MEANING,
  type Action,
  type Day,
  type Instant,
  type Recommendation,
  type SheetName,
  type Update,
} from '../model';
import { reportTitle, type Holdings } from './holdings';

/** A cell: words, a number, a day without a time, a moment (shown in London), or nothing. */
export type Value = string | number | { readonly day: Day } | { readonly at: Instant } | null;

export interface Table {
  readonly name: SheetName;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** Made one by one, as they are read. */
  rows(): Iterable<readonly Value[]>;
  readonly length: number;
}

interface Column<Row> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => Value;
}

const column = <Row>(heading: string, width: number, value: (row: Row) => Value): Column<Row> => ({
  heading,
  width,
  value,
});

const tableOf = <Row>(name: SheetName, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns: columns.map(({ heading, width }) => ({ heading, width })),
  length: rows.length,
  *rows() {
    for (const row of rows) yield columns.map(({ value }) => value(row));
  },
});

const day = (value: Day | null | undefined): Value => (value ? { day: value } : null);
const at = (value: Instant | undefined): Value => (value === undefined ? null : { at: value });
const lines = (words: readonly string[]): Value => (words.length === 0 ? null : words.join('\n'));

const recommendations = (holdings: Holdings): Table => {
  const { today } = holdings;
  const columns: readonly Column<Recommendation>[] = [
    column('Report', 32, (rec) => reportTitle(holdings, rec.inspection)),
    column('Number', 9, (rec) => rec.number),
    column('Kind', 18, (rec) => capital(rec.kind)),
    column('Title', 36, (rec) => capital(rec.title)),
    column('Recommendation', 60, (rec) => lines([rec.text, ...rec.parts.map((part) => `• ${part}`)])),
    column('Status', 18, (rec) => capital(rec.status)),
    column('RAG', 10, (rec) => capital(rec.rag)),
    column('RAG means', 22, (rec) => capital(RAG_MEANING[rec.rag])),
    column('Owner', 26, (rec) => rec.owner?.name ?? null),
    column('Due date', 19, (rec) => day(rec.due)),
    column('Days overdue', 13, (rec) => daysOverdue(rec, today) || null),
    column('Original due date', 19, (rec) => day(rec.earlierDues[0]?.due ?? rec.due)),
    column('Times moved', 12, (rec) => rec.earlierDues.length),
    column('Reason for last move', 36, (rec) => rec.earlierDues.at(-1)?.reason ?? null),
    column('Reason overdue', 36, (rec) => rec.lateReason),
    column('Actions done', 13, (rec) => actionsDone(rec)),
    column('Evidence', 40, (rec) => lines(rec.evidence.map(({ title, url }) => `${title}: ${url}`))),
    column('Last updated', 24, (rec) => at(rec.latest[0]?.at)),
    column('Last updated by', 26, (rec) => rec.latest[0]?.by ?? null),
    column('Progress', 60, (rec) => rec.latest[0]?.text ?? null),
    column('Proposed complete', 24, (rec) => at(rec.proposed?.at)),
    column('Force sign-off', 24, (rec) => at(rec.signedOff?.at)),
    column('Signed off by', 26, (rec) => rec.signedOff?.by.name ?? null),
    column('HMICFRS closure', 19, (rec) => day(rec.inspectorateClosed?.on)),
    column('Reason not adopted', 36, (rec) => rec.notAdopted?.reason ?? null),
    column('Superseded by', 22, (rec) => rec.supersededBy),
    column('Marking', 20, (rec) => rec.marking),
    column('Record reference', 22, (rec) => rec.id),
  ];
  return tableOf('recommendations', columns, holdings.recs);
};

interface ActionRow {
  readonly rec: Recommendation;
  readonly action: Action;
}

/** Of all recommendations, or only what is not done. */
const actions = (holdings: Holdings, open: boolean): Table => {
  const rows = holdings.recs.flatMap((rec) =>
    rec.actions
      .filter((action) => !open || (action.state !== 'done' && isOpen(rec)))
      .map((action): ActionRow => ({ rec, action })),
  );
  const columns: readonly Column<ActionRow>[] = [
    column('Report', 32, ({ rec }) => reportTitle(holdings, rec.inspection)),
    column('Number', 9, ({ rec }) => rec.number),
    column('Kind', 18, ({ rec }) => capital(rec.kind)),
    column('Title', 36, ({ rec }) => capital(rec.title)),
    // As text: 3.10 is not 3.1.
    column('Action number', 14, ({ action }) => action.number),
    column('Action', 60, ({ action }) => action.text),
    column('Action status', 16, ({ action }) => capital(action.state)),
    column('Action due date', 19, ({ action }) => day(action.target)),
    // Nobody's own: the recommendation's owner has it.
    column('Action owner', 26, ({ action }) => action.owner?.name ?? null),
    column('Recommendation owner', 26, ({ rec }) => rec.owner?.name ?? null),
    column('Recommendation status', 22, ({ rec }) => capital(rec.status)),
    column('Recommendation due date', 19, ({ rec }) => day(rec.due)),
    column('Marking', 20, ({ rec }) => rec.marking),
    column('Record reference', 22, ({ rec }) => rec.id),
  ];
  return tableOf('actions', columns, rows);
};

/** "Due date: 2025-02-28 → 2025-03-31" */
const changesIn = ({ changes }: Update): Value =>
  lines(changes.map(({ field, from, to }) => `${capital(field)}: ${from ?? 'none'} → ${to ?? 'none'}`));

const history = (holdings: Holdings): Table => {
  const recs = new Map(holdings.recs.map((rec) => [rec.id, rec]));
  const kindOf = (entry: Update): Value => {
    const rec = recs.get(entry.recommendation);
    return rec === undefined ? null : capital(rec.kind);
  };
  const columns: readonly Column<Update>[] = [
    column('Report', 32, (entry) =>
      reportTitle(holdings, recs.get(entry.recommendation)?.inspection ?? entry.recommendation),
    ),
    column('Number', 9, (entry) => recs.get(entry.recommendation)?.number ?? null),
    column('Kind', 18, kindOf),
    column('Title', 36, (entry) => capital(recs.get(entry.recommendation)?.title ?? '') || null),
    column('Entry number', 8, (entry) => entry.sequence),
    column('When', 24, (entry) => ({ at: entry.at })),
    column('By', 26, (entry) => entry.by.name),
    column('Kind of entry', 20, (entry) => ENTRY_KINDS[entry.kind]),
    column('Entry text', 60, (entry) => entry.text),
    column('Changed', 40, changesIn),
    column('Evidence', 40, (entry) => lines(entry.evidence)),
    column('Recorded from', 26, ({ origin }) =>
      origin.from === 'document' ? origin.document : 'A conversation in Teams',
    ),
    column('About entry', 12, (entry) => entry.corrects),
    column('Marking', 20, (entry) => entry.marking),
    column('Record reference', 30, (entry) => entry.id),
  ];
  return tableOf('history', columns, holdings.entries);
};

/** The table of that name; `openActions` leaves out actions that are done. */
export const tableNamed = (
  name: SheetName,
  holdings: Holdings,
  { openActions = false }: { readonly openActions?: boolean } = {},
): Table => {
  switch (name) {
    case 'recommendations':
      return recommendations(holdings);
    case 'actions':
      return actions(holdings, openActions);
    case 'history':
      return history(holdings);
  }
};

/** What stands above every table: the marking first. "OFFICIAL · Staffordshire Police · Overdue · as at …" */
export const headlineOf = (
  name: SheetName,
  marking: string,
  { force, narrowed }: Pick<Holdings, 'force' | 'narrowed'>,
  asAt: string,
): string =>
  [
    marking,
    force.name,
    capital(narrowed === undefined ? name : `${name}: ${narrowed}`),
    `as at ${asAt}`,
  ].join(' · ');
