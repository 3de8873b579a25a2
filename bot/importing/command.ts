/** `npm run import`: reads files, shows what each would come to, asks, and writes it. */
import { stat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  IMPORT_REQUEST_MS,
  openImporting,
  RecordUnavailable,
  shownIn,
  startEmbedded,
  type ImportProgress,
  type ImportResult,
  type Importing,
} from '../../data/cosmos';
import { UnreadableFile, type IncomingFile } from '../../data/importing/found';
import { sameWords } from '../../data/importing/comparing';
import { isEmpty } from '../../data/importing/plan';
import type { Reader } from '../../data/importing/reader';
import { forceById, type Person, type PersonRef } from '../../data/model';
import { counted } from '../asking/words';
import type { Bar } from '../bar';
import type { Clock } from '../clock';
import { adviceOn, openToFill } from '../record-command';
import { readWhichRecord } from '../record-environment';
import { mostBytesOf, tooLarge } from './limits';
import { readOptions, type CommandOptions } from './options';
import { previewText } from './printing';

export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Terminal {
  readonly print: (line: string) => void;
  /** Absent where nobody sits there to be asked. */
  readonly ask?: (question: string) => Promise<boolean>;
  /** How far it is. */
  readonly bar?: Bar;
  /** Ctrl-C. */
  readonly signal?: AbortSignal;
}

export interface CommandParts {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly terminal: Terminal;
}

/** Somebody at the command line, where the environment names no administrator. */
const COMMAND: PersonRef = { id: 'system:import', name: 'Administrator, by command' };

/**
 * Brings files in, one after the other: each is planned against the record as the one before has left it.
 * @returns 0 brought in, or nothing to do; 1 not readable or not writable; 2 the command or the environment is not
 * right; 3 not confirmed; 130 ended by Ctrl-C
 */
export async function importFiles({ argv, env, reader, clock, terminal }: CommandParts): Promise<ExitCode> {
  const options = readOptions(argv);
  if ('usage' in options) {
    terminal.print(options.usage);
    return 0;
  }
  if ('problems' in options) return refused(options.problems, terminal);
  const record = await openFor(options, env, terminal);
  if ('problems' in record) return refused(record.problems, terminal);
  try {
    const by = await importerOf(options, env, record.importing);
    if ('problems' in by) return refused(by.problems, terminal);
    for (const path of options.files) {
      const command = new Command(path, options, record, by, reader, clock, terminal);
      const code = await command.run();
      if (code !== 0) return code;
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof RecordUnavailable)) throw error;
    terminal.print(error.message);
    if (error instanceof RecordUnavailable)
      terminal.print(
        adviceOn(
          error,
          record,
          'What was written is whole. Run the same command again: it goes on where this one stopped.',
        ),
      );
    return 1;
  } finally {
    await record.close();
  }
}

const refused = (problems: readonly string[], { print }: Terminal): ExitCode => {
  problems.forEach((line) => print(line));
  return 2;
};

interface OpenedRecord {
  readonly importing: Importing;
  readonly force: string;
  readonly database: string;
  readonly close: () => Promise<void>;
}

const openFor = async (
  { force, dryRun }: CommandOptions,
  env: CommandParts['env'],
  { print }: Terminal,
): Promise<OpenedRecord | { readonly problems: readonly string[] }> => {
  const named = force === undefined ? env : { ...env, ASSURANCE_FORCE: force };
  // A file can be looked at before there is a record.
  const embedded = dryRun && (env['COSMOS_ENDPOINT'] ?? '').trim() === '' ? await startEmbedded() : undefined;
  const read = readWhichRecord(
    embedded === undefined
      ? named
      : { ...named, COSMOS_ENDPOINT: embedded.endpoint, COSMOS_KEY: embedded.key },
  );
  if ('problems' in read) {
    await embedded?.stop();
    return read;
  }
  if (forceById(read.force) === undefined) {
    await embedded?.stop();
    return { problems: [`There is no force “${read.force}” among those of England and Wales.`] };
  }
  if (embedded !== undefined) print('COSMOS_ENDPOINT is not set: shown as against an empty record.');
  const { database, force: ours } = read;
  const client = await openToFill(read, IMPORT_REQUEST_MS);
  return {
    importing: openImporting({ client, database, force: ours }),
    force: ours,
    database,
    close: async () => {
      client.dispose();
      await embedded?.stop();
    },
  };
};

