/** Posts and places with nothing remarkable about them; a test says what is. */
import type { SeenPlace } from '../../data/cosmos';
import { undelivered, type Post } from '../../data/model';
import { TENANT } from '../support/activities';

const AT = '2025-01-14T10:00:00.000Z';

/** What the board is told of an entry. */
export const entryPost = (
  board: string,
  rec: number,
  sequence: number,
  over: Partial<Extract<Post, { kind: 'entry' }>> = {},
): Post => {
  const subject = `report~rec-${rec}`;
  const update = `${subject}~${String(sequence).padStart(6, '0')}`;
  return {
    id: `post~${update}~${board}`,
    type: 'post',
    schema: 1,
    force: 'staffordshire',
    kind: 'entry',
    target: { to: 'board', board },
    update,
    subject,
    marking: 'OFFICIAL',
    ...undelivered(AT),
    ...over,
  };
};

export const digestPost = (board: string, over: Partial<Extract<Post, { kind: 'digest' }>> = {}): Post => ({
  id: `digest~${board}~2025-01-23`,
  type: 'post',
  schema: 1,
  force: 'staffordshire',
  kind: 'digest',
  target: { to: 'board', board },
  meeting: '2025-01-23T10:00:00.000Z',
  late: false,
  marking: 'OFFICIAL',
  ...undelivered(AT),
  ...over,
});

export const noticePost = (
  id: string,
  target: Post['target'],
  over: Partial<Extract<Post, { kind: 'unreached' }>> = {},
): Post => ({
  id: `post~notice~${id}`,
  type: 'post',
  schema: 1,
  force: 'staffordshire',
  kind: 'unreached',
  target,
  day: '2025-01-14',
  marking: 'OFFICIAL',
  ...undelivered(AT),
  ...over,
});

/** A place as a turn in it shows it. */
export const seenPlace = (
  serviceUrl: string,
  conversation: string,
  kind: SeenPlace['kind'] = 'channel',
  over: Partial<SeenPlace> = {},
): SeenPlace => ({
  tenant: TENANT,
  conversation,
  kind,
  reference: {
    user: { id: '29:a1', name: 'Secretary' },
    bot: { id: '28:bot', name: 'Assurance' },
    conversation: {
      id: conversation,
      conversationType: kind === 'group' ? 'groupChat' : kind,
      tenantId: TENANT,
    },
    channelId: 'msteams',
    serviceUrl,
  },
  serviceUrl,
  person: null,
  team: null,
  name: null,
  ...over,
});
