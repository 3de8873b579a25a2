/** What answering needs beside the question: the record, what it holds, who asks, and what day it is. */
import type { ButtonData } from '../../cards';
import type { AssuranceRecord, Missed } from '../../data/cosmos';
import {
  dayOf,
  shortName,
  showDay,
  type Catalogue,
  type Day,
  type Inspection,
  type Marking,
  type PersonRef,
} from '../../data/model';
import type { Told } from '../boards';
import type { Asker, Reply } from '../turn';
import type { QuestionInput } from '../understanding/question';
import { underPresentNames } from './present-names';

export interface Desk {
  readonly record: AssuranceRecord;
  readonly catalogue: Catalogue;
  readonly asker: Asker;
  readonly now: Date;
  readonly today: Day;
  /** The demo scenario is loaded: every card says so. */
  readonly demo: boolean;
  /** Entra object ids that may do what the secretary may. */
  readonly admins: ReadonlySet<string>;
  /** The highest marking that may be shown where it is asked; absent: any. */
  readonly highest?: Marking | undefined;
  /** What is told unasked; absent where nothing is. */
  readonly told?: Told | undefined;
  /** How a file is given where it is asked for; absent where none can be. */
  readonly files?: Files | undefined;
  /** What was not understood; absent where it is not kept. */
  readonly missed?: Missed | undefined;
}

/** Teams asks the person, and keeps it with their files; or, on one's own machine, it is written to a folder. */
export type Files = { readonly by: 'offer' } | { readonly by: 'folder'; readonly folder: string };

/** An answer, and the recommendations it speaks of: what "it" means next. */
export interface Answer {
  readonly reply: Reply;
  /** The pages after the first. */
  readonly more?: readonly Reply[];
  readonly about: readonly string[];
  /** The numbers of the actions that it lists, in their order. */
  readonly actions?: readonly string[];
  /** The one person whose it says something is: what "they" means next. */
  readonly person?: PersonRef;
}

export const deskOf = (parts: Omit<Desk, 'today'>): Desk => ({
  ...parts,
  record: underPresentNames(parts.record, parts.catalogue.people),
  today: dayOf(parts.now),
});

/** The foot of every card: marking, and as at which day. */
export const footOf = (desk: Desk, markings: readonly Marking[] = []): string => {
  const marking = markings.includes('OFFICIAL-SENSITIVE') ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
  const asAt = `as at ${showDay(desk.today)}`;
  return `${marking} · ${desk.demo ? `Demo data, ${asAt}` : asAt}`;
};

export const inspectionOf = (desk: Desk, id: string): Inspection | undefined =>
  desk.catalogue.inspections.find((inspection) => inspection.id === id);

/** "Staffordshire Police · ASB spotlight report, October 2024" */
export const eyebrowOf = (desk: Desk, inspections: readonly string[]): string => {
  const titles = [...new Set(inspections)].map((id) => inspectionOf(desk, id)?.shortTitle ?? id);
  const [only] = titles;
  return titles.length === 1 && only !== undefined
    ? `${desk.catalogue.force.name} · ${only}`
    : desk.catalogue.force.name;
};

/** "Rec 3" for a recommendation; other kinds by their own short names. */
export const labelOf = shortName;

/** As `labelOf`, from an id alone: for entries of a history. */
export const labelOfId = ({ catalogue }: Pick<Desk, 'catalogue'>, id: string): string => {
  const known = catalogue.recommendations.find((rec) => rec.id === id);
  return known === undefined ? id : labelOf(known);
};

export const titleOfId = (desk: Desk, id: string): string =>
  desk.catalogue.recommendations.find((rec) => rec.id === id)?.title ?? '';

/** A button that asks. Its question is checked again when it is pressed. */
export const asks = (title: string, question: QuestionInput): ButtonData => ({
  title,
  verb: 'ask',
  data: { question },
});

export const statusButton = (desk: Desk, id: string): ButtonData =>
  asks(labelOfId(desk, id), { ask: 'about', aspect: 'status', recs: [id] });
