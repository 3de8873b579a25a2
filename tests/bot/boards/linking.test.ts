/** Which channel is which board's: by name, by renaming, by the secretary's word; never two boards'. */
import { boardSubject, openDraft, SYSTEM, type Board } from '../../../data/model';
import type { Offices, Shown } from '../recording/talking';
import { createLinking } from '../../../bot/boards/linking';
import { createLog } from '../../../bot/log';
import { newDraftId } from '../../../bot/recording/propose';
import {
  IAB,
  IAB_CHANNEL,
  LPIB,
  LPIB_CHANNEL,
  startTellingOffices,
  type Sent,
  type TellingOffice,
} from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const COFFEE = '19:coffee@thread.tacv2';

const installed = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2');
  await office.goOn();
  office.sent.length = 0;
  return office;
};

const channelOf = async (office: TellingOffice, id: 'lpib' | 'iab'): Promise<Board['channel']> =>
  (await office.board(id)).channel;

const confirmed = async (card: Shown): Promise<Shown> => {
  const done = await card.press('Confirm');
  expect(done.summary).toMatch(/^Recorded/);
  return done;
};

const links = (office: TellingOffice, channel: string, board: string): Promise<Shown> =>
  office.saysIn(channel, 'a1', `link this channel to the ${board}`);

/** What each message of a place shows now. */
const shownIn = (office: TellingOffice, to: string): Map<string, Sent> => {
  const shown = new Map<string, Sent>();
  let made = 0;
  for (const each of office.sent) {
    made += 1;
    if (each.to === to) shown.set(each.id ?? `new ${made}`, each);
  }
  return shown;
};

describe('a linked channel that is renamed', () => {
  test('stays its board’s, under the name it has now', async () => {
    const office = await installed();
    await office.channel('renamed', { id: LPIB_CHANNEL, name: 'Improvement' });
    expect(await channelOf(office, 'lpib')).toEqual({
      id: LPIB_CHANNEL,
      name: 'Improvement',
      highest: 'OFFICIAL',
    });
    const [entry] = await office.record.boardEntries();
    expect(entry).toMatchObject({
      kind: 'channel renamed',
      by: SYSTEM,
      text: 'Channel renamed: Improvement',
    });
    expect(await office.broken()).toEqual([]);
    await office.channel('renamed', { id: LPIB_CHANNEL, name: 'Improvement' });
    expect(await office.record.boardEntries()).toHaveLength(2);
  });

  test('to another board’s name stays its board’s; the secretary is asked, once, and can give it away', async () => {
    const office = await installed();
    await office.channel('renamed', { id: LPIB_CHANNEL, name: IAB });
    await office.channel('renamed', { id: LPIB_CHANNEL, name: IAB });
    expect((await channelOf(office, 'lpib'))?.id).toBe(LPIB_CHANNEL);
    expect(await channelOf(office, 'iab')).toBeNull();
    await office.deliver();
    const asked = office.sent.filter(({ to }) => to === 'a1');
    expect(asked.map(({ summary }) => summary)).toEqual([
      `The channel of the ${LPIB} is now called ${IAB}. Should it be the ${IAB}'s?`,
    ]);
    expect(asked[0]?.text).toContain(`link this channel to the ${IAB}`);
    await confirmed(await links(office, LPIB_CHANNEL, IAB));
    expect((await channelOf(office, 'iab'))?.id).toBe(LPIB_CHANNEL);
    expect(await channelOf(office, 'lpib')).toBeNull();
  });

  test('of which the secretary was to be asked is not asked about once that board has its own', async () => {
    const office = await installed();
    await office.channel('renamed', { id: LPIB_CHANNEL, name: IAB });
    await confirmed(await links(office, COFFEE, IAB));
    await office.deliver();
    expect(office.toldTo('a1')).toEqual([]);
  });

  test('to the name of a board that has a channel asks nothing', async () => {
    const office = await installed();
    await office.channel('created', { id: IAB_CHANNEL, name: IAB });
    await office.channel('renamed', { id: LPIB_CHANNEL, name: IAB });
    await office.deliver();
    expect((await channelOf(office, 'lpib'))?.id).toBe(LPIB_CHANNEL);
    expect((await channelOf(office, 'iab'))?.id).toBe(IAB_CHANNEL);
    expect(office.toldTo('a1')).toEqual([]);
  });
});

