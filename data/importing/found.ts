/**
 * What a file was understood to hold, before anything is compared with the record: every reader, of
 * spreadsheets and of documents, ends here, and planning begins here. It is kept while a preview waits to be
 * confirmed, so it is parsed again when it comes back.
 */
import { z } from 'zod';
import { Day, Marking, Slug } from '../model/common';
import { ActionState, FindingKind, Rag, Status } from '../model/recommendation';

/** Where in the file something stood, as a person finds it again. At least one of them is there. */
export const FoundAt = z
  .object({
    sheet: z.string().optional(),
    /** From 1, as the spreadsheet shows it. */
    row: z.number().int().positive().optional(),
    /** `C`, or the heading of the column. */
    column: z.string().optional(),
    page: z.number().int().positive().optional(),
    /** The heading it stands under. */
    heading: z.string().optional(),
    /** From 1, where the file has neither rows nor pages. */
    line: z.number().int().positive().optional(),
  })
  .strict();
export type FoundAt = z.infer<typeof FoundAt>;

/** When something is due, as the file says it. */
export const FoundDue = z.discriminatedUnion('is', [
  z.object({ is: z.literal('day'), day: Day }).strict(),
  /** "Within three months": a person has to say of what day. */
  z
    .object({
      is: z.literal('within'),
      words: z.string(),
      months: z.number().optional(),
      days: z.number().optional(),
    })
    .strict(),
  /** "Immediately", "with immediate effect". */
  z.object({ is: z.literal('immediately'), words: z.string() }).strict(),
]);
export type FoundDue = z.infer<typeof FoundDue>;

/** A recommendation or area for improvement as the inspectorate published it. */
export const FoundPublished = z
  .object({
    kind: FindingKind,
    /** Null: the file gives it none (an area for improvement), and none is made up. */
    number: z.number().int().positive().nullable(),
    title: z.string().optional(),
    text: z.string().min(1),
    parts: z.array(z.string().min(1)),
    due: FoundDue.nullable(),
    /** The heading of the cause of concern it belongs to. */
    causeOfConcern: z.string().optional(),
    addressedTo: z.string().optional(),
    at: FoundAt,
  })
  .strict();
export type FoundPublished = z.infer<typeof FoundPublished>;

/** What a chief constable or a commissioner published in answer. One paragraph may answer several. */
export const FoundResponse = z
  .object({
    whose: z.enum(['chief constable', 'commissioner']),
    /** Where the file says it: an area for improvement, mostly. Otherwise the numbers are recommendations'. */
    kind: FindingKind.optional(),
    /** Empty where it answers a finding that has no published number: then `answers` is that finding's text. */
    numbers: z.array(z.number().int().positive()),
    answers: z.string().min(1).optional(),
    text: z.string().min(1),
    at: FoundAt,
  })
  .strict()
  .refine(({ numbers, answers }) => numbers.length > 0 || answers !== undefined, 'it answers nothing');
export type FoundResponse = z.infer<typeof FoundResponse>;

/** A value of a cell, with where it stood: an error names its row and column. */
const cell = <T extends z.ZodTypeAny>(value: T) => z.object({ value, at: FoundAt }).strict();

/** One action of a recommendation, as a tracker keeps it. */
export const FoundAction = z
  .object({
    number: z
      .string()
      .regex(/^\d+\.\d+$/)
      .nullable(),
    text: z.string().min(1),
    state: ActionState.optional(),
    target: Day.optional(),
    /** As the file names the person. */
    owner: z.string().min(1).optional(),
    at: FoundAt,
  })
  .strict();
export type FoundAction = z.infer<typeof FoundAction>;

/** Facts of a recommendation that a cell of its own may hold. */
export const Emptied = z.enum([
  'owner',
  'status',
  'rag',
  'revisedDue',
  'lateReason',
  'notAdoptedBecause',
  'signOff',
  'inspectorateClosed',
  'proposed',
  'supersededBy',
  'evidence',
]);
export type Emptied = z.infer<typeof Emptied>;

