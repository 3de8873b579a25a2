/** A message of several questions, or of one among chatter. */
import { canonical, type Day } from '../../data/model';
import { clausesOf, mayFallApart, MOST_QUESTIONS, tellsOfAThing, type Clause } from './clauses';
import type { Lexicon } from './lexicon';
import { meaning, type Said, type Understood } from './meaning';
import type { Question } from './question';
import { read, type Reading } from './reading';
import { named } from './subject';
import { REC_WORDS } from './vocabulary';
import type { Word } from './words';

/** What the status card shows together. */
const ON_ONE_CARD = new Set(['status', 'owner', 'due']);

const isStatus = (questions: readonly Question[]): boolean =>
  questions.every((question) => question.ask === 'about' && question.aspect === 'status');

const aboutOnly = (questions: readonly Question[]): string | undefined => {
  const recs = questions.map((question) =>
    question.ask === 'about' && ON_ONE_CARD.has(question.aspect) ? question.recs.join() : '',
  );
  const [first] = recs;
  return first !== '' && recs.every((each) => each === first) ? first : undefined;
};

/**
 * A message of several questions, each understood by itself, the later ones with what the earlier ones spoke
 * of in hand; or of one question among chatter.
 */
export const several = (
  row: readonly Word[],
  whole: Understood,
  said: Said,
  lexicon: Lexicon,
): Understood | undefined => {
  const clauses = mayFallApart(row) ? clausesOf(row) : [];
  if (clauses.length < 2) return undefined;
  const only = onlyAsked(whole);
  // "What have Norfolk, WMP and Cheshire each said on rec 2": the commas join.
  if (isOfForces(only) && clauses.slice(1).every(({ asks }) => asks === undefined)) return undefined;
  // "Rec 8. Evidence?": the name, and what is asked of it.
  const [name, ...asked] = clauses;
  if (
    asked.length === 1 &&
    asked[0]?.asks === 'by name' &&
    isName(name?.row ?? [], said.today, lexicon) &&
    isOneAspect(only)
  )
    return undefined;
  if (leadsToTheirs(clauses, said, lexicon) || clauses.some(corrects)) return undefined;
  let { remembered } = said;
  const questions: Question[] = [];
  let understood = 0;
  let lost = 0;
  let full = false;
  let alone = false;
  let open: Understood | undefined;
  let introduced: Question | undefined;
  for (const [at, { row: clause, asks, goesOn }] of clauses.entries()) {
    // "… under section 55 and when did that run out": "that" is the time for it.
    if (questions.at(-1)?.ask === 'section 55' && (refersBack(clause) || asksDeadline(clause)))
      return undefined;
    if (
      asks === undefined &&
      introduces(clause) &&
      clauses.slice(at + 1).some((each) => each.asks === 'fully')
    ) {
      const spoken = named(read(clause, lexicon, said.today), lexicon.catalogue, remembered);
      if (spoken.is === 'these') {
        const question: Question = { ask: 'about', aspect: 'status', recs: [...spoken.recs], page: 1 };
        remembered = { ...remembered, recs: spoken.recs, question };
        introduced = question;
        continue;
      }
    }
    // "Is it closed, or are we just saying so": the other half of one question.
    if (questions.length > 0 && isOtherHalf(clause)) continue;
    // "What have they said on problem-solving plans, recommendation 4?": it says once more what that was of.
    if (asks === undefined && goesOn && isSameAgain(questions.at(-1), clause, lexicon, said)) continue;
    // "What have Norfolk put out, when do they expect their findings": what they published holds it.
    if (questions.at(-1)?.ask === 'positions' && isTheirs(clause)) continue;
    const alike = meaning(clause, { ...said, remembered }, lexicon);
    // "… a line on rec 8. What is the current position?" is that one's.
    const found: Understood =
      introduced !== undefined && alike.is === 'ask' && isOfAll(alike.questions) && !saysAll(clause)
        ? { is: 'ask', questions: [introduced] }
        : alike;
    if (found.is === 'ask' && (asks !== undefined || isQuestion(clause))) {
      // "update on rec 3, what's happening": the second says what is wanted of the first.
      if (goesOn && understood > 0 && !full && !standsAlone(found.questions, clause)) return undefined;
      full ||= asks === 'fully';
      understood += 1;
      alone ||= ofElse(found.questions);
      questions.push(...found.questions);
      const last = found.questions.at(-1);
      const recs = last === undefined || !('recs' in last) ? remembered.recs : last.recs;
      remembered = { ...remembered, recs, question: last };
    } else if (asks !== undefined && found.is === 'which') open ??= found;
    else if ((asks !== undefined && !goesOn) || namesRec(clause)) lost += 1;
  }
  if (coversActions(only, questions)) return whole;
  const distinct = [...new Map(questions.map((each) => [canonical(each), each])).values()];
  if (introduced !== undefined && understood > 0 && lost === 0 && open === undefined)
    return { is: 'ask', questions: distinct.slice(0, MOST_QUESTIONS) };
  if (understood >= 2 && lost === 0 && open === undefined && distinct.length <= MOST_QUESTIONS) {
    const one = whole.is === 'ask' && isStatus(whole.questions) ? aboutOnly(whole.questions) : undefined;
    return one !== undefined && one === aboutOnly(distinct) ? whole : { is: 'ask', questions: distinct };
  }
  // One of two questions with a word that is not known: the other is not answered with its words.
  if (lost > 0 && alone && read(row, lexicon, said.today).unknown.length > 0) return { is: 'cannot' };
  const chatter = clauses.filter(({ asks }) => asks !== 'fully');
  const aside = (): boolean =>
    chatter.some(({ asks }) => asks === undefined) &&
    chatter.every(({ row: clause }) => saysNothing(read(clause, lexicon, said.today)));
  if (whole.is !== 'cannot' && (understood !== 1 || !aside())) return undefined;
  // What stands beside it may be what is asked: "every action, across all the recommendations".
  const asksMore = (): boolean =>
    chatter.some(
      ({ row: clause, asks }) =>
        asks === undefined && !isQuestion(clause) && isOfElse(read(clause, lexicon, said.today)),
    );
  if (understood === 1 && lost === 0 && open === undefined && !asksMore())
    return { is: 'ask', questions: distinct };
  // "My laptop camera isn't working, can you fix it": "it" is nothing of ours.
  const isStrange = chatter.some(
    ({ row: clause, asks }) =>
      asks === undefined && tellsOfAThing(clause) && read(clause, lexicon, said.today).unknown.length > 0,
  );
  if (open?.is === 'which' && open.choices.length === 0 && isStrange) return { is: 'cannot' };
  return understood === 0 && lost === 0 ? open : undefined;
};

