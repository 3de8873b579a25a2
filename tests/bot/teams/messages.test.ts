import { echo, reply, startTestBot, type TestBot } from '../../support/bot';
import {
  group,
  installed,
  mention,
  message,
  person,
  personal,
  TENANT,
  thread,
} from '../../support/activities';
import { startConnector, type Connector } from '../../support/connector';
import type { Turn } from '../../../bot/turn';

let connector: Connector;
let bot: TestBot;
let turns: Turn[];

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    conversation: (turn) => {
      turns.push(turn);
      return echo(turn);
    },
  });
});
beforeEach(() => {
  turns = [];
  connector.reset();
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const heard = () => connector.messages().map(({ summary }) => summary);

describe('a message', () => {
  test('becomes a turn, and its answer a card in the same conversation', async () => {
    const { status } = await bot.post(message(connector.url, 'status of rec 3', { id: 'in-x' }));
    expect(status).toBe(200);
    expect(turns).toEqual([
      {
        kind: 'message',
        id: 'in-x',
        text: 'status of rec 3',
        asker: {
          id: person().aadObjectId,
          name: 'Board Member',
          tenant: '00000000-0000-0000-0000-0000000000f1',
        },
        place: { conversation: 'a:chat', kind: 'personal' },
        seen: {
          tenant: '00000000-0000-0000-0000-0000000000f1',
          conversation: 'a:chat',
          kind: 'personal',
          serviceUrl: connector.url,
          reference: {
            user: person(),
            bot: { id: '28:bot', name: 'Assurance' },
            conversation: personal('a:chat'),
            channelId: 'msteams',
            serviceUrl: connector.url,
            locale: 'en-GB',
          },
          person: { id: person().aadObjectId, name: 'Board Member' },
          team: null,
          name: null,
        },
      },
    ]);
    expect(connector.requests).toHaveLength(1);
    expect(connector.requests[0]?.path).toBe('/v3/conversations/a:chat/activities/in-x');
    expect(connector.messages()[0]?.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: reply('heard "status of rec 3"').card,
      },
    ]);
  });

  test('without words asks for help', async () => {
    await bot.post(message(connector.url, '  '));
    await bot.post(message(connector.url, '', { text: undefined }));
    await bot.post(mention(connector.url, ''));
    expect(turns.map((turn) => turn.kind === 'message' && turn.text)).toEqual(['', '', '']);
  });

  test('of someone without an Entra id is known by their Teams id', async () => {
    await bot.post(message(connector.url, 'hello', { from: { id: '29:guest' } }));
    expect(turns[0]?.asker).toMatchObject({ id: '29:guest', name: '' });
  });

  test('with a value of null is a message like any other', async () => {
    expect((await bot.post(message(connector.url, 'hello', { value: null }))).status).toBe(200);
    expect(heard()).toEqual(['heard "hello"']);
  });

  test('failure 5: in a channel is answered in its thread', async () => {
    await bot.post(mention(connector.url, 'what is overdue', thread('1700000000042')));
    expect(connector.requests[0]?.path).toContain(
      '/v3/conversations/19:lpib@thread.tacv2;messageid=1700000000042/',
    );
    expect(turns[0]?.place).toEqual({ conversation: thread('1700000000042').id, kind: 'channel' });
  });

  test('failure 5: in a channel whose id names no thread is the root of one', async () => {
    const channel = { ...thread(), id: '19:lpib@thread.tacv2' };
    await bot.post(mention(connector.url, 'what is overdue', channel, { id: '1700000000077' }));
    await bot.post(
      mention(connector.url, 'and rec 4', channel, { id: '1700000000078', replyToId: '1700000000077' }),
    );
    expect(connector.messages().map(({ conversation }) => conversation?.id)).toEqual([
      '19:lpib@thread.tacv2;messageid=1700000000077',
      '19:lpib@thread.tacv2;messageid=1700000000077',
    ]);
  });

  test('failure 8: six at once in one conversation are all answered', async () => {
    const texts = [1, 2, 3, 4, 5, 6].map((n) => `question ${String(n)}`);
    const answers = await Promise.all(texts.map((text) => bot.post(message(connector.url, text))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(heard().sort()).toEqual(texts.map((text) => `heard "${text}"`));
  });

  test('failure 11: that does not mention the bot is ignored in a channel or group', async () => {
    for (const conversation of [thread(), group()])
      for (const entities of [
        undefined,
        null,
        [],
        [{ type: 'mention', mentioned: { id: '29:a1' }, text: '<at>Board Secretary</at>' }],
      ])
        expect((await bot.post(message(connector.url, 'lunch?', { conversation, entities }))).status).toBe(
          200,
        );
    expect(turns).toEqual([]);
    expect(connector.requests).toEqual([]);
  });

  test('failure 12: reaches the conversation without the mention, and its own messages not at all', async () => {
    await bot.post(mention(connector.url, 'what is overdue'));
    await bot.post(mention(connector.url, 'status of rec 3', group()));
    await bot.post(message(connector.url, 'ours', { from: { id: '28:bot', name: 'Assurance' } }));
    await bot.post(message(connector.url, 'of a bot', { from: { id: '28:other', role: 'bot' } }));
    expect(heard()).toEqual(['heard "what is overdue"', 'heard "status of rec 3"']);
  });

  test('failure 30: is answered with the card alone', async () => {
    await bot.post(message(connector.url, 'hello'));
    const sent = connector.messages();
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('text');
    expect(sent[0]?.attachments).toHaveLength(1);
  });

  test('failure 33: is answered with a summary for the notification', async () => {
    await bot.post(message(connector.url, 'hello'));
    expect(connector.messages()[0]?.summary).toBe('heard "hello"');
  });
});

describe('the installation', () => {
  test('in a personal chat is greeted once, though Teams tells it twice', async () => {
    for (const activity of installed(connector.url, personal('a:new'))) await bot.post(activity);
    expect(heard()).toEqual(['hello']);
  });

  test('in a team says nothing', async () => {
    for (const activity of installed(connector.url, { ...thread(), id: '19:general@thread.tacv2' }))
      expect((await bot.post(activity)).status).toBe(200);
    expect(connector.requests).toEqual([]);
  });

  test('that ends is not greeted, nor is someone else who joins', async () => {
    const [update] = installed(connector.url, personal('a:gone'));
    await bot.post({ ...update, action: 'remove' });
    await bot.post({ ...update, type: 'conversationUpdate', membersAdded: [{ id: '29:a1' }] });
    expect(turns).toMatchObject([{ kind: 'removed', why: 'uninstalled' }]);
    expect(connector.requests).toEqual([]);
  });
});

describe('what becomes of a place is heard, and not answered', () => {
  const told = (over: Record<string, unknown>): Record<string, unknown> =>
    message(connector.url, '', { type: 'conversationUpdate', conversation: thread(), ...over });
  const data = (eventType: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
    tenant: { id: '00000000-0000-0000-0000-0000000000f1' },
    team: { id: '19:general@thread.tacv2', name: 'Assurance' },
    eventType,
    ...more,
  });

  afterEach(() => {
    expect(connector.requests).toEqual([]);
  });

  test('installed in a team: the whole reference of the channel, without a thread and without a person', async () => {
    for (const activity of installed(connector.url, { ...thread(), id: '19:general@thread.tacv2' }))
      await bot.post(activity);
    expect(turns[0]).toMatchObject({
      kind: 'installed',
      seen: {
        conversation: '19:general@thread.tacv2',
        kind: 'channel',
        person: null,
        team: { id: '19:general@thread.tacv2', name: 'Assurance' },
      },
    });
    expect(turns[0]?.seen?.reference).not.toHaveProperty('user');
  });

  test.each([
    ['channelCreated', 'created'],
    ['channelRenamed', 'renamed'],
    ['channelDeleted', 'deleted'],
    ['channelRestored', 'restored'],
  ] as const)('%s', async (eventType, event) => {
    const channel = { id: '19:lpib@thread.tacv2', name: 'Local Policing Improvement Board' };
    await bot.post(told({ channelData: data(eventType, { channel }) }));
    expect(turns).toMatchObject([{ kind: 'channel', event, channel }]);
  });

  test('a team that is deleted, and the bot that is removed from it', async () => {
    await bot.post(told({ channelData: data('teamDeleted') }));
    await bot.post(told({ channelData: data('teamMemberRemoved'), membersRemoved: [{ id: '28:bot' }] }));
    await bot.post(told({ channelData: data('teamMemberRemoved'), membersRemoved: [{ id: '29:a1' }] }));
    expect(turns).toMatchObject([
      { kind: 'removed', why: 'the team was deleted' },
      { kind: 'removed', why: 'removed' },
    ]);
  });

  test.each(['teamRestored', 'teamUnarchived'])(
    'failure 24: %s: we are in the team again, as after an installation',
    async (eventType) => {
      const conversation = { ...thread(), id: '19:general@thread.tacv2' };
      await bot.post(told({ conversation, channelData: data(eventType) }));
      expect(turns).toMatchObject([
        { kind: 'installed', seen: { kind: 'channel', team: { id: '19:general@thread.tacv2' } } },
      ]);
    },
  );

  test.each([
    ['meetingStart', 'started'],
    ['meetingEnd', 'ended'],
  ] as const)('%s', async (name, event) => {
    await bot.post(
      message(connector.url, '', {
        type: 'event',
        name: `application/vnd.microsoft.${name}`,
        conversation: group('19:meeting_x@thread.v2'),
        value: { Title: 'Local Policing Improvement Board', MeetingType: 'Scheduled', Id: 'MCMxOT' },
      }),
    );
    expect(turns).toMatchObject([
      { kind: 'meeting', event, title: 'Local Policing Improvement Board', meeting: 'MCMxOT' },
    ]);
  });

  test('a meeting that names itself beside its words, or not at all', async () => {
    const started = {
      type: 'event',
      name: 'application/vnd.microsoft.meetingStart',
      conversation: group('19:meeting_x@thread.v2'),
      value: { Title: 'LPIB' },
    };
    await bot.post(
      message(connector.url, '', {
        ...started,
        channelData: { tenant: { id: TENANT }, meeting: { id: 'beside' } },
      }),
    );
    await bot.post(message(connector.url, '', started));
    expect(turns).toMatchObject([{ meeting: 'beside' }, { meeting: null }]);
  });
});

test.each(['typing', 'messageReaction', 'messageUpdate', 'event', 'somethingNew'])(
  'a %s is taken and ignored',
  async (type) => {
    expect((await bot.post(message(connector.url, 'words', { type }))).status).toBe(200);
    expect(turns).toEqual([]);
  },
);

test('an invoke that is not served says so', async () => {
  expect((await bot.post(message(connector.url, '', { type: 'invoke', name: 'task/fetch' }))).status).toBe(
    501,
  );
});
