/** `npm run restore -- FILE`: puts an exported record into an empty database. */
import { parseArgs } from 'node:util';
import { COMMAND_MS, openClient } from '../../data/cosmos';
import { NotRestorable } from '../../data/exporting/reading-archive';
import { restore } from '../../data/exporting/restoring';
import { readWhichRecord } from '../record-environment';
import { barOn } from './bar';
import type { CommandParts } from './main';

export const RESTORE_USAGE = `npm run restore -- FILE

Puts the record from a file of npm run export -- --format json into an empty database. Stop the bot first. All
of the file is checked before anything is written, and nothing is ever replaced or deleted. Where it was cut
short, run it again: it goes on from where it was.

The environment says which record: COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE and ASSURANCE_FORCE.
Ends with 0 when all of the file is in the record, 1 when the file or the record is
not fit for it or the record does not answer, 2 when the environment is not right or no file is named.
`;

/** @returns the exit code, as `RESTORE_USAGE` has it. */
export const restoreCommand = async ({
  args,
  env,
  print,
  bar,
}: Omit<CommandParts, 'clock'>): Promise<0 | 1 | 2> => {
  const path = fileIn(args);
  if (path === undefined) {
    print(RESTORE_USAGE.trimEnd());
    return args.includes('--help') ? 0 : 2;
  }
  const which = readWhichRecord(env);
  if ('problems' in which) {
    which.problems.forEach((line) => print(line));
    return 2;
  }
  const { database, force } = which;
  const client = await openClient({ ...which, requestMs: COMMAND_MS });
  try {
    const { documents, already } = await restore({
      client,
      database,
      force,
      path,
      progress: (done, total) => bar.show(done, total),
    });
    bar.stop();
    print(
      `${documents} documents are in the record${already === 0 ? '' : `, ${already} of them from before`}.`,
    );
    print('The chains in the file were sound. Prove it of the record with npm run verify.');
    return 0;
  } catch (error) {
    bar.stop();
    print(error instanceof Error ? error.message : 'The record could not be restored.');
    if (!(error instanceof NotRestorable)) print('Run the same command again: it goes on from where it was.');
    return 1;
  } finally {
    client.dispose();
  }
};

const fileIn = (args: readonly string[]): string | undefined => {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
};

if (require.main === module) {
  void restoreCommand({
    args: process.argv.slice(2),
    env: process.env,
    print: (line) => process.stdout.write(`${line}\n`),
    bar: barOn(process.stderr, 'Restoring'),
  }).then((code) => {
    process.exitCode = code;
  });
}
