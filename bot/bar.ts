/** A bar on the terminal that shows how far long work has come; nothing where nobody watches. */
import { Presets, SingleBar } from 'cli-progress';

export interface Bar {
  show(done: number, total: number): void;
  /** Ends it, so that what is printed next begins on a line of its own. It may be shown anew. */
  stop(): void;
}

/** @param what is being done: "Restoring" */
export const barOn = (stream: NodeJS.WriteStream, what: string): Bar => {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  let bar: SingleBar | undefined;
  return {
    show: (done, total) => {
      if (bar === undefined) {
        bar = new SingleBar(
          {
            stream,
            format: `${what} {bar} {percentage}% | {value} of {total} | {eta_formatted} left`,
            clearOnComplete: true,
            hideCursor: true,
          },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      bar?.stop();
      bar = undefined;
    },
  };
};
