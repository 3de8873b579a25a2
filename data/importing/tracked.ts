/** Several rows about one recommendation (one an action, mostly) as one. */
import { sameWords } from './comparing';
import type { FoundTracked } from './found';
import { begun } from './naming';
import type { Remark } from './plan';
import { same, strictest } from '../model';

/** What a row says once of a recommendation. */
const SINGLE = [
  'owner',
  'status',
  'rag',
  'due',
  'revisedDue',
  'revisedBecause',
  'lateReason',
  'notAdoptedBecause',
  'signedOff',
  'inspectorateClosed',
] as const;

/** The rows as one. Where two of them disagree, the first has its way and the other is told. */
export const mergeRows = (
  name: string,
  rows: readonly FoundTracked[],
): { readonly row: FoundTracked | undefined; readonly disagreements: readonly Remark[] } => {
  const [first, ...others] = rows;
  if (first === undefined) return { row: undefined, disagreements: [] };
  const disagreements: Remark[] = [];
  let row = first;
  for (const other of others) {
    for (const field of SINGLE) {
      const [mine, theirs] = [row[field], other[field]];
      if (mine === undefined || theirs === undefined || same(mine.value, theirs.value)) continue;
      disagreements.push({
        words: `${name}: two rows disagree about its ${WORDS[field]}; the first one is used`,
        at: [mine.at, theirs.at],
      });
    }
    for (const field of ['title', 'text', 'addressedTo'] as const) {
      const [mine, theirs] = [row[field], other[field]];
      if (mine === undefined || theirs === undefined || sameWords(mine, theirs)) continue;
      disagreements.push({
        words: `${name}: two rows disagree about its ${PLAIN[field]}; the first one is used, not: ${begun(theirs)}`,
        at: [row.at, other.at],
      });
    }
    row = {
      ...other,
      ...row,
      progress: [...row.progress, ...other.progress],
      evidence: [...row.evidence, ...other.evidence],
      actions: [...row.actions, ...other.actions],
      marking: strictest([row.marking, other.marking]),
    };
  }
  return { row, disagreements };
};

const PLAIN = { title: 'title', text: 'text', addressedTo: 'addressee' } as const;
const WORDS: Readonly<Record<(typeof SINGLE)[number], string>> = {
  owner: 'owner',
  status: 'status',
  rag: 'RAG',
  due: 'due date',
  revisedDue: 'revised date',
  revisedBecause: 'reason',
  lateReason: 'reason for being overdue',
  notAdoptedBecause: 'reason for not adopting it',
  signedOff: 'sign-off',
  inspectorateClosed: 'closure',
};
