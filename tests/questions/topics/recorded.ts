/** Who asks for something to be recorded, and what may come of it. */
import { answer, by, cannot, type Asked, type Fact, type Row } from '../table';

export const SECRETARY = 'a1';
export const LEAD = 'a2';
export const CHAIR = 'a3';
export const SIGN_OFF = 'a4';
export const MEMBER = 'a5';
export const COMMISSIONER = 'a6';
export const DATA_LEAD = 'a7';

export const DONE = /Recorded:/;

const begins =
  (pattern: RegExp, always: readonly Fact[], never: readonly Fact[]) =>
  (ask: string, rest: Omit<Asked, 'ask' | 'expect'> = {}): Asked =>
    answer(ask, {
      ...rest,
      has: [pattern, ...always, ...(rest.has ?? [])],
      lacks: [DONE, ...never, ...(rest.lacks ?? [])],
    });

/** A card that shows what would be written, for which force, with which marking, and its press. */
export const confirm = begins(/^Check and confirm: /, [/^Confirm$/m, 'Staffordshire Police', 'OFFICIAL'], []);
/** A reason is asked for, and nothing can be confirmed yet. */
export const why = begins(/^Why .+\?/, [], [/^Confirm$/m]);
/** Not theirs to do, and whose it is. */
export const refused = begins(/^You can't /, [/\bcan\b/, 'Nothing has been recorded'], [/^Confirm$/m]);
/** A question, whatever it sounds like. */
export const asked = begins(/^(?!Check and confirm|Why|You can't)/, [], [/^Confirm$/m, 'to record']);
/** It cannot be so, and is said. */
export const impossible = (ask: string, ...has: Fact[]): Asked =>
  cannot(ask, { has: ['Nothing has been recorded', ...has], lacks: [DONE, /^Confirm$/m] });
/** The form for it, and nothing to confirm yet. */
export const form = begins(/^Report progress: /, [/^Review$/m, /^Cancel$/m], [/^Confirm$/m]);
/** The form for another due date: which day is asked for. */
export const dateForm = begins(/^Move the due date: /, [/^Review$/m, /^Cancel$/m], [/^Confirm$/m]);
/** Answered as a question, by whoever may well record: and nothing of it is taken for a change. */
export const noChange = begins(
  /^(?!Check and confirm|Why|You can't|Report progress|Move the due date|Add an action)/,
  [],
  [/^Confirm$/m, /^Review$/m, 'to record', 'Nothing has been recorded'],
);

/** Answered or declined, and nothing to confirm. */
export const undrafted = (ask: string): Asked => ({
  ask,
  expect: 'anything',
  lacks: [DONE, /^Check and confirm/m, /^Why /m, /^Confirm$/m],
});

/** What is said, of which recommendation, and what the card shows of it. */
type Said = readonly [ask: string, rec: number, ...has: Fact[]];
type Outcome = (ask: string, rest: { only: number[]; has: Fact[] }) => Asked;

/** The same outcome for whoever says these. */
export const each = (as: string, outcome: Outcome, said: readonly Said[]): Row[] =>
  said.map(([ask, rec, ...has]) => by(as, outcome(ask, { only: [rec], has })));
