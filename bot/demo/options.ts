/** What may stand behind `npm run demo --`. */
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** Who of the demo's people you are. */
export const ROLES = ['chair', 'secretary', 'lead', 'sign-off', 'member', 'commissioner'] as const;
export type Role = (typeof ROLES)[number];

export interface DemoOptions {
  readonly as: Role;
  readonly playground: boolean;
  /** The bot's; absent: what `PORT` says. 0: any free one. */
  readonly port: number | undefined;
  readonly playgroundPort: number;
  readonly help: boolean;
}

/** What was asked for cannot be done; the message is a sentence for whoever asked. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

export const USAGE = `npm run demo -- [options]

  --as ROLE              who you are: ${ROLES.join(', ')} (member)
  --port N               the bot's port; 0 takes any free one (3978)
  --playground-port N    the Playground's port; 0 takes any free one (56150)
  --no-playground        the bot alone, for a client of your own
  --help                 this
`;

const Said = z.object({ message: z.string() });
const PLAYGROUND_PORT = 56_150;

/**
 * Reads the options. Pure.
 * @throws {OptionsError} where one is unknown or holds what it cannot.
 */
export function readOptions(args: readonly string[]): DemoOptions {
  const values = parsed(args);
  return {
    as: roleOf(values.as),
    playground: values['no-playground'] !== true,
    port: portOf('--port', values.port),
    playgroundPort: portOf('--playground-port', values['playground-port']) ?? PLAYGROUND_PORT,
    help: values.help === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        as: { type: 'string' },
        port: { type: 'string' },
        'playground-port': { type: 'string' },
        'no-playground': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    // Node's own words run on into advice about positional arguments; the first sentence says it.
    const [sentence] = Said.parse(error).message.split(/\.(?:\s|$)/);
    throw new OptionsError(`${String(sentence)}. See npm run demo -- --help.`);
  }
}

function roleOf(said: string | undefined): Role {
  if (said === undefined) return 'member';
  const role = ROLES.find((each) => each === said);
  if (role === undefined) throw new OptionsError(`--as takes one of ${ROLES.join(', ')}, not "${said}".`);
  return role;
}

function portOf(option: string, said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  if (!/^\d{1,5}$/.test(said) || Number(said) > 65_535)
    throw new OptionsError(`${option} takes a port number from 0 to 65535, not "${said}".`);
  return Number(said);
}
