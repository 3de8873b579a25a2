/** What is remembered of a conversation with one person, and whether a sentence needed it to be understood. */
import { z } from 'zod';
import { PersonRef, RecommendationId } from '../../data/model';
import { Open, Unreasoned } from './changes/recording';
import { Question, type QuestionInput } from './question';
import type { Subject } from './subject';

export interface Remembered extends Subject {
  /** What was asked last. */
  readonly question?: Question | undefined;
  /** The actions that were listed last, in their order: of these is "the first one" one. */
  readonly actions?: readonly string[] | undefined;
  /** Whose something was said to be last: "they". */
  readonly person?: PersonRef | undefined;
  /** A question that waits for its recommendation: "which one?" was asked. */
  readonly pending?: QuestionInput | undefined;
  /** A change that waits for its reason: "why?" was asked. */
  readonly waits?:
    | {
        readonly rec: string;
        readonly lacks: Unreasoned;
        /** The message in which it was typed. */
        readonly activity?: string | undefined;
        /** In milliseconds since 1970: after it nothing is waited for any more. */
        readonly until: number;
      }
    | undefined;
  /** A change that waits for its recommendation: "which one?" was asked. */
  readonly choosing?:
    | {
        readonly open: Open;
        readonly activity: string;
        readonly until: number;
        /** Something else was asked since: a press still answers it, a name alone does not. */
        readonly aside?: boolean | undefined;
      }
    | undefined;
  /** Several were drafted at once, and until then a second thought may be of any of them. */
  readonly several?: number | undefined;
  /** What was drafted last and is neither confirmed nor cancelled here. */
  readonly drafted?: { readonly draft: string; readonly until: number } | undefined;
}

export const NOTHING_REMEMBERED: Remembered = { recs: [] };

/** A question whose recommendations are still to come: any id stands for them while it is checked. */
const Pending = z.custom<QuestionInput>((value: unknown) => {
  if (typeof value !== 'object' || value === null) return false;
  const whole: object = 'recs' in value ? { ...value, recs: ['any~rec'] } : value;
  return Question.safeParse(whole).success;
});

/**
 * As it is kept where other copies of the bot find it. A part that another version of the bot wrote and
 * this one does not know is forgotten, and the rest is kept.
 */
export const Remembering: z.ZodType<Remembered, z.ZodTypeDef, unknown> = z.object({
  recs: z.array(RecommendationId).catch([]),
  among: z.array(RecommendationId).optional().catch(undefined),
  question: Question.optional().catch(undefined),
  actions: z.array(z.string().max(20)).max(1000).optional().catch(undefined),
  person: PersonRef.optional().catch(undefined),
  pending: Pending.optional().catch(undefined),
  waits: z
    .object({
      rec: RecommendationId,
      lacks: Unreasoned,
      activity: z.string().optional(),
      until: z.number().int().nonnegative(),
    })
    .optional()
    .catch(undefined),
  choosing: z
    .object({
      open: Open,
      activity: z.string(),
      until: z.number().int().nonnegative(),
      aside: z.boolean().optional(),
    })
    .optional()
    .catch(undefined),
  several: z.number().int().nonnegative().optional().catch(undefined),
  drafted: z
    .object({ draft: z.string().max(100), until: z.number().int().nonnegative() })
    .optional()
    .catch(undefined),
});

/** What is remembered, and whether any of it was asked for. */
export const watched = (remembered: Remembered): { remembered: Remembered; looked: () => boolean } => {
  let looked = false;
  const look = <T>(value: T): T => {
    looked = true;
    return value;
  };
  return {
    looked: () => looked,
    remembered: {
      get recs() {
        return look(remembered.recs);
      },
      get among() {
        return look(remembered.among);
      },
      get question() {
        return look(remembered.question);
      },
      get actions() {
        return look(remembered.actions);
      },
      get person() {
        return look(remembered.person);
      },
      get pending() {
        return look(remembered.pending);
      },
      waits: remembered.waits,
      choosing: remembered.choosing,
      several: remembered.several,
      drafted: remembered.drafted,
    },
  };
};
