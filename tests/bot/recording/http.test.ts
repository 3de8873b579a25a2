/** Recording over HTTP, as Teams does it: repeats, storms, old clients, messages that change afterwards. */
import { z } from 'zod';
import { nodes } from '../../cards/reading';
import { mention, message, person, press, submit, thread, type ActivityJson } from '../../support/activities';
import { startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector, type SentActivity } from '../../support/connector';
import { startOffices, type Office, type Offices } from './talking';

let offices: Offices;
let office: Office;
let connector: Connector;
let bot: TestBot;
beforeAll(async () => {
  offices = await startOffices();
  connector = await startConnector();
});
beforeEach(async () => {
  office = await offices.open();
  connector.reset();
  bot = await startTestBot({ conversation: office.conversation });
});
afterEach(() => bot.stop());
afterAll(async () => {
  await connector.close();
  await offices.stop();
});

const LEAD = { from: person('a2', 'ASB Thematic Lead') };
const SAID = 'update rec 3: Niche form live in two areas';

const Pressed = z.object({ statusCode: z.number(), value: z.unknown() });
const Titled = z.object({ title: z.string(), verb: z.string(), data: z.record(z.unknown()) });

const cards = (): unknown[] => connector.messages().map((sent: SentActivity) => sent.attachments[0]?.content);
/** What a button of a card carries. */
const button = (card: unknown, title: string) => {
  const found = nodes(card).find((node) => node['type'] === 'Action.Execute' && node['title'] === title);
  return Titled.parse(found);
};
const words = (body: unknown): string => JSON.stringify(Pressed.parse(body).value);
const confirming = (data: Record<string, unknown>, over: ActivityJson = {}) =>
  press(connector.url, 'confirm', data, { ...LEAD, ...over });

const drafted = async (): Promise<Record<string, unknown>> => {
  await bot.post(message(connector.url, SAID, LEAD));
  return button(cards().at(-1), 'Confirm').data;
};
const recorded = async (): Promise<string[]> =>
  (await office.history(3)).map(({ text }) => text).slice(0, -2);

test('failure 1: the same activity twice, word and press, is one card and one update', async () => {
  const said = message(connector.url, SAID, LEAD);
  await Promise.all([bot.post(said), bot.post(said)]);
  await bot.post(said);
  expect(connector.messages()).toHaveLength(1);
  const pressed = confirming(button(cards()[0], 'Confirm').data);
  const answers = await Promise.all([bot.post(pressed), bot.post(pressed)]);
  answers.push(await bot.post(pressed));
  for (const { body } of answers) expect(words(body)).toContain('Recorded: Rec 3');
  expect(await recorded()).toEqual(['Niche form live in two areas']);
});

test('failure 2: the same press again, under a new id and a new time, is one update', async () => {
  const data = await drafted();
  for (let times = 0; times < 3; times += 1) {
    const { status, body } = await bot.post(
      confirming(data, { timestamp: new Date(Date.now() + times).toISOString() }),
    );
    expect(status).toBe(200);
    expect(words(body)).toContain('Recorded: Rec 3');
  }
  expect(await recorded()).toEqual(['Niche form live in two areas']);
});

test('failure 2: the same words again under a new id, and both cards confirmed, is one update', async () => {
  await bot.post(message(connector.url, SAID, LEAD));
  await bot.post(message(connector.url, SAID, LEAD));
  const [first, second] = cards();
  expect(words((await bot.post(confirming(button(first, 'Confirm').data))).body)).toContain('Recorded: ');
  if (second !== undefined) {
    const { body } = await bot.post(confirming(button(second, 'Confirm').data));
    expect(words(body)).toContain('recorded already, and only once');
    expect(words(body)).toContain('Niche form live in two areas');
  }
  expect(await recorded()).toEqual(['Niche form live in two areas']);
});

test('failure 2: the same Confirm 20 times at once, each under an id of its own, is one update', async () => {
  const data = await drafted();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => bot.post(confirming(data, { id: `storm-${String(at)}` }))),
  );
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(words(body)).toContain('Recorded: Rec 3');
  }
  expect(await recorded()).toEqual(['Niche form live in two areas']);
  expect(await office.broken()).toEqual([]);
});

test('failure 2: 20 presses past the queue, from as many devices, are one update', async () => {
  const lead = office.person('a2');
  const card = await lead.say(SAID);
  const answers = await Promise.all(Array.from({ length: 20 }, () => card.press('Confirm')));
  for (const answer of answers) expect(answer.summary).toMatch(/^Recorded: Rec 3/);
  expect(answers.filter(({ summary }) => summary.includes('already'))).toHaveLength(19);
  expect(await recorded()).toEqual(['Niche form live in two areas']);
});

test('failure 8: six updates in one breath: six cards, none lost, each confirmed once', async () => {
  const said = Array.from({ length: 6 }, (_, at) => `update rec 3: part ${String(at)}`);
  await Promise.all(said.map((text) => bot.post(message(connector.url, text, LEAD))));
  expect(connector.messages()).toHaveLength(6);
  for (const card of cards()) {
    let shown: unknown = card;
    for (let tries = 0; tries < 3 && JSON.stringify(shown).includes('"verb":"confirm"'); tries += 1)
      shown = Pressed.parse((await bot.post(confirming(button(shown, 'Confirm').data))).body).value;
    expect(JSON.stringify(shown)).toContain('Recorded: Rec 3');
  }
  expect((await recorded()).sort()).toEqual(said.map((text) => text.replace('update rec 3: ', '')));
});

