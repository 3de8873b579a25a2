/** An office whose boards are told: a Teams that records what it is sent, and a clock that can be moved. */
import { setTimeout as wait } from 'node:timers/promises';
import { createCompose } from '../../../bot/boards/composing';
import { createHearing } from '../../../bot/boards/hearing';
import type { Limiter } from '../../../bot/boards/outbox/lane';
import { SETTINGS } from '../../../bot/boards/outbox/settings';
import { createWorker } from '../../../bot/boards/outbox/worker';
import { createScheduler, type Scheduler } from '../../../bot/boards/scheduling';
import { createLog } from '../../../bot/log';
import type {
  Address,
  Asker,
  Channel,
  ChannelTurn,
  MeetingTurn,
  Outbound,
  Place,
  Reply,
  Seen,
  Sending,
} from '../../../bot/turn';
import { openOutbox, openPeople, openPlaces, type AssuranceRecord } from '../../../data/cosmos';
import { DEMO_FORCE, DEMO_TENANT } from '../../../data/demo';
import { dayOf, type Board, type Post } from '../../../data/model';
import type { TestServer } from '../../data/cosmos/server';
import { askerOf, shown } from '../../questions/asking';
import { Office, startOfficesOf, type Offices, type Shown } from '../recording/talking';

export const LPIB = 'Local Policing Improvement Board';
export const IAB = 'Inspection and Audit Board';
export const LPIB_CHANNEL = '19:lpib@thread.tacv2';
export const IAB_CHANNEL = '19:iab@thread.tacv2';
export const GENERAL = '19:general@thread.tacv2';
export const TEAM = { id: GENERAL, name: 'Assurance' };
export const idOf = (end: string): string => `00000000-0000-0000-0000-0000000000${end}`;

/** Days pass in no time here: how fast Teams takes messages is for other tests. */
const UNHURRIED: Limiter = {
  hold: () =>
    Promise.resolve({
      turn: () => Promise.resolve('go'),
      until: () => Date.now() + 60_000,
      inTime: () => true,
      over: () => undefined,
      pause: () => Promise.resolve(),
      release: () => Promise.resolve(),
    }),
};

/** One message that Teams was asked to show. */
export interface Sent {
  readonly how: 'create' | 'update';
  /** A person's chat is told by the end of their id: `a1`. */
  readonly to: string;
  readonly id: string | undefined;
  readonly summary: string;
  /** Everything that can be read. */
  readonly text: string;
  readonly reply: Reply;
  readonly serviceUrl: unknown;
}

export class TellingOffice extends Office {
  readonly outbox = openOutbox({ client: this.server.client, database: this.database, force: DEMO_FORCE });
  readonly places = openPlaces({
    client: this.server.client,
    database: this.database,
    tenants: () => [DEMO_TENANT],
  });
  readonly sent: Sent[] = [];
  readonly scheduler: Scheduler;
  /** The channels that the team tells; undefined where it does not say. */
  channels: readonly Channel[] | undefined = [
    { id: GENERAL, name: null },
    { id: LPIB_CHANNEL, name: LPIB },
    { id: '19:coffee@thread.tacv2', name: 'Coffee' },
  ];
  serviceUrl = 'https://smba.example/emea/';
  /** What Teams answers where it does not take a message. */
  answers: (to: string, summary: string) => Sending | undefined = () => undefined;
  #ids = 0;

  constructor(server: TestServer, database: string) {
    super(server, database, (office) => ({
      outbox: openOutbox({ client: server.client, database, force: DEMO_FORCE }),
      places: openPlaces({ client: server.client, database, tenants: () => [DEMO_TENANT] }),
      people: openPeople({ client: server.client, database, force: DEMO_FORCE }),
      wake: () => undefined,
      hear: (turn) => hearingOf(office).hear(turn),
    }));
    const hearingOf = (office: Office) =>
      createHearing({
        record: office.record,
        places: this.places,
        outbox: this.outbox,
        clock: office.clock,
        log: createLog('silent'),
        wake: () => undefined,
        outbound: () => this.#outbound,
      });
    this.scheduler = this.copyOfScheduler();
  }

  /** Another copy of the bot, over the same record. */
  copyOfScheduler(record: Pick<AssuranceRecord, 'catalogue' | 'find'> = this.record): Scheduler {
    return createScheduler({
      record,
      outbox: this.outbox,
      places: this.places,
      clock: this.clock,
      log: createLog('silent'),
      wake: () => undefined,
    });
  }

  /** Sends what is in the outbox. */
  async deliver(): Promise<void> {
    const settings = { ...SETTINGS, pollMs: 5, sendMs: 200, leaseMs: 5_000 };
    const worker = createWorker({
      outbox: this.outbox,
      places: this.places,
      outbound: this.#outbound,
      limiter: UNHURRIED,
      compose: createCompose({
        record: this.record,
        outbox: this.outbox,
        clock: this.clock,
        demo: true,
        admins: new Set(),
      }),
      clock: this.clock,
      log: createLog('silent'),
      copy: 'one',
      settings,
    });
    await worker.drain();
  }

  /** As the bot goes on: what is due is made and sent, and what follows from that. */
  async goOn(): Promise<void> {
    for (let look = 0; look < 2; look += 1) {
      await this.scheduler.tick();
      await this.deliver();
    }
  }

  /** At that moment; what was sent then and since the last look. */
  async on(moment: string): Promise<Sent[]> {
    this.at(moment);
    const before = this.sent.length;
    await this.goOn();
    return this.sent.slice(before);
  }

