/**
 * The record as the first version wrote it, kept as it stood then, before the bot of today. The documents are
 * never written anew: when a later version cannot read them, that version is wrong.
 */
import { z } from 'zod';
import { verify } from '../../bot/verify';
import { ensureContainers, openRecord } from '../../data/cosmos';
import { RECORD } from '../../data/cosmos/containers';
import { SCHEMA } from '../../data/model';
import { startServer, type Document, type TestServer } from '../data/cosmos/server';
import written from '../fixtures/first-version.json';
import { message } from '../support/activities';
import { startTestBot } from '../support/bot';
import { startConnector } from '../support/connector';
import { LPIB_CHANNEL, TellingOffice } from './boards/telling-office';
import { REC } from './recording/talking';

const DOCUMENTS: readonly Document[] = z
  .array(z.object({ id: z.string(), force: z.string(), type: z.string() }).passthrough())
  .parse(written);
const ofType = (type: string): readonly Document[] => DOCUMENTS.filter((each) => each['type'] === type);

/** The form that the first version's lead had before them when the bot was replaced. */
const OPEN_DRAFT = 'draft~00000000-0000-4000-8000-000000000017';

let server: TestServer;
let opened = 0;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const holding = async (documents: readonly Document[]): Promise<TellingOffice> => {
  opened += 1;
  const database = `first-${String(opened)}`;
  await ensureContainers(server.client, database);
  const container = server.client.database(database).container(RECORD);
  for (const document of documents) await container.items.create({ ...document });
  const office = new TellingOffice(server, database);
  office.at('2025-01-15T09:00:00.000Z');
  return office;
};

const verified = async ({ database }: TellingOffice): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  const code = await verify(
    {
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_KEY: server.key,
      COSMOS_DATABASE: database,
      ASSURANCE_FORCE: 'staffordshire',
    },
    (line) => lines.push(line),
  );
  return { code, lines };
};

describe('what the first version wrote', () => {
  let office: TellingOffice;
  beforeAll(async () => {
    office = await holding(DOCUMENTS);
  });

  test('holds every kind of document that it knew', () => {
    expect(new Set(DOCUMENTS.map((each) => each['type']))).toEqual(
      new Set('board,board update,draft,inspection,person,position,post,recommendation,update'.split(',')),
    );
    expect(new Set(ofType('update').map((each) => each['kind'])).size).toBeGreaterThan(10);
  });

  test('is sound', async () => {
    const { code, lines } = await verified(office);
    expect(code).toBe(0);
    expect(lines[0]).toBe('7 chains, 23 entries, all sound');
  });

  test('answers how a recommendation stands, with its last update', async () => {
    const { summary, text } = await office.say('a5', 'status of rec 3');
    expect(summary).toBe('Rec 3: in progress, amber, due 31 March 2025 (in 75 days)');
    expect(text).toContain('ASB Thematic Lead');
    expect((await office.say('a5', 'status of rec 4')).summary).toMatch(/^Rec 4: closed/);
  });

  test('answers history, actions, moved dates, evidence, responses and other forces', async () => {
    const { text } = await office.say('a5', 'history of rec 3');
    expect(text).toContain('Niche risk form live in two areas, 60% of sergeants briefed');
    expect(text).toContain('Niche risk form live in two areas, 50% of sergeants briefed');
    expect((await office.say('a5', 'what actions are open under rec 3')).text).toContain(
      'Publish retention schedule',
    );
    expect((await office.say('a5', 'is there evidence for rec 3')).text).toContain('Form in use');
    expect((await office.say('a5', 'what did the PCC say about rec 2')).text).toContain(
      'figures by district',
    );
    expect((await office.say('a5', 'who owns rec 2')).summary).toContain('Crime Data Integrity Lead');
    expect((await office.say('a5', 'what did Norfolk say on rec 1')).text).toContain('February 2025');
    expect((await office.say('a5', 'what changed since yesterday')).summary).not.toMatch(/^None/);
  });

  test('answers what is overdue, and when the board meets where its meeting was moved', async () => {
    expect((await office.say('a5', "what's overdue")).summary).toMatch(/^None/);
    expect((await office.say('a5', "when's the next board")).summary).toContain('30 January 2025');
    office.at('2025-04-10T09:00:00.000Z');
    expect((await office.say('a5', "what's overdue")).summary).toMatch(/^2 of 5 are overdue.*Rec 1.*Rec 3/);
    office.at('2025-01-15T09:00:00.000Z');
  });

  test('takes the press of Confirm on a card that the first version showed', async () => {
    const lead = office.person('a2', { conversation: 'a:chat-of-a2' });
    office.at('2025-01-14T11:00:00.000Z');
    const { summary } = await lead.send({ verb: 'confirm', data: { draft: OPEN_DRAFT } });
    expect(summary).toMatch(/^Recorded: Rec 3, update/);
    office.at('2025-01-15T09:00:00.000Z');
    expect((await office.history(3))[0]?.text).toBe('Third area follows on Monday');
  });

  test('goes on: updates, decisions on boards and absences are recorded on it, and the chains stay sound', async () => {
    await office.opens('a1', 'a2');
    const update = await office.say('a2', 'update rec 3: form live in all four areas');
    expect((await update.press('Confirm')).summary).toMatch(/^Recorded: Rec 3, update/);
    const undone = await office.say('a7', 'rec 1 is now green, audit caught up');
    expect((await undone.press('Confirm')).summary).toMatch(/^Recorded: Rec 1, green/);
    const reopened = await office.say('a4', 'reopen rec 4 because the evaluation is out of date');
    expect((await reopened.press('Confirm')).summary).toMatch(/^Recorded: Rec 4, reopened/);
    const moved = await office.say('a1', 'move the next board to 31 January 2025 10:00');
    expect((await moved.press('Confirm')).summary).toContain('31 January 2025, 10:00');
    const away = await office.say('a2', "I'm away until 3 February, ask the board secretary");
    expect((await away.press('Confirm')).summary).toMatch(/^Recorded: away/);
    expect(await office.broken()).toEqual([]);
    expect((await verified(office)).lines[0]).toBe('7 chains, 28 entries, all sound');
  });

  test('tells in the channel what the first version had put into the outbox, and sends the digest', async () => {
    await office.installs();
    await office.deliver();
    const told = office.toldTo(LPIB_CHANNEL);
    // Every update of the first version's, each once, with the card it belongs to.
    expect(told.some((summary) => summary.includes('audit two weeks behind'))).toBe(true);
    for (const { id } of ofType('post')) expect(await office.post(id)).toMatchObject({ state: 'sent' });
    const digest = (await office.on('2025-01-29T09:00:00.000Z')).filter(
      ({ to, summary }) => to === LPIB_CHANNEL && summary.startsWith('Local Policing Improvement Board, '),
    );
    expect(digest).toHaveLength(1);
    expect(digest[0]?.summary).toContain('Friday 31 January 2025, 10:00');
    expect((await office.say('a1', 'who was not reached')).summary).not.toMatch(/wrong/);
  });
});

