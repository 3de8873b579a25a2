/**
 * Criteria as the database understands them: a WHERE clause with its parameters. Every value is a
 * parameter, and every condition is either true or false for every document, never undefined, so that
 * `NOT` means what it says (in Cosmos DB a comparison with null or with a missing property is undefined,
 * and so is its negation).
 */
import type { JSONValue, SqlParameter } from '@azure/cosmos';
import { addDays, isOpen, startOfDay, Status, type Criteria, type Day, type Window } from '../model';

export interface Where {
  readonly text: string;
  readonly parameters: SqlParameter[];
}

/** Collects conditions that must all hold, and names their parameters. */
export class Conditions {
  readonly #conditions: string[] = [];
  readonly #parameters: SqlParameter[] = [];

  /** The name under which the query may use this value. */
  parameter(value: JSONValue): string {
    const name = `@p${this.#parameters.length}`;
    this.#parameters.push({ name, value });
    return name;
  }

  add(condition: string): this {
    this.#conditions.push(condition);
    return this;
  }

  equal(field: string, value: JSONValue): this {
    return this.add(`${field} = ${this.parameter(value)}`);
  }

  /** One of these; of none where there are none. */
  oneOf(field: string, values: readonly string[]): this {
    return this.add(this.among(field, values));
  }

  /** The text of `oneOf`, for use inside another condition. */
  among(field: string, values: readonly string[]): string {
    if (values.length === 0) return 'false';
    return `${field} IN (${values.map((value) => this.parameter(value)).join(', ')})`;
  }

  /** `wanted` undefined does not narrow; false asks for the opposite. */
  whether(wanted: boolean | undefined, condition: () => string): this {
    if (wanted === undefined) return this;
    return this.add(wanted ? `(${condition()})` : `NOT (${condition()})`);
  }

  build(): Where {
    return { text: this.#conditions.join(' AND '), parameters: this.#parameters };
  }
}

const OPEN = Status.options.filter((status) => isOpen({ status }));

/** The recommendations of our force that answer to all criteria; `today` decides what is overdue. */
export const whereCriteria = (force: string, criteria: Criteria, today: Day): Where => {
  const where = new Conditions().equal('c.force', force).equal('c.type', 'recommendation');
  const open = () => where.among('c.status', OPEN);
  const overdue = () => `${open()} AND IS_STRING(c.due) AND c.due < ${where.parameter(today)}`;
  const moved = 'ARRAY_LENGTH(c.earlierDues) > 0';
  const { recs, inspection, kind, status, rag, owner, notOwner, due, silentSince } = criteria;

  if (recs !== undefined) where.oneOf('c.id', recs);
  if (inspection !== undefined) where.equal('c.inspection', inspection);
  if (kind !== undefined) where.oneOf('c.kind', kind);
  if (status !== undefined) where.oneOf('c.status', status);
  if (rag !== undefined) where.oneOf('c.rag', rag);
  if (owner === 'nobody') where.add('IS_NULL(c.owner)');
  else if (owner !== undefined) where.equal('c.owner.id', owner.id);
  if (notOwner !== undefined)
    where.add(`(IS_NULL(c.owner) OR c.owner.id != ${where.parameter(notOwner.id)})`);
  if (due !== undefined) {
    where.add('IS_STRING(c.due)');
    if (due.from !== undefined) where.add(`c.due >= ${where.parameter(due.from)}`);
    if (due.to !== undefined) where.add(`c.due <= ${where.parameter(due.to)}`);
  }
  if (silentSince !== undefined) {
    where.add(
      `(NOT IS_DEFINED(c.latest[0].at) OR c.latest[0].at < ${where.parameter(firstMinute(silentSince))})`,
    );
  }
  return where
    .whether(criteria.open, open)
    .whether(criteria.overdue, overdue)
    .whether(criteria.moved, () => moved)
    .whether(criteria.slipped, () => `(${overdue()}) OR ${moved}`)
    .whether(criteria.evidence, () => 'ARRAY_LENGTH(c.evidence) > 0')
    .whether(criteria.inspectorateClosed, () => 'NOT IS_NULL(c.inspectorateClosed)')
    .whether(
      criteria.noActionStarted,
      () =>
        `NOT EXISTS(SELECT VALUE a FROM a IN c.actions WHERE a.state != ${where.parameter('not started')})`,
    )
    .build();
};

/** The updates of our force recorded in a window of London days; `recs` narrows them to those recommendations. */
export const whereRecorded = (
  force: string,
  window: Pick<Window, 'from' | 'to'>,
  recs?: readonly string[],
): Where => {
  const where = new Conditions().equal('c.force', force).equal('c.type', 'update');
  if (recs !== undefined) where.oneOf('c.recommendation', recs);
  if (window.from !== undefined) where.add(`c.at >= ${where.parameter(firstMinute(window.from))}`);
  if (window.to !== undefined) where.add(`c.at < ${where.parameter(firstMinute(addDays(window.to, 1)))}`);
  return where.build();
};

/**
 * Where a London day begins, in UTC, to the minute and no further: `2025-01-09T00:00`. Moments are compared
 * as text, and one may be written with or without seconds and their fractions; this sorts before every way
 * of writing the day's first moment and after every moment of the day before.
 */
const firstMinute = (day: Day): string => startOfDay(day).slice(0, 'yyyy-mm-ddThh:mm'.length);
