/**
 * A finding of an older report called by its words: "did anyone raise vulnerable callers with us before". Tried only
 * where nothing else was understood, and only where every strange word of the sentence is one of the finding's.
 */
import type { Scene } from './intents';
import { stem, type Lexicon } from './lexicon';
import type { Question } from './question';

/** The words of one finding, and the report that made it. */
export interface FindingWords {
  readonly inspection: string;
  readonly words: ReadonlySet<string>;
}

const RAISED =
  /\b(?:raised?|told|tell|flag(?:ged)?|found|find|pick(?:ed)? up|criticis\w+|mention(?:ed)?|said|say|warn(?:ed)?|brought up|come up|came up)\b/;
/** So many of its words must be said. */
const FEWEST = 2;
const SMALL = new Set(['before', 'earlier', 'ever']);

/** The report that made the finding; undefined where none is meant. */
export const ofNamedFinding = ({ reading, text }: Scene, { findings }: Lexicon): Question | undefined => {
  const { numbers, actions, forces, unknown, outOfScope, tags } = reading;
  if (outOfScope || numbers.length + actions.length + forces.length > 0) return undefined;
  if (!RAISED.test(text) && !tags.has('earlier')) return undefined;
  const said = new Set(reading.row.map((word) => stem(word.text)));
  const meant = findings.filter(
    ({ words }) =>
      [...words].filter((word) => said.has(word)).length >= FEWEST &&
      unknown.every((word) => words.has(stem(word)) || SMALL.has(word)),
  );
  const [only, ...others] = new Set(meant.map(({ inspection }) => inspection));
  return only === undefined || others.length > 0
    ? undefined
    : { ask: 'reports', inspections: [only], aspect: 'list' };
};
