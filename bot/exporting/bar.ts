/** A bar on the terminal that shows how far long work has come; nothing where nobody watches. */
import { Presets, SingleBar } from 'cli-progress';

export interface Bar {
  show(done: number, total: number): void;
  /** Ends it, so that what is printed next begins on a line of its own. */
  stop(): void;
}

export const barOn = (stream: NodeJS.WriteStream, what: string): Bar => {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream, format: `${what} {bar} {value} of {total}`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: (done, total) => {
      if (!started) bar.start(total, done);
      started = true;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
};
