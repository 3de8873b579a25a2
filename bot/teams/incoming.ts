/** From a Teams activity to what the conversation understands: a turn, or nothing for it. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ActionTurn, Asker, FileTurn, Place, Seen, Turn } from '../turn';
import { kindOf, tenantsOf, type Inbound } from './activity';
import { chosenMessage, searchedFor } from './extension';
import { filesOf } from './files';
import { channelEventOf, isTeamBack, meetingEventOf, removalOf, seenAt } from './places';
import { UploadInfo } from './upload';
import { mentionsOf, mentionsUs, wordsOf } from './text';

export type Incoming =
  /** Typed, or pressed in a client that knows only Action.Submit: answered with messages. */
  | { readonly kind: 'message'; readonly turn: Turn }
  /** A button pressed, a search, a dialog: answered in the response to the invoke itself. */
  | { readonly kind: 'invoke'; readonly turn: Turn }
  | { readonly kind: 'installed'; readonly turn: Turn }
  /** A file that was offered is allowed or declined: acknowledged at once, answered in place of the offer. */
  | { readonly kind: 'file'; readonly turn: FileTurn; readonly upload: UploadInfo | undefined }
  /** A message edited or deleted, or what became of a place: nothing is answered. */
  | { readonly kind: 'told'; readonly turn: Turn }
  /** An invoke of a kind we serve that cannot be read, and what to say of it. */
  | { readonly kind: 'malformed'; readonly words: string }
  /** An invoke of a kind we do not serve: the SDK answers that it is not implemented. */
  | { readonly kind: 'unserved' }
  | { readonly kind: 'ignored'; readonly why: string };

const Execute = z.object({ action: z.object({ verb: z.string().min(1), data: z.unknown() }) });
const Submit = z.object({ verb: z.string().min(1) }).passthrough();
const Submitted = z.object({ data: Submit });
const Amendment = z.object({ eventType: z.string() });

/** Sorts an activity. Pure but for the id it makes up where an activity has none. */
export function sort(activity: Inbound): Incoming {
  if (isOurOwn(activity)) return { kind: 'ignored', why: 'our own' };
  switch (activity.type) {
    case 'message':
      return message(activity);
    case 'invoke':
      return invoke(activity);
    case 'messageUpdate':
    case 'messageDelete':
      return amended(activity);
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? installed(activity) : removed(activity);
    case 'conversationUpdate':
      return isTeamBack(activity) ||
        activity.membersAdded?.some((member) => member.id === activity.recipient.id)
        ? installed(activity)
        : (channelChanged(activity) ?? removed(activity));
    case 'event':
      return meeting(activity);
    default:
      return { kind: 'ignored', why: 'not served' };
  }
}

const isOurOwn = ({ from, recipient }: Inbound): boolean => from.id === recipient.id || from.role === 'bot';

function message(activity: Inbound): Incoming {
  // What is typed has no value.
  const submit =
    activity.value === undefined || activity.value === null
      ? undefined
      : Submit.safeParse(activity.value).data;
  if (submit !== undefined) return { kind: 'message', turn: submitted(activity, submit) };
  if (kindOf(activity) !== 'personal' && !mentionsUs(activity))
    return { kind: 'ignored', why: 'not spoken to' };
  return { kind: 'message', turn: typed(activity) };
}

function typed(activity: Inbound): Turn {
  const mentions = mentionsOf(activity);
  const files = filesOf(activity);
  return {
    kind: 'message',
    ...inbound(activity),
    text: wordsOf(activity),
    ...(mentions.length === 0 ? {} : { mentions }),
    ...(files.length === 0 ? {} : { files }),
  };
}

function invoke(activity: Inbound): Incoming {
  switch (activity.name ?? '') {
    case 'adaptiveCard/action':
      return press(activity);
    case 'composeExtension/query':
      return search(activity);
    case 'composeExtension/fetchTask':
      return compose(activity);
    case 'composeExtension/submitAction':
    case 'task/submit':
      return dialog(activity);
    case 'fileConsent/invoke':
      return file(activity);
    default:
      return { kind: 'unserved' };
  }
}

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.unknown(),
  uploadInfo: UploadInfo.nullish().catch(undefined),
});

