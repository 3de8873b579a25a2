/** The first few of a list: "the three oldest", "which two are due first", "most recently updated". */
import type { Criteria } from '../../../data/model';
import type { ListFocus, QuestionInput } from '../question';
import { NUMBER_WORDS } from '../vocabulary';
import { says, type Scene } from './scene';

type List = Extract<QuestionInput, { ask: 'list' }>;
export interface Ranked {
  readonly focus: ListFocus;
  readonly criteria: Criteria;
  readonly sort: NonNullable<List['sort']>;
  readonly limit: number;
}

const NUMBER = String.raw`(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})`;
const BEST = String.raw`(?:most|oldest|newest|latest|longest|earliest|soonest|first|next|last|worst|furthest|quietest|nearest|closest|highest|biggest)`;
/** "the three oldest", "top three", "which two are due first"; "the next three months" is a time. */
const HOW_MANY: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NUMBER} (?:recs |recommendations |ones |that |which |are |is |were |will |be |due |fall |with the |of them )*${BEST}\b`,
  ),
  new RegExp(
    String.raw`\b(?:top|first|next|last|oldest|latest|worst|soonest|earliest|newest) ${NUMBER}\b(?! (?:days?|weeks?|months?|years?|quarters?|fortnights?|working|meetings?|boards?))`,
  ),
];

/** How many are wanted, where a number of them is said. */
export const howMany = ({ text }: Scene): number | undefined => {
  for (const pattern of HOW_MANY) {
    const said = pattern.exec(text)?.groups?.['n'];
    if (said === undefined) continue;
    const count = Object.hasOwn(NUMBER_WORDS, said) ? NUMBER_WORDS[said] : Number(said);
    if (count !== undefined && count > 0) return count;
  }
  return undefined;
};

const RECENT =
  /\b(?:most recently|last|latest|newest|freshest) (?:to be |been |that (?:was|were) )?(?:updated|update|heard from|touched|entry)\b|\b(?:updated|touched|heard from) (?:most recently|last|the most recently)\b|\bmost recent updates?\b/;
const QUIET =
  /\b(?:quiet|silent|untouched|stale|neglected|dormant|no update|no updates|not updated|without an? updates?)\b.*\blongest\b|\blongest\b.*\b(?:quiet|silent|untouched|stale|neglected|without|since|update|updated|gap|no update)\b|\bleast recently (?:updated|touched|heard from)\b|\b(?:quietest|oldest updates?)\b/;
const LAST_DUE =
  /\b(?:furthest|latest|longest|last|most distant)(?: (?:out|away|off|ahead|in the future))*(?: to)? (?:due|due dates?|deadlines?|dates?|closedown dates?|target dates?|fall due|expire)\b|\b(?:due|falls? due|deadlines?|dates?|date is|away|off|out) (?:is |are )?(?:the )?(?:last|latest|furthest(?: (?:out|away|off|ahead))?)$|\b(?:longest|most time) (?:left|to go|to run)\b|\bfurthest (?:out|away|off)\b/;
const OLDEST = /\b(?:oldest|earliest|soonest|nearest|closest)\b/;

/** One of these stands in whatever ranks, and in few sentences that do not. */
const RANKS: ReadonlySet<string> = new Set(
  `most least top first next last latest newest freshest recent oldest earliest soonest nearest closest longest
  furthest worst highest biggest quietest`.split(/\s+/),
);

/**
 * Undefined where the sentence ranks nothing. A rank said of all that the criteria leave, unless how many are
 * wanted is said: then those first.
 */
export const rankedOf = (scene: Scene, several: boolean): Ranked | undefined => {
  if (!scene.reading.row.some(({ text }) => RANKS.has(text))) return undefined;
  const count = howMany(scene);
  const limit = count ?? (several ? undefined : 1);
  if (says(scene, RECENT) && !says(scene, /\bsince\b|\bwhen\b|\bwho\b/))
    return limit === undefined ? undefined : { focus: 'updated', criteria: {}, sort: 'last updated', limit };
  if (says(scene, QUIET) && !says(scene, /\bthan\b/) && limit !== undefined)
    return { focus: 'updated', criteria: { open: true }, sort: 'longest silent', limit };
  if (says(scene, LAST_DUE))
    return { focus: 'due', criteria: { open: true }, sort: 'due last', limit: limit ?? 1 };
  if (count !== undefined && says(scene, OLDEST))
    return { focus: 'any', criteria: { open: true }, sort: 'due', limit: count };
  return undefined;
};
