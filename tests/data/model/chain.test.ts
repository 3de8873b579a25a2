import fc from 'fast-check';
import {
  canonical,
  emptyHead,
  Entry,
  genesis,
  headOf,
  seal,
  verifyChain,
  type Update,
} from '../../../data/model';
import { update } from '../factories';

const SUBJECT = 'report~rec-1';

/** A chain of entries with these texts, and its subject. */
const chain = (texts: readonly string[]) => {
  let head = emptyHead(SUBJECT);
  const entries = texts.map((text, at) => {
    const entry: Update = seal(
      update(1, at + 1, {
        text,
        changes: [{ field: 'RAG', from: 'green', to: 'amber' }],
        touched: [{ field: 'rag', from: 'green', to: 'amber' }],
        evidence: ['https://example.org/a'],
        origin: { from: 'conversation', conversation: 'c1', activity: `a${at}` },
      }),
      head,
    );
    head = headOf(entry);
    return entry;
  });
  return { subject: { id: SUBJECT, head }, entries };
};

const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 6 });
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every place in a document that holds a plain value, as the path to it. */
const leaves = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]))
    : [[...path]];

const withValue = (value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown => {
  if (name === undefined) return put;
  if (Array.isArray(value))
    return value.map((each: unknown, at): unknown =>
      String(at) === name ? withValue(each, rest, put) : each,
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([own, each]) => [own, own === name ? withValue(each, rest, put) : each]),
  );
};

/** What a reader of the database would make of it: no entry at all, or one that the chain is asked about. */
const found = (entries: readonly unknown[], subject: Parameters<typeof verifyChain>[0]) => {
  const read = entries.map((entry) => Entry.safeParse(entry));
  const broken = read.findIndex((each) => !each.success);
  if (broken >= 0) return 'malformed';
  return verifyChain(
    subject,
    read.flatMap((each) => (each.success ? [each.data] : [])),
  );
};

describe('a chain', () => {
  it('is sound as it was sealed, in whatever order it is read', () => {
    fc.assert(
      fc.property(texts, (words) => {
        const { subject, entries } = chain(words);
        expect(verifyChain(subject, entries)).toEqual({ sound: true });
        expect(verifyChain(subject, entries.toReversed())).toEqual({ sound: true });
        expect(found(entries.map(json), subject)).toEqual({ sound: true });
      }),
    );
    expect(verifyChain({ id: SUBJECT, head: emptyHead(SUBJECT) }, [])).toEqual({ sound: true });
  });

  it('shows any single value that was altered, and names its entry', () => {
    const values = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), values, (words, whichEntry, whichLeaf, value) => {
        const { subject, entries } = chain(words);
        const at = whichEntry % entries.length;
        const before = json(entries[at]);
        const paths = leaves(before);
        const after = withValue(before, paths[whichLeaf % paths.length] ?? [], value);
        fc.pre(canonical(after) !== canonical(before));
        const altered = entries.map((entry, place) => (place === at ? after : json(entry)));
        const verdict = found(altered, subject);
        if (verdict === 'malformed') return;
        expect(verdict.sound).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows any single byte that was altered', () => {
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (words, which, where, flip) => {
          const { subject, entries } = chain(words);
          const at = which % entries.length;
          const bytes = Buffer.from(JSON.stringify(entries[at]), 'utf8');
          const place = where % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ flip;
          const after = parsed(bytes.toString('utf8'));
          fc.pre(after !== undefined && canonical(after) !== canonical(entries[at]));
          const altered = entries.map((entry, index) => (index === at ? after : json(entry)));
          const verdict = found(altered, subject);
          expect(verdict === 'malformed' || !verdict.sound).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const { subject, entries } = chain(['one', 'two', 'three']);
  const [one, two, three] = entries;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three entries');
  const another = seal(update(1, 2, { text: 'another' }), headOf(one));

  it.each<[string, readonly Update[], string, RegExp]>([
    ['a text', [one, { ...two, text: 'too' }, three], two.id, /not what was recorded/],
    ['a hash', [one, { ...two, hash: genesis('x') }, three], two.id, /not what was recorded/],
    ['who it was', [{ ...one, by: { ...one.by, name: 'X' } }, two, three], one.id, /not what was recorded/],
    ['the first removed', [two, three], one.id, /missing/],
    ['one removed', [one, three], two.id, /missing/],
    ['the last removed', [one, two], three.id, /missing/],
    ['all removed', [], one.id, /missing/],
    ['one replaced and sealed again', [one, another, three], three.id, /one of the two was replaced/],
    [
      'one added',
      [one, two, three, seal(update(1, 4), headOf(three))],
      'report~rec-1~000004',
      /does not know/,
    ],
    [
      'the last replaced',
      [one, two, seal(update(1, 3, { text: 'x' }), headOf(two))],
      three.id,
      /as its last/,
    ],
    ["another subject's", [one, two, seal(update(2, 3), headOf(two))], 'report~rec-2~000003', /belongs to/],
  ])('shows %s', (_, altered, id, why) => {
    const verdict = verifyChain(subject, altered);
    expect(verdict).toMatchObject({ sound: false, update: id });
    expect(verdict.sound ? '' : verdict.why).toMatch(why);
  });

  it('starts from its own subject: two chains cannot be exchanged', () => {
    expect(genesis('report~rec-1')).not.toBe(genesis('report~rec-2'));
    expect(genesis('report~rec-1')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the order in which properties were written', () => {
    expect(canonical({ b: [1, { d: 1, c: 'é' }], a: null, x: undefined })).toBe(
      '{"a":null,"b":[1,{"c":"é","d":1}]}',
    );
  });
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
