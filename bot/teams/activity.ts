/**
 * What comes in from Teams, checked. Only what we read is described; the rest passes through to the
 * SDK untouched.
 */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const Account = z
  .object({
    id: z.string().min(1),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
    role: z.string().nullish(),
  })
  .passthrough();

const ConversationAccount = z
  .object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  })
  .passthrough();

const InboundActivity = z
  .object({
    type: z.string().min(1),
    id: z.string().nullish(),
    // Tokens of other channels are checked by other rules; this bot speaks Teams alone.
    channelId: z.literal('msteams'),
    serviceUrl: z.string().url(),
    from: Account,
    recipient: Account,
    conversation: ConversationAccount,
    replyToId: z.string().nullish(),
    text: z.string().nullish(),
    name: z.string().nullish(),
    action: z.string().nullish(),
    value: z.unknown(),
    entities: z.array(z.unknown()).nullish(),
    attachments: z.array(z.unknown()).nullish(),
    membersAdded: z.array(Account).nullish(),
    membersRemoved: z.array(Account).nullish(),
    channelData: z.unknown(),
  })
  .passthrough();

export type Inbound = z.infer<typeof InboundActivity>;

const ChannelData = z.object({
  tenant: z.object({ id: z.string().min(1) }).nullish(),
  team: z.object({ id: z.string() }).nullish(),
});

const Unplaced = z
  .object({
    type: z.literal('invoke'),
    name: z.string().startsWith('composeExtension/'),
    from: z.object({ id: z.string() }).passthrough(),
    conversation: z.null().optional(),
  })
  .passthrough();

/** Of a chat that the bot is not in, Teams may not say which it is: then the person stands for it. */
function placed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Reflect.get(body, 'type') !== 'invoke') return body;
  const unplaced = Unplaced.safeParse(body).data;
  return unplaced === undefined
    ? body
    : { ...unplaced, conversation: { id: unplaced.from.id, conversationType: 'personal' } };
}

/** Reads a request's body. A problem is a sentence for whoever sent it. */
export function readActivity(body: unknown): { activity: Inbound } | { problem: string } {
  const read = InboundActivity.safeParse(placed(body));
  if (read.success) return { activity: inItsThread(read.data) };
  const issue = read.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  if (path === '') return { problem: 'The body is not an activity: send one JSON object.' };
  const absent =
    issue !== undefined &&
    'received' in issue &&
    (issue.received === undefined || issue.received === 'undefined');
  return {
    problem: absent ? `The activity lacks ${path}.` : `The activity's ${path} is not as Teams sends it.`,
  };
}

const Addressed = z.object({ serviceUrl: z.string() });

/** What is no activity, as far as a token is held against it: the address that it names, and nothing else. */
export function standIn(body: unknown): Inbound {
  const nobody = { id: 'nobody' };
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: Addressed.safeParse(body).data?.serviceUrl ?? '',
    from: nobody,
    recipient: nobody,
    conversation: nobody,
    value: undefined,
    channelData: undefined,
  };
}

/**
 * The SDK's type claims every field an activity may ever have. What we and the SDK read of it has
 * been checked above; dates stay the strings they came as, which nobody here reads.
 */
export const isSdkActivity = (activity: Inbound): activity is Inbound & Activity =>
  InboundActivity.shape.type.safeParse(activity.type).success;

/** What Teams adds to an activity, read by `schema`: once, though much of a turn hangs on it. */
export function channelDataReader<T>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
): (activity: Inbound) => T | undefined {
  const read = new WeakMap<object, { readonly data: T | undefined }>();
  return ({ channelData }) => {
    if (typeof channelData !== 'object' || channelData === null) return undefined;
    const before = read.get(channelData);
    if (before !== undefined) return before.data;
    const { data } = schema.safeParse(channelData);
    read.set(channelData, { data });
    return data;
  };
}

const channelDataOf = channelDataReader(ChannelData);

/** Every tenant that the activity names, lower case. Who may talk to us hangs on all of them. */
export function tenantsOf(activity: Inbound): readonly string[] {
  const named = [channelDataOf(activity)?.tenant?.id, activity.conversation.tenantId];
  return [...new Set(named.flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : [])))];
}

/** Where it was said: one person's chat, a group's, or a team's channel. */
export function kindOf(activity: Inbound): 'personal' | 'group' | 'channel' {
  const { conversationType, isGroup } = activity.conversation;
  if (conversationType === 'channel' || channelDataOf(activity)?.team) return 'channel';
  return conversationType === 'groupChat' || isGroup === true ? 'group' : 'personal';
}

/**
 * In a channel the conversation's id names the thread (`…;messageid=`). Where it does not, the message
 * itself is the thread's root, or what it answers is; without it our answer would start a new thread.
 */
function inItsThread(activity: Inbound): Inbound {
  const { id } = activity.conversation;
  if (kindOf(activity) !== 'channel' || id.includes(';messageid=')) return activity;
  // An invoke's own id is not a message's.
  const root = activity.replyToId ?? (activity.type === 'message' ? activity.id : undefined);
  return root
    ? { ...activity, conversation: { ...activity.conversation, id: `${id};messageid=${root}` } }
    : activity;
}
