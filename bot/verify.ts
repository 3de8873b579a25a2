/**
 * `npm run verify`: proves that the history is whole. One line for each broken link, naming the entry and
 * what is wrong with it, and exit code 1; otherwise one line that says how much was looked at. Where the bot may
 * speak unasked anywhere, how many addresses it has for that: to be compared when the record is moved.
 */
import {
  COMMAND_MS,
  countAddresses,
  openClient,
  RecordUnavailable,
  verifyRecord,
  type Addresses,
  type Verification,
} from '../data/cosmos';
import { FORCES } from '../data/model';
import { barOn, type Bar } from './bar';
import { onRecord } from './record-command';
import type { WhichRecord } from './record-environment';

/** What is printed, line by line. */
export const verdictLines = ({ chains, entries, broken }: Verification): string[] =>
  broken.length === 0
    ? [`${chains} chains, ${entries} entries, all sound`]
    : broken.map(({ update, why }) => `${update}: ${why}`);

const nothingHeld = (force: string): string =>
  `Nothing is held of ${FORCES.find(({ id }) => id === force)?.name ?? force}: make sure that ASSURANCE_FORCE is yours`;

/** Nothing where the bot has been nowhere and should be nowhere. */
export const addressLines = ({ known, open, lost }: Addresses): string[] => [
  ...(known === 0 ? [] : [`${known} places known, the bot may speak in ${open}`]),
  ...lost.map(
    ({ name }) =>
      `${name}: no address is kept of its channel; say something to the bot there, or nothing is posted`,
  ),
];

/** Whether they can be read says nothing of the history. */
const addressesIn = async (...where: Parameters<typeof countAddresses>): Promise<string[]> => {
  try {
    return addressLines(await countAddresses(...where));
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error;
    return [`The places in which the bot may speak were not counted: ${error.message}`];
  }
};

/**
 * Verifies the record that the environment names.
 * @param print takes one line.
 * @param bar shows how many of the entries are looked at.
 * @returns the exit code: 0 sound, 1 broken or not readable, 2 where the environment is not fit.
 */
export async function verify(
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  bar?: Bar,
): Promise<0 | 1 | 2> {
  const open = (which: WhichRecord) => openClient({ ...which, requestMs: COMMAND_MS });
  try {
    return await onRecord(env, print, open, async (client, { database, force }) => {
      const verification = await verifyRecord(client, database, force, {
        patienceMs: COMMAND_MS,
        progress: (done, total) => bar?.show(done, total),
      });
      bar?.stop();
      verdictLines(verification).forEach((line) => print(line));
      const sound = verification.broken.length === 0;
      if (sound && verification.chains === 0) print(nothingHeld(force));
      if (sound) (await addressesIn(client, database, force)).forEach((line) => print(line));
      return sound ? 0 : 1;
    });
  } catch (error) {
    bar?.stop();
    print(error instanceof Error ? error.message : 'The record could not be read.');
    return 1;
  }
}

if (require.main === module) {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  void verify(process.env, print, barOn(process.stderr, 'Verifying')).then((code) => {
    process.exitCode = code;
  });
}