/** A name and no more, of what has just been asked after. */
const isSameAgain = (
  last: Question | undefined,
  row: readonly Word[],
  lexicon: Lexicon,
  { today }: Said,
): boolean => {
  if (last === undefined || !('recs' in last)) return false;
  const reading = read(row, lexicon, today);
  const spoken = named(reading, lexicon.catalogue, { recs: [] });
  return (
    spoken.is === 'these' &&
    reading.tags.size + reading.unknown.length === 0 &&
    reading.length <= MOST_IN_NAME &&
    spoken.recs.every((rec) => last.recs.includes(rec))
  );
};
const MOST_IN_NAME = 4;

const isOtherHalf = (row: readonly Word[]): boolean =>
  OTHER_HALF.test(
    row
      .slice(0, FIRST_FEW)
      .map(({ text }) => text)
      .join(' '),
  );
const OTHER_HALF = /^or (?:is|are|was|were|has|have|do|does|did) (?:it|we|they|that|he|she)\b/;
const FIRST_FEW = 3;

const isName = (row: readonly Word[], today: Day, lexicon: Lexicon): boolean =>
  row.length <= MOST_IN_NAME && namesRec(row) && read(row, lexicon, today).tags.size === 0;
/** The one question of a message that asks one. */
const onlyAsked = (whole: Understood): Question | undefined =>
  whole.is === 'ask' && whole.questions.length === 1 ? whole.questions[0] : undefined;

const isOneAspect = (only: Question | undefined): boolean =>
  only?.ask === 'about' && only.aspect !== 'status';
