/** Our bot as `npm run demo` runs it: the embedded record with the scenario in it, on a free port. */
import { startChild, type Child } from './child';

const ARGS = ['--no-playground', '--port', '0'];
/** Whatever is set on this machine, the bench measures the defaults. */
const DEFAULTS = { COSMOS_ENDPOINT: '', COSMOS_KEY: '', COSMOS_DATABASE: '', ASSURANCE_AS_AT: '' };

/** By the command itself, as a person starts it. */
export const startDemo = (): Promise<Child> =>
  startChild('npm', ['run', '--silent', 'demo', '--', ...ARGS], DEFAULTS);

/** The process alone, without npm in front of it. */
export const startDemoProcess = (): Promise<Child> =>
  startChild(process.execPath, ['--import', 'tsx', 'bot/demo/main.ts', ...ARGS], DEFAULTS);

/** The bare echo bot, which answers with this card. */
export const startEcho = (card: object): Promise<Child> =>
  startChild(process.execPath, ['--import', 'tsx', 'tests/bench/bots/echo.ts'], {
    ECHO_CARD: JSON.stringify(card),
  });
