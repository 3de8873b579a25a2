/** What is asked about telling: who was not reached, and whether it can be sent again. */
import { addDays, momentOf, type Post } from '../../data/model';
import { unreachedCard } from '../boards/telling/people';
import { unreachedRows } from '../boards/unreached';
import { sentence } from './cards';
import type { Answer, Desk } from './desk';
import { isSecretary } from './rights';

/** How far back anybody wants to know. */
export const LOOKED_BACK_DAYS = 30;

/** Whom something should have reached in the last 30 days, and why it did not. One query. */
export const answerNotReached = async (desk: Desk): Promise<Answer> => {
  if (desk.told === undefined)
    return sentence(desk, 'Nothing held: this bot tells nobody of its own accord here.');
  const since = momentOf(addDays(desk.today, -LOOKED_BACK_DAYS), '00:00');
  const failures = await desk.told.outbox.failures(since);
  const rows = unreachedRows(failures, desk.catalogue);
  if (rows.length === 0)
    return sentence(desk, `None: everybody was reached in the last ${LOOKED_BACK_DAYS} days`);
  const refused = worthSendingAgain(failures).length;
  const buttons =
    refused > 0 && isSecretary(desk)
      ? [{ title: `Send ${refused === 1 ? 'it' : 'them'} again`, verb: 'resend', data: {} }]
      : [];
  return { reply: unreachedCard(rows, desk, buttons), about: [] };
};

/**
 * What was refused and would still tell somebody something: each is composed anew, so of one owner's
 * reminders, and of what tells how a board stands, the last is enough.
 */
export const worthSendingAgain = (failures: readonly Post[]): Post[] => {
  const refused = failures.filter(({ kind, state }) => state === 'refused' && kind !== 'unreached');
  const newest = new Map<string, Post>();
  for (const post of refused.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    const key = JSON.stringify([post.kind, post.target, ...matterOf(post)]);
    if (!newest.has(key)) newest.set(key, post);
  }
  return [...newest.values()];
};

const matterOf = (post: Post): readonly string[] => {
  switch (post.kind) {
    case 'position':
      return [];
    case 'reminder':
      return [post.owner.id];
    case 'escalation':
      return [post.subject];
    case 'entry':
    case 'digest':
    case 'digest missed':
    case 'agenda':
    case 'decisions':
    case 'unreached':
      return [post.id];
  }
};
