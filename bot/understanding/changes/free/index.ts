/**
 * What is to be recorded, said in no fixed form: the order is found by its verb or its noun wherever it stands, the
 * recommendation by its name wherever that stands, and what is said around them is the reason or the words. Tried
 * only where no sentence of a known shape is found. Whatever is read so is shown before it is recorded.
 */
import type { Lexicon } from '../../lexicon';
import { openOf, reasoned, type Recording, type Speaker } from '../recording';
import { readBoards } from '../boards';
import { bared } from '../wording';
import { asks, messageOf, subjectIn, trimmed, type Message } from './message';
import { STANDING, type Act } from './standing';
import { labelled, WORDED } from './wording';

/** Nothing that is shorter has an order, its recommendation and something to be said of it. */
const SHORTEST = 8;
const LONGEST = 4_000;
/** What is longer is an account, and what stands in it no order. */
const LONGEST_ORDER = 1_500;

const SEVERAL: Recording = {
  is: 'problem',
  sentence:
    "I can't answer that: something is recorded on one recommendation at a time. Send each in a message of its own.",
};

/** Reads a sentence of a known shape. */
type ReadText = (text: string, speaker: Speaker, lexicon: Lexicon) => Recording | undefined;

/** @returns undefined where nothing is to be recorded, or it is not clear what */
export const readFreely = (
  text: string,
  speaker: Speaker,
  lexicon: Lexicon,
  readText: ReadText,
): Recording | undefined => {
  if (text.length < SHORTEST || text.length > LONGEST || /\?(?:[\s.!]|$)/.test(text)) return undefined;
  const message = messageOf(text, speaker, lexicon);
  // "May I see every update that has been recorded": to be shown.
  if (TO_SEE.test(text)) return undefined;
  const worded = firstOf(WORDED, message);
  if (worded !== undefined) return worded;
  if (text.length > LONGEST_ORDER) return undefined;
  // A question beside an order is not passed over for it; "right, …" is none.
  if (message.clauses.some((clause, at) => !(at === 0 && AGREES.test(clause.text)) && asks(clause.text)))
    return undefined;
  // What is quoted is somebody else's order.
  const unquoted = text.replace(QUOTED, (said) => ' '.repeat(said.length));
  const own = unquoted === text ? message : messageOf(unquoted, speaker, lexicon);
  // "The PCC can't make it. Move the IAB to …": "it" is no recommendation.
  return ofBoard(message) ?? firstOf([...STANDING, labelled], own) ?? behind(message, readText);
};
const TO_SEE = /\b(?:may|might|can|could) (?:i|we) (?:please )?(?:see|view|look at|read|know|check)\b/i;
const AGREES = /^(?:right|yes|yep|yeah|no|ok|okay|correct|sure)$/i;
const QUOTED = /"[^"]{3,}"/g;

/** "We're there with the training: rec 8 is complete": a known shape behind what leads up to it, which may be its reason. */
const behind = (message: Message, readText: ReadText): Recording | undefined => {
  const { text, clauses, speaker, lexicon } = message;
  for (const { from } of clauses.slice(1)) {
    const found = readText(text.slice(from), speaker, lexicon);
    if (found?.is !== 'record' && found?.is !== 'why') continue;
    const before = trimmed(text.slice(0, from));
    const other = subjectIn({ ...message, clauses: [] }, before);
    if (other.is === 'several' || (other.is === 'rec' && other.rec !== found.rec)) return undefined;
    if (found.is === 'record') return found.change.change === 'progress' ? undefined : found;
    return before.split(/\s+/).length < 3
      ? found
      : { is: 'record', rec: found.rec, change: reasoned(found.lacks, before) };
  }
  return undefined;
};

/** "Chair can't do the 23rd, so put the board back a week": the order, whatever leads up to it. */
const ofBoard = ({ text, clauses, speaker, lexicon }: Message): Recording | undefined => {
  const starts = [
    ...clauses.slice(1).map(({ from }) => from),
    ...[...text.matchAll(/\bso /gi)].map((so) => so.index + so[0].length),
  ];
  for (const from of starts) {
    const found = readBoards(bared(text.slice(from)), speaker, lexicon);
    if (found !== undefined) return found;
  }
  return undefined;
};

const firstOf = (
  finders: readonly ((message: Message) => Act | undefined)[],
  message: Message,
): Recording | undefined => {
  for (const find of finders) {
    const act = find(message);
    const recording = act === undefined ? undefined : made(act, message);
    if (recording !== undefined) return recording;
  }
  return undefined;
};

const made = (act: Act, message: Message): Recording | undefined => {
  if (act.known !== undefined) return act.known;
  const subject = subjectIn(message, act.clause.text, act.bare);
  switch (subject.is) {
    case 'rec':
      return act.make(subject.rec);
    case 'which':
      return { is: 'which rec', recs: subject.recs, open: openOf(act.make('')) };
    case 'several':
      return SEVERAL;
    case 'missing':
      return undefined;
    case 'none':
      return unnamed(act, message);
  }
};

/** None is named: the one that is spoken of, or, of a clear order, it is asked which. */
const unnamed = (act: Exclude<Act, { known: Recording }>, { speaker }: Message): Recording | undefined => {
  if (act.orNone === true) return act.make('');
  if (act.order !== true && !PRONOUN.test(act.clause.text)) return undefined;
  const { recs } = speaker.subject;
  const [only, ...more] = recs;
  return only !== undefined && more.length === 0
    ? act.make(only)
    : { is: 'which rec', recs, open: openOf(act.make('')) };
};
const PRONOUN = /\b(?:it|this|that)\b/i;
