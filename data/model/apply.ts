/**
 * A change becomes what is written: the recommendation as it then stands, and the entry that says so. Pure.
 * Whether the change may be made and makes sense is asked before, of `permission.ts` and `sense.ts`.
 */
import type { Body } from './chain';
import type { Change } from './change';
import type { Instant, Marking, Origin, PersonRef } from './common';
import { dayOf, showDay } from './dates';
import { nextStatus } from './lifecycle';
import type { Action, Recommendation } from './recommendation';
import { ownWordsIn, takenBackWords } from './said';
import { daysOverdue } from './standing';
import { stateOf } from './state';
import type { Touch } from './touch';
import { takenBack, touchWords, withTouches } from './touching';
import { isNote, type FieldChange, type Update, type UpdateKind } from './update';

/** Who makes a change, when, and under which marking. */
export interface Stamp {
  readonly by: PersonRef;
  readonly at: Instant;
  readonly marking: Marking;
  /** The entry that a correction or an undo is about; both need it. */
  readonly entry?: Update | undefined;
}

/** How many entries the recommendation itself shows. */
const LATEST = 3;

export interface Provenance {
  readonly origin: Origin;
  /** The id of the draft that was confirmed; null for what came from a document. */
  readonly draft: string | null;
}

export interface Applied {
  /** With its new version, but still the old head: that follows from the sealed entry. */
  readonly recommendation: Recommendation;
  readonly body: Body<Update>;
}

/**
 * The recommendation after the change, and the entry, which still has to be sealed. Throws where a
 * correction or an undo comes without its entry, or an action is not there: `problemWith` tells beforehand.
 */
export const applyChange = (rec: Recommendation, change: Change, stamp: Stamp & Provenance): Applied => {
  const { by, at, origin, marking, draft } = stamp;
  const touched = touchesOf(change, rec, stamp);
  const text = textOf(change, rec, stamp);
  const kind = KINDS[change.change];
  const changes = describeChange(change, rec, stamp);
  const own = ownWordsIn({ kind, text, changes }) ?? null;
  const latest = { sequence: rec.head.sequence + 1, at, by: by.name, text, own };
  const recommendation = {
    ...withTouches(rec, touched),
    version: rec.version + 1,
    // A note is nobody's last word on it.
    latest: isNote({ kind }) ? rec.latest : [latest, ...rec.latest].slice(0, LATEST),
  };
  return {
    recommendation,
    body: {
      type: 'update',
      schema: 1,
      force: rec.force,
      recommendation: rec.id,
      kind,
      text,
      at,
      by,
      origin,
      changes,
      touched,
      evidence: change.change === 'evidence' ? [change.url] : [],
      marking,
      draft,
      corrects: 'sequence' in change ? change.sequence : null,
      state: stateOf(recommendation),
    },
  };
};

/** What the change would alter, from and to, in words: what a confirm card shows is what is written. */
export const describeChange = (change: Change, rec: Recommendation, stamp: Stamp): FieldChange[] => [
  ...(change.change === 'correct'
    ? [{ field: `entry ${change.sequence}`, from: entryOf(change, stamp).text, to: change.text }]
    : change.change === 'undo' && entryOf(change, stamp).kind === 'progress'
      ? [{ field: `entry ${change.sequence}`, from: entryOf(change, stamp).text, to: 'taken back' }]
      : []),
  ...touchesOf(change, rec, stamp).flatMap(touchWords),
];

const KINDS: Readonly<Record<Change['change'], UpdateKind>> = {
  progress: 'progress',
  state: 'state',
  'add action': 'action',
  action: 'action',
  date: 'date',
  evidence: 'evidence',
  owner: 'owner',
  'propose complete': 'proposed complete',
  'sign off': 'signed off',
  'send back': 'sent back',
  reopen: 'reopened',
  'not adopt': 'not adopted',
  comment: 'comment',
  correct: 'correction',
  undo: 'correction',
  'message amended': 'message amended',
};

/** Everything the change touches, without what already is as it should be. */
export const touchesOf = (change: Change, rec: Recommendation, stamp: Stamp): Touch[] => {
  const touches: Touch[] = [];
  const status = nextStatus(change, rec);
  if (status !== rec.status) touches.push({ field: 'status', from: rec.status, to: status });
  touches.push(...ownTouches(change, rec, stamp));
  // The recommendation shows its latest entries, so it is marked as high as the highest of them.
  if (stamp.marking === 'OFFICIAL-SENSITIVE' && rec.marking === 'OFFICIAL')
    touches.push({ field: 'marking', from: rec.marking, to: stamp.marking });
  return touches;
};

