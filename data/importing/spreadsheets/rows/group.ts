/** The rows of one recommendation, from one or several sheets. */
import type { FindingKind } from '../../../model/recommendation';
import type { FoundAt, FoundTracked } from '../../found';
import { normal } from '../words/normal';
import type { Row } from './row';

export interface GroupRow extends Row {
  /** On a sheet of actions owner, status and date are the action's. */
  readonly actionsSheet: boolean;
  /** What a row of actions says of the whole recommendation, beside what it says of the action. */
  readonly ofWhole?: Row['values'];
  /** Where the row was taken out of the record: its cells without a word. */
  readonly emptied?: FoundTracked['emptied'];
  /** `3.2`, where the row's number names an action. */
  readonly action?: string;
  /** The text that stood in one cell with the number. */
  readonly text?: string;
}

export interface Group {
  readonly report: string | null;
  readonly number: number;
  kind?: FindingKind;
  readonly at: FoundAt;
  readonly rows: GroupRow[];
}

export interface Identity {
  readonly report: string | null;
  readonly number: number;
  readonly kind?: FindingKind;
}

export class Groups {
  private readonly byNumber = new Map<number, Group[]>();
  readonly all: Group[] = [];

  /** Those that the words may mean: a kind that is not said is any. */
  find({ report, number, kind }: Identity, anyReport = false): Group[] {
    return (this.byNumber.get(number) ?? []).filter(
      (group) =>
        (kind === undefined || group.kind === undefined || group.kind === kind) &&
        (anyReport || normal(group.report ?? '') === normal(report ?? '')),
    );
  }

  /** The group of a row of a sheet of recommendations. Rec 1 and AFI 1 of a report are two. */
  of(identity: Identity, at: FoundAt): Group {
    const [found] = this.find(identity);
    if (found !== undefined) {
      found.kind ??= identity.kind;
      return found;
    }
    const { report, number, kind } = identity;
    const made: Group = { report, number, at, rows: [], ...(kind === undefined ? {} : { kind }) };
    this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), made]);
    this.all.push(made);
    return made;
  }
}
