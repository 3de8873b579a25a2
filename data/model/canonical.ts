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

/** Whether two values are the same all through: of the same canonical text, which is not made for it. */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return !isObject(a) && !isObject(b) && canonical(a) === canonical(b);
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => same(each ?? null, b[index] ?? null))
    );
  // What is undefined counts as absent.
  const names = Object.keys(a);
  return (
    names.every((name) => same(property(a, name), property(b, name))) &&
    Object.keys(b).every((name) => property(b, name) === undefined || Object.hasOwn(a, name))
  );
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Its own, which may be called "constructor". */
const property = (object: object, name: string): unknown =>
  Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
