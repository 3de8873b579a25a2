import fc from 'fast-check';
import { canonical, same } from '../../../data/model';

/** Few names and few values, so that two of them are often alike; one name is every object's own. */
const name = fc.constantFrom('a', 'b', 'constructor', '__proto__');
const leaf = fc.constantFrom<unknown>(null, undefined, 0, -0, 1, NaN, '', 'a', '1', true, false);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: false }),
  ),
}));

/** The same content with its properties written in the other order, and those that are undefined left out. */
const rewritten = (given: unknown): unknown => {
  if (Array.isArray(given)) return given.map(rewritten);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, each]) => each !== undefined)
      .reverse()
      .map(([key, each]) => [key, rewritten(each)]),
  );
};

describe('whether two values are the same', () => {
  test('is what their canonical texts say', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(same(a, b)).toBe(canonical(a) === canonical(b));
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not hang on the order of properties, nor on one that is undefined', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(same(given, rewritten(given))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('sees one that is missing, on either side', () => {
    expect(same({ a: 1, b: 2 }, { a: 1 })).toBe(false);
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(same({ a: 1 }, { b: 1 })).toBe(false);
  });

  test('tells a list from an object and from nothing', () => {
    expect(same([], {})).toBe(false);
    expect(same({}, [])).toBe(false);
    expect(same({}, null)).toBe(false);
    expect(same([undefined], [null])).toBe(true);
    expect(same([1], [1, null])).toBe(false);
  });
});
