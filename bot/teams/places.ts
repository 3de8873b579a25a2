/** What an activity tells of the place it came from, and of what became of that place. */
import { z } from 'zod';
import { baseOf } from '../../data/model';
import type { ChannelTurn, MeetingTurn, Seen } from '../turn';
import { channelDataReader, kindOf, tenantsOf, type Inbound } from './activity';

const Named = z.object({ id: z.string().min(1), name: z.string().nullish() });
const ChannelData = z.object({
  eventType: z.string().nullish(),
  team: Named.nullish().catch(undefined),
  channel: Named.nullish().catch(undefined),
  meeting: z
    .object({ id: z.string().min(1) })
    .nullish()
    .catch(undefined),
});
const Conversation = z.object({ name: z.string().nullish() });
const Meeting = z.object({
  Title: z.string().max(300).nullish().catch(undefined),
  Id: z.string().min(1).nullish().catch(undefined),
});

const channelDataOf = channelDataReader(ChannelData);

/**
 * The place, with the whole conversation reference. Of a channel who spoke is left out: the reference is
 * the channel's, not theirs. Undefined where no tenant is named.
 */
export function seenAt(activity: Inbound): Seen | undefined {
  const [tenant] = tenantsOf(activity);
  if (tenant === undefined) return undefined;
  const kind = kindOf(activity);
  const conversation = baseOf(activity.conversation.id);
  const { team, channel } = channelDataOf(activity) ?? {};
  const { from, recipient, channelId, serviceUrl } = activity;
  return {
    tenant,
    conversation,
    kind,
    serviceUrl,
    reference: {
      ...(kind === 'personal' ? { user: from } : {}),
      bot: recipient,
      conversation: { ...activity.conversation, id: conversation },
      channelId,
      serviceUrl,
      ...(typeof activity['locale'] === 'string' ? { locale: activity['locale'] } : {}),
    },
    person: kind === 'personal' ? { id: from.aadObjectId ?? from.id, name: from.name ?? '' } : null,
    team: team ? { id: team.id, name: team.name ?? null } : null,
    name:
      kind === 'channel' && (channel?.id ?? conversation) === conversation
        ? (channel?.name ?? Conversation.safeParse(activity.conversation).data?.name ?? null)
        : null,
  };
}

const CHANNEL_EVENTS: Readonly<Record<string, ChannelTurn['event']>> = {
  channelCreated: 'created',
  channelRenamed: 'renamed',
  channelDeleted: 'deleted',
  channelRestored: 'restored',
};

/** What happened to a channel, where the activity says so. */
export function channelEventOf(activity: Inbound): Pick<ChannelTurn, 'event' | 'channel'> | undefined {
  const { eventType, channel } = channelDataOf(activity) ?? {};
  const event = CHANNEL_EVENTS[eventType ?? ''];
  return event === undefined || !channel
    ? undefined
    : { event, channel: { id: channel.id, name: channel.name ?? null } };
}

/** A team that was deleted or put aside is there again, and we in it: nobody installs us anew. */
export function isTeamBack(activity: Inbound): boolean {
  const { eventType, team } = channelDataOf(activity) ?? {};
  return Boolean(team) && (eventType === 'teamRestored' || eventType === 'teamUnarchived');
}

/** Why we are no longer there, where the activity says so. */
export function removalOf(activity: Inbound): string | undefined {
  if (activity.type === 'installationUpdate')
    return activity.action?.startsWith('remove') ? 'uninstalled' : undefined;
  const { eventType } = channelDataOf(activity) ?? {};
  if (eventType === 'teamDeleted' || eventType === 'teamHardDeleted') return 'the team was deleted';
  return activity.membersRemoved?.some((member) => member.id === activity.recipient.id)
    ? 'removed'
    : undefined;
}

const MEETING_EVENTS: Readonly<Record<string, MeetingTurn['event']>> = {
  'application/vnd.microsoft.meetingStart': 'started',
  'application/vnd.microsoft.meetingEnd': 'ended',
};

/**
 * Whether a meeting began or ended. Teams tells when it really did, never for when it was planned, and by
 * which id it knows it.
 */
export function meetingEventOf(
  activity: Inbound,
): Pick<MeetingTurn, 'event' | 'title' | 'meeting'> | undefined {
  const event = MEETING_EVENTS[activity.name ?? ''];
  if (event === undefined) return undefined;
  const { Title, Id } = Meeting.safeParse(activity.value).data ?? {};
  return { event, title: Title ?? null, meeting: Id ?? channelDataOf(activity)?.meeting?.id ?? null };
}