describe('what a later version wrote', () => {
  const newer = (id: string): Document[] =>
    DOCUMENTS.map((each) => (each.id === id ? { ...each, schema: SCHEMA + 1, more: 'unheard of' } : each));

  test.each([
    ['a recommendation', REC(3), 'status of rec 3'],
    ['a recommendation', REC(3), "what's overdue"],
    ['a recommendation', REC(3), 'how many are open'],
    ['an entry', `${REC(3)}~000002`, 'history of rec 3'],
    ['a board', 'iab', 'status of rec 3'],
    ['a person', '00000000-0000-0000-0000-0000000000a7', 'status of rec 3'],
    ['a position', REC(1), 'how does Norfolk compare on rec 1'],
  ])('%s (%s) asked for by “%s” is refused, with what to do', async (_what, id, question) => {
    const office = await holding(newer(id));
    await expect(office.say('a5', question)).rejects.toThrow(
      `was written by a later version of the bot (its schema is ${SCHEMA + 1}, this version reads up to ${SCHEMA}). Start that version, or a later one, again`,
    );
  });

  test('nothing is written over it', async () => {
    const office = await holding(newer(REC(3)));
    const before = await office.everything();
    const record = openRecord({ client: server.client, database: office.database, force: 'staffordshire' });
    await expect(
      record.commit({
        draft: OPEN_DRAFT,
        by: '00000000-0000-0000-0000-0000000000a2',
        at: '2025-01-14T11:00:00.000Z',
      }),
    ).rejects.toThrow(/later version of the bot/);
    expect(await office.everything()).toBe(before);
  });

  test('verify says which, and fails', async () => {
    const { code, lines } = await verified(await holding(newer(`${REC(3)}~000002`)));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/rec-3~000002 was written by a later version of the bot/)]);
  });

  test('whoever asks is told that the bot is the older one', async () => {
    const office = await holding(newer(REC(3)));
    const connector = await startConnector();
    const bot = await startTestBot({ conversation: office.conversation });
    await bot.post(message(connector.url, 'status of rec 3'));
    expect(connector.messages().map(({ summary }) => summary)).toEqual([
      "I can't answer that: the record was written by a newer version of this bot",
    ]);
    expect(JSON.stringify(connector.messages())).toContain('start the newer version again');
    await bot.stop();
    await connector.close();
  });
});
