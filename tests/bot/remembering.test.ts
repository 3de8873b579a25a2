import type { Container } from '@azure/cosmos';
import { createConversation } from '../../bot/conversation';
import { createMemories, type Memories } from '../../bot/remembering';
import type { Conversation, Reply } from '../../bot/turn';
import { CONTAINERS, CONVERSATIONS, openTalks, talkId, type Talks } from '../../data/cosmos';
import { DEMO_AS_AT, DEMO_TENANT, loadDemo } from '../../data/demo';
import { requestsOf, startServer, type TestServer } from '../data/cosmos/server';
import { askerOf, buttonsOf, clockAt, elsewhere, kindOf, shown, typed } from '../questions/asking';

let server: TestServer;
let talks: Talks;
let container: Container;
beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  talks = openTalks({ client: server.client, database: server.database });
  container = server.client.database(server.database).container(CONVERSATIONS);
});
afterAll(() => server.stop());

/** A copy of the bot. By default it takes nothing it knows for the last word, as after a pause. */
class Copy {
  readonly #memories: Memories;
  readonly #conversation: Conversation;
  constructor(freshMs = 0, over: Talks = talks) {
    this.#memories = createMemories({ talks: over, freshMs });
    this.#conversation = createConversation({
      record: server.record(),
      clock: clockAt(DEMO_AS_AT),
      demo: true,
      memories: this.#memories,
    });
  }

  /** The answer, once what it was about is written. */
  async says(text: string, place: string, as = 'a5'): Promise<readonly Reply[]> {
    const replies = await this.#conversation(typed(text, as, place));
    await this.#memories.settled();
    return replies;
  }

  async presses(data: unknown, place: string, as = 'a5'): Promise<readonly Reply[]> {
    const asker = askerOf(as);
    const replies = await this.#conversation({
      kind: 'action',
      id: 'press',
      asker,
      place: { conversation: place, kind: 'personal' },
      verb: 'ask',
      data,
    });
    await this.#memories.settled();
    return replies;
  }

  converse(text: string, place: string): Promise<readonly Reply[]> {
    return this.#conversation(typed(text, 'a5', place));
  }

  settled(): Promise<void> {
    return this.#memories.settled();
  }
}

const summaryOf = (replies: readonly Reply[]): string => replies[0]?.summary ?? '';
const held = async (place: string, as = 'a5'): Promise<Record<string, unknown> | undefined> => {
  const id = talkId({ conversation: place, person: askerOf(as).id });
  return (await container.item(id, DEMO_TENANT).read<Record<string, unknown>>()).resource;
};

describe('what one copy of the bot was asked, another goes on with', () => {
  test('"status of rec 3" here, "and who owns it" there', async () => {
    const place = elsewhere();
    await new Copy().says('status of rec 3', place);
    expect(summaryOf(await new Copy().says('and who owns it', place))).toMatch(/^Rec 3\b/);
  });

  test('"which one?" here, the number there', async () => {
    const place = elsewhere();
    expect(kindOf(summaryOf(await new Copy().says('who owns it', place)))).toBe('which');
    const answered = summaryOf(await new Copy().says('rec 4', place));
    expect(answered).toMatch(/^Rec 4\b/);
    expect(answered).toMatch(/own/i);
  });

  test('"Why?" here, the reason there', async () => {
    const place = elsewhere();
    expect(summaryOf(await new Copy().says('move rec 3 to 30 April', place, 'a2'))).toMatch(/^Why\b/);
    const replies = await new Copy().says('the Niche release slipped', place, 'a2');
    expect(shown(replies)).toContain('the Niche release slipped');
    expect(shown(replies)).toContain('30 April 2025');
  });

  test('a question in between, at a third copy, does not answer "Why?"', async () => {
    const place = elsewhere();
    await new Copy().says('move rec 3 to 30 April', place, 'a2');
    await new Copy().says('status of rec 4', place, 'a2');
    const replies = await new Copy().says('the Niche release slipped', place, 'a2');
    expect(shown(replies)).toContain('30 April 2025');
  });

  test('a press here sets what "it" means there', async () => {
    const place = elsewhere();
    const [one, other] = [new Copy(), new Copy()];
    const overdue = await one.says('show me the reds', place);
    const rec4 = buttonsOf(overdue).find(({ title }) => title.includes('Rec 4'));
    await one.presses(rec4?.data, place);
    expect(summaryOf(await other.says('who owns it', place))).toMatch(/^Rec 4\b/);
  });

  test('a copy that was asked earlier hears of what was asked elsewhere since', async () => {
    const place = elsewhere();
    const [one, other] = [new Copy(), new Copy()];
    await one.says('status of rec 3', place);
    await other.says('status of rec 4', place);
    expect(summaryOf(await one.says('who owns it', place))).toMatch(/^Rec 4\b/);
    await one.says('status of rec 8', place);
    expect(summaryOf(await other.says('who owns it', place))).toMatch(/^Rec 8\b/);
  });

  test('nobody goes on with what another person, or the same one elsewhere, asked', async () => {
    const place = elsewhere();
    await new Copy().says('status of rec 3', place);
    expect(kindOf(summaryOf(await new Copy().says('who owns it', place, 'a1')))).toBe('which');
    expect(kindOf(summaryOf(await new Copy().says('who owns it', elsewhere())))).toBe('which');
  });
});

