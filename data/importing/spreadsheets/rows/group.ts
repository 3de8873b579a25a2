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

  /**
   * The group of a row of a sheet of recommendations. Rec 1 and AFI 1 of a report are two: a number without its kind
   * is that of a recommendation, unless the row goes on with what another kind's row has begun.
   * @param goesOn whether the row may be about the same as those of the group
   */
  of(identity: Identity, at: FoundAt, goesOn: (group: Group) => boolean = () => true): Group {
    const likely = this.find(identity);
    const wanted = identity.kind ?? 'recommendation';
    const sure =
      likely.find(({ kind }) => kind === wanted) ??
      (wanted === 'recommendation' ? likely.find(({ kind }) => kind === undefined) : undefined);
    const same = sure ?? likely.find(goesOn);
    if (same !== undefined) {
      same.kind ??= identity.kind;
      return same;
    }
    // Beside another of its number, what says no kind is a recommendation.
    const { report, number } = identity;
    const kind = identity.kind ?? (likely.length > 0 ? 'recommendation' : undefined);
    for (const other of likely) other.kind ??= 'recommendation';
    const made: Group = { report, number, at, rows: [], ...(kind === undefined ? {} : { kind }) };
    this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), made]);
    this.all.push(made);
    return made;
  }
}