  /** Every morning at 09:00 in London (winter time), from one day to another. */
  async mornings(from: string, to: string): Promise<Map<string, Sent[]>> {
    const days = new Map<string, Sent[]>();
    const last = Date.parse(`${to}T09:00:00.000Z`);
    for (let at = Date.parse(`${from}T09:00:00.000Z`); at <= last; at += 86_400_000)
      days.set(dayOf(new Date(at)), await this.on(new Date(at).toISOString()));
    return days;
  }

  override seen = (asker: Asker, place: Place): Seen => {
    const conversation = place.conversation.split(';')[0] ?? '';
    return {
      tenant: DEMO_TENANT,
      conversation,
      kind: place.kind,
      reference: { conversation: { id: conversation }, serviceUrl: this.serviceUrl },
      serviceUrl: this.serviceUrl,
      person: place.kind === 'personal' ? { id: asker.id, name: asker.name } : null,
      team: place.kind === 'channel' ? { id: TEAM.id, name: null } : null,
      name: null,
    };
  };

  /** Opens the bot's own chat: from then on it can speak to them. */
  async opens(...ends: readonly string[]): Promise<void> {
    for (const end of ends) await this.person(end, chatOf(end)).say('help');
  }

  /** In the bot's own chat with that person. */
  say(end: string, text: string): Promise<Shown> {
    return this.person(end, chatOf(end)).say(text);
  }

  /** In the thread of a channel. */
  saysIn(channel: string, end: string, text: string): Promise<Shown> {
    return this.person(end, { conversation: `${channel};messageid=1700`, kind: 'channel' }).say(text);
  }

  /** Added to the team, which Teams tells of twice: in the channel that was chosen. */
  async installs(channel: Channel = { id: GENERAL, name: null }, times = 2): Promise<void> {
    for (let time = 0; time < times; time += 1)
      await this.conversation({ kind: 'installed', ...this.#inTeam(channel) });
  }

  async uninstalls(channel: Channel = { id: GENERAL, name: null }): Promise<void> {
    await this.conversation({ kind: 'removed', why: 'uninstalled', ...this.#inTeam(channel) });
  }

  async loses(why: string): Promise<void> {
    await this.conversation({ kind: 'removed', why, ...this.#inTeam({ id: GENERAL, name: null }) });
  }

  /** Taken out of a person's own chat. */
  async leaves(end: string): Promise<void> {
    const place: Place = { conversation: `chat-${end}`, kind: 'personal' };
    const asker = askerOf(end);
    await this.conversation({
      kind: 'removed',
      why: 'uninstalled',
      id: this.activity(),
      asker,
      place,
      seen: this.seen(asker, place),
    });
  }

  async channel(event: ChannelTurn['event'], channel: Channel): Promise<void> {
    await this.conversation({
      kind: 'channel',
      event,
      channel,
      ...this.#inTeam({ id: GENERAL, name: null }),
    });
  }

  /** A meeting in Teams begins or ends in a chat. */
  async meets(
    event: MeetingTurn['event'],
    title: string | null,
    conversation = '19:meeting@thread.v2',
    kind: Place['kind'] = 'group',
    meeting: string | null = conversation,
  ): Promise<Sent[]> {
    const asker = askerOf('a5');
    const place: Place = { conversation, kind };
    await this.conversation({
      kind: 'meeting',
      event,
      title,
      meeting,
      id: this.activity(),
      asker,
      place,
      seen: this.seen(asker, place),
    });
    const before = this.sent.length;
    await this.deliver();
    return this.sent.slice(before);
  }

  async board(id: 'lpib' | 'iab' = 'lpib'): Promise<Board> {
    const board = (await this.record.catalogue()).boards.find((known) => known.id === id);
    if (board === undefined) throw new Error(`no ${id}`);
    return board;
  }

  async post(id: string): Promise<Post> {
    const post = await this.outbox.get(id);
    if (post === undefined) throw new Error(`${id} is not there`);
    return post;
  }

  /** What that person or channel was told, in its notifications. */
  toldTo(to: string, sent: readonly Sent[] = this.sent): string[] {
    return sent.filter((each) => each.to === to).map(({ summary }) => summary);
  }

  #inTeam(channel: Channel) {
    const asker = askerOf('a1');
    const place: Place = { conversation: channel.id, kind: 'channel' };
    const seen = { ...this.seen(asker, place), team: TEAM, name: channel.name };
    return { id: this.activity(), asker, place, seen };
  }

  readonly #outbound: Outbound = {
    create: (to, reply) => this.#take('create', to, undefined, reply),
    update: (to, id, reply) => this.#take('update', to, id, reply),
    channelsOf: () => Promise.resolve(this.channels),
  };

  async #take(how: Sent['how'], { conversation, reference }: Address, id: string | undefined, reply: Reply) {
    // As Teams does: not at once.
    await wait(1);
    const to = conversation.replace(/^chat-/, '').replace(/;messageid=.*$/, '');
    const refused = this.answers(to, reply.summary);
    if (refused !== undefined) return refused;
    this.#ids += 1;
    const { summary } = reply;
    const text = shown([reply]);
    this.sent.push({ how, to, id, summary, text, reply, serviceUrl: reference['serviceUrl'] });
    return { outcome: 'sent', id: id ?? `m${this.#ids}` } as const;
  }
}

const chatOf = (end: string): Place => ({ conversation: `chat-${end}`, kind: 'personal' });

export const startTellingOffices = (): Promise<Offices<TellingOffice>> =>
  startOfficesOf((server, database) => new TellingOffice(server, database));