describe('what it costs', () => {
  test('a question that stands by itself is answered with one point read', async () => {
    const copy = new Copy();
    await copy.says('help', elsewhere());
    const place = elsewhere();
    let before = 0;
    const all = await requestsOf(server, async () => {
      await copy.converse('status of Rec 3 for our force', place);
      before = server.requests.length;
      await copy.settled();
    });
    expect(all.slice(0, before).map(({ operation }) => operation)).toEqual(['read']);
    expect(all.slice(before).filter(({ operation }) => operation !== 'read')).toHaveLength(1);
  });

  test('a follow-up costs one point read more', async () => {
    const place = elsewhere();
    await new Copy().says('status of rec 3', place);
    const copy = new Copy();
    await copy.says('help', elsewhere());
    let before = 0;
    const all = await requestsOf(server, async () => {
      await copy.converse('who owns it', place);
      before = server.requests.length;
      await copy.settled();
    });
    expect(all.slice(0, before).map(({ operation }) => operation)).toEqual(['read', 'read']);
  });

  test('the same question again writes nothing', async () => {
    const place = elsewhere();
    const copy = new Copy();
    await copy.says('status of rec 3', place);
    const again = await requestsOf(server, () => copy.says('status of rec 3', place));
    expect(again.every(({ operation }) => operation === 'read')).toBe(true);
  });

  test('in one breath nothing is read: this copy knows', async () => {
    const place = elsewhere();
    const copy = new Copy(60_000);
    await copy.says('status of rec 3', place);
    const requests = await requestsOf(server, () => copy.converse('who owns it', place));
    expect(requests.filter(({ operation }) => operation === 'read')).toHaveLength(1);
  });
});

test('failure 8: six messages at once, at two copies, are all answered', async () => {
  const place = elsewhere();
  const copies = [new Copy(), new Copy()];
  const numbers = [1, 2, 3, 4, 8, 3];
  const replies = await Promise.all(
    numbers.map(async (number, at) => copies[at % 2]?.converse(`status of rec ${String(number)}`, place)),
  );
  await Promise.all(copies.map((copy) => copy.settled()));
  for (const [at, reply] of replies.entries())
    expect(summaryOf(reply ?? [])).toMatch(new RegExp(`^Rec ${String(numbers[at])}\\b`));
  expect(await held(place)).toMatchObject({ type: 'talk' });
});

test('it is forgotten after thirty days', async () => {
  const place = elsewhere();
  await new Copy().says('status of rec 3', place);
  expect(await held(place)).toMatchObject({ ttl: 30 * 24 * 3_600, tenant: DEMO_TENANT });
  // Without this the database passes over what a document says of itself.
  expect(CONTAINERS.find(({ id }) => id === CONVERSATIONS)).toMatchObject({ defaultTtl: -1 });
});

describe('a record that fails', () => {
  const down = (fails: () => boolean): Talks => ({
    get: (speaking) => (fails() ? Promise.reject(new Error('down')) : talks.get(speaking)),
    put: (speaking, context) => (fails() ? Promise.reject(new Error('down')) : talks.put(speaking, context)),
  });

  test('costs nobody an answer: this copy still knows', async () => {
    const place = elsewhere();
    const copy = new Copy(
      0,
      down(() => true),
    );
    await copy.says('status of rec 3', place);
    expect(summaryOf(await copy.says('who owns it', place))).toMatch(/^Rec 3\b/);
  });

  test('hears later what it could not be told', async () => {
    const place = elsewhere();
    let failing = true;
    const copy = new Copy(
      0,
      down(() => failing),
    );
    await new Copy().says('status of rec 8', place);
    await copy.says('status of rec 3', place);
    failing = false;
    await copy.says("when's the next board", place);
    expect(summaryOf(await new Copy().says('and who owns rec 3', place))).toMatch(/^Rec 3\b/);
    expect(await held(place)).toMatchObject({ context: { recs: ['asb-2024~rec-3'] } });
  });

  test.each<[string, Record<string, unknown>]>([
    ['of another version', { recs: ['asb-2024~rec-3'], question: { ask: 'dance' }, waits: 7, more: true }],
    ['of another shape', { recs: 'asb-2024~rec-3', pending: [] }],
    ['empty', {}],
  ])('or holds a context %s stops nothing', async (_, context) => {
    const place = elsewhere();
    await talks.put({ tenant: DEMO_TENANT, conversation: place, person: askerOf('a5').id }, context);
    const replies = await new Copy().says('who owns it', place);
    expect(['which', 'answer']).toContain(kindOf(summaryOf(replies)));
  });
});
