/** A message as its clauses, each with the place where it was typed, and what it names. */
import type { Lexicon } from '../../lexicon';
import { read, spelt, type Reading } from '../../reading';
import { named, type Named } from '../../subject';
import { REC_WORDS } from '../../vocabulary';
import { clean } from '../../words';
import type { Speaker } from '../recording';
import { asks as asksSomething } from '../statement';
import { bared } from '../wording';

export interface Clause {
  /** As it was typed, without what politeness puts before it. */
  readonly text: string;
  /** Where it begins and ends in the message. */
  readonly from: number;
  readonly to: number;
}

export interface Message {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly speaker: Speaker;
  readonly lexicon: Lexicon;
}

/** So much of a message is looked at; what is longer has its point at the beginning or is read by nobody. */
const MOST_CLAUSES = 14;

/** So many places in a message are looked at where its words may begin. */
const MOST_MARKS = 12;

/** The first few places where a mark stands. */
export const marksIn = (text: string, mark: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  for (const each of text.matchAll(mark)) {
    found.push(each);
    if (found.length >= MOST_MARKS) break;
  }
  return found;
};

const JOINT =
  /(?<=[\p{L}\d)%"'])(?:[.!]+\s+|\s*[;\n]+\s*|\s+[-\u2010-\u2015]+\s+|,\s+|\s?:\s+|\s+(?=(?:please|pls) (?:make|move|put|change|mark|set|give|push|assign) (?:it|that|this)\b)|\s+so\s+(?=(?:please |pls |can you |could you )*(?:move|put|push|change|set|make|mark|turn|sign|send|extend|shift|cancel|reschedule|postpone|give|allocate|reopen|call|show)\b))/giu;

export const messageOf = (text: string, speaker: Speaker, lexicon: Lexicon): Message => {
  const clauses: Clause[] = [];
  const add = (from: number, to: number): void => {
    const [bare = ''] = bared(text.slice(from, to));
    if (bare.trim() !== '') clauses.push({ text: bare, from: to - bare.length, to });
  };
  let from = 0;
  for (const joint of text.matchAll(JOINT)) {
    if (clauses.length >= MOST_CLAUSES) break;
    add(from, joint.index);
    from = joint.index + joint[0].length;
  }
  add(from, text.length);
  return { text, clauses, speaker, lexicon };
};

/** Whether a number is said to be a recommendation's: "rec 3", not "3". */
const isMarked = ({ row, numbers }: Reading): boolean =>
  numbers.some(({ start }) => REC_WORDS.has(row[start]?.text ?? '') || row[start]?.text === '#');

/** What these words name: by number or surely by topic. A bare number counts where an order takes one: "turn 3 red". */
const namedIn = (said: string, message: Message, bare: boolean): Named => {
  const { lexicon, speaker } = message;
  const reading = read(spelt(clean(said), lexicon), lexicon, speaker.today);
  const { catalogue } = lexicon;
  if (reading.numbers.length > 0 && (bare || isMarked(reading)))
    return named({ ...reading, topic: undefined, pronoun: undefined }, catalogue, { recs: [] });
  if (reading.topic?.certain === true)
    return named({ ...reading, numbers: [], pronoun: undefined }, catalogue, { recs: [] });
  return { is: 'none' };
};

/** The one that is meant; several; which of several; or none that is named. */
export type Subject =
  | { readonly is: 'rec'; readonly rec: string }
  | { readonly is: 'several' }
  | { readonly is: 'which'; readonly recs: readonly string[] }
  | { readonly is: 'missing'; readonly named: Extract<Named, { is: 'missing' }> }
  | { readonly is: 'none' };

const subjectOf = (found: Named): Subject => {
  if (found.is === 'none') return found;
  if (found.is === 'missing') return { is: 'missing', named: found };
  if (found.is === 'one of') return { is: 'which', recs: found.recs };
  const [only, ...more] = found.recs;
  return only === undefined ? { is: 'none' } : more.length > 0 ? { is: 'several' } : { is: 'rec', rec: only };
};

/**
 * The recommendation that an order is about: named in its own clause, or in the rest of the message.
 * @param bare a number without "rec" counts in the order's own clause
 */
export const subjectIn = (message: Message, own: string, bare = false): Subject => {
  const here = subjectOf(namedIn(own, message, bare));
  if (here.is !== 'none') return here;
  const all = message.clauses.map(({ text }) => subjectOf(namedIn(text, message, false)));
  const recs = new Set(all.flatMap((each) => (each.is === 'rec' ? [each.rec] : [])));
  const [only, ...more] = recs;
  if (only !== undefined && more.length === 0 && all.every(({ is }) => is === 'rec' || is === 'none'))
    return { is: 'rec', rec: only };
  if (recs.size > 1 || all.some(({ is }) => is === 'several')) return { is: 'several' };
  return all.find(({ is }) => is !== 'none') ?? { is: 'none' };
};

const SMALL =
  /^(?:hi|hello|hiya|hey|dear|good|morning|afternoon|evening|all|team|both|colleagues|thanks|thank you|ta|cheers|please|pls|plz|thx|tia|kind|best|many|warm|regards|wishes|ok|okay|right|so|and|also|then|sorry|apologies|fyi|just|quick one|yes|no|well|now|today|sir|ma'am|maam|boss|guys|folks|mate|everyone|noted|again|[-!., ])+$/i;
const LABELS =
  /^(?:justification|reason|rationale|why|because|explanation|grounds)\s*(?::|-|is(?: that)?\b)\s*/i;
const BECAUSE =
  /(?:^|,? )(?:because|cos|coz|cuz|since|as (?!of\b|soon\b|it stands\b|a\b|an\b|the (?:new |)(?:owner|lead)\b|owner\b|lead\b|complete|closed|done|red\b|amber\b|green\b|blue\b|white\b|part\b|well\b|evidence\b|per\b)|due to|owing to|given(?: that)?|seeing as|on the grounds that|(?<=\b(?:is|are|was|it's|both|all|mainly|largely|partly) )down to)\s+(?<why>.+)$/is;

const ASIDES =
  /^(?:(?:i['’]?m|im|i am) afraid|unfortunately|sadly|regrettably|sorry|please|pls|plz|thanks|thank you|as discussed|as agreed|as well|too|now|today|for now|from today|as of today|from now on|with effect from today|straight away)(?:[\s,.;:!-]+|$)/i;

/** Without what greets and takes leave at its ends. */
export const trimmed = (said: string): string => {
  const inner = said.replace(/^[\s,.;:!\u2010-\u2015-]+|[\s,;:\u2010-\u2015-]+$/g, '');
  const left = inner
    .replace(
      /(?:^|[\s,.;!-]+)(?:please|pls|plz|thanks|thank you|ta|cheers|thx|kind regards|regards)(?: (?:all|again|very much))?[.! ]*$/i,
      '',
    )
    .trim();
  if (SMALL.test(left)) return '';
  return ASIDES.test(left) ? trimmed(left.replace(ASIDES, '')) : left;
};

/** A name alone between two marks. */
const NAME_ALONE = /(^|[,;.:\n\u2010-\u2015-]\s*)(?:rec[a-z]*|r) ?#?\d+(?=\s*(?:[,;.:\n\u2010-\u2015-]|$))/gi;

/** Whether these words ask something. A name alone does where it is all that is said; here more is. */
export const asks = (said: string): boolean => asksSomething(said.replace(NAME_ALONE, '$1'));

/**
 * Why something is to be so: what is said to be the reason, or else what stands behind the order, or before it.
 * @param order where in the message the order stands
 * @returns empty where nothing of the kind is said; undefined where it asks something
 */
export const reasonIn = (
  { text }: Message,
  order: { readonly from: number; readonly to: number },
): string | undefined => {
  const because = BECAUSE.exec(text.slice(order.to))?.groups?.['why'];
  const behind = trimmed(text.slice(order.to))
    .replace(/^(?:not|instead of|rather than) [a-z]+\b[,.;:\s]*/i, '')
    .replace(LABELS, '');
  const before = trimmed(text.slice(0, order.from).replace(/(?:,? (?:so|and|hence|therefore))\s*$/i, ''));
  const reason =
    [because ?? '', behind, bared(before)[0] ?? ''].map(trimmed).find((said) => isSaid(said)) ?? '';
  return asks(reason) ? undefined : reason;
};

/** More than a name or a nod. */
const isSaid = (said: string): boolean => (said.match(/\p{L}{2,}/gu) ?? []).length >= 2;
