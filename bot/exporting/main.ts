/** `npm run export`: takes the record out, into a file of the form that was asked for. */
import type { CosmosClient } from '@azure/cosmos';
import { COMMAND_MS, openClient, openRecord } from '../../data/cosmos';
import { archiveOf } from '../../data/exporting/archiving';
import { SheetName, type ExportRequest } from '../../data/model';
import type { Desk } from '../asking/desk';
import { systemDesk } from '../boards/telling/told';
import { barOn, type Bar } from '../bar';
import { createClock, type Clock } from '../clock';
import { onRecord } from '../record-command';
import type { WhichRecord } from '../record-environment';
import type { Contents } from '../understanding/exports';
import { currentInspection } from '../understanding/subject';
import { composeExport, NO_BOARD } from './compose';
import { narrowedBy } from './narrowing';
import { OptionsError, readOptions, USAGE, type ExportOptions } from './options';
import { AlreadyThere, mustNotBeThere, writeWhole } from './writing';

export interface CommandParts {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly clock: Clock;
  readonly bar: Bar;
}

/**
 * Runs the command.
 * @returns the exit code: 0 written, 1 not readable, not held or not writable, 2 wrongly asked.
 */
export const exportCommand = async (parts: CommandParts): Promise<0 | 1 | 2> => {
  const { args, env, print } = parts;
  try {
    const options = readOptions(args);
    if (options === undefined) {
      print(USAGE.trimEnd());
      return 0;
    }
    const open = (which: WhichRecord) => openClient({ ...which, requestMs: COMMAND_MS });
    return await onRecord(env, print, open, async (client, which) => {
      if (options.format === 'json') await wholeRecord(client, which, options, parts);
      else await composed(client, which, options, parts);
      return 0;
    });
  } catch (error) {
    parts.bar.stop();
    print(error instanceof Error ? error.message : 'The file could not be written.');
    return error instanceof OptionsError || error instanceof AlreadyThere ? 2 : 1;
  }
};

interface OutFile {
  readonly path: string;
  readonly sheet?: SheetName;
}

/** A csv holds one table: without one named, there are three files. */
const filesOf = ({ format, out }: ExportOptions, sheet: SheetName | undefined): OutFile[] =>
  format === 'csv' && sheet === undefined
    ? SheetName.options.map((name) => ({ path: `${out.replace(/\.csv$/i, '')} ${name}.csv`, sheet: name }))
    : [{ path: out, ...(sheet === undefined ? {} : { sheet }) }];

const composed = async (
  client: CosmosClient,
  which: WhichRecord,
  options: ExportOptions,
  { print, clock, bar }: CommandParts,
): Promise<void> => {
  const record = openRecord({
    client,
    database: which.database,
    force: which.force,
    patienceMs: COMMAND_MS,
  });
  const catalogue = await record.catalogue();
  const desk = systemDesk({ record, catalogue, now: clock.now(), demo: false, admins: new Set() });
  const narrowed = narrowedBy(options, catalogue, desk.today);
  const files = filesOf(options, options.sheet ?? narrowed.sheet);
  await mayBeWritten(files, options);
  for (const { path, sheet } of files) {
    const file = await composeExport(requestOf(options, narrowed, sheet, desk), desk, (done, total) =>
      bar.show(done, total),
    );
    bar.stop();
    await writeWhole(path, [file.bytes]);
    print(`${path}: ${file.holds} ${what(options, sheet)}, ${file.marking}`);
  }
};

const what = ({ format }: ExportOptions, sheet: SheetName | undefined): string =>
  format === 'docx' || sheet === undefined || sheet === 'recommendations'
    ? 'recommendations'
    : sheet === 'history'
      ? 'entries'
      : 'actions';

const mayBeWritten = async (files: readonly OutFile[], { force }: ExportOptions): Promise<void> => {
  if (!force) for (const { path } of files) await mustNotBeThere(path);
};

const requestOf = (
  options: ExportOptions,
  { criteria, openActions }: Contents,
  sheet: SheetName | undefined,
  desk: Desk,
): ExportRequest => {
  const { catalogue } = desk;
  if (options.format === 'docx') {
    if (options.paper === 'section-55')
      return { form: 'section 55', inspection: reportOf(options, desk), criteria };
    const board = options.board ?? catalogue.boards[0]?.id;
    if (board === undefined) throw new OptionsError(NO_BOARD);
    return { form: 'board paper', board, criteria };
  }
  const open = openActions === undefined ? {} : { openActions };
  if (options.format === 'csv') return { form: 'csv', sheet: sheet ?? 'recommendations', criteria, ...open };
  return { form: 'workbook', criteria, ...open, ...(sheet === undefined ? {} : { sheet }) };
};

const reportOf = ({ report }: ExportOptions, { catalogue }: Desk): string => {
  const id = report ?? currentInspection(catalogue);
  if (id === undefined)
    throw new OptionsError(
      `--report is missing: one of ${catalogue.inspections.map((each) => each.id).join(', ')}.`,
    );
  return id;
};

/** All of it, page by page. */
const wholeRecord = async (
  client: CosmosClient,
  { database, force }: WhichRecord,
  options: ExportOptions,
  { print, bar }: CommandParts,
): Promise<void> => {
  const { out } = options;
  await mayBeWritten([{ path: out }], options);
  const archive = archiveOf({
    client,
    database,
    force,
    progress: (done) => bar.show(Math.min(done, total), total),
  });
  const total = await archive.count();
  await writeWhole(out, archive.text());
  bar.stop();
  const { documents, recordedMeanwhile, unknownTypes } = archive.summary;
  print(`${out}: ${documents} documents`);
  if (recordedMeanwhile > 0)
    print(`Not in it: ${recordedMeanwhile} recorded while the file was written. Export again to have them.`);
  if (unknownTypes.length > 0)
    print(`Not in it: documents of kinds that this version does not know (${unknownTypes.join(', ')}).`);
};

if (require.main === module) {
  void exportCommand({
    args: process.argv.slice(2),
    env: process.env,
    print: (line) => process.stdout.write(`${line}\n`),
    clock: createClock(),
    bar: barOn(process.stderr, 'Taking out'),
  }).then((code) => {
    process.exitCode = code;
  });
}
