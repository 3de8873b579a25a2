/** `AssuranceRecord` on Cosmos DB: our force's partition, and what other forces published in theirs. */
import type { Container, CosmosClient } from '@azure/cosmos';
import {
  allowedTenants,
  forceById,
  isTelling,
  noAccess,
  peopleWithChairs,
  SYSTEM,
  type Access,
  type AccessUpdate,
  type Board,
  type BoardUpdate,
  type Catalogue,
  type Criteria,
  type Day,
  type Draft,
  type Force,
  type Inspection,
  type Instant,
  type Person,
  type Position,
  type Recommendation,
  type Update,
  type Window,
} from '../model';
import { Committing } from './committing';
import { RECORD } from './containers';
import {
  isOfType,
  KNOWN_FIELDS,
  readAccess,
  readAccessUpdate,
  readBoardUpdate,
  readDraft,
  readKnown,
  readNumber,
  readPosition,
  readRecommendation,
  readReference,
  readStanding,
  readSummary,
  readUpdate,
  STANDING_FIELDS,
  SUMMARY_FIELDS,
} from './documents';
import { Drafts, isExpired } from './drafts';
import { Reading } from './reading';
import { Sharing } from './sharing';
import type { AccessHeld, AssuranceRecord, Commit, CommitResult, Standing, Summary } from './record';
import { oncePerVersion } from './versions';
import { Conditions, whereCriteria, whereRecorded, type Where } from './where';
import { Writing } from './writing';

export interface RecordOptions {
  readonly client: CosmosClient;
  readonly database: string;
  /** Our force's id, `staffordshire`. */
  readonly force: string;
  /** Entra object ids of administrators: they may record what the secretary may. */
  readonly admins?: readonly string[];
  /** Entra tenant ids that the deployment names: they may talk to us until somebody decides otherwise. */
  readonly tenants?: readonly string[];
  /** How long one read may take; left out, as long as a turn in Teams can wait. */
  readonly patienceMs?: number;
}

/** Opens the record of one force. Sends nothing; throws where there is no such force. */
export const openRecord = ({
  client,
  database,
  force,
  admins = [],
  tenants = [],
  patienceMs,
}: RecordOptions): AssuranceRecord => {
  const ours = forceById(force);
  if (ours === undefined) throw new Error(`There is no force "${force}" among those of England and Wales`);
  const container = client.database(database).container(RECORD);
  return new CosmosRecord(container, ours, new Set([...admins, SYSTEM.id]), tenants, patienceMs);
};

class CosmosRecord implements AssuranceRecord {
  readonly #reading: Reading;
  readonly #force: Force;
  readonly #drafts: Drafts;
  readonly #committing: Committing;
  readonly #sharing = new Sharing<Recommendation | undefined>();
  readonly #readRecommendation = oncePerVersion(readRecommendation);

  readonly #tenants: readonly string[];