const ownTouches = (change: Change, rec: Recommendation, stamp: Stamp): Touch[] => {
  const { by, at } = stamp;
  switch (change.change) {
    case 'progress':
    case 'message amended':
      return [];
    case 'state':
      return change.rag === undefined || change.rag === rec.rag
        ? []
        : [{ field: 'rag', from: rec.rag, to: change.rag }];
    case 'add action': {
      const { text, target, owner } = change;
      const to: Action = {
        number: nextNumber(rec),
        text,
        state: 'not started',
        ...(target === undefined ? {} : { target }),
        ...(owner === undefined ? {} : { owner }),
      };
      return [{ field: 'action', from: null, to }];
    }
    case 'action': {
      const from = actionOf(rec, change.number);
      const { state, target, owner } = change;
      const to: Action = {
        ...from,
        ...(state === undefined ? {} : { state }),
        ...(target === undefined ? {} : { target }),
        ...(owner === undefined ? {} : { owner }),
      };
      return [{ field: 'action', from, to }];
    }
    case 'date':
      return dateTouches(change, rec, stamp);
    case 'evidence': {
      const title = change.title ?? new URL(change.url).hostname;
      return [{ field: 'evidence', from: null, to: { url: change.url, title, by, at } }];
    }
    case 'owner':
      return [{ field: 'owner', from: rec.owner, to: change.owner }];
    case 'propose complete':
      return [{ field: 'proposed', from: rec.proposed, to: { by, at } }];
    case 'sign off':
      return [{ field: 'signedOff', from: rec.signedOff, to: { by, at } }];
    case 'send back':
      return cleared(rec);
    case 'reopen':
      return cleared(rec);
    case 'not adopt':
      return [
        ...cleared(rec),
        { field: 'notAdopted', from: rec.notAdopted, to: { reason: change.reason, by, at } },
      ];
    case 'comment': {
      const source = `recorded by ${by.name}`;
      const to = { whose: 'commissioner' as const, text: change.text, source, day: dayOf(at) };
      return [{ field: 'response', from: null, to }];
    }
    case 'correct':
      return responseTouches(change, rec, stamp);
    case 'undo':
      // What the entry says still stands in the history, so its marking stays too.
      return takenBack(entryOf(change, stamp).touched).filter((touch) => touch.field !== 'marking');
  }
};

/** What an earlier decision left and the new one ends. */
export const cleared = (
  rec: Pick<Recommendation, 'proposed' | 'signedOff' | 'notAdopted'>,
): Extract<Touch, { field: 'proposed' | 'signedOff' | 'notAdopted' }>[] => {
  const { proposed, signedOff, notAdopted } = rec;
  return [
    ...(proposed === null ? [] : [{ field: 'proposed' as const, from: proposed, to: null }]),
    ...(signedOff === null ? [] : [{ field: 'signedOff' as const, from: signedOff, to: null }]),
    ...(notAdopted === null ? [] : [{ field: 'notAdopted' as const, from: notAdopted, to: null }]),
  ];
};

/** The date before is kept with the reason; once it has passed, that reason is also why it was missed. */
const dateTouches = (
  { to, reason }: Extract<Change, { change: 'date' }>,
  rec: Recommendation,
  { by, at }: Stamp,
): Touch[] => {
  const touches: Touch[] = [{ field: 'due', from: rec.due, to }];
  if (rec.due !== null)
    touches.push({ field: 'earlierDue', from: null, to: { due: rec.due, movedAt: at, by, reason } });
  if (daysOverdue(rec, dayOf(at)) > 0 && reason !== rec.lateReason)
    touches.push({ field: 'lateReason', from: rec.lateReason, to: reason });
  return touches;
};

/** A comment stands among the responses too, and is corrected there with its entry. */
const responseTouches = (
  change: Extract<Change, { change: 'correct' }>,
  rec: Recommendation,
  stamp: Stamp,
): Touch[] =>
  entryOf(change, stamp).touched.flatMap((touch): Touch[] =>
    touch.field === 'response' &&
    touch.to !== null &&
    rec.responses.some((each) => each.whose === touch.to?.whose && each.text === touch.to.text)
      ? [{ field: 'response', from: touch.to, to: { ...touch.to, text: change.text } }]
      : [],
  );

const textOf = (change: Change, rec: Recommendation, stamp: Stamp): string => {
  switch (change.change) {
    case 'progress':
    case 'comment':
    case 'correct':
      return change.text;
    case 'state':
      return `Now ${[change.status, change.rag].filter((each) => each !== undefined).join(', ')}: ${change.reason}`;
    case 'add action':
      return `Action ${nextNumber(rec)} added: ${change.text}`;
    case 'action': {
      const { state, target, owner } = change;
      const said = [
        ...(state === undefined ? [] : [state]),
        ...(target === undefined ? [] : [`target ${showDay(target)}`]),
        ...(owner === undefined ? [] : [`owner ${owner.name}`]),
      ];
      return `Action ${change.number}: ${said.join(', ')}${change.reason === undefined ? '' : `: ${change.reason}`}`;
    }
    case 'date':
      return `Moved ${rec.due === null ? '' : `from ${showDay(rec.due)} `}to ${showDay(change.to)}: ${change.reason}`;
    case 'evidence':
      return change.title === undefined ? 'Evidence added.' : `Evidence added: ${change.title}`;
    case 'owner':
      return `${change.owner.name} made owner.`;
    case 'propose complete':
      return change.text ?? 'Proposed as complete.';
    case 'sign off':
      return change.text ?? 'Signed off.';
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return change.reason;
    case 'undo':
      return `${takenBackWords(change.sequence)}, which said: ${entryOf(change, stamp).text}`;
    case 'message amended':
      return `The message in which entry ${change.sequence} was typed was ${change.how} in Teams afterwards. The entry stays as it was confirmed.`;
  }
};

const entryOf = (change: { readonly sequence: number }, { entry }: Stamp): Update => {
  if (entry?.sequence !== change.sequence)
    throw new Error(`Entry ${change.sequence} is needed to correct it or take it back`);
  return entry;
};

const actionOf = (rec: Recommendation, number: string): Action => {
  const action = rec.actions.find((each) => each.number === number);
  if (action === undefined) throw new Error(`${rec.id} has no action ${number}`);
  return action;
};

/** The number after the highest there is: `3.3` after `3.1` and `3.2`. */
const nextNumber = (rec: Recommendation): string => {
  const taken = rec.actions.map((action) => Number(action.number.split('.')[1]));
  return `${rec.number}.${Math.max(0, ...taken) + 1}`;
};
