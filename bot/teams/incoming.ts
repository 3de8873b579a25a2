/** From a Teams activity to what the conversation understands: a turn, or nothing for it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Asker, Place, Turn } from '../turn';
import { kindOf, tenantsOf, type Inbound } from './activity';
import { mentionsUs, wordsOf } from './text';

export type Incoming =
  /** Typed, or pressed in a client that knows only Action.Submit: answered with messages. */
  | { readonly kind: 'message'; readonly turn: Turn }
  /** A button pressed: answered in the response to the press itself. */
  | { readonly kind: 'press'; readonly turn: Turn }
  | { readonly kind: 'installed'; readonly turn: Turn }
  /** A press that cannot be read. */
  | { readonly kind: 'malformed' }
  /** An invoke of a kind we do not serve: the SDK answers that it is not implemented. */
  | { readonly kind: 'unserved' }
  | { readonly kind: 'ignored'; readonly why: string };

const Execute = z.object({ action: z.object({ verb: z.string().min(1), data: z.unknown() }) });
const Submit = z.object({ verb: z.string().min(1) }).passthrough();

/** Sorts an activity. Pure but for the id it makes up where an activity has none. */
export function sort(activity: Inbound): Incoming {
  if (isOurOwn(activity)) return { kind: 'ignored', why: 'our own' };
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? press(activity) : { kind: 'unserved' };
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? installed(activity) : { kind: 'ignored', why: 'removed' };
    case 'conversationUpdate':
      return activity.membersAdded?.some((member) => member.id === activity.recipient.id)
        ? installed(activity)
        : { kind: 'ignored', why: 'not about us' };
    default:
      return { kind: 'ignored', why: 'not served' };
  }
}

const isOurOwn = ({ from, recipient }: Inbound): boolean => from.id === recipient.id || from.role === 'bot';

function message(activity: Inbound): Incoming {
  const submit = Submit.safeParse(activity.value);
  if (submit.success) {
    // As Execute has it: the verb beside the data, not in it.
    const { verb, ...data } = submit.data;
    return { kind: 'message', turn: { kind: 'action', ...inbound(activity), verb, data } };
  }
  if (kindOf(activity) !== 'personal' && !mentionsUs(activity))
    return { kind: 'ignored', why: 'not spoken to' };
  return { kind: 'message', turn: { kind: 'message', ...inbound(activity), text: wordsOf(activity) } };
}

function press(activity: Inbound): Incoming {
  const execute = Execute.safeParse(activity.value);
  if (!execute.success) return { kind: 'malformed' };
  const { verb, data } = execute.data.action;
  return { kind: 'press', turn: { kind: 'action', ...inbound(activity), verb, data: data ?? {} } };
}

/** A team is not greeted: a message that nobody asked for is noise to everyone in the channel. */
const installed = (activity: Inbound): Incoming =>
  kindOf(activity) === 'channel'
    ? { kind: 'ignored', why: 'installed in a team' }
    : { kind: 'installed', turn: { kind: 'installed', ...inbound(activity) } };

function inbound(activity: Inbound): { id: string; asker: Asker; place: Place } {
  return {
    id: activity.id ?? randomUUID(),
    asker: {
      id: activity.from.aadObjectId ?? activity.from.id,
      name: activity.from.name ?? '',
      tenant: tenantsOf(activity)[0] ?? '',
    },
    place: { conversation: activity.conversation.id, kind: kindOf(activity) },
  };
}