  constructor(
    container: Container,
    force: Force,
    admins: ReadonlySet<string>,
    tenants: readonly string[],
    patienceMs?: number,
  ) {
    const reading = new Reading(container, patienceMs);
    const writing = new Writing(container);
    this.#reading = reading;
    this.#force = force;
    this.#drafts = new Drafts(reading, writing, force.id);
    this.#tenants = tenants;
    this.#committing = new Committing({
      reading,
      writing,
      drafts: this.#drafts,
      force: force.id,
      admins,
      tenants,
    });
  }

  recommendation(id: string): Promise<Recommendation | undefined> {
    return this.#sharing.read(id, async () => {
      const document = await this.#reading.point(this.#force.id, id);
      // A person or a board has an id too; asked for as a recommendation, it is not one.
      return isOfType(document, 'recommendation') ? this.#readRecommendation(document) : undefined;
    });
  }

  async recommendations(ids: readonly string[]): Promise<readonly Recommendation[]> {
    const [only, ...others] = ids;
    if (only === undefined) return [];
    if (others.length === 0) return present([await this.recommendation(only)]);
    const where = this.#ours('recommendation')
      .oneOf('c.id', [...new Set(ids)])
      .build();
    const found = await this.#query('reading recommendations', '*', where, readRecommendation);
    return inOrder(ids, found);
  }

  find(criteria: Criteria, today: Day): Promise<readonly Summary[]> {
    const where = whereCriteria(this.#force.id, criteria, today);
    return this.#query('listing recommendations', SUMMARY_FIELDS, where, readSummary);
  }

  async count(criteria: Criteria, today: Day): Promise<number> {
    const where = whereCriteria(this.#force.id, criteria, today);
    const counts = await this.#query('counting recommendations', 'VALUE COUNT(1)', where, readNumber);
    // A count that outgrows a page comes in parts.
    return counts.reduce((total, part) => total + part, 0);
  }

  tally(criteria: Criteria, today: Day): Promise<readonly Standing[]> {
    const where = whereCriteria(this.#force.id, criteria, today);
    return this.#query('counting by state', STANDING_FIELDS, where, readStanding);
  }

  async history(id: string): Promise<readonly Update[]> {
    const where = this.#ours('update').equal('c.recommendation', id).build();
    const updates = await this.#query(`reading the history of ${id}`, '*', where, readUpdate);
    // What a document brought in later may have been said earlier.
    return updates.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.sequence - a.sequence);
  }

  async changes(window: Pick<Window, 'from' | 'to'>, recs?: readonly string[]): Promise<readonly Update[]> {
    if (recs?.length === 0) return [];
    const where = whereRecorded(this.#force.id, window, recs);
    const recorded = await this.#query('reading what changed', '*', where, readUpdate);
    // What became of a message belongs to the history; nothing changed with it.
    const updates = recorded.filter(isTelling);
    return updates.toSorted(
      (a, b) => Date.parse(b.at) - Date.parse(a.at) || b.sequence - a.sequence || compare(a.id, b.id),
    );
  }

  async histories(ids: readonly string[]): Promise<readonly Update[]> {
    if (ids.length === 0) return [];
    const where = this.#ours('update').oneOf('c.recommendation', ids).build();
    const updates = await this.#query('reading histories', '*', where, readUpdate);
    const place = new Map(ids.map((id, at) => [id, at]));
    const placeOf = ({ recommendation }: Update): number => place.get(recommendation) ?? 0;
    return updates.toSorted((a, b) => placeOf(a) - placeOf(b) || a.sequence - b.sequence);
  }

  async entry(id: string): Promise<Update | undefined> {
    const document = await this.#reading.point(this.#force.id, id);
    return isOfType(document, 'update') ? readUpdate(document) : undefined;
  }

  async boardEntries(): Promise<readonly BoardUpdate[]> {
    const where = this.#ours('board update').build();
    const entries = await this.#query('reading what was recorded about boards', '*', where, readBoardUpdate);
    return entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.sequence - a.sequence);
  }

  async access(): Promise<AccessHeld> {
    const [access, listed] = await Promise.all([this.#decided(), this.#references('person')]);
    return {
      access,
      allowed: allowedTenants(access, this.#tenants),
      listed: listed.filter((each): each is Person => each.type === 'person'),
    };
  }

  async tenants(): Promise<readonly string[]> {
    return allowedTenants(await this.#decided(), this.#tenants).map(({ id }) => id);
  }

  async #decided(): Promise<Access> {
    const none = noAccess(this.#force.id);
    const document = await this.#reading.point(this.#force.id, none.id);
    return document === undefined ? none : readAccess(document);
  }

  async accessEntries(): Promise<readonly AccessUpdate[]> {
    const where = this.#ours('access update').build();
    const entries = await this.#query('reading who was given which role', '*', where, readAccessUpdate);
    return entries.toSorted((a, b) => b.sequence - a.sequence);
  }

  entriesFrom(activity: string): Promise<readonly Update[]> {
    const where = typedIn(this.#ours('update'), activity).build();
    return this.#query('reading what a message became', '*', where, readUpdate);
  }

  draftsFrom(activity: string): Promise<readonly Draft[]> {
    const where = typedIn(this.#ours('draft'), activity).equal('c.state', 'open').build();
    return this.#query('reading what a message may become', '*', where, readDraft);
  }

  async amendDraft(draft: Draft, how: 'edited' | 'deleted'): Promise<void> {
    if (draft.origin.from === 'conversation')
      await this.#drafts.change(draft.id, { origin: { ...draft.origin, amended: how } });
  }

  async positions(ids: readonly string[], forces: readonly string[]): Promise<readonly Position[]> {
    // Our own is no published position of another force, whoever asks.
    const others = [...new Set(forces)].filter((force) => force !== this.#force.id);
    if (ids.length === 0 || (forces.length > 0 && others.length === 0)) return [];
    const [only, ...more] = ids;
    const found =
      only !== undefined && more.length === 0 && (others.length === 1 || others.length === 2)
        ? await this.#positionsByPoint(only, others)
        : await this.#positionsByQuery(ids, others);
    return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id) || byForce(others, a, b));
  }

  async catalogue(): Promise<Catalogue> {
    const [references, known] = await Promise.all([
      this.#references('inspection', 'board', 'person'),
      this.#query('reading what there is', KNOWN_FIELDS, this.#ours('recommendation').build(), readKnown),
    ]);
    const inspections = references.filter((each): each is Inspection => each.type === 'inspection');
    return {
      force: this.#force,
      // The newest report, the main board and the lowest number first: the order in which people mean them.
      inspections: inspections.sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id)),
      recommendations: known
        .map(({ id, inspection, kind, number, title, text, parts, topics, actions }) => ({
          id,
          inspection,
          kind,
          number,
          title,
          text,
          parts,
          topics,
          // How an action stands changes; what it is called seldom does.
          actions: actions.map((action) => ({ number: action.number, text: action.text })),
        }))
        .sort((a, b) => compare(a.inspection, b.inspection) || a.number - b.number || compare(a.id, b.id)),
      ...whoIsWho(references),
    };
  }

  async whoIsWho(): Promise<Pick<Catalogue, 'boards' | 'people'>> {
    return whoIsWho(await this.#references('board', 'person'));
  }

  #references(...types: readonly Reference['type'][]): Promise<Reference[]> {
    const where = new Conditions().equal('c.force', this.#force.id).oneOf('c.type', types).build();
    return this.#query('reading boards, people and inspections', '*', where, readReference);
  }

  createDraft(draft: Draft): Promise<void> {
    return this.#drafts.create(draft);
  }

  async draft(id: string, now: Instant): Promise<Draft | undefined> {
    const held = await this.#drafts.held(id);
    return held === undefined || isExpired(held.draft, now) ? undefined : held.draft;
  }

  cancelDraft(id: string, by: string): Promise<Draft | undefined> {
    return this.#drafts.change(id, { state: 'cancelled' }, by);
  }

  rebaseDraft(id: string, basedOn: number): Promise<Draft | undefined> {
    return this.#drafts.change(id, { basedOn });
  }

  commit(commit: Commit): Promise<CommitResult> {
    return this.#committing.commit(commit).finally(() => {
      this.#sharing.forget();
    });
  }

  ready(): Promise<boolean> {
    return this.#reading.answers();
  }

  /** The documents of our force of one type. */
  #ours(type: 'recommendation' | 'update' | 'board update' | 'access update' | 'draft'): Conditions {
    return new Conditions().equal('c.force', this.#force.id).equal('c.type', type);
  }

  async #query<T>(doing: string, what: string, where: Where, read: (document: unknown) => T): Promise<T[]> {
    const query = { query: `SELECT ${what} FROM c WHERE ${where.text}`, parameters: where.parameters };
    return (await this.#reading.query(doing, query, this.#force.id)).map(read);
  }

  async #positionsByPoint(id: string, forces: readonly string[]): Promise<Position[]> {
    const documents = await Promise.all(forces.map((force) => this.#reading.point(force, id)));
    return documents.filter((document) => isOfType(document, 'position')).map(readPosition);
  }

  /** One query: inside the one force's partition, or across all. */
  async #positionsByQuery(ids: readonly string[], forces: readonly string[]): Promise<Position[]> {
    const where = new Conditions().equal('c.type', 'position').oneOf('c.id', [...new Set(ids)]);
    if (forces.length > 0) where.add(`ARRAY_CONTAINS(${where.parameter([...forces])}, c.force)`);
    else where.add(`c.force != ${where.parameter(this.#force.id)}`);
    const { text, parameters } = where.build();
    const documents = await this.#reading.query(
      'reading what other forces published',
      { query: `SELECT * FROM c WHERE ${text}`, parameters },
      forces.length === 1 ? forces[0] : undefined,
    );
    return documents.map(readPosition);
  }
}

type Reference = ReturnType<typeof readReference>;

/** The main board first. */
const whoIsWho = (references: readonly Reference[]): Pick<Catalogue, 'boards' | 'people'> => {
  const boards = references.filter((each): each is Board => each.type === 'board');
  const people = references.filter((each): each is Person => each.type === 'person');
  return {
    boards: boards.sort((a, b) => Number(b.main) - Number(a.main) || compare(a.id, b.id)),
    people: peopleWithChairs(people, boards).sort((a, b) => compare(a.id, b.id)),
  };
};

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

const inOrder = <T extends { id: string }>(ids: readonly string[], found: readonly T[]): T[] => {
  const byId = new Map(found.map((each) => [each.id, each]));
  return present([...new Set(ids)].map((id) => byId.get(id)));
};

/** In the order asked; alphabetically where no force was named. */
const byForce = (forces: readonly string[], a: Position, b: Position): number =>
  forces.indexOf(a.force) - forces.indexOf(b.force) || compare(a.force, b.force);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The change itself, or its reason where that was asked for. */
const typedIn = (where: Conditions, activity: string): Conditions => {
  const message = where.parameter(activity);
  return where.whether(true, () => `c.origin.activity = ${message} OR c.origin.reasonIn = ${message}`);
};
