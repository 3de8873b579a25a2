/** A record in every state, taken out in each form and sent back, untouched or with cells that somebody typed into. */
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import { csvOf } from '../../../data/exporting/csv';
import { markingOf, type Holdings as Exported } from '../../../data/exporting/holdings';
import { tableNamed } from '../../../data/exporting/tables';
import { workbookOf } from '../../../data/exporting/workbook';
import { demoScenario } from '../../../data/demo';
import type { Plan } from '../../../data/importing/plan';
import { readSpreadsheet } from '../../../data/importing/spreadsheets';
import {
  forceById,
  SheetName,
  updateId,
  type Inspection,
  type Person,
  type Recommendation,
  type Update,
} from '../../../data/model';
import { person, recommendation, SOMEBODY, SOMEBODY_ELSE, update } from '../factories';
import { ASB, FORCE, heldAs, holding, LEAD, plan, words } from './plans';

const PEEL: Inspection = {
  ...ASB,
  id: 'peel-2023',
  title: 'PEEL 2023–2025: Police effectiveness, efficiency and legitimacy',
  shortTitle: 'PEEL 2023–2025',
  topics: ['peel'],
  published: '2024-06-05',
};
export const OWNER: Person = { ...person(SOMEBODY.id, FORCE), name: SOMEBODY.name };
export const OTHER: Person = { ...person(SOMEBODY_ELSE.id, FORCE), name: SOMEBODY_ELSE.name };

export interface Held {
  readonly inspections: readonly Inspection[];
  readonly people: readonly Person[];
  readonly recs: readonly Recommendation[];
  readonly entries: readonly Update[];
}

const exportedOf = ({ inspections, recs, entries }: Held): Exported => {
  const force = forceById(FORCE);
  if (force === undefined) throw new Error('a force');
  return { force, today: '2025-01-14', inspections, recs, entries };
};

export const xlsxOf = (held: Held): Promise<Buffer> => {
  const holdings = exportedOf(held);
  const tables = SheetName.options.map((name) => tableNamed(name, holdings));
  return workbookOf(tables, holdings, markingOf([...held.recs, ...held.entries]));
};

export const csvNamed = (name: SheetName, held: Held): Buffer =>
  csvOf(tableNamed(name, exportedOf(held)), exportedOf(held), markingOf([...held.recs, ...held.entries]));

export const planned = async (bytes: Uint8Array, name: string, held: Held): Promise<Plan> =>
  plan(
    await readSpreadsheet({ name, bytes }),
    holding({
      inspections: held.inspections,
      people: held.people,
      recommendations: held.recs.map((rec) =>
        heldAs(
          rec,
          held.entries.filter((each) => each.recommendation === rec.id),
        ),
      ),
    }),
  );

/** What a preview would show of it, but for what is held already. */
export const shown = ({ recommendations, inspections, notUnderstood, needs, notes }: Plan) => ({
  changes: words(recommendations.map(({ remark }) => remark)),
  inspections: inspections.length,
  notUnderstood: words(notUnderstood),
  needs,
  notes: words(notes),
});
export const NOTHING = { changes: [], inspections: 0, notUnderstood: [], needs: [], notes: [] };

export const AT = '2024-07-01T22:30:00.000Z';
export const rec = (
  inspection: string,
  id: string,
  number: number,
  over: Partial<Recommendation>,
): Recommendation => recommendation(number, { id: `${inspection}~${id}`, inspection, ...over });
export const entry = (id: string, sequence: number, over: Partial<Update> = {}): Update =>
  update(1, sequence, {
    id: updateId(id, sequence),
    recommendation: id,
    text: `${id} entry ${String(sequence)}`,
    ...over,
  });
export const latestOf = (entries: readonly Update[]): Recommendation['latest'] =>
  entries
    .slice(-3)
    .reverse()
    .map(({ sequence, at, by, text }) => ({ sequence, at, by: by.name, text }));