const isOfForces = (only: Question | undefined): boolean =>
  only?.ask === 'positions' && only.forces.length > 1;

/** "And over in Cheshire, what's their line on rec 2": one question, of the force that is named before it. */
const leadsToTheirs = ([first, ...others]: readonly Clause[], { today }: Said, lexicon: Lexicon): boolean =>
  first?.asks === undefined &&
  others.some(({ row }) => row.some(({ text }) => THEIR_WORDS.has(text))) &&
  first !== undefined &&
  read(first.row, lexicon, today).forces.length > 0 &&
  !namesRec(first.row);
/** "…, the commissioner I mean": it is part of the question before it. */
const corrects = ({ row }: Clause): boolean =>
  row.some(({ text }, at) => text === 'i' && MEANS.has(row[at + 1]?.text ?? ''));
const MEANS = new Set(['mean', 'meant']);
const isTheirs = (row: readonly Word[]): boolean =>
  row.some(({ text }) => THEIR_WORDS.has(text)) && !namesRec(row);
const THEIR_WORDS = new Set('they them their theirs'.split(' '));

/** "The Commissioner has asked for a line on rec 8": it only leads up to the question behind it. */
const INTRODUCES = new Set(
  'asked asking asks wants want wanted raised rang mentioned interested chasing quizzed grilling briefing enquired queried'.split(
    ' ',
  ),
);
const introduces = (row: readonly Word[]): boolean => row.some(({ text }) => INTRODUCES.has(text));

/** "What is finished and what is still to do under rec 3": all of its actions. */
const coversActions = (only: Question | undefined, questions: readonly Question[]): boolean =>
  only?.ask === 'about' &&
  only.aspect === 'actions' &&
  only.state === undefined &&
  questions.every((each) => each.ask === 'about' && each.aspect === 'actions');

/** How things stand, of nothing in particular. */
export const isOfAll = (questions: readonly Question[]): boolean =>
  questions.every(
    (each) =>
      each.ask === 'list' &&
      each.focus === 'any' &&
      Object.keys(each.criteria).every((key) => key === 'open'),
  );
const ALL = new Set(
  'all overall everything every each any which list others else rest recs recommendations ones total many open outstanding lot'.split(
    ' ',
  ),
);
export const saysAll = (row: readonly Word[]): boolean => row.some(({ text }) => ALL.has(text));

/** "… and what was the deadline" */
const asksDeadline = (row: readonly Word[]): boolean =>
  row.length <= 6 && row.some(({ text }) => DEADLINES.has(text)) && !saysAll(row) && !namesRec(row);
const DEADLINES = new Set('deadline date due'.split(' '));

/** "when did that run out", "when did ours" */
const refersBack = (row: readonly Word[]): boolean =>
  row.some(({ text }) => text === 'that' || text === 'it' || text === 'ours') && !namesRec(row);

const isOfElse = (reading: Reading): boolean =>
  (['section55', 'actions', 'evidence'] as const).some((tag) => reading.tags.has(tag));

/** Nothing is named in it: "actually leave that for now". */
const saysNothing = (reading: Reading): boolean =>
  reading.numbers.length +
    reading.actions.length +
    reading.forces.length +
    reading.boards.length +
    reading.people.length +
    reading.reports.length +
    reading.rags.length +
    reading.statuses.length +
    reading.whens.length ===
    0 &&
  reading.topic === undefined &&
  !isOfElse(reading);

const ofElse = (questions: readonly Question[]): boolean =>
  questions.some(({ ask }) => ['board', 'digest', 'reports', 'section 55', 'help'].includes(ask));

/** Of another subject than recommendations, or of one that it names. */
const standsAlone = (questions: readonly Question[], row: readonly Word[]): boolean =>
  ofElse(questions) || namesRec(row);

/** "rec 4 owner", "and for 3": no chatter, though it begins as no question does. */
export const namesRec = (row: readonly Word[]): boolean =>
  row.some(({ text }, at) => REC_WORDS.has(text) && row[at + 1]?.kind === 'number');

const isQuestion = (row: readonly Word[]): boolean =>
  row[0]?.text === 'and' || row.some(({ text }) => REC_WORDS.has(text));
