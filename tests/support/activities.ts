/** Activities as Teams posts them. Each factory makes a whole one; overrides are laid over it. */
export const TENANT = '00000000-0000-0000-0000-0000000000f1';
export const OTHER_TENANT = '00000000-0000-0000-0000-0000000000f2';
const BOT = { id: '28:bot', name: 'Assurance' };
const TEAM = { id: '19:general@thread.tacv2', name: 'Assurance' };

export type ActivityJson = Record<string, unknown>;

let made = 0;
const next = (prefix: string): string => `${prefix}-${String(++made)}`;

/** Someone of the demo, by the end of their object id: `a1` is the secretary. */
export const person = (end = 'a5', name = 'Board Member') => ({
  id: `29:${end}`,
  aadObjectId: `00000000-0000-0000-0000-0000000000${end}`,
  name,
});

export const personal = (id = 'a:chat') => ({ id, conversationType: 'personal', tenantId: TENANT });
export const group = (id = '19:group@thread.v2') => ({
  id,
  conversationType: 'groupChat',
  isGroup: true,
  tenantId: TENANT,
});
export const thread = (root = '1700000000001') => ({
  id: `19:lpib@thread.tacv2;messageid=${root}`,
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
});

const base = (serviceUrl: string, conversation: { id: string; conversationType: string }) => ({
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  locale: 'en-GB',
  from: person(),
  recipient: BOT,
  conversation,
  channelData: {
    tenant: { id: TENANT },
    ...(conversation.conversationType === 'channel'
      ? { team: TEAM, channel: { id: '19:lpib@thread.tacv2' } }
      : {}),
  },
});

/** Something typed in a personal chat. */
export const message = (serviceUrl: string, text: string, over: ActivityJson = {}): ActivityJson => ({
  ...base(serviceUrl, personal()),
  type: 'message',
  id: next('in'),
  text,
  textFormat: 'plain',
  entities: [],
  ...over,
});

/** A file sent in a personal chat, as Teams describes it. */
export const sentFile = (
  serviceUrl: string,
  name: string,
  downloadUrl: string,
  over: ActivityJson = {},
): ActivityJson =>
  message(serviceUrl, '', {
    text: undefined,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://force-my.sharepoint.com/personal/somebody/Documents/${name}`,
        name,
        content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'xlsx' },
      },
      { contentType: 'text/html', content: '<div><attachment id="1150D938"></attachment></div>' },
    ],
    ...over,
  });

/** Something typed in a channel or group, with the bot mentioned. */
export const mention = (
  serviceUrl: string,
  text: string,
  conversation: { id: string; conversationType: string } = thread(),
  over: ActivityJson = {},
): ActivityJson => ({
  ...base(serviceUrl, conversation),
  type: 'message',
  id: next('in'),
  text: `<at>${BOT.name}</at> ${text}`,
  entities: [{ type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` }],
  ...over,
});

/** A button pressed, where the client knows Action.Execute. */
export const press = (
  serviceUrl: string,
  verb: string,
  data: unknown = {},
  over: ActivityJson = {},
): ActivityJson => ({
  ...base(serviceUrl, personal()),
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: next('inv'),
  replyToId: 'card-1',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  ...over,
});

/** The same, where it knows Action.Submit only. */
export const submit = (
  serviceUrl: string,
  verb: string,
  data: ActivityJson = {},
  over: ActivityJson = {},
): ActivityJson =>
  message(serviceUrl, '', { text: undefined, replyToId: 'card-1', value: { verb, ...data }, ...over });

/** An invoke of the message extension, or of a dialog. */
export const extension = (
  serviceUrl: string,
  name:
    'composeExtension/query' | 'composeExtension/fetchTask' | 'composeExtension/submitAction' | 'task/submit',
  value: unknown,
  over: ActivityJson = {},
): ActivityJson => ({
  ...base(serviceUrl, personal()),
  type: 'invoke',
  name,
  id: next('inv'),
  value,
  ...over,
});

/** Words typed into the search. */
export const query = (serviceUrl: string, text: string, over: ActivityJson = {}): ActivityJson =>
  extension(
    serviceUrl,
    'composeExtension/query',
    {
      commandId: 'findRecommendation',
      parameters: [{ name: 'query', value: text }],
      queryOptions: { skip: 0, count: 25 },
    },
    over,
  );

/** "Record as update" chosen on a message, whose body is HTML. */
export const compose = (
  serviceUrl: string,
  content: string,
  payload: ActivityJson = {},
  over: ActivityJson = {},
): ActivityJson =>
  extension(
    serviceUrl,
    'composeExtension/fetchTask',
    {
      commandId: 'recordAsUpdate',
      commandContext: 'message',
      messagePayload: {
        id: '1611060744833',
        linkToMessage: 'https://teams.microsoft.com/l/message/19:lpib@thread.tacv2/1611060744833',
        body: { contentType: 'html', content },
        from: { user: { id: person('a2').aadObjectId, displayName: 'ASB Thematic Lead' } },
        ...payload,
      },
    },
    over,
  );

/** A message that was edited, deleted or brought back. */
export const amendment = (
  serviceUrl: string,
  type: 'messageUpdate' | 'messageDelete',
  eventType: string,
  over: ActivityJson = {},
): ActivityJson =>
  message(serviceUrl, 'other words', {
    type,
    id: 'in-1',
    channelData: { tenant: { id: TENANT }, eventType },
    ...over,
  });

/** The two events that Teams posts for one installation. */
export function installed(
  serviceUrl: string,
  conversation: { id: string; conversationType: string } = personal(),
): ActivityJson[] {
  const one = base(serviceUrl, conversation);
  return [
    { ...one, type: 'installationUpdate', action: 'add', id: next('ins') },
    { ...one, type: 'conversationUpdate', id: next('cu'), membersAdded: [BOT] },
  ];
}
