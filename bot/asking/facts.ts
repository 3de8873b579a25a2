/** Short answers about named recommendations: whose, by when, moved how often, why late, closed by whom. */
import type { FactData } from '../../cards';
import type { Summary } from '../../data/cosmos';
import { dayOf, daysOverdue, isOpen, showDay } from '../../data/model';
import { nextMeeting } from '../boards/calendar';
import { answerWith } from './cards';
import { labelOf, statusButton, type Answer, type Desk } from './desk';
import { TONES, capital, counted, dueWords, listed, ownerWords, quotedUpdate, ragWords } from './words';

interface Short {
  /** What is said of one recommendation, after its number. */
  readonly says: (rec: Summary) => string;
  /** What a lone recommendation's card shows beneath. */
  readonly facts: (rec: Summary) => FactData[];
  readonly state?: (rec: Summary) => {
    tone: 'default' | 'accent' | 'good' | 'warning' | 'attention';
    words: string[];
  };
}

/** One recommendation: a card of facts. Several: a line each. */
const short = (recs: readonly Summary[], desk: Desk, { says, facts, state }: Short): Answer => {
  const [only] = recs;
  const common = {
    inspections: recs.map((rec) => rec.inspection),
    markings: recs.map((rec) => rec.marking),
    about: recs.map((rec) => rec.id),
    buttons: recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)),
  };
  if (recs.length === 1 && only !== undefined) {
    return answerWith(
      desk,
      'facts',
      { ...common, summary: `${labelOf(only)}: ${says(only)}` },
      {
        ...(state === undefined ? {} : { state: state(only) }),
        facts: [{ title: 'Recommendation', value: capital(only.title) }, ...facts(only)],
      },
    );
  }
  const lines = recs.map((rec) => `${labelOf(rec)}: ${says(rec)}`);
  return answerWith(
    desk,
    'facts',
    { ...common, summary: lines.join('; '), heading: listed(recs.map(labelOf)) },
    { facts: [], lines },
  );
};

export const ownersOf = (recs: readonly Summary[], desk: Desk): Answer => {
  const [owner, ...others] = new Map(
    recs.flatMap((rec) => (rec.owner === null ? [] : [[rec.owner.id, rec.owner]])),
  ).values();
  const answer = short(recs, desk, {
    says: (rec) => (rec.owner === null ? `no owner; ${rec.status}` : `owned by ${rec.owner.name}`),
    facts: (rec) => [
      { title: 'Status', value: `${rec.status}, ${rec.rag}` },
      ...(rec.owner === null
        ? [{ title: 'Until then', value: 'the board secretary alone can update it' }]
        : []),
    ],
  });
  return owner === undefined || others.length > 0 ? answer : { ...answer, person: owner };
};

export const dueOf = (recs: readonly Summary[], desk: Desk): Answer =>
  short(recs, desk, {
    says: (rec) => dueWords(rec, desk.today),
    facts: (rec) => [
      { title: 'Status', value: `${rec.status}, ${rec.rag}` },
      { title: 'Owner', value: capital(ownerWords(rec)) },
      ...(rec.earlierDues.length === 0
        ? []
        : [{ title: 'Moved', value: counted(rec.earlierDues.length, 'time') }]),
    ],
  });

/** @param whether asked as "has it moved": the answer begins with yes or no */
export const movesOf = (recs: readonly Summary[], desk: Desk, whether = false): Answer =>
  short(recs, desk, {
    says: (rec) =>
      rec.earlierDues.length === 0
        ? `${whether ? 'no, ' : ''}date never moved; ${dueWords(rec, desk.today)}`
        : `${whether ? 'yes, ' : ''}date moved ${counted(rec.earlierDues.length, 'time')}; ${dueWords(rec, desk.today)}`,
    facts: (rec) =>
      rec.earlierDues.map((move) => ({
        title: showDay(move.due),
        value: `moved ${showDay(dayOf(move.movedAt))} by ${move.by.name}: ${move.reason}`,
      })),
  });

/** Why it stands as it does: what the record gives as a reason, and that it gives none where it does not. */
export const reasonsOf = (recs: readonly Summary[], desk: Desk): Answer =>
  short(recs, desk, {
    says: (rec) => {
      const over = daysOverdue(rec, desk.today);
      const reason = rec.lateReason ?? rec.notAdopted?.reason ?? rec.earlierDues.at(-1)?.reason;
      return `${rec.status}, ${rec.rag}${over > 0 ? `, ${dueWords(rec, desk.today)}` : ''}; ${reason === undefined ? 'no reason is recorded' : `reason: ${reason}`}`;
    },
    state: (rec) => ({ tone: TONES[rec.rag], words: [ragWords(rec, desk.today)] }),
    facts: (rec) => [
      { title: 'Owner', value: capital(ownerWords(rec)) },
      ...(rec.latest[0] === undefined ? [] : [{ title: 'Last update', value: quotedUpdate(rec.latest[0]) }]),
    ],
  });

/** Our sign-off and HMICFRS's closure, as two facts. */
export const closureOf = (recs: readonly Summary[], desk: Desk): Answer =>
  short(recs, desk, {
    says: (rec) =>
      `${oursWords(rec)}; ${rec.inspectorateClosed === null ? 'not closed by HMICFRS' : `closed by HMICFRS on ${showDay(rec.inspectorateClosed.on)}`}`,
    facts: (rec) => [
      {
        title: 'Our board',
        value:
          rec.signedOff !== null
            ? `signed off ${showDay(dayOf(rec.signedOff.at))} by ${rec.signedOff.by.name}`
            : rec.proposed !== null
              ? `proposed complete ${showDay(dayOf(rec.proposed.at))} by ${rec.proposed.by.name}`
              : 'not proposed complete',
      },
      ...nextSignOff(rec, desk),
    ],
  });

/** What awaits sign-off goes to the board that signs off, next time it meets. */
const nextSignOff = (rec: Summary, desk: Desk): FactData[] => {
  const board = desk.catalogue.boards.find((known) => known.role === 'signs off');
  const meeting = nextMeeting(board, desk.now);
  if (rec.status !== 'awaiting sign-off' || board === undefined || meeting === undefined) return [];
  return [{ title: 'Next', value: `${board.name}, ${showDay(dayOf(meeting))}` }];
};

const oursWords = (rec: Summary): string =>
  rec.signedOff !== null
    ? `${rec.status}, signed off by our board`
    : `${rec.status}${isOpen(rec) ? ', not signed off by our board' : ''}`;