/** A record with a recommendation in each state there is. */
export const everyState = (): Held => {
  const entries = [
    entry('asb-2024~rec-1', 1, { text: '=HYPERLINK("http://x.example","look")', at: AT }),
    entry('asb-2024~rec-1', 2, { kind: 'signed off', at: '2024-12-05T10:15:00.000Z' }),
    entry('asb-2024~afi-1', 1, { text: '-5% on last quarter', evidence: ['https://a.example/x'] }),
    entry('asb-2024~rec-4', 1, { marking: 'OFFICIAL-SENSITIVE', text: 'Said in confidence' }),
    entry('asb-2024~rec-4', 2, {
      text: 'Two\nlines\n\n• and a bullet',
      by: { id: 'document', name: 'J Okafor' },
    }),
    entry('asb-2024~rec-4', 3, { kind: 'imported', text: 'Brought in from a.xlsx: status closed.' }),
    entry('asb-2024~rec-4', 4, { kind: 'correction', corrects: 2, text: 'It is 3.' }),
    entry('asb-2024~rec-3', 1, { text: 'x '.repeat(20_000) }),
    entry('peel-2023~rec-1', 1, { text: 'None', marking: 'OFFICIAL-SENSITIVE' }),
  ];
  const recs = [
    rec('asb-2024', 'rec-1', 1, {
      status: 'closed',
      rag: 'blue',
      signedOff: { by: SOMEBODY_ELSE, at: AT },
      proposed: { by: SOMEBODY, at: '2024-06-20T09:00:00.000Z' },
      inspectorateClosed: { on: '2024-12-20' },
      evidence: [
        { url: 'https://files.example/a.pdf', title: 'Audit: first part', by: SOMEBODY, at: AT },
        { url: 'https://files.example/b', title: '=1+1', by: SOMEBODY, at: AT },
      ],
      parts: ['do this', '@and that'],
      title: '+44 is how it begins',
    }),
    rec('asb-2024', 'afi-1', 1, { kind: 'area for improvement', title: 'an area', rag: 'red', due: null }),
    rec('asb-2024', 'coc-2', 2, { kind: 'cause of concern', status: 'awaiting allocation', owner: null }),
    rec('asb-2024', 'rec-2', 2, {
      status: 'not adopted',
      rag: 'white',
      notAdopted: { reason: '=not for us', by: SOMEBODY, at: AT },
    }),
    rec('asb-2024', 'rec-3', 3, {
      status: 'superseded',
      supersededBy: 'peel-2023~rec-1',
      text: 'y'.repeat(40_000),
    }),
    rec('asb-2024', 'rec-4', 4, {
      status: 'awaiting sign-off',
      rag: 'red',
      due: '2024-12-31',
      earlierDues: [
        { due: '2024-09-30', movedAt: '2024-09-01T09:00:00.000Z', by: SOMEBODY, reason: 'The first reason' },
        { due: '2024-11-30', movedAt: '2024-11-01T09:00:00.000Z', by: SOMEBODY, reason: '-the second' },
      ],
      lateReason: 'Niche release slipped',
      proposed: { by: SOMEBODY, at: '2025-01-09T00:30:00.000Z' },
      actions: [
        { number: '4.1', text: '=SUM(A1)', state: 'done', target: '2024-10-31' },
        { number: '4.2', text: '4.1 again, in two\nlines', state: 'in progress', owner: SOMEBODY_ELSE },
        { number: '4.10', text: 'The tenth', state: 'not started', target: '2025-03-30' },
      ],
    }),
    // Moved, and moved back.
    rec('peel-2023', 'rec-1', 1, {
      due: '2025-03-31',
      earlierDues: [
        { due: '2025-03-31', movedAt: '2024-09-01T09:00:00.000Z', by: SOMEBODY, reason: 'a' },
        { due: '2025-02-28', movedAt: '2024-10-01T09:00:00.000Z', by: SOMEBODY, reason: 'b' },
      ],
      marking: 'OFFICIAL-SENSITIVE',
      // A name that nobody has any longer.
      owner: { id: LEAD.id, name: 'ASB lead as she was called' },
      actions: [{ number: '1.1', text: 'Of its own', state: 'in progress' }],
    }),
    rec('peel-2023', 'rec-7', 7, {
      rag: 'amber',
      actions: [{ number: '7.1', text: 'Review', state: 'done' }],
    }),
  ];
  return {
    inspections: [ASB, PEEL],
    people: [LEAD, OWNER, OTHER],
    recs: recs.map((each) => {
      const own = entries.filter(({ recommendation: of }) => of === each.id);
      return { ...each, head: { ...each.head, sequence: own.length }, latest: latestOf(own) };
    }),
    entries,
  };
};

export const demo = (): Held => {
  const { inspections, people, recommendations, updates } = demoScenario();
  return { inspections, people, recs: recommendations, entries: updates };
};

type Typed = string | number | { readonly day: string };

/** The row, from 0, in which all of these stand under their headings. */
const rowWith = (rows: readonly (readonly unknown[])[], cells: Readonly<Record<string, unknown>>): number => {
  const headings = rows[1] ?? [];
  const at = rows.findIndex(
    (row, index) =>
      index > 1 &&
      Object.entries(cells).every(([heading, value]) => row[headings.indexOf(heading)] === value),
  );
  if (at < 0) throw new Error(`no row with ${JSON.stringify(cells)}`);
  return at;
};

/** The workbook as somebody saves it who has typed into some of its cells. */
export function edited(
  bytes: Uint8Array,
  edit: (
    type: (
      sheet: string,
      row: Readonly<Record<string, unknown>> | 'new',
      cells: Readonly<Record<string, Typed>>,
    ) => void,
  ) => void,
): Buffer {
  const book: WorkBook = read(bytes, { cellNF: true, cellStyles: true });
  edit((name, row, cells) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    const at = row === 'new' ? rows.length : rowWith(rows, row);
    for (const [heading, value] of Object.entries(cells)) {
      const column = (rows[1] ?? []).indexOf(heading);
      if (column < 0) throw new Error(`no column ${heading}`);
      const cell =
        typeof value === 'object'
          ? {
              t: 'n' as const,
              v: Date.parse(`${value.day}T00:00:00Z`) / 86_400_000 + 25_569,
              z: 'd mmmm yyyy',
            }
          : typeof value === 'number'
            ? { t: 'n' as const, v: value }
            : { t: 's' as const, v: value };
      utils.sheet_add_aoa(sheet, [[cell]], { origin: { r: at, c: column } });
    }
  });
  const made: unknown = write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true });
  if (!Buffer.isBuffer(made)) throw new Error('a buffer is what was asked for');
  return made;
}