/** One recommendation as the force's own tracker keeps it: what it says of how things stand. */
export const FoundTracked = z
  .object({
    /** The report's name as the file has it. */
    report: z.string().min(1).nullable(),
    number: z.number().int().positive(),
    kind: FindingKind.optional(),
    title: z.string().optional(),
    text: z.string().optional(),
    addressedTo: z.string().optional(),
    owner: cell(z.string().min(1)).optional(),
    status: cell(Status).optional(),
    rag: cell(Rag).optional(),
    due: cell(FoundDue).optional(),
    /** The revised date, and why. */
    revisedDue: cell(FoundDue).optional(),
    revisedBecause: cell(z.string().min(1)).optional(),
    /** What the record calls it, where the row was taken out of the record. */
    reference: z.string().min(1).optional(),
    /** What such a row says, in words or as a day, and is not taken from it: no file changes it, or none of actions does. */
    repeated: z
      .array(
        z
          .object({
            of: z.enum(['proposed', 'supersededBy', 'status', 'owner', 'due']),
            from: z.enum(['any', 'actions']),
            words: z.string().min(1),
            at: FoundAt,
          })
          .strict(),
      )
      .optional(),
    /** Its cells that stand empty in such a row, where the record may hold something: a file takes nothing away. */
    emptied: z.array(z.object({ of: Emptied, at: FoundAt }).strict()).optional(),
    /** How often its date has moved, where the file counts it: by this it is known which moves it knows of. */
    timesMoved: z.number().int().nonnegative().optional(),
    /** Why it is overdue. */
    lateReason: cell(z.string().min(1)).optional(),
    notAdoptedBecause: cell(z.string().min(1)).optional(),
    progress: z.array(cell(z.string().min(1))),
    evidence: z.array(cell(z.string().min(1))),
    signedOff: cell(z.object({ day: Day.optional(), by: z.string().optional() }).strict()).optional(),
    inspectorateClosed: cell(Day).optional(),
    actions: z.array(FoundAction),
    marking: Marking.optional(),
    at: FoundAt,
  })
  .strict();
export type FoundTracked = z.infer<typeof FoundTracked>;

/** One line of a tracker's history sheet: what was recorded when and by whom. */
export const FoundHistory = z
  .object({
    report: z.string().min(1).nullable(),
    number: z.number().int().positive(),
    /** Where the file says it: Rec 1 and AFI 1 of a report are two. */
    kind: FindingKind.optional(),
    day: Day,
    by: z.string().min(1).optional(),
    text: z.string().min(1),
    /** The entry's own id, where the row was taken out of the record. */
    reference: z.string().min(1).optional(),
    /** Of this entry, where the sheet marks each. */
    marking: Marking.optional(),
    at: FoundAt,
  })
  .strict();
export type FoundHistory = z.infer<typeof FoundHistory>;

/** What kind of word it is that a person may choose another reading for. */
export const Asked = z.enum(['status', 'colour', 'action']);
export type Asked = z.infer<typeof Asked>;

/** How a word of the file was read as one of ours: confirmed by the person with everything else. */
export const FoundMapping = z
  .object({
    column: z.string(),
    word: z.string(),
    as: z.string().nullable(),
    rows: z.number().int().positive(),
    asks: Asked.optional(),
  })
  .strict();
export type FoundMapping = z.infer<typeof FoundMapping>;

export const Found = z
  .object({
    file: z
      .object({
        name: z.string().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        format: z.enum(['xlsx', 'csv', 'docx', 'pdf', 'html', 'text']),
      })
      .strict(),
    /** The inspection the file is about, where it names one. */
    report: z
      .object({ title: z.string().min(1), published: Day.optional() })
      .strict()
      .nullable(),
    /** The force that answers or is inspected, as ours are named (`norfolk`); null where the file does not say. */
    force: Slug.nullable(),
    /** The day of the response, where it says so. */
    day: Day.nullable(),
    /** Its month, `2024-12`, where the file says no day. */
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    marking: Marking.nullable(),
    published: z.array(FoundPublished),
    responses: z.array(FoundResponse),
    tracked: z.array(FoundTracked),
    history: z.array(FoundHistory),
    mappings: z.array(FoundMapping),
    /** What could not be placed, in the file's words: shown, never dropped. */
    unplaced: z.array(z.object({ text: z.string().min(1), why: z.string().min(1), at: FoundAt }).strict()),
    /** What is wrong with a cell or a line: "31 February is not a day". */
    errors: z.array(z.object({ sentence: z.string().min(1), at: FoundAt }).strict()),
  })
  .strict();
export type Found = z.infer<typeof Found>;

/** The file cannot be read at all: a clear sentence for the person, and what to do next. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** A file as it arrives. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
