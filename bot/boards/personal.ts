/** What single people are told by the clock, once on a working day: owners, chairs, the secretary. */
import type { AssuranceRecord, Outbox, Places } from '../../data/cosmos';
import { momentOf, undelivered, type Catalogue, type Day, type Instant, type Post } from '../../data/model';
import { personalPosts } from './person-posts';
import { ofPerson, secretaryIn } from './posts';
import { failuresBefore } from './unreached';

export interface Personal {
  /** Says whether all that was to be told today is. Throws what the record throws. */
  look(catalogue: Catalogue, today: Day, now: Instant): Promise<boolean>;
}

export interface PersonalParts {
  readonly record: Pick<AssuranceRecord, 'find'>;
  readonly outbox: Pick<Outbox, 'find' | 'get' | 'failures'>;
  readonly places: Pick<Places, 'ofPerson'>;
  /** Puts posts into the outbox, each once. */
  readonly put: (posts: readonly Post[]) => Promise<void>;
}

export const createPersonal = ({ record, outbox, places, put }: PersonalParts): Personal => {
  const remind = async (catalogue: Catalogue, today: Day, now: Instant): Promise<void> => {
    for (const posts of await personalPosts(catalogue, today, now, { record, outbox, places }))
      await put(posts);
  };

  /**
   * The secretary is told who was not reached since they were last told, once what was to be told today has
   * come to its ends.
   */
  const unreached = async (catalogue: Catalogue, today: Day, now: Instant): Promise<boolean> => {
    const posts = await outbox.find({ since: momentOf(today, '00:00') });
    if (posts.some(({ state }) => state === 'pending' || state === 'sending')) return false;
    const failed = (await failuresBefore(outbox, today)).filter(({ state }) => state === 'refused');
    const secretary = secretaryIn(catalogue.people, today);
    if (failed.length > 0 && secretary !== undefined)
      await put([
        {
          id: `post~unreached~${today}`,
          ...undelivered(now),
          ...ofPerson(catalogue.force.id, secretary),
          kind: 'unreached',
          day: today,
        },
      ]);
    return true;
  };

  return {
    look: async (catalogue, today, now) => {
      await remind(catalogue, today, now);
      return unreached(catalogue, today, now);
    },
  };
};
