/** `npm run demo`: the whole bot on this machine, with something to talk about and somewhere to type. */
import { startEmbedded } from '../../data/cosmos/embedded';
import { OptionsError, readOptions, USAGE } from './options';
import { freePort } from './ports';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(USAGE);
    return;
  }
  const playgroundPort = options.playground ? await freePort(options.playgroundPort, '--playground-port') : 0;
  // The embedded server loads in its own thread while this one loads the bot: that is half the start.
  const embedded = process.env['COSMOS_ENDPOINT']?.trim() ? undefined : startEmbedded();
  // What is wrong with it is told below, where it is waited for.
  embedded?.catch(() => undefined);
  const { runDemo } = await import('./run.js');
  await runDemo({ options, playgroundPort, embedded });
}

main().catch((error: unknown) => {
  // Sentences for whoever starts it, without a stack: what is wrong, and what to do.
  process.stderr.write(`${error instanceof Error ? error.message : 'The demo could not start.'}\n`);
  process.exit(error instanceof OptionsError ? 2 : 1);
});
