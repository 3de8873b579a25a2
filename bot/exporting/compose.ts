/** A request in, a file out: composed from the record as it stands now. Nothing of it is kept. */
import { csvOf } from '../../data/exporting/csv';
import { markingOf, type Holdings } from '../../data/exporting/holdings';
import { datedName } from '../../data/exporting/naming';
import { tableNamed } from '../../data/exporting/tables';
import { boardPaper } from '../../data/exporting/word/board-paper';
import { section55Draft } from '../../data/exporting/word/section-55';
import { workbookOf } from '../../data/exporting/workbook';
import {
  comingMeetings,
  criteriaWords,
  dayOf,
  SheetName,
  type Criteria,
  type ExportRequest,
  type Marking,
} from '../../data/model';
import type { Desk } from '../asking/desk';
import { beforeMeeting } from '../boards/telling/before';
import { gather, type Progress } from './gather';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly marking: Marking;
  /** Recommendations, actions or entries that it holds. */
  readonly holds: number;
}

/** What is asked for is not in the record. A sentence for whoever asked. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';
}

/** What a record that was only imported into has none of. */
export const NO_BOARD =
  'No board is held, and a paper is for one. Add it first, in chat with the bot, as the board secretary or an administrator (ASSURANCE_ADMINS): “add a board called Local Policing Board, monitoring, second Tuesday at 14:00”.';

/** A person in their own chat, and whoever runs the command, may read all of the record. */
const HIGHEST: Marking = 'OFFICIAL-SENSITIVE';

/**
 * Composes the file.
 * @throws {NotHeld} where the board or the report asked for is not held; what the record throws.
 */
export const composeExport = (
  request: ExportRequest,
  desk: Desk,
  progress?: Progress,
): Promise<ExportedFile> => {
  switch (request.form) {
    case 'workbook':
    case 'csv':
      return tables(request, desk, progress);
    case 'board paper':
      return paper(request, desk, progress);
    case 'section 55':
      return response(request, desk, progress);
  }
};

const gathered = (
  criteria: Criteria,
  desk: Desk,
  { withHistory, progress, among }: GatherOptions,
): Promise<Holdings> => {
  const { record, catalogue, today } = desk;
  const narrowed = criteriaWords(criteria);
  return gather({ record, catalogue, today, criteria, narrowed, among }, withHistory, progress);
};

interface GatherOptions {
  readonly withHistory: boolean;
  readonly progress: Progress | undefined;
  /** Only these, of those that answer to the criteria. */
  readonly among?: ReadonlySet<string>;
}

const tables = async (
  { form, sheet, criteria, openActions = false }: Extract<ExportRequest, { form: 'workbook' | 'csv' }>,
  desk: Desk,
  progress: Progress | undefined,
): Promise<ExportedFile> => {
  const withHistory = sheet === undefined || sheet === 'history';
  const holdings = await gathered(criteria, desk, { withHistory, progress });
  const made = (sheet === undefined ? SheetName.options : [sheet]).map((name) =>
    tableNamed(name, holdings, { openActions }),
  );
  const marking = markingOf([...holdings.recs, ...holdings.entries]);
  const what = sheet === undefined ? 'record' : openActions && sheet === 'actions' ? 'open actions' : sheet;
  const [first] = made;
  const bytes =
    form === 'csv' && first !== undefined
      ? csvOf(first, holdings, marking)
      : await workbookOf(made, holdings, marking);
  return {
    name: nameOf(desk, what, marking, form === 'csv' ? 'csv' : 'xlsx'),
    bytes,
    marking,
    holds: first?.length ?? 0,
  };
};

const nameOf = (desk: Desk, what: string, marking: Marking, extension: 'xlsx' | 'csv' | 'docx'): string =>
  datedName(desk.catalogue.force.shortName, what, desk.today, marking, extension);

const paper = async (
  request: Extract<ExportRequest, { form: 'board paper' }>,
  desk: Desk,
  progress: Progress | undefined,
): Promise<ExportedFile> => {
  const board = desk.catalogue.boards.find(({ id }) => id === request.board);
  if (board === undefined) {
    const held = desk.catalogue.boards.map(({ id }) => id).join(', ');
    throw new NotHeld(
      held === '' ? NO_BOARD : `Nothing held: there is no board ${request.board}. Those held are ${held}.`,
    );
  }
  const meeting = comingMeetings(board, desk.now.toISOString())[0]?.at;
  const before = await beforeMeeting(board, meeting, desk, HIGHEST);
  const among = new Set([...before.open, ...before.changed].map(({ id }) => id));
  const holdings = await gathered(request.criteria, desk, { withHistory: true, progress, among });
  const held = new Set(holdings.recs.map(({ id }) => id));
  const ids = (recs: readonly { readonly id: string }[]): string[] =>
    recs.map(({ id }) => id).filter((id) => held.has(id));
  const changed = await desk.record.changes({ from: before.since });
  const bytes = await boardPaper({
    ...holdings,
    board,
    meeting,
    since: before.since,
    overdue: ids(before.overdue),
    awaitingSignOff: ids(before.awaitingSignOff),
    unallocated: ids(before.unallocated),
    silent: ids(before.silent),
    changed: changed.filter((entry) => held.has(entry.recommendation)),
  });
  const marking = markingOf([...holdings.recs, ...holdings.entries]);
  const day = meeting === undefined ? desk.today : dayOf(meeting);
  const name = datedName(
    desk.catalogue.force.shortName,
    `board paper ${board.id.toUpperCase()}`,
    day,
    marking,
    'docx',
  );
  return { name, bytes, marking, holds: holdings.recs.length };
};

/** More than any report has; a document of more takes more memory than the bot has. */
const MOST_ANSWERED = 200;

const response = async (
  request: Extract<ExportRequest, { form: 'section 55' }>,
  desk: Desk,
  progress: Progress | undefined,
): Promise<ExportedFile> => {
  const inspection = desk.catalogue.inspections.find(({ id }) => id === request.inspection);
  if (inspection === undefined)
    throw new NotHeld(`Nothing held: the report ${request.inspection} is not in the record.`);
  const criteria: Criteria = { ...request.criteria, inspection: inspection.id };
  const holdings = await gathered(criteria, desk, { withHistory: true, progress });
  if (holdings.recs.length > MOST_ANSWERED)
    throw new NotHeld(
      `Nothing held: ${inspection.shortTitle} has ${holdings.recs.length} recommendations, and a draft takes ${MOST_ANSWERED}. Narrow it, or take them out as a spreadsheet.`,
    );
  // That it is of this report, its title says.
  const narrowed = criteriaWords({ ...request.criteria, inspection: undefined });
  const bytes = await section55Draft({ ...holdings, narrowed, inspection });
  const marking = markingOf([...holdings.recs, ...holdings.entries]);
  return {
    name: nameOf(desk, `section 55 draft ${inspection.id}`, marking, 'docx'),
    bytes,
    marking,
    holds: holdings.recs.length,
  };
};
