/** Small sums over measurements, and how figures are written. */

/** The value that a share of all values does not exceed; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `0.034 ms`, `4.1 ms`, `812 ms` */
export const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ms`;

/** `4.2 KB`, of 1,024 bytes. */
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** How long something took, in milliseconds, and what came of it. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; took: number }> => {
  const start = performance.now();
  const value = await work();
  return { value, took: performance.now() - start };
};

/** Numbers from 0 to 1 that are the same in every run. */
export const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