test('failure 9: where a client knows Action.Submit only, the same press is answered with a message', async () => {
  const data = await drafted();
  expect((await bot.post(submit(connector.url, 'confirm', data, LEAD))).status).toBe(200);
  expect(connector.messages().at(-1)?.summary).toMatch(/^Recorded: Rec 3/);
  await bot.post(submit(connector.url, 'confirm', data, LEAD));
  expect(connector.messages().at(-1)?.summary).toMatch(/^Recorded: Rec 3.*already/);
  expect(await recorded()).toHaveLength(1);
});

test.each([
  ['edited', 'messageUpdate', 'editMessage'],
  ['deleted', 'messageDelete', 'softDeleteMessage'],
] as const)(
  'failure 10: a message that is %s after it was recorded stays in the record, which says so',
  async (what, type, eventType) => {
    const said = message(connector.url, SAID, { ...LEAD, id: 'message-1' });
    await bot.post(said);
    await bot.post(confirming(button(cards()[0], 'Confirm').data));
    const changed = {
      ...said,
      type,
      text: 'update rec 3: other words',
      channelData: { tenant: { id: '00000000-0000-0000-0000-0000000000f1' }, eventType },
    };
    const sent = connector.messages().length;
    await bot.post(changed);
    // Teams tells it more than once, and nobody is answered.
    await bot.post(changed);
    expect(connector.messages()).toHaveLength(sent);
    const history = await office.person('a5').say('history of rec 3');
    expect(history.text).toContain('“Niche form live in two areas”');
    expect(history.text).not.toContain('other words');
    expect(history.text.match(new RegExp(what, 'gi')) ?? []).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  },
);

test('failure 10: a message that is edited before it is confirmed changes nothing of the card', async () => {
  const said = message(connector.url, SAID, { ...LEAD, id: 'message-2' });
  await bot.post(said);
  const { data } = button(cards()[0], 'Confirm');
  const channelData = { tenant: { id: '00000000-0000-0000-0000-0000000000f1' }, eventType: 'editMessage' };
  await bot.post({ ...said, type: 'messageUpdate', text: 'update rec 3: other words', channelData });
  expect(words((await bot.post(confirming(data))).body)).toContain('Niche form live in two areas');
});

test('failure 14: in a channel all see the card, and only its author can press it', async () => {
  await bot.post(mention(connector.url, SAID, thread('9'), LEAD));
  const { data } = button(cards()[0], 'Confirm');
  const before = await office.everything();
  for (const [end, name] of [
    ['a1', 'Board Secretary'],
    ['a3', 'Board Chair'],
    ['a5', 'Board Member'],
  ] as const) {
    const { body } = await bot.post(confirming(data, { from: person(end, name), conversation: thread('9') }));
    expect(words(body)).toContain("You can't");
  }
  expect(await office.everything()).toBe(before);
  const { body } = await bot.post(confirming(data, { conversation: thread('9') }));
  expect(words(body)).toContain('Recorded: Rec 3');
});

test('failure 14: the name in the activity decides nothing, the object id does', async () => {
  const data = await drafted();
  const impostor = { ...person('a5', 'ASB Thematic Lead'), id: person('a2').id };
  expect(words((await bot.post(confirming(data, { from: impostor }))).body)).toContain("You can't");
  expect(await recorded()).toEqual([]);
});

describe('a mention is known by its object id', () => {
  const owner = async (name: string, end: string): Promise<string> => {
    const text = `<at>Assurance</at> make <at>${name}</at> owner of rec 2`;
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Assurance' }, text: '<at>Assurance</at>' },
      {
        type: 'mention',
        mentioned: { id: `29:${end}`, name, aadObjectId: `00000000-0000-0000-0000-0000000000${end}` },
        text: `<at>${name}</at>`,
      },
    ];
    const secretary = person('a1', 'Board Secretary');
    await bot.post(message(connector.url, text, { conversation: thread('7'), entities, from: secretary }));
    return connector.messages().at(-1)?.summary ?? '';
  };

  test('whatever name they go by in Teams', async () => {
    expect(await owner('Jane Carter', 'a7')).toBe(
      'Check and confirm: Rec 2, owner Crime Data Integrity Lead',
    );
  });

  test('another person under a known name is that other person', async () => {
    expect(await owner('ASB Thematic Lead', 'a7')).toContain('owner Crime Data Integrity Lead');
  });

  test('somebody who is not listed does not become whose name they bear', async () => {
    expect(await owner('ASB Thematic Lead', 'b9')).toMatch(
      /^I can't answer that.*not somebody the board secretary has listed/,
    );
  });
});

test('an owner who is mentioned is the owner', async () => {
  const lead = { id: '29:a2', name: 'ASB Thematic Lead' };
  const text =
    '<at>Assurance</at> add action to rec 3: publish the schedule by 28 Feb, owner <at>ASB Thematic Lead</at>';
  const entities = [
    { type: 'mention', mentioned: { id: '28:bot', name: 'Assurance' }, text: '<at>Assurance</at>' },
    { type: 'mention', mentioned: lead, text: '<at>ASB Thematic Lead</at>' },
  ];
  await bot.post(mention(connector.url, '', thread('9'), { ...LEAD, text, entities }));
  const [sent] = connector.messages();
  expect(sent?.summary).toMatch(/^Check and confirm: Rec 3, new action/);
  expect(JSON.stringify(sent?.attachments)).toContain('ASB Thematic Lead');
});

test('a person of another organisation records nothing', async () => {
  const data = await drafted();
  const other = '00000000-0000-0000-0000-0000000000f2';
  const from = {
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: other },
    channelData: { tenant: { id: other } },
  };
  await bot.post(confirming(data, from));
  expect(await recorded()).toEqual([]);
});