function file(activity: Inbound): Incoming {
  const consent = Consent.safeParse(activity.value).data;
  if (consent === undefined) return malformed('That could not be read. Ask for the file again.');
  const { action, context, uploadInfo } = consent;
  const turn: FileTurn = { kind: 'file', ...inbound(activity), accepted: action === 'accept', context };
  return { kind: 'file', turn, upload: uploadInfo ?? undefined };
}

const malformed = (words: string): Incoming => ({ kind: 'malformed', words });

function press(activity: Inbound): Incoming {
  const execute = Execute.safeParse(activity.value);
  if (!execute.success) return malformed('The press names no action: it needs value.action.verb.');
  const { verb, data } = execute.data.action;
  return {
    kind: 'invoke',
    turn: { kind: 'action', ...inbound(activity), ...cardOf(activity), verb, data: data ?? {} },
  };
}

function search(activity: Inbound): Incoming {
  const text = searchedFor(activity);
  if (text === undefined)
    return malformed('Type what to search for: a number, a topic, an owner or a status.');
  return { kind: 'invoke', turn: { kind: 'search', ...inbound(activity), text } };
}

function compose(activity: Inbound): Incoming {
  const message = chosenMessage(activity);
  if (message === undefined)
    return malformed('There is no message to record. Choose “Record as update” in the menu of a message.');
  return { kind: 'invoke', turn: { kind: 'compose', ...inbound(activity), message } };
}

/** A button in a dialog. */
function dialog(activity: Inbound): Incoming {
  const sent = Submitted.safeParse(activity.value).data;
  if (sent === undefined)
    return malformed('That could not be read, and nothing was recorded. Open it again.');
  return { kind: 'invoke', turn: submitted(activity, sent.data) };
}

/** As Execute has it: the verb beside the data, not in it. */
function submitted(activity: Inbound, { verb, ...data }: z.infer<typeof Submit>): ActionTurn {
  return { kind: 'action', ...inbound(activity), ...cardOf(activity), verb, data };
}

/** The message that a button stands on. */
const cardOf = ({ replyToId }: Inbound): { card?: string } => (replyToId ? { card: replyToId } : {});

function amended(activity: Inbound): Incoming {
  if (!activity.id) return { kind: 'ignored', why: 'of no message' };
  const event = Amendment.safeParse(activity.channelData).data?.eventType;
  // A deleted message that is brought back also comes as an update.
  const kind =
    activity.type === 'messageDelete' || event === 'softDeleteMessage'
      ? 'deleted'
      : event === 'editMessage'
        ? 'edited'
        : undefined;
  if (kind === undefined) return { kind: 'ignored', why: 'neither edited nor deleted' };
  return { kind: 'told', turn: { kind, ...inbound(activity), message: activity.id } };
}

/** A team is not greeted: a message that nobody asked for is noise to everyone in the channel. */
const installed = (activity: Inbound): Incoming => ({
  kind: kindOf(activity) === 'channel' ? 'told' : 'installed',
  turn: { kind: 'installed', ...inbound(activity) },
});

function removed(activity: Inbound): Incoming {
  const why = removalOf(activity);
  return why === undefined
    ? { kind: 'ignored', why: 'not about us' }
    : { kind: 'told', turn: { kind: 'removed', ...inbound(activity), why } };
}

function channelChanged(activity: Inbound): Incoming | undefined {
  const changed = channelEventOf(activity);
  return changed && { kind: 'told', turn: { kind: 'channel', ...inbound(activity), ...changed } };
}

function meeting(activity: Inbound): Incoming {
  const event = meetingEventOf(activity);
  return event === undefined
    ? { kind: 'ignored', why: 'not served' }
    : { kind: 'told', turn: { kind: 'meeting', ...inbound(activity), ...event } };
}

function inbound(activity: Inbound): { id: string; asker: Asker; place: Place; seen?: Seen } {
  const seen = seenAt(activity);
  return {
    ...(seen === undefined ? {} : { seen }),
    id: activity.id ?? randomUUID(),
    asker: {
      id: activity.from.aadObjectId ?? activity.from.id,
      name: activity.from.name ?? '',
      tenant: tenantsOf(activity)[0] ?? '',
    },
    place: { conversation: activity.conversation.id, kind: kindOf(activity) },
  };
}
