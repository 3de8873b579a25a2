/** People who talk to the real conversation over a record of their own, and press what it shows them. */
import { createConversation, type ConversationParts } from '../../../bot/conversation';
import type { Asker, Conversation, Place, Reply, Seen } from '../../../bot/turn';
import { ensureContainers, openRecord, verifyRecord, type AssuranceRecord } from '../../../data/cosmos';
import { RECORD } from '../../../data/cosmos/containers';
import { DEMO_AS_AT, DEMO_FORCE, loadDemo } from '../../../data/demo';
import type { Entry, Update } from '../../../data/model';
import { nodes, type Node } from '../../cards/reading';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { askerOf, elsewhere, shown } from '../../questions/asking';

export const REC = (number: number): string => `asb-2024~rec-${String(number)}`;

/** What a button does when it is pressed. */
export interface Press {
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** What a person has before them: one reply, its words and its buttons. */
export class Shown {
  readonly reply: Reply;
  readonly by: Person;

  constructor(reply: Reply, by: Person) {
    this.reply = reply;
    this.by = by;
  }

  get summary(): string {
    return this.reply.summary;
  }

  /** Everything that can be read. */
  get text(): string {
    return shown([this.reply]);
  }

  get titles(): string[] {
    return this.#executes().map(({ title }) => String(title));
  }

  /** What stands in the fields of a form, by their ids. */
  get fields(): Record<string, unknown> {
    const fields = nodes(this.reply.card).filter(({ type }) => String(type).startsWith('Input.'));
    return Object.fromEntries(fields.map(({ id, value }) => [String(id), value]));
  }

  button(title: string): Press {
    const found = this.#executes().find((each) => each['title'] === title);
    if (found === undefined)
      throw new Error(`No "${title}" on "${this.summary}", only ${this.titles.join(', ')}`);
    const { verb, data } = found;
    return { verb: String(verb), data: typeof data === 'object' && data !== null ? { ...data } : {} };
  }

  /** Presses a button; a client adds what stands in the fields, as they are or as they were filled. */
  press(title: string, filled: Record<string, unknown> = {}): Promise<Shown> {
    const { verb, data } = this.button(title);
    const sent = title === 'Review' ? { ...this.fields, ...filled } : filled;
    const typed = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
    return this.by.send({ verb, data: { ...typed, ...data } });
  }

  #executes(): Node[] {
    return nodes(this.reply.card).filter(({ type }) => type === 'Action.Execute');
  }
}

export class Person {
  readonly #office: Office;
  readonly #as: string;
  readonly #place: Place;

  constructor(office: Office, as: string, place: Place) {
    this.#office = office;
    this.#as = as;
    this.#place = place;
  }

  async say(text: string): Promise<Shown> {
    const [shown, ...more] = await this.sayAll(text);
    if (shown === undefined || more.length > 0)
      throw new Error(`${String(more.length + 1)} replies to "${text.slice(0, 80)}"`);
    return shown;
  }

  /** What is answered with several replies. */
  async sayAll(text: string): Promise<Shown[]> {
    const replies = await this.#office.conversation({ kind: 'message', ...this.#inbound(), text });
    return replies.map((reply) => new Shown(reply, this));
  }

  async send({ verb, data }: { readonly verb: string; readonly data: unknown }): Promise<Shown> {
    const [reply] = await this.#office.conversation({ kind: 'action', ...this.#inbound(), verb, data });
    if (reply === undefined) throw new Error(`No reply to ${verb}`);
    return new Shown(reply, this);
  }

  #inbound() {
    const asker = askerOf(this.#as);
    const seen = this.#office.seen(asker, this.#place);
    return {
      id: this.#office.activity(),
      asker,
      place: this.#place,
      ...(seen === undefined ? {} : { seen }),
    };
  }
}

/** One database with the demo in it, a clock that can be moved, and whoever is wanted. */
export class Office {
  readonly server: TestServer;
  readonly database: string;
  readonly record: AssuranceRecord;
  readonly conversation: Conversation;
  readonly clock = { now: (): Date => new Date(this.#now) };
  #now = Date.parse(DEMO_AS_AT);
  #activities = 0;

  /** @param tell what is told unasked, where anything is */
  constructor(server: TestServer, database: string, tell?: (office: Office) => ConversationParts['told']) {
    this.server = server;
    this.database = database;
    this.record = openRecord({ client: server.client, database, force: DEMO_FORCE });
    this.conversation = createConversation({
      record: this.record,
      clock: this.clock,
      demo: true,
      ...(tell === undefined ? {} : { told: tell(this) }),
    });
  }

  /** What a turn from there tells of its place. */
  seen: (asker: Asker, place: Place) => Seen | undefined = () => undefined;

  /** Somebody of the demo by the end of their object id, in a chat of their own unless a place is named. */
  person(as: string, place: Partial<Place> = {}): Person {
    return new Person(this, as, { conversation: elsewhere(), kind: 'personal', ...place });
  }

  hoursLater(hours: number): void {
    this.#now += hours * 3_600_000;
  }

  /** Moves the clock to that moment. */
  at(moment: string): void {
    this.#now = Date.parse(moment);
  }

  activity(): string {
    this.#activities += 1;
    return `activity-${String(this.#activities)}`;
  }

  /** The history of a recommendation, newest first. */
  history(rec: number): Promise<readonly Update[]> {
    return this.record.history(REC(rec));
  }

  /** Every entry of the record: of recommendations and of boards. */
  async entries(): Promise<Entry[]> {
    const { resources } = await this.server.client
      .database(this.database)
      .container(RECORD)
      .items.query<Entry>("SELECT * FROM c WHERE c.type = 'update' OR c.type = 'board update'")
      .fetchAll();
    return resources;
  }

  /** Whatever is in the record but drafts: when two are alike, nothing was written in between. */
  async everything(): Promise<string> {
    const { resources } = await this.server.client
      .database(this.database)
      .container(RECORD)
      .items.query<{ id: string }>("SELECT * FROM c WHERE c.type != 'draft'")
      .fetchAll();
    return JSON.stringify(resources.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  /** What is broken in its chains. */
  async broken(): Promise<readonly unknown[]> {
    return (await verifyRecord(this.server.client, this.database, DEMO_FORCE)).broken;
  }
}

export interface Offices<O extends Office = Office> {
  readonly server: TestServer;
  /** A new one, with nothing recorded in it but the demo. */
  open(): Promise<O>;
  stop(): Promise<void>;
}

/** One embedded server for a test file. */
export const startOffices = (): Promise<Offices> =>
  startOfficesOf((server, database) => new Office(server, database));

/** An office of its own for each test of the file. @param use is given it before the test */
export const officeForEach = (use: (office: Office) => void): void => {
  let offices: Offices;
  beforeAll(async () => {
    offices = await startOffices();
  });
  beforeEach(async () => {
    use(await offices.open());
  });
  afterAll(() => offices.stop());
};

export const startOfficesOf = async <O extends Office>(
  make: (server: TestServer, database: string) => O,
): Promise<Offices<O>> => {
  const server = await startServer();
  let opened = 0;
  return {
    server,
    open: async () => {
      opened += 1;
      const database = `office-${String(opened)}`;
      await ensureContainers(server.client, database);
      await loadDemo(server.client, database);
      return make(server, database);
    },
    stop: () => server.stop(),
  };
};