test('a channel with a board’s name is linked though that board is changed in the same moment', async () => {
  const office = await offices.open();
  await office.opens('a1');
  const move = await office.say('a1', 'move the next board to 30 January 10:00');
  const { record, places, outbox, clock } = office;
  let commits = 0;
  const linking = createLinking({
    record: {
      catalogue: () => record.catalogue(),
      createDraft: (draft) => record.createDraft(draft),
      commit: async (what) => {
        commits += 1;
        if (commits === 1) await move.press('Confirm');
        return record.commit(what);
      },
    },
    places,
    outbox,
    clock,
    log: createLog('silent'),
    wake: () => undefined,
  });
  await linking.named({ id: LPIB_CHANNEL, name: LPIB });
  expect((await channelOf(office, 'lpib'))?.id).toBe(LPIB_CHANNEL);
  expect((await office.board()).moved).toHaveLength(1);
  expect(commits).toBe(2);
});

describe('"link this channel to …" of a channel that is another board’s', () => {
  test('says beforehand that the other board then has none; afterwards it has none, in one step', async () => {
    const office = await installed();
    const card = await links(office, LPIB_CHANNEL, IAB);
    expect(card.text).toContain(`It is the ${LPIB}'s channel now: that board then has none.`);
    await confirmed(card);
    expect((await channelOf(office, 'iab'))?.id).toBe(LPIB_CHANNEL);
    expect(await channelOf(office, 'lpib')).toBeNull();
    const [one, other] = await office.record.boardEntries();
    expect([one?.kind, other?.kind].sort()).toEqual(['channel linked', 'channel unlinked']);
    expect([one, other].find((entry) => entry?.kind === 'channel unlinked')).toMatchObject({
      recommendation: 'board~lpib',
      text: `Channel unlinked: ${LPIB} is the ${IAB}'s now`,
      by: { name: 'Board Secretary' },
    });
    expect(await office.broken()).toEqual([]);
  });

  test('two boards that are given one channel at the same moment: one has it', async () => {
    const office = await installed();
    const cards = await Promise.all([links(office, COFFEE, IAB), links(office, COFFEE, LPIB)]);
    await Promise.all(cards.map((card) => card.press('Confirm')));
    const holders = (await office.record.catalogue()).boards.filter(({ channel }) => channel?.id === COFFEE);
    expect(holders).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  });

  test('the bot itself takes none from a board, whatever it is called', async () => {
    const office = await installed();
    const iab = await office.board('iab');
    const draft = openDraft({
      id: newDraftId(),
      force: iab.force,
      subject: boardSubject('iab'),
      what: { change: 'link channel', channel: LPIB_CHANNEL, name: IAB },
      by: SYSTEM,
      origin: { from: 'conversation', conversation: LPIB_CHANNEL },
      marking: 'OFFICIAL',
      createdAt: '2025-01-14T09:00:00.000Z',
      basedOn: iab.version,
    });
    await office.record.createDraft(draft);
    const result = await office.record.commit({
      draft: draft.id,
      by: SYSTEM.id,
      at: '2025-01-14T09:00:01.000Z',
    });
    expect(result).toMatchObject({ is: 'problem', sentence: `That channel is the ${LPIB}'s.` });
    expect((await channelOf(office, 'lpib'))?.id).toBe(LPIB_CHANNEL);
  });
});

