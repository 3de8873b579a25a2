/** `npm run restore -- FILE`: puts an exported record into an empty database. */
import { parseArgs } from 'node:util';
import { COMMAND_MS } from '../../data/cosmos';
import { NotRestorable } from '../../data/exporting/reading-archive';
import { restore } from '../../data/exporting/restoring';
import { barOn } from '../bar';
import { adviceOn, onRecord, openToFill } from '../record-command';
import type { WhichRecord } from '../record-environment';
import type { CommandParts } from './main';

export const RESTORE_USAGE = `npm run restore -- FILE

Puts the record from a file of npm run export -- --format json into an empty database. Stop the bot first. On
this machine the database and its containers are made where they are missing; in Azure they have to be there. All
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
  let database = '';
  const open = (which: WhichRecord) => {
    ({ database } = which);
    return openToFill(which, COMMAND_MS);
  };
  try {
    return await onRecord(env, print, open, async (client, which) => {
      const { documents, already } = await restore({
        client,
        database: which.database,
        force: which.force,
        path,
        progress: (done, total) => bar.show(done, total),
      });
      bar.stop();
      print(
        `${documents} documents are in the record${already === 0 ? '' : `, ${already} of them from before`}.`,
      );
      print('The chains in the file were sound. Prove it of the record with npm run verify.');
      return 0;
    });
  } catch (error) {
    bar.stop();
    print(error instanceof Error ? error.message : 'The record could not be restored.');
    if (!(error instanceof NotRestorable))
      print(adviceOn(error, { database }, 'Run the same command again: it goes on from where it was.'));
    return 1;
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
