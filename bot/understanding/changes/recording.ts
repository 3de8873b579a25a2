/** What a sentence that records something comes to. */
import { z } from 'zod';
import {
  Change,
  Day,
  Rag,
  type AccessChange,
  type BoardChange,
  type BoardSetup,
  type Marking,
  type PersonRef,
} from '../../../data/model';
import type { Person } from '../criteria';
import type { Question } from '../question';
import type { Subject } from '../subject';

/** A change whose reason is still to be said. */
export const Unreasoned = z
  .object({
    kind: z.enum(['date', 'state', 'send back', 'reopen', 'not adopt']),
    to: Day.optional(),
    rag: Rag.optional(),
    status: z.enum(['awaiting allocation', 'in progress']).optional(),
  })
  .strict();
export type Unreasoned = Readonly<z.infer<typeof Unreasoned>>;

/** What is to be recorded once it is known on which recommendation. */
export const Open = z.discriminatedUnion('is', [
  z.object({ is: z.literal('record'), change: Change }).strict(),
  z.object({ is: z.literal('why'), lacks: Unreasoned }).strict(),
  z
    .object({
      is: z.literal('form'),
      kind: z.enum(['progress', 'date', 'add action']),
      reason: z.string().optional(),
    })
    .strict(),
  z
    .object({
      is: z.literal('later'),
      by: z.object({ months: z.number().int(), days: z.number().int() }).strict(),
      reason: z.string(),
    })
    .strict(),
  z.object({ is: z.literal('last entry'), text: z.string().optional(), day: Day.optional() }).strict(),
]);
export type Open = Readonly<z.infer<typeof Open>>;

export type Recording =
  | { readonly is: 'record'; readonly rec: string; readonly change: Change }
  | {
      readonly is: 'record board';
      readonly board: string;
      readonly change: BoardChange | { readonly change: 'link here' };
    }
  /** What a channel may show: the named board's, or, where none is named, the one in which it is said. */
  | { readonly is: 'mark channel'; readonly board: string | undefined; readonly highest: Marking }
  /** A chair, a name, a new board; `board` is undefined where it is only to be added. */
  | { readonly is: 'set up board'; readonly board: string | undefined; readonly change: Setup }
  /** Roles, names, tenants. */
  | { readonly is: 'access'; readonly change: AccessChange | TenantByName }
  /** A reason is required and none was given. */
  | { readonly is: 'why'; readonly rec: string; readonly lacks: Unreasoned }
  /** "update rec 3", "push rec 3 back a month because …": a form, to be filled in. */
  | {
      readonly is: 'form';
      readonly rec: string;
      readonly kind: 'progress' | 'date' | 'add action';
      readonly reason?: string;
    }
  /** "push rec 3 back a fortnight": from which day, the record knows. */
  | {
      readonly is: 'later';
      readonly rec: string;
      readonly by: { readonly months: number; readonly days: number };
      readonly reason: string;
    }
  /** Takes back or corrects the asker's last entry, or their last of that day: which that is, the record knows. */
  | {
      readonly is: 'last entry';
      readonly rec: string | undefined;
      readonly text: string | undefined;
      readonly day?: Day | undefined;
    }
  /**
   * The speaker is away up to and including that day, or, where it is the day they return, the one before.
   * `from`: on which day that begins, where it has not begun.
   */
  | {
      readonly is: 'away';
      readonly from: Day | null;
      readonly day: Day;
      readonly returns: boolean;
      readonly ask: PersonRef | null;
    }
  /** `all`: leave that is still to come is off as well. */
  | { readonly is: 'back'; readonly all: boolean }
  /** What did not arrive is to be sent again. */
  | { readonly is: 'resend' }
  /** Which recommendation is open. */
  | {
      readonly is: 'which rec';
      readonly recs: readonly string[];
      readonly open?: Open | undefined;
      /** "My rec": one of those that the speaker owns. */
      readonly mine?: true;
    }
  /** Said clearly enough, but it cannot be so. */
  | { readonly is: 'problem'; readonly sentence: string };

/** Whoever chairs it is not to, whoever that is where no name was said. */
export type Setup = BoardSetup | { readonly change: 'no chair'; readonly person: PersonRef | undefined };

/** A tenant that is called by what it was allowed as: its id, the record knows. */
export interface TenantByName {
  readonly change: 'tenant by name';
  readonly name: string;
  readonly allowed: false;
}

export interface Speaker {
  readonly asker: Person;
  readonly today: Day;
  /** What is spoken of, and what was asked of it last. */
  readonly subject: Subject & {
    readonly question?: Question | undefined;
    /** The actions that were listed last. */
    readonly actions?: readonly string[] | undefined;
  };
  /** Who is mentioned: Entra object ids, and the names that stand in the words. */
  readonly mentions?: readonly PersonRef[] | undefined;
}

/** The named parts of a sentence that has one of the shapes. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Whether it is words to be kept as they were typed. */
export const keepsWords = (
  change: Change,
): change is Extract<Change, { change: 'progress' | 'comment' | 'add action' }> =>
  change.change === 'progress' || change.change === 'comment' || change.change === 'add action';

/** A colour as it was typed; undefined where the word is none. */
export const ragOf = (word: string | undefined): Rag | undefined => Rag.safeParse(word?.toLowerCase()).data;

/** What waits for its recommendation; undefined where it hangs on more than that. */
export const openOf = (recording: Recording | undefined): Open | undefined => {
  if (recording === undefined) return undefined;
  switch (recording.is) {
    case 'record':
      // An action's number and an entry's are one recommendation's own.
      return 'number' in recording.change || 'sequence' in recording.change
        ? undefined
        : { is: 'record', change: recording.change };
    case 'why':
      return { is: 'why', lacks: recording.lacks };
    case 'form':
      return {
        is: 'form',
        kind: recording.kind,
        ...(recording.reason === undefined ? {} : { reason: recording.reason }),
      };
    case 'later':
      return { is: 'later', by: recording.by, reason: recording.reason };
    case 'last entry':
      return {
        is: 'last entry',
        ...(recording.text === undefined ? {} : { text: recording.text }),
        ...(recording.day === undefined ? {} : { day: recording.day }),
      };
    case 'access':
    case 'away':
    case 'back':
    case 'mark channel':
    case 'problem':
    case 'record board':
    case 'resend':
    case 'set up board':
    case 'which rec':
      return undefined;
  }
};

/** It is known now. */
export const closed = (open: Open, rec: string): Recording =>
  open.is === 'last entry' ? { ...open, rec, text: open.text } : { ...open, rec };

/** The change, now that its reason is known. */
export const reasoned = (lacks: Unreasoned, reason: string): Change => {
  switch (lacks.kind) {
    case 'date':
      return Change.parse({ change: 'date', to: lacks.to, reason });
    case 'state':
      return Change.parse({ change: 'state', rag: lacks.rag, status: lacks.status, reason });
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return { change: lacks.kind, reason };
  }
};
