import { OptionsError, readOptions } from '../../bot/demo/options';
import { hasDesktop } from '../../bot/demo/playground';
import { runDemo } from './start';

test('without options you are a board member, with the Playground on its usual port', () => {
  expect(readOptions([])).toEqual({
    as: 'member',
    playground: true,
    port: undefined,
    playgroundPort: 56150,
    help: false,
  });
});

test('everything can be chosen', () => {
  expect(
    readOptions(['--as', 'sign-off', '--port=0', '--playground-port', '4000', '--no-playground']),
  ).toEqual({ as: 'sign-off', playground: false, port: 0, playgroundPort: 4000, help: false });
});

test.each([
  [['--nobody'], /^Unknown option '--nobody'\. See npm run demo -- --help\.$/],
  [['chair'], /^Unexpected argument 'chair'/],
  [['--as', 'sergeant'], /^--as takes one of chair, secretary, lead.*, not "sergeant"\.$/],
  [['--as'], /argument missing/],
  [['--port', 'http'], /^--port takes a port number from 0 to 65535, not "http"\.$/],
  [['--playground-port', '70000'], /^--playground-port takes a port number/],
])('%j is refused in one sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(OptionsError);
  expect(() => readOptions(args)).toThrow(sentence);
});

test('an unknown option ends the demo with 2, and --help with 0', async () => {
  const refused = await runDemo(['--nobody']);
  expect(refused).toEqual({ code: 2, output: "Unknown option '--nobody'. See npm run demo -- --help.\n" });
  const helped = await runDemo(['--help']);
  expect(helped.code).toBe(0);
  expect(helped.output).toContain('--as ROLE');
});

test('a browser is opened where there is a desktop only', () => {
  expect(hasDesktop({}, 'linux')).toBe(false);
  expect(hasDesktop({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDesktop({ DISPLAY: ':0', CI: 'true' }, 'linux')).toBe(false);
  expect(hasDesktop({}, 'win32')).toBe(true);
  expect(hasDesktop({ SSH_CONNECTION: '…' }, 'darwin')).toBe(false);
});
