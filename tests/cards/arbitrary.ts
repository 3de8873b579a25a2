/** Any data of a kind, however hostile, made from the contract itself: a new field is tested unasked. */
import fc from 'fast-check';
import { z } from 'zod';
import { cardTypes, type CardData, type CardKind } from '../../cards';

const HOSTILE = [
  ...[
    '${secret}',
    '${',
    '`',
    '**bold**',
    '[x](http://evil)',
    '<at>Jane</at>',
    '<b>',
    '# h',
    '- item',
    '1. one',
  ],
  ...[
    '\\',
    '&amp;',
    '{{DATE(2025-01-14T00:00:00Z)}}',
    '\u202Eevil',
    '\u200B',
    '\u0000',
    '\uD800',
    '😀',
    'שלום',
  ],
  ...['|', '\n', '---', ']: http://evil', '$data', 'null'],
];

const words = (longest: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: longest }),
    fc
      .array(fc.constantFrom(...HOSTILE, ' ', 'a'), { maxLength: Math.ceil(longest / 4) })
      .map((all) => all.join('')),
  );

/** What must be there only once has an id. */
const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;

// The type is taken as unknown, because zod's own fields are untyped from here on down.
const build = (type: unknown, longest: number): fc.Arbitrary<unknown> => {
  const inner = (next: unknown): fc.Arbitrary<unknown> => build(next, longest);
  if (type instanceof z.ZodEffects) return inner(type.innerType());
  if (type instanceof z.ZodPipeline) return inner(type._def.out);
  if (type instanceof z.ZodDefault) return fc.option(inner(type.removeDefault()), { nil: undefined });
  if (type instanceof z.ZodOptional) return fc.option(inner(type.unwrap()), { nil: undefined });
  if (type instanceof z.ZodString) {
    if (type.isURL)
      return fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant('javascript:alert(1)'));
    const { minLength, maxLength } = type;
    const some = words(Math.min(longest, maxLength ?? longest));
    const enough = minLength === null ? some : some.map((text) => `x${text}`);
    return maxLength === null ? enough : enough.map((text) => text.slice(0, maxLength));
  }
  if (type instanceof z.ZodNumber) return fc.integer({ min: type.minValue ?? 0, max: 1000 });
  if (type instanceof z.ZodBoolean) return fc.boolean();
  if (type instanceof z.ZodEnum) return fc.constantFrom(...(type.options as readonly string[]));
  if (type instanceof z.ZodRecord)
    return fc.dictionary(fc.string({ maxLength: 8 }), words(20), { maxKeys: 3 });
  if (type instanceof z.ZodArray)
    return fc.uniqueArray(inner(type.element), {
      minLength: type._def.minLength?.value ?? 0,
      maxLength: type._def.maxLength?.value ?? 12,
      comparator: (one, other) => idOf(one) !== undefined && idOf(one) === idOf(other),
    });
  if (type instanceof z.ZodObject) {
    const shape: unknown = type.shape;
    const fields = Object.entries(shape ?? {}).map(
      ([key, field]: [string, unknown]) => [key, inner(field)] as const,
    );
    return fc.record(Object.fromEntries(fields));
  }
  throw new Error('The contract uses a type that no arbitrary is known for');
};

const isData = <K extends CardKind>(kind: K, data: unknown): data is CardData<K> =>
  cardTypes[kind].safeParse(data).success;

/** Any data of one kind; texts of at most `longest` characters. */
export const anyData = <K extends CardKind>(kind: K, longest: number): fc.Arbitrary<CardData<K>> =>
  build(cardTypes[kind], longest).filter((data): data is CardData<K> => isData(kind, data));