describe('cards of a channel that a board has left', () => {
  /** Rec 3's card, its reply, and the position, all in the first channel. */
  const told = async (): Promise<TellingOffice> => {
    const office = await offices.open();
    await office.installs();
    await office.opens('a1', 'a2');
    await office.goOn();
    await confirmed(await office.say('a2', 'update rec 3: form live in two areas'));
    await office.deliver();
    return office;
  };

  test('say once where the board is told now; new ones come in the new channel', async () => {
    const office = await told();
    const before = office.sent.length;
    await confirmed(await links(office, COFFEE, LPIB));
    await office.goOn();
    const old = office.sent.slice(before).filter(({ to }) => to === LPIB_CHANNEL);
    expect(old.map(({ how }) => how)).toEqual(['update', 'update']);
    expect(old.map(({ summary }) => summary).sort()).toEqual([
      `${LPIB} is told in the channel Coffee from now on`,
      `Rec 3: the ${LPIB} is told in the channel Coffee from now on`,
    ]);
    expect(old[0]?.text).toContain('no longer kept up to date');
    expect(office.toldTo(COFFEE, office.sent.slice(before))).toEqual([
      expect.stringMatching(new RegExp(`^${LPIB}: 5 recommendations`)),
    ]);
    const then = office.sent.length;
    await confirmed(await office.say('a2', 'update rec 3: form live in three areas'));
    await office.goOn();
    await office.on('2025-01-15T09:00:00.000Z');
    const after = office.sent.slice(then);
    expect(after.filter(({ to }) => to === LPIB_CHANNEL)).toEqual([]);
    expect(after.filter(({ to, how }) => to === COFFEE && how === 'create')).toHaveLength(2);
  });

  test('say that the channel is another board’s now, and that theirs has none', async () => {
    const office = await told();
    const before = office.sent.length;
    await confirmed(await links(office, LPIB_CHANNEL, IAB));
    await office.goOn();
    const old = office.sent.slice(before).filter(({ how, to }) => how === 'update' && to === LPIB_CHANNEL);
    expect(old.map(({ summary }) => summary)).toContain(`Rec 3: the ${LPIB} has no channel now`);
    expect(old[0]?.text).toContain(`This channel is the ${IAB}'s now.`);
    const position = office.sent.slice(before).filter(({ how }) => how === 'create');
    expect(position.map(({ to, summary }) => [to, summary.slice(0, IAB.length)])).toEqual([
      [LPIB_CHANNEL, IAB],
    ]);
  });

  test('are the board’s again where it comes back, in their old places', async () => {
    const office = await told();
    await confirmed(await links(office, COFFEE, LPIB));
    await office.goOn();
    await confirmed(await links(office, LPIB_CHANNEL, LPIB));
    await office.goOn();
    const shown = [...shownIn(office, LPIB_CHANNEL).values()].filter(({ how }) => how === 'update');
    expect(shown.map(({ summary }) => summary)).toContain(
      `${LPIB}: 5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off`,
    );
    // The card that said that it was no longer kept up to date is, before anything else is recorded.
    const rec3 = shown.filter(({ summary }) => summary.startsWith('Rec 3: '));
    expect(rec3.map(({ summary }) => summary)).toEqual([expect.stringMatching(/^Rec 3: in progress, amber/)]);
    const before = office.sent.length;
    await confirmed(await office.say('a2', 'update rec 3: form live in three areas'));
    await office.goOn();
    const rec = office.sent.slice(before).filter(({ summary }) => summary.startsWith('Rec 3: in progress'));
    expect(rec).toMatchObject([{ how: 'update', to: LPIB_CHANNEL }]);
  });

  test('in a channel that was deleted are missed by nobody', async () => {
    const office = await told();
    await office.channel('deleted', { id: LPIB_CHANNEL, name: LPIB });
    await office.channel('created', { id: '19:second@thread.tacv2', name: LPIB });
    await office.goOn();
    expect((await channelOf(office, 'lpib'))?.id).toBe('19:second@thread.tacv2');
    expect((await office.say('a1', 'who was not reached')).summary).toMatch(/^None/);
    await office.on('2025-01-15T09:00:00.000Z');
    expect(office.toldTo('a1')).toEqual([]);
  });

  test('one that somebody has deleted is not posted anew', async () => {
    const office = await told();
    office.answers = (to, summary) =>
      to === LPIB_CHANNEL && summary.includes('from now on')
        ? { outcome: 'refused', reason: 'Teams said 404', why: 'message gone' }
        : undefined;
    const before = office.sent.length;
    await confirmed(await links(office, COFFEE, LPIB));
    await office.goOn();
    expect(office.sent.slice(before).filter(({ to }) => to === LPIB_CHANNEL)).toEqual([]);
    expect((await office.outbox.find({ kind: 'left' })).map(({ state }) => state)).toEqual(['sent']);
  });
});

describe('the board’s position', () => {
  test.each([
    'move the next board to 30 January 10:00',
    'add a board meeting on 16 January 10:00',
    'cancel the next board',
  ])('follows "%s" at once, in its place', async (words) => {
    const office = await installed();
    await confirmed(await office.say('a1', words));
    await office.deliver();
    const board = await office.board();
    expect(office.sent.filter(({ to }) => to === LPIB_CHANNEL)).toMatchObject([{ how: 'update' }]);
    const next = { move: '30 January 2025', add: '16 January 2025', cancel: 'No date is set' };
    const key = words.split(' ')[0] as keyof typeof next;
    expect(office.sent[0]?.text).toContain(next[key]);
    expect(board.version).toBeGreaterThan(1);
  });

  test('of a board without a channel is not missed by anybody', async () => {
    const office = await offices.open();
    await office.opens('a1');
    await confirmed(await office.say('a1', 'move the next board to 30 January 10:00'));
    await office.deliver();
    expect(await office.outbox.find({})).toEqual([]);
  });
});
