/** The message extension: the search, "Record as update" and its dialog. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../../../cards';
import type { Conversation, Reply, Turn } from '../../../bot/turn';
import { compose, extension, OTHER_TENANT, personal, query, thread } from '../../support/activities';
import { echo, reply, startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector } from '../../support/connector';

let connector: Connector;
let bot: TestBot;
let turns: Turn[];
let conversation: Conversation;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    limits: { invokeMs: 300 },
    conversation: (turn) => {
      turns.push(turn);
      return conversation(turn);
    },
  });
});
beforeEach(() => {
  turns = [];
  conversation = echo;
  connector.reset();
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const answers = (...replies: readonly Reply[]): void => {
  conversation = () => Promise.resolve(replies);
};
const slow = (ms: number): void => {
  conversation = async (turn) => {
    await wait(ms);
    return echo(turn);
  };
};
const broken: Conversation = () => Promise.reject(new Error('x'));
const foreign = {
  channelData: { tenant: { id: OTHER_TENANT } },
  conversation: { ...personal(), tenantId: OTHER_TENANT },
};
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const NOT_YOURS = "You can't use this bot from your organisation.";
const OUR_BUG = 'Something went wrong on our side. Try again.';

describe('a search', () => {
  const result = ({ summary, card }: Reply) => ({
    contentType: ADAPTIVE,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: summary } },
  });
  const found = (...replies: readonly Reply[]) => ({
    status: 200,
    body: {
      composeExtension: { type: 'result', attachmentLayout: 'list', attachments: replies.map(result) },
    },
  });
  const says = (text: string) => ({ status: 200, body: { composeExtension: { type: 'message', text } } });

  test('is answered with a list, and nothing is posted', async () => {
    answers(reply('Rec 3: in progress'), reply('Rec 4: overdue'));
    const answer = await bot.post(query(connector.url, ' ASB \n hot spots '));
    expect(answer).toEqual(found(reply('Rec 3: in progress'), reply('Rec 4: overdue')));
    expect(turns).toMatchObject([{ kind: 'search', text: 'ASB hot spots' }]);
    expect(connector.requests).toEqual([]);
  });

  test('that has just been opened asks for nothing in particular', async () => {
    const value = { commandId: 'findRecommendation', parameters: [{ name: 'initialRun', value: 'true' }] };
    await bot.post(extension(connector.url, 'composeExtension/query', value));
    expect(turns).toMatchObject([{ kind: 'search', text: '' }]);
  });

  test('works from a chat that the bot is not in, and that Teams does not name', async () => {
    const answer = await bot.post(query(connector.url, 'rec 3', { conversation: undefined }));
    expect(answer).toEqual(found(reply('found "rec 3"')));
  });

  test('shows eight results at most', async () => {
    const many = Array.from({ length: 20 }, (_, n) => reply(`Rec ${String(n)}`));
    answers(...many);
    expect(await bot.post(query(connector.url, 'rec'))).toEqual(found(...many.slice(0, 8)));
  });

  test('is answered with less than 28 KB: the last results are left out', async () => {
    const big = Array.from({ length: 8 }, (_, n) => reply(`${String(n)} ${'é'.repeat(2_400)}`));
    answers(...big);
    const { body } = await bot.post(query(connector.url, 'rec'));
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(28_000);
    expect(body).toEqual(found(...big.slice(0, 2)).body);
  });

  test('whose one result is too big says so', async () => {
    answers(reply('x'.repeat(30_000)));
    expect(await bot.post(query(connector.url, 'rec'))).toEqual(
      says('What was found is too long to show here. Ask for it in a chat with me.'),
    );
  });

  test('that finds nothing says so', async () => {
    answers();
    expect(await bot.post(query(connector.url, 'zzz'))).toEqual(
      says('Nothing matches. Try a number, a topic, an owner or a status.'),
    );
  });

  test('that takes too long says so in time, and nothing follows', async () => {
    slow(450);
    const start = Date.now();
    expect(await bot.post(query(connector.url, 'rec'))).toEqual(says('Search took too long. Try again.'));
    expect(Date.now() - start).toBeLessThan(430);
    await wait(250);
    expect(connector.requests).toEqual([]);
  });

  test('does not wait for a message of the same person', async () => {
    conversation = async (turn) => {
      if (turn.kind === 'message') await wait(200);
      return echo(turn);
    };
    const message = bot.post({ ...query(connector.url, ''), type: 'message', text: 'slow', id: 'in-slow' });
    const start = Date.now();
    await bot.post(query(connector.url, 'rec'));
    expect(Date.now() - start).toBeLessThan(150);
    await message;
  });

  test('that meets our own mistake, or comes from elsewhere, says so', async () => {
    conversation = broken;
    expect(await bot.post(query(connector.url, 'rec'))).toEqual(says(OUR_BUG));
    turns = [];
    expect(await bot.post(query(connector.url, 'rec', foreign))).toEqual(says(NOT_YOURS));
    expect(turns).toEqual([]);
  });

  test.each([
    [null],
    [undefined],
    ['words'],
    [[]],
    [{}],
    [{ parameters: 'x' }],
    [{ parameters: [{ value: 'x' }] }],
    [{ parameters: [{ name: 'query', value: { $gt: '' } }] }],
    [{ parameters: Array.from({ length: 1_000 }, () => ({ name: 'query', value: 'x' })) }],
  ])('whose value is %j is answered with a sentence', async (value) => {
    const answer = await bot.post(extension(connector.url, 'composeExtension/query', value));
    expect(answer).toEqual(says('Type what to search for: a number, a topic, an owner or a status.'));
    expect(turns).toEqual([]);
  });

  test('for 100 KB of words is cut', async () => {
    await bot.post(query(connector.url, 'rec '.repeat(25_000)));
    expect(turns[0]).toMatchObject({ kind: 'search' });
    expect(turns[0]?.kind === 'search' && turns[0].text.length).toBeLessThanOrEqual(200);
  });
});

const dialog = (content: Card) => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: {
        title: 'Record as update',
        width: 'medium',
        height: 'medium',
        card: { contentType: ADAPTIVE, content },
      },
    },
  },
});
const says = (value: string) => ({ status: 200, body: { task: { type: 'message', value } } });

/** As cards make them. */
const button = (verb: string, data: object, more: object = {}) => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  data,
  ...more,
  fallback: { type: 'Action.Submit', title: verb, data: { ...data, verb }, ...more },
});

