/**
 * What bringing a file in would come to: what is new, what changes, what is held already and what could not be
 * understood, each with the place it came from. Nothing of it is written until a person has confirmed it.
 */
import type {
  Day,
  FieldChange,
  Inspection,
  Instant,
  Marking,
  Person,
  PersonRef,
  Position,
  Recommendation,
  Touch,
  UpdateKind,
} from '../model';
import type { Report } from './reports';
import type { MappingChoice } from './spreadsheets/options';
import type {
  Asked,
  Found,
  FoundAt,
  FoundHistory,
  FoundPublished,
  FoundResponse,
  FoundTracked,
} from './found';
import type { Trace } from './since';

/** A person says that a name means no report that is held. */
export const NEW_REPORT = 'new';

/** What a person says beside the file. */
export interface ImportOptions {
  /** Whose response it is, where the file does not say so: a force's id. */
  readonly from?: string | undefined;
  /** Which report it is about, where the file does not say so: an inspection's id, or a title. */
  readonly report?: string | undefined;
  /**
   * Which report a name of the file means, by the name as the file has it; `''` for what the file is about. An
   * inspection's id, one of its titles, or `NEW_REPORT`.
   */
  readonly reports?: Readonly<Record<string, string>> | undefined;
  /** When a report was published, by its name as the file has it; `''` for the only one. `2024-10-10`, `2024-09` or `2012`. */
  readonly published?: Readonly<Record<string, string>> | undefined;
  /** The day that "within three months" counts from, where only one report of the file has such periods. */
  readonly anchor?: Day | undefined;
  /** The same by report: its name as the file has it, its id or one of its titles. */
  readonly anchors?: Readonly<Record<string, Day>> | undefined;
  /** How words of a spreadsheet are to be read: the reader has heeded them when a plan is made. */
  readonly mappings?: readonly MappingChoice[] | undefined;
}

/** Who brings it in and when. */
export interface Importer {
  readonly by: PersonRef;
  readonly at: Instant;
}

/** A recommendation as it is held, and what its entries tell of the file. */
export interface HeldRecommendation extends Trace {
  readonly rec: Recommendation;
  readonly etag: string;
}

export interface HeldPosition {
  readonly position: Position;
  readonly etag: string;
}

/** As much of the record as a file concerns. */
export interface Holdings {
  /** Our force's id. */
  readonly force: string;
  readonly inspections: readonly Inspection[];
  readonly people: readonly Person[];
  readonly recommendations: readonly HeldRecommendation[];
  readonly positions: readonly HeldPosition[];
}

/** Everything that the file says of one recommendation. */
export interface Bits {
  readonly id: string;
  readonly inspection: string;
  readonly kind: Recommendation['kind'];
  readonly number: number;
  readonly published: readonly FoundPublished[];
  /** What a chief constable or a commissioner of our own force answered. */
  readonly responses: readonly FoundResponse[];
  readonly tracked: readonly FoundTracked[];
  readonly history: readonly FoundHistory[];
}

/** One entry to be, before it has its place in the chain. */
export interface Step {
  readonly kind: UpdateKind;
  readonly text: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly touched: readonly Touch[];
  /** What changed, in words. */
  readonly changes: readonly FieldChange[];
  readonly evidence: readonly string[];
  readonly marking: Marking;
}

/** A line of a preview. */
export interface Remark {
  readonly words: string;
  readonly at: readonly FoundAt[];
  /** The words that would land there, whole, each with whose they are. */
  readonly said?: readonly Said[];
  /** Where the same may be to be said of several: said once, of all of them. */
  readonly alike?: { readonly words: string; readonly of: string };
}

/** Words of the file under a line of a preview: "Chief constable’s response, 4 December 2024". */
export interface Said {
  readonly whose: string;
  readonly words: string;
}

export interface PlannedRecommendation {
  readonly is: 'new' | 'changed';
  readonly id: string;
  readonly bits: Bits;
  /** As it was when the plan was made. */
  readonly held: HeldRecommendation | undefined;
  /** Where it is new: as it is to be before its entries. */
  readonly born: Recommendation | undefined;
  readonly steps: readonly Step[];
  readonly remark: Remark;
}

export interface PlannedPosition {
  readonly is: 'new' | 'changed';
  readonly position: Position;
  readonly held: HeldPosition | undefined;
  readonly remark: Remark;
}

export interface PlannedInspection {
  readonly is: 'new' | 'changed';
  readonly inspection: Inspection;
  /** Numbers that were held as addressed to others, and are ours by the file. */
  readonly taken: readonly number[];
  readonly remark: Remark;
}

/** What only a person can say before more of the file is understood. */
export type Need =
  | { readonly need: 'published'; readonly report: string; readonly at: readonly FoundAt[] }
  | {
      readonly need: 'anchor';
      readonly words: string;
      /** Where periods stand in several reports: each counts from a day of its own. */
      readonly report?: { readonly id: string; readonly name: string };
      readonly at: readonly FoundAt[];
    }
  | {
      readonly need: 'report';
      readonly report: string;
      readonly choices: readonly string[];
      readonly at: readonly FoundAt[];
    }
  | { readonly need: 'force'; readonly at: readonly FoundAt[] }
  /** A word for how something stands that is none of ours, and that nobody has said anything of. */
  | {
      readonly need: 'word';
      readonly column: string;
      readonly word: string;
      readonly asks: Asked;
      readonly rows: number;
      readonly at: readonly FoundAt[];
    };

export interface Plan {
  readonly file: Found['file'];
  /** As entries name it: `tracker.xlsx (sha256 …)`. */
  readonly document: string;
  /** Whom the record listed when it was made. */
  readonly people: readonly Person[];
  /** What each report that the file names was taken for, by the name as the file has it. */
  readonly reports: ReadonlyMap<string, Report>;
  readonly inspections: readonly PlannedInspection[];
  readonly recommendations: readonly PlannedRecommendation[];
  readonly positions: readonly PlannedPosition[];
  readonly unchanged: readonly Remark[];
  readonly notUnderstood: readonly Remark[];
  /** What is worth knowing and changes nothing: a text that another force quotes otherwise. */
  readonly notes: readonly Remark[];
  readonly needs: readonly Need[];
  readonly mappings: Found['mappings'];
  /** How many recommendations stand in the file whose numbers nobody knows. */
  readonly unnumbered: number;
}

/** Whether there is anything to confirm. */
export const isEmpty = ({ inspections, recommendations, positions }: Plan): boolean =>
  inspections.length + recommendations.length + positions.length === 0;

/** As an entry names the file it comes from. */
export const documentOf = ({ name, sha256 }: Found['file']): string => `${name} (sha256 ${sha256})`;

/** The file's name in what an entry names; the whole where it is no file that was brought in. */
export const documentName = (document: string): string => document.replace(/ \(sha256 [0-9a-f]{64}\)$/, '');
/** Whether an entry's document is this file, whatever it was called. */
export const isOfFile = (document: string, { sha256 }: Pick<Found['file'], 'sha256'>): boolean =>
  document.endsWith(`(sha256 ${sha256})`);