/** Who it is recorded by: the person named, else the environment's first administrator. */
const importerOf = async (
  { by }: CommandOptions,
  env: CommandParts['env'],
  importing: Importing,
): Promise<PersonRef | { readonly problems: readonly string[] }> => {
  const [admin] = (env['ASSURANCE_ADMINS'] ?? '')
    .split(',')
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');
  if (by === undefined && admin === undefined) return COMMAND;
  const { people } = await importing.references();
  if (by === undefined)
    return refOf(people.find(({ id }) => id === admin)) ?? { id: admin ?? '', name: 'Administrator' };
  const found = refOf(
    people.find(({ name, aliases }) => [name, ...aliases].some((each) => sameWords(each, by))),
  );
  return found ?? { problems: [`--by wants somebody the record lists; “${by}” is not.`] };
};

const refOf = (person: Person | undefined): PersonRef | undefined =>
  person === undefined ? undefined : { id: person.id, name: person.name };

/** One file. */
class Command {
  readonly #path: string;
  readonly #options: CommandOptions;
  readonly #record: OpenedRecord;
  readonly #by: PersonRef;
  readonly #reader: Reader;
  readonly #clock: Clock;
  readonly #terminal: Terminal;

  constructor(
    path: string,
    options: CommandOptions,
    record: OpenedRecord,
    by: PersonRef,
    reader: Reader,
    clock: Clock,
    terminal: Terminal,
  ) {
    this.#path = path;
    this.#options = options;
    this.#record = record;
    this.#by = by;
    this.#reader = reader;
    this.#clock = clock;
    this.#terminal = terminal;
  }

  async run(): Promise<ExitCode> {
    const { print, ask } = this.#terminal;
    const { importing, force } = this.#record;
    const { importing: options, dryRun, yes, all } = this.#options;
    const { inspections } = await importing.references();
    const found = await this.#reader.read(await fileAt(this.#path), {
      force,
      inspections,
      textsOf: (read) => importing.textsOf(read, options),
      mappings: options.mappings,
    });
    const importer = { by: this.#by, at: this.#clock.now().toISOString() };
    const plan = await importing.plan(found, options, importer);
    previewText(plan, force, all).forEach((line) => print(line));
    if (isEmpty(plan)) return 0;
    if (dryRun) {
      print('Nothing was written (--dry-run).');
      return 0;
    }
    if (!yes) {
      if (ask === undefined) {
        print('Nothing was written: nobody can be asked here. Look at it with --dry-run, then add --yes.');
        return 3;
      }
      if (!(await ask(`Bring this into the record of ${force}? [y/N] `))) {
        print('Nothing was written.');
        return 3;
      }
    }
    const run = { found, options, importer, shown: shownIn(plan) };
    const { bar, signal } = this.#terminal;
    try {
      const onProgress = ({ done, total }: ImportProgress): void => bar?.show(done, total);
      const result = await importing.write(plan, { ...run, onProgress, signal });
      bar?.stop();
      resultLines(result).forEach((each) => print(each));
      return result.finished ? 0 : 130;
    } finally {
      bar?.stop();
    }
  }
}

const show = (count: number): string => count.toLocaleString('en-GB');

const resultLines = ({
  recommendations,
  entries,
  positions,
  changedMeanwhile,
  finished,
  progress,
}: ImportResult): string[] => [
  finished
    ? `Brought in: ${counted(recommendations, 'recommendation')} with ${show(entries)} entries, ${counted(positions, 'published position')}.`
    : `Ended after ${show(progress.done)} of ${show(progress.total)}; each of them is whole. Run the same command again: it goes on where this one stopped.`,
  ...(changedMeanwhile.length === 0
    ? []
    : [
        `Left as they are, because they were changed after they were shown: ${changedMeanwhile.join(', ')}. Run the same command again to look at them anew.`,
      ]),
];

const fileAt = async (path: string): Promise<IncomingFile> => {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > mostBytesOf(name)) throw new UnreadableFile(tooLarge(name));
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      `${path} cannot be opened: ${error instanceof Error ? error.message : 'no reason given'}.`,
    );
  }
};
