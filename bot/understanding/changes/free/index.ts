/**
 * What is to be recorded, said in no fixed form: the order is found by its verb or its noun wherever it stands, the
 * recommendation by its name wherever that stands, and what is said around them is the reason or the words. Tried
 * only where no sentence of a known shape is found. Whatever is read so is shown before it is recorded.
 */
import type { Lexicon } from '../../lexicon';
import { openOf, type Recording, type Speaker } from '../recording';
import { readBoards } from '../boards';
import { bared } from '../wording';
import { asks, messageOf, subjectIn, type Message } from './message';
import { STANDING, type Act } from './standing';
import { LABELLED, WORDED } from './wording';

/** Nothing that is shorter has an order, its recommendation and something to be said of it. */
const SHORTEST = 8;
const LONGEST = 4_000;

const SEVERAL: Recording = {
  is: 'problem',
  sentence:
    "I can't answer that: something is recorded on one recommendation at a time. Send each in a message of its own.",
};

/** @returns undefined where nothing is to be recorded, or it is not clear what */
export const readFreely = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  if (text.length < SHORTEST || text.length > LONGEST || /\?(?:[\s.!]|$)/.test(text)) return undefined;
  const message = messageOf(text, speaker, lexicon);
  const worded = firstOf(WORDED, message);
  if (worded !== undefined) return worded;
  // A question beside an order is not passed over for it.
  if (message.clauses.some((clause) => asks(clause.text))) return undefined;
  return firstOf([...STANDING, LABELLED], message) ?? ofBoard(message);
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
  if (act.known === true) return act.make('');
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
const unnamed = (act: Act, { speaker }: Message): Recording | undefined => {
  if (act.orNone === true) return act.make('');
  if (act.order !== true && !PRONOUN.test(act.clause.text)) return undefined;
  const { recs } = speaker.subject;
  const [only, ...more] = recs;
  return only !== undefined && more.length === 0
    ? act.make(only)
    : { is: 'which rec', recs, open: openOf(act.make('')) };
};
const PRONOUN = /\b(?:it|this|that)\b/i;
