/** What single people are to be told today: owners what is theirs, chairs what has gone quiet. */
import type { AssuranceRecord, Outbox, Places, Summary } from '../../data/cosmos';
import {
  addDays,
  dayOf,
  momentOf,
  undelivered,
  type Board,
  type Catalogue,
  type Day,
  type Instant,
  type PersonRef,
  type Post,
} from '../../data/model';
import { workingDaysBefore } from './calendar';
import { ofPerson } from './posts';
import { escalationReceivers, escalationsDue, reminderReceiver, remindersDue } from './reminding';
import { escalationId } from './unreached';

/** Working days for which reminders are made up for. */
const CAUGHT_UP_DAYS = 5;
/** How far back reminders are looked for: one that was refused may be sent again after 30 days. */
const REMEMBERED_DAYS = 40;

export interface PersonPostsParts {
  readonly record: Pick<AssuranceRecord, 'find'>;
  readonly outbox: Pick<Outbox, 'find' | 'get'>;
  readonly places: Pick<Places, 'ofPerson'>;
}

/**
 * The posts to be made, in that order; those that are there already stay as they are. Two queries, and one for
 * each owner who could not be reached lately or chair who is away with nobody in their place.
 */
export const personalPosts = async (
  catalogue: Catalogue,
  today: Day,
  now: Instant,
  { record, outbox, places }: PersonPostsParts,
): Promise<readonly (readonly Post[])[]> => {
  const since = momentOf(addDays(today, -REMEMBERED_DAYS), '00:00');
  const [open, reminders] = await Promise.all([
    record.find({ open: true }, today),
    outbox.find({ kind: 'reminder', since }),
  ]);
  const owners = await ownersToRemind(open, reminders, today, catalogue, places);
  const escalations = await Promise.all(
    catalogue.boards
      .filter((board) => board.main)
      .flatMap((board) =>
        escalationsDue(open, today, board.escalation).map((rec) =>
          escalationPosts(rec, board, catalogue, today, now, outbox),
        ),
      ),
  );
  return [
    owners.map(({ owner, receiver }) => reminderPost(catalogue, owner, receiver, today, now)),
    // First whoever is told besides: once the chair's is there, nobody else is told of it.
    escalations.flatMap((posts) => posts.slice(1)),
    escalations.flatMap((posts) => posts.slice(0, 1)),
  ];
};

interface Reminded {
  readonly owner: PersonRef;
  readonly receiver: string;
}

/** The weekly limit counts what reached them; what was refused, only as long as they still cannot be reached. */
const ownersToRemind = async (
  open: readonly Summary[],
  reminders: readonly Post[],
  today: Day,
  { people }: Catalogue,
  places: PersonPostsParts['places'],
): Promise<readonly Reminded[]> => {
  // What fell on days on which the bot was down is told late, but once.
  const before = workingDaysBefore(today, CAUGHT_UP_DAYS);
  const due = (posts: readonly Post[]): Reminded[] =>
    remindersDue(open, today, before, lastTold(posts)).flatMap(({ person }) => {
      const receiver = reminderReceiver(person.id, people, today);
      return receiver === undefined ? [] : [{ owner: person, receiver }];
    });
  const certain = due(reminders);
  const missed = due(reminders.filter(({ state }) => state !== 'refused')).filter(
    ({ owner }) => !certain.some((each) => each.owner.id === owner.id),
  );
  const reachable = await Promise.all(
    missed.map(async (each) => ((await places.ofPerson(each.receiver)) === undefined ? [] : [each])),
  );
  return [...certain, ...reachable.flat()];
};

/** The day on which each owner was last told, or it was last tried. What there was nothing to say in counts for nothing. */
const lastTold = (reminders: readonly Post[]): ReadonlyMap<string, Day> => {
  const told = new Map<string, Day>();
  for (const post of reminders) {
    if (post.kind !== 'reminder' || post.state === 'superseded') continue;
    const day = dayOf(post.endedAt ?? post.notBefore);
    const before = told.get(post.owner.id);
    if (before === undefined || before < day) told.set(post.owner.id, day);
  }
  return told;
};

const reminderPost = (
  catalogue: Catalogue,
  owner: PersonRef,
  receiver: string,
  day: Day,
  now: Instant,
): Post => ({
  id: `post~reminder~${owner.id}~${day}`,
  ...undelivered(now),
  ...ofPerson(catalogue.force.id, receiver),
  kind: 'reminder',
  day,
  owner: { id: owner.id, name: owner.name },
});

/** One for whoever is told in the first place; others behind it, unless the first has been made before. */
const escalationPosts = async (
  rec: Summary,
  board: Board,
  { people }: Catalogue,
  today: Day,
  now: Instant,
  outbox: Pick<Outbox, 'get'>,
): Promise<readonly Post[]> => {
  const post = (person: string, besides: boolean): Post => ({
    id: escalationId(board.id, rec.id, rec.due, besides),
    ...undelivered(now),
    ...ofPerson(board.force, person),
    kind: 'escalation',
    marking: rec.marking,
    board: board.id,
    subject: rec.id,
    due: rec.due ?? today,
  });
  const [first, besides] = escalationReceivers(board.chair, people, today);
  if (first === undefined) return [];
  const told = post(first, false);
  if (besides === undefined || (await outbox.get(told.id)) !== undefined) return [told];
  return [told, post(besides, true)];
};