describe('"Record as update"', () => {
  test('hands over the message, and opens the first reply as a dialog', async () => {
    const activity = compose(
      connector.url,
      '<p>Wardens <b>recruited</b></p>',
      {},
      { conversation: thread('9') },
    );
    expect(await bot.post(activity)).toEqual(dialog(reply('recording "Wardens recruited"').card));
    expect(turns).toMatchObject([
      {
        kind: 'compose',
        place: { conversation: thread('9').id },
        message: {
          id: '1611060744833',
          text: 'Wardens recruited',
          link: 'https://teams.microsoft.com/l/message/19:lpib@thread.tacv2/1611060744833',
        },
      },
    ]);
    expect(connector.requests).toEqual([]);
  });

  test('failure 9: in a dialog every action is an Action.Submit, wherever it stands', async () => {
    const { fallback: own, ...bare } = button('bare', { rec: 3 });
    const card: Card = {
      type: 'AdaptiveCard',
      version: '1.5',
      refresh: { action: button('refresh', {}) },
      selectAction: button('open', { rec: 1 }),
      body: [
        { type: 'Table', rows: [{ cells: [{ items: [], selectAction: button('open', { rec: 2 }) }] }] },
        { type: 'ActionSet', actions: [bare, { ...bare, fallback: 'drop' }] },
        { type: 'Input.ChoiceSet', id: 'x', choices: [{ title: 'a', value: 'Action.Execute' }] },
      ],
      actions: [
        button('confirm', { draft: 'd1', odd: { type: 'Action.Execute' } }, { associatedInputs: 'auto' }),
        { type: 'Action.OpenUrl', url: 'https://example.test' },
        { type: 'Action.ShowCard', card: { type: 'AdaptiveCard', actions: [button('inner', {})] } },
      ],
    };
    answers({ summary: 's', card });
    const submit = (verb: string, data: object, more: object = {}) => button(verb, data, more).fallback;
    expect(await bot.post(compose(connector.url, 'x'))).toEqual(
      dialog({
        type: 'AdaptiveCard',
        version: '1.5',
        selectAction: submit('open', { rec: 1 }),
        body: [
          { type: 'Table', rows: [{ cells: [{ items: [], selectAction: submit('open', { rec: 2 }) }] }] },
          { type: 'ActionSet', actions: [own, own] },
          { type: 'Input.ChoiceSet', id: 'x', choices: [{ title: 'a', value: 'Action.Execute' }] },
        ],
        actions: [
          submit('confirm', { draft: 'd1', odd: { type: 'Action.Execute' } }, { associatedInputs: 'auto' }),
          { type: 'Action.OpenUrl', url: 'https://example.test' },
          { type: 'Action.ShowCard', card: { type: 'AdaptiveCard', actions: [submit('inner', {})] } },
        ],
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['text', 'a < b & c\r\n\r\n\r\n\r\nd\u0007 e', 'a < b & c\n\nd e'],
    ['text', '<b>as typed</b> &amp;', '<b>as typed</b> &amp;'],
    ['TEXT', null, ''],
    [
      'html',
      '<div><div><at id="0">Assurance</at>&nbsp;rec 3: <at id="1">ASB Lead</at> did it</div>\n</div>',
      'rec 3: ASB Lead did it',
    ],
    ['html', '<p>one</p><p>two<br/>three</p><ul><li>four</li></ul>', 'one\ntwo\nthree\nfour'],
    ['html', 'one<div>two</div>three<br><br><br><br>four', 'one\ntwo\nthree\n\nfour'],
    ['html', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['html', '&lt;b&gt; &amp;lt; &pound;5 &#8217; &rsquo;', '<b> &lt; £5 ’ ’'],
    ['html', 'before<script>alert("x")</script><style>p{}</style>after', 'beforeafter'],
    ['html', 'before<SCRIPT src=x>a</p>b<at>c</at></SCRIPT >after', 'beforeafter'],
    ['html', 'a<!-- <p>no</p> -->b --> c', 'ab --> c'],
    ['html', '<img src=x onerror=alert(1)>pic<o:p></o:p><my-tag x="1">ture</my-tag>', 'picture'],
    ['html', 'a<script>never ends', 'a'],
    ['html', '5 < 6 and <b', '5 < 6 and <b'],
    ['html', undefined, ''],
  ])('reads a body of %s %j', async (contentType, content, text) => {
    await bot.post(compose(connector.url, '', { body: { contentType, content } }));
    expect(turns).toMatchObject([{ kind: 'compose', message: { text } }]);
  });

  test('keeps 4,000 characters, and no half of one', async () => {
    await bot.post(compose(connector.url, `${'x'.repeat(3_999)}😀${'y'.repeat(96_000)}`));
    expect(turns).toMatchObject([{ message: { text: 'x'.repeat(3_999) } }]);
  });

  test.each(['<', '<script>', '<!--', '<at>Assurance</at>', '<a ', '&#x', '</p>', '\n ', '<at>x'])(
    'is not slowed by 100 KB of %j',
    async (piece) => {
      const start = Date.now();
      const { status } = await bot.post(compose(connector.url, piece.repeat(100_000 / piece.length)));
      expect(status).toBe(200);
      expect(Date.now() - start).toBeLessThan(1_000);
      expect(turns).toHaveLength(1);
    },
  );

  test.each([
    'javascript:alert(1)',
    'http://teams.microsoft.com/l/message/1',
    'words',
    7,
    null,
    `https://teams.microsoft.com/${'x'.repeat(3_000)}`,
  ])('keeps no link of %j', async (linkToMessage) => {
    await bot.post(compose(connector.url, 'x', { linkToMessage }));
    expect(turns).toMatchObject([{ kind: 'compose', message: { link: undefined } }]);
  });

  test.each([
    [null],
    ['words'],
    [{}],
    [{ commandId: 'recordAsUpdate', commandContext: 'compose' }],
    [{ messagePayload: null }],
    [{ messagePayload: { body: { contentType: 'html', content: 'no id' } } }],
    [{ messagePayload: { id: '1', body: { contentType: 'html', content: 7 } } }],
  ])('of %j is answered with a sentence', async (value) => {
    const answer = await bot.post(extension(connector.url, 'composeExtension/fetchTask', value));
    expect(answer).toEqual(
      says('There is no message to record. Choose “Record as update” in the menu of a message.'),
    );
    expect(turns).toEqual([]);
  });

  test('that cannot be opened says why', async () => {
    answers();
    expect(await bot.post(compose(connector.url, 'x'))).toEqual(says('There is nothing to show here.'));
    conversation = broken;
    expect(await bot.post(compose(connector.url, 'x'))).toEqual(says(OUR_BUG));
    slow(450);
    expect(await bot.post(compose(connector.url, 'x'))).toEqual(
      says('This took too long to open. Try again.'),
    );
    expect(await bot.post(compose(connector.url, 'x', {}, foreign))).toEqual(says(NOT_YOURS));
    await wait(250);
    expect(connector.requests).toEqual([]);
  });
});

describe.each([
  ['composeExtension/submitAction', {}],
  ['task/submit', undefined],
] as const)('%s', (name, nothing) => {
  const sent = (data: unknown, over = {}) => extension(connector.url, name, { data }, over);

  test('failure 9: is the press of that button, and the dialog shows the answer', async () => {
    answers({ summary: 's', card: { type: 'AdaptiveCard', actions: [button('confirm', { draft: 'd' })] } });
    const answer = await bot.post(sent({ verb: 'review', rec: 'r3', words: 'done' }));
    expect(answer).toEqual(
      dialog({ type: 'AdaptiveCard', actions: [button('confirm', { draft: 'd' }).fallback] }),
    );
    expect(turns).toMatchObject([{ kind: 'action', verb: 'review', data: { rec: 'r3', words: 'done' } }]);
    expect(connector.requests).toEqual([]);
  });

  test('closes the dialog when there is nothing to show', async () => {
    answers();
    expect(await bot.post(sent({ verb: 'cancel' }))).toEqual({ status: 200, body: nothing });
  });

  test('failure 3: that is slow is acknowledged in time, and its answer follows in the thread', async () => {
    slow(450);
    const answer = await bot.post(sent({ verb: 'confirm' }, { conversation: thread('5') }));
    expect(answer).toEqual(
      says(
        'This is taking longer than usual. The answer will follow in the conversation; if it does not, try again.',
      ),
    );
    const [late] = await connector.waitFor(1);
    expect([late?.summary, late?.conversation?.id]).toEqual(['pressed confirm {}', thread('5').id]);
  });

  test.each([[null], ['words'], [[]], [{}], [{ verb: '' }], [{ verb: 7 }], [{ action: { verb: 'x' } }]])(
    'of %j is answered with a sentence',
    async (data) => {
      expect(await bot.post(sent(data))).toEqual(
        says('That could not be read, and nothing was recorded. Open it again.'),
      );
      expect(turns).toEqual([]);
    },
  );

  test('from elsewhere, or that meets our own mistake, says so', async () => {
    expect(await bot.post(sent({ verb: 'confirm' }, foreign))).toEqual(says(NOT_YOURS));
    expect(turns).toEqual([]);
    conversation = broken;
    expect(await bot.post(sent({ verb: 'confirm' }))).toEqual(says(OUR_BUG));
  });
});
