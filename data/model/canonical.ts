/** One text for one content, whatever order its properties were written in. */

/** JSON with its keys sorted at every level, so that the same content always gives the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${properties.join(',')}}`;
};

/** Whether two values are the same all through. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
