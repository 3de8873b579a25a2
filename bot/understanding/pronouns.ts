/** "It", "that one", "them": what stands for something spoken of before. */
import type { Reading, Within } from './reading';
import { REC_WORDS } from './vocabulary';
import type { Word } from './words';

/** Before these, "that" and "this" stand for something; elsewhere they join words or point at a noun. */
const AFTER_PRONOUN = new Set(
  'is was has had does did been due still yet now closed overdue late by to for on with being going looking meant supposed expected from get got raised come came signed'.split(
    ' ',
  ),
);
const AUXILIARY = new Set('does did will must should can could would has'.split(' '));
const VERB = new Set(
  'have need needs mean stand look leave fall land finish end close go compare match differ'.split(' '),
);
const IS = new Set('is was has had'.split(' '));
const DONE = new Set(
  'done finished complete completed started begun delivered open red amber green'.split(' '),
);

/** "Has any recommendation had its date moved": its own, whichever it is. */
const isOfAny = (row: readonly Word[], at: number): boolean =>
  row
    .slice(0, at)
    .some(
      ({ text }, before) =>
        ['any', 'every', 'each', 'which', 'no'].includes(text) && REC_WORDS.has(row[before + 1]?.text ?? ''),
    );

const INSPECTED = new Set(['peel', 'inspection', 'report', 'inspections']);
const isOfAForce = (row: readonly Word[], at: number): boolean =>
  row.slice(at + 1, at + 4).some(({ text }) => INSPECTED.has(text));

const SEVERAL = new Set(['them', 'they', 'those', 'these', 'both']);
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'its', 'this', 'that', ...SEVERAL]);

/** Whether the sentence speaks of something it does not name. */
export const pronounOf = (row: readonly Word[], within: Within): Reading['pronoun'] => {
  const idle = (at: number): boolean =>
    within[at]?.values.some(
      (value) => value.is === 'tag' && ['idle', 'overdue', 'help'].includes(value.tag),
    ) === true;
  let several = false;
  for (const [at, { text }] of row.entries()) {
    if (!PRONOUNS.has(text) || idle(at)) continue;
    // "How did the force do in its last PEEL"
    if (text === 'its' && (isOfAny(row, at) || isOfAForce(row, at))) continue;
    const next = row[at + 1]?.text ?? '';
    if (text === 'it' || text === 'its') return 'one';
    if (text === 'this' || text === 'that') {
      if (next === 'one' || next === 'rec' || next === 'recommendation') return 'one';
      const end = at === row.length - 1 || row[at + 1]?.kind === 'mark';
      if (end || AFTER_PRONOUN.has(next)) return 'one';
      // "When does that have to be done by"; "the ones that have to be done" are none.
      const before = row[at - 1]?.text ?? '';
      if (AUXILIARY.has(before) && VERB.has(next)) return 'one';
      // "Is that done now", "has that started"
      if (IS.has(before) && DONE.has(next)) return 'one';
    }
    if (SEVERAL.has(text)) several = true;
  }
  return several ? 'several' : undefined;
};
