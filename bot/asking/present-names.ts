/**
 * Whoever has a recommendation is called what they are called now. The record keeps beside it the name that they had
 * when they were given it, as the audit trail does; what they are called since is said of the person alone.
 */
import type { AssuranceRecord } from '../../data/cosmos';
import type { Person, PersonRef, Recommendation } from '../../data/model';

type Names = ReadonlyMap<string, string>;
type Reading = Pick<AssuranceRecord, 'recommendation' | 'recommendations' | 'find' | 'tally'>;

/** The record, with owners under the names that these people have. The history is as it was recorded. */
export const underPresentNames = (
  record: AssuranceRecord,
  people: readonly Pick<Person, 'id' | 'name'>[],
): AssuranceRecord => {
  const names: Names = new Map(people.map(({ id, name }) => [id, name]));
  const reading: Reading = {
    recommendation: async (id) => {
      const rec = await record.recommendation(id);
      return rec === undefined ? undefined : ofActionsToo(rec, names);
    },
    recommendations: async (ids) =>
      (await record.recommendations(ids)).map((rec) => ofActionsToo(rec, names)),
    find: async (...asked) => (await record.find(...asked)).map((rec) => ofActionsToo(rec, names)),
    tally: async (...asked) => (await record.tally(...asked)).map((rec) => ofOwner(rec, names)),
  };
  return new Proxy(record, {
    get: (target, key): unknown => {
      if (isRead(key)) return reading[key];
      const own: unknown = Reflect.get(target, key);
      return typeof own === 'function'
        ? (...given: unknown[]): unknown => Reflect.apply(own, target, given)
        : own;
    },
  });
};

const READS: ReadonlySet<unknown> = new Set<keyof Reading>([
  'recommendation',
  'recommendations',
  'find',
  'tally',
]);
const isRead = (key: string | symbol): key is keyof Reading => READS.has(key);

const now = <P extends PersonRef | null | undefined>(person: P, names: Names): P => {
  if (!person) return person;
  const name = names.get(person.id) ?? person.name;
  return name === person.name ? person : { ...person, name };
};

const ofOwner = <T extends Pick<Recommendation, 'owner'>>(rec: T, names: Names): T => {
  const owner = now(rec.owner, names);
  return owner === rec.owner ? rec : { ...rec, owner };
};

const ofActionsToo = <T extends Pick<Recommendation, 'owner' | 'actions'>>(rec: T, names: Names): T => {
  const named = ofOwner(rec, names);
  const actions = rec.actions.map((action) => ofAction(action, names));
  return actions.every((action, at) => action === rec.actions[at]) ? named : { ...named, actions };
};

const ofAction = <T extends { readonly owner?: PersonRef | undefined }>(action: T, names: Names): T => {
  const owner = now(action.owner, names);
  return owner === action.owner ? action : { ...action, owner };
};
