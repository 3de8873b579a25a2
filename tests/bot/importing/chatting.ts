/** A chat with the bot over HTTP in which files are sent, with a local server as the place where Teams keeps them. */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createConversation } from '../../../bot/conversation';
import { createChatImporting, type ChatImporting } from '../../../bot/importing/chat';
import { createFetching } from '../../../bot/importing/fetching';
import { createLog } from '../../../bot/log';
import { openImporting, openWaitingImports, type Importing, type WaitingImports } from '../../../data/cosmos';
import { DEMO_FORCE } from '../../../data/demo';
import type { Reader } from '../../../data/importing/reader';
import { nodes } from '../../cards/reading';
import { person, press, sentFile, type ActivityJson } from '../../support/activities';
import { startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector } from '../../support/connector';
import { startOffices, type Office, type Offices } from '../recording/talking';

export const SECRETARY = { from: person('a1', 'Board Secretary') };
export const ADMIN = { from: person('a9', 'IT Administrator') };
export const MEMBER = { from: person('a5', 'Board Member') };

export interface Copy {
  readonly bot: TestBot;
  readonly importing: ChatImporting;
  readonly waiting: WaitingImports;
}

export interface CopyOptions {
  /** What happens before anything is written. */
  readonly write?: () => Promise<void>;
  readonly answerMs?: number;
  readonly tellMs?: number;
}

const Pressed = z.object({ statusCode: z.number(), value: z.unknown() });
const Titled = z.object({ title: z.string(), verb: z.string(), data: z.record(z.unknown()) });

export const buttons = (card: unknown) =>
  nodes(card).flatMap((node) => (node['type'] === 'Action.Execute' ? [Titled.parse(node)] : []));
/** Everything of a card, as one text to look in. */
export const words = (card: unknown): string => JSON.stringify(card ?? null);

/** Waits for what comes of itself. */
export const until = async (isSo: () => boolean): Promise<void> => {
  for (let times = 0; times < 500 && !isSo(); times += 1) await wait(20);
  expect(isSo()).toBe(true);
};

/** The demo's record, Teams' connector, a place for files, and copies of the bot; a new record for each test. */
export class Chatting {
  readonly connector: Connector;
  readonly filesUrl: string;
  /** What was asked of the place for files. */
  readonly asked: string[] = [];
  readonly #offices: Offices;
  readonly #reader: Reader;
  readonly #served: Map<string, Buffer>;
  readonly #closeFiles: () => Promise<void>;
  readonly #bots: TestBot[] = [];
  readonly #held: (() => void)[] = [];
  #office: Office | undefined;

  private constructor(
    offices: Offices,
    connector: Connector,
    reader: Reader,
    files: Awaited<ReturnType<typeof startFiles>>,
  ) {
    this.#offices = offices;
    this.connector = connector;
    this.#reader = reader;
    this.filesUrl = files.url;
    this.asked = files.asked;
    this.#served = files.served;
    this.#closeFiles = files.close;
  }

  static async start(reader: Reader): Promise<Chatting> {
    return new Chatting(await startOffices(), await startConnector(), reader, await startFiles());
  }

  /** Before each test. */
  async reset(): Promise<void> {
    this.#office = await this.#offices.open();
    this.connector.reset();
    this.#served.clear();
    this.asked.length = 0;
  }

  /** After each test. */
  async stopCopies(): Promise<void> {
    for (const go of this.#held.splice(0)) go();
    await Promise.all(this.#bots.splice(0).map((bot) => bot.stop()));
  }

  async stop(): Promise<void> {
    await this.connector.close();
    await this.#offices.stop();
    await this.#closeFiles();
  }

  get office(): Office {
    if (this.#office === undefined) throw new Error('reset comes first');
    return this.#office;
  }

  /** Holds what is about to be written until `go`, or until the test ends. */
  hold(): { readonly write: () => Promise<void>; readonly go: () => void } {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    this.#held.push(go);
    return { write: () => held, go };
  }

  /** A copy of the bot on the record. */
  async copy({ write, answerMs = 20_000, tellMs = 50 }: CopyOptions = {}): Promise<Copy> {
    const { office } = this;
    const where = { client: office.server.client, database: office.database };
    const real = openImporting({ ...where, force: DEMO_FORCE });
    const imports: Importing =
      write === undefined
        ? real
        : {
            ...real,
            write: async (plan, run) => {
              await write();
              return real.write(plan, run);
            },
          };
    const waiting = openWaitingImports(where);
    const importing = createChatImporting({
      importing: imports,
      waiting,
      reader: this.#reader,
      fetchFile: createFetching({ local: true }),
      clock: office.clock,
      log: createLog('silent'),
      answerMs,
      tellMs,
    });
    const conversation = createConversation({
      record: office.record,
      clock: office.clock,
      demo: true,
      admins: [ADMIN.from.aadObjectId],
      importing,
    });
    const bot = await startTestBot({ conversation, limits: { invokeMs: 25_000, turnMs: 25_000 } });
    importing.start(bot.outbound);
    this.#bots.push(bot);
    return { bot, importing, waiting };
  }

  /** Puts a file where Teams keeps them; its address. */
  serve(bytes: Uint8Array, path = '/tracker.xlsx'): string {
    this.#served.set(path, Buffer.from(bytes));
    return `${this.filesUrl}${path}`;
  }

  /** The newest card that the bot posted. */
  lastCard(): unknown {
    return this.connector.messages().at(-1)?.attachments[0]?.content;
  }

  /** Sends a file; the card that comes of it. */
  async send(
    bot: TestBot,
    url: string,
    over: ActivityJson = SECRETARY,
    name = 'tracker.xlsx',
  ): Promise<unknown> {
    await bot.post(sentFile(this.connector.url, name, url, over));
    return this.lastCard();
  }

  /** Presses a button of a card; the card that takes its place. */
  async pressOn(
    bot: TestBot,
    card: unknown,
    title: string,
    over: ActivityJson = SECRETARY,
    filled: Record<string, unknown> = {},
  ): Promise<unknown> {
    const found = buttons(card).find((each) => each.title === title);
    if (found === undefined)
      throw new Error(
        `No "${title}", only ${buttons(card)
          .map((each) => each.title)
          .join(', ')}`,
      );
    const { body } = await bot.post(
      press(this.connector.url, found.verb, { ...found.data, ...filled }, over),
    );
    return Pressed.parse(body).value;
  }
}

const startFiles = async () => {
  const served = new Map<string, Buffer>();
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    const body = served.get(req.url ?? '');
    if (req.url === '/elsewhere') res.writeHead(302, { location: 'http://198.51.100.7/secret' }).end();
    else if (body === undefined) res.writeHead(404).end();
    else res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The place for files has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    served,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A chat for the tests of a file, each with a record of its own. */
export const chatForEach = (reader: Reader, use: (chat: Chatting) => void): void => {
  let chat: Chatting;
  beforeAll(async () => {
    chat = await Chatting.start(reader);
    use(chat);
  });
  beforeEach(() => chat.reset());
  afterEach(() => chat.stopCopies());
  afterAll(() => chat.stop());
};
