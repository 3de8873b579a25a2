/** What the bot hears of the places it is in: installed, renamed, deleted, shut out, and in again. */
import { createHearing } from '../../../bot/boards/hearing';
import { createConversation } from '../../../bot/conversation';
import { createLog } from '../../../bot/log';
import { RecordUnavailable } from '../../../data/cosmos';
import { askerOf } from '../../questions/asking';
import type { Offices } from '../recording/talking';
import {
  GENERAL,
  IAB,
  IAB_CHANNEL,
  LPIB,
  LPIB_CHANNEL,
  startTellingOffices,
  type TellingOffice,
} from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

/** The entries that link a channel, newest first. */
const links = async (office: TellingOffice) =>
  (await office.record.boardEntries()).filter(({ kind }) => kind === 'channel linked');

const COFFEE = '19:coffee@thread.tacv2';

describe('installed in a team', () => {
  test('the channel with the board’s name becomes the board’s, once, though Teams tells of it twice', async () => {
    const office = await offices.open();
    await office.installs();
    expect((await office.board()).channel).toEqual({ id: LPIB_CHANNEL, name: LPIB, highest: 'OFFICIAL' });
    const [link, ...more] = await links(office);
    expect(more).toEqual([]);
    expect(link).toMatchObject({ recommendation: 'board~lpib', by: { name: 'Assurance bot' } });
    expect(link?.text).toContain(LPIB);
    expect(await office.broken()).toEqual([]);
  });

  test('both told at the same moment, too', async () => {
    const office = await offices.open();
    await Promise.all([office.installs(undefined, 1), office.installs(undefined, 1)]);
    expect(await links(office)).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  });

  test('its position is posted there once, and nothing elsewhere', async () => {
    const office = await offices.open();
    await office.installs();
    await office.goOn();
    await office.goOn();
    expect(office.sent.map(({ to, summary }) => [to, summary])).toEqual([
      [LPIB_CHANNEL, `${LPIB}: 5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off`],
    ]);
  });

  test('the position card is the same one on the next day, brought up to date', async () => {
    const office = await offices.open();
    await office.installs();
    await office.goOn();
    const [first] = office.sent;
    const next = await office.on('2025-01-15T09:00:00.000Z');
    expect(next.filter(({ to }) => to === LPIB_CHANNEL)).toMatchObject([{ how: 'update', id: 'm1' }]);
    expect(first?.how).toBe('create');
  });

  test('other channels are only remembered', async () => {
    const office = await offices.open();
    await office.installs();
    expect((await office.places.channels()).map(({ name }) => name).sort()).toEqual(
      ['Coffee', LPIB, null].sort(),
    );
    expect((await office.board('iab')).channel).toBeNull();
  });

  test('whose channels Teams does not tell, the one it was installed in names itself', async () => {
    const office = await offices.open();
    office.channels = undefined;
    await office.installs({ id: IAB_CHANNEL, name: `  inspection &  audit board ` });
    expect((await office.board('iab')).channel).toMatchObject({ id: IAB_CHANNEL });
  });

  test('in a person’s own chat it says what it can do, and in a team nothing', async () => {
    const office = await offices.open();
    const asker = askerOf('a5');
    const place = { conversation: 'chat-a5', kind: 'personal' } as const;
    const seen = office.seen(asker, place);
    const own = await office.conversation({ kind: 'installed', id: 'i1', asker, place, seen });
    expect(own).toHaveLength(1);
    const channel = { conversation: GENERAL, kind: 'channel' } as const;
    expect(
      await office.conversation({
        kind: 'installed',
        id: 'i2',
        asker,
        place: channel,
        seen: office.seen(asker, channel),
      }),
    ).toEqual([]);
  });
});

describe('a channel', () => {
  test('made or renamed later to the name of a board becomes that board’s', async () => {
    const office = await offices.open();
    await office.installs();
    await office.channel('created', { id: '19:new@thread.tacv2', name: 'Something' });
    expect((await office.board('iab')).channel).toBeNull();
    await office.channel('renamed', { id: '19:new@thread.tacv2', name: IAB });
    expect((await office.board('iab')).channel).toMatchObject({ id: '19:new@thread.tacv2', name: IAB });
    await office.goOn();
    expect(office.toldTo('19:new@thread.tacv2')).toHaveLength(1);
  });

  test('of a board that is still there keeps its board, whatever another is called', async () => {
    const office = await offices.open();
    await office.installs();
    await office.channel('renamed', { id: LPIB_CHANNEL, name: 'LPIB (old name)' });
    await office.channel('created', { id: '19:second@thread.tacv2', name: LPIB });
    expect((await office.board()).channel?.id).toBe(LPIB_CHANNEL);
    expect(await links(office)).toHaveLength(1);
  });

  test('that was deleted gives way to another of the board’s name', async () => {
    const office = await offices.open();
    await office.installs();
    await office.channel('deleted', { id: LPIB_CHANNEL, name: LPIB });
    await office.channel('created', { id: '19:second@thread.tacv2', name: LPIB });
    expect((await office.board()).channel?.id).toBe('19:second@thread.tacv2');
    expect(await links(office)).toHaveLength(2);
  });

  test('failure 24: that was deleted is told nothing, with the reason in words; restored, it is told again', async () => {
    const office = await offices.open();
    await office.installs();
    await office.opens('a1');
    await office.channel('deleted', { id: LPIB_CHANNEL, name: LPIB });
    await office.goOn();
    expect(office.toldTo(LPIB_CHANNEL)).toEqual([]);
    const asked = await office.say('a1', 'who was not reached');
    expect(asked.text).toContain('the channel was deleted');
    expect(asked.text).toContain(LPIB);
    await office.channel('restored', { id: LPIB_CHANNEL, name: LPIB });
    await office.on('2025-01-15T09:00:00.000Z');
    expect(office.toldTo(LPIB_CHANNEL)).toHaveLength(1);
  });
});

describe('shut out', () => {
  test('failures 22 and 24: out of a team, nothing is sent though Teams would take it; in again, it goes on', async () => {
    const office = await offices.open();
    await office.installs();
    await office.goOn();
    expect(office.sent).toHaveLength(1);
    await office.uninstalls();
    expect(await office.places.channels()).toEqual([]);
    await office.on('2025-01-15T09:00:00.000Z');
    expect(office.sent).toHaveLength(1);
    expect(
      (await office.outbox.find({ kind: 'position', states: ['refused'] })).map(({ reason }) => reason),
    ).toEqual([`the app was shut out of the channel of the ${LPIB}: uninstalled`]);
    await office.installs();
    await office.on('2025-01-16T09:00:00.000Z');
    expect(office.toldTo(LPIB_CHANNEL)).toHaveLength(2);
    // It never was another's: nothing was linked anew.
    expect(await links(office)).toHaveLength(1);
  });

  test('failure 24: in again, it is in all the channels it was in, though Teams does not tell them', async () => {
    const office = await offices.open();
    await office.installs();
    await office.channel('deleted', { id: COFFEE, name: 'Coffee' });
    await office.uninstalls();
    office.channels = undefined;
    await office.installs();
    expect((await office.places.channels()).map(({ conversation }) => conversation).sort()).toEqual(
      [GENERAL, LPIB_CHANNEL].sort(),
    );
  });

  test('the team deleted: all its channels are gone', async () => {
    const office = await offices.open();
    await office.installs();
    await office.loses('the team was deleted');
    await office.goOn();
    const [post] = await office.outbox.find({ states: ['refused'] });
    expect(post?.reason).toContain('the team was deleted');
    expect(office.sent).toEqual([]);
  });

  test('of one team, another’s channels stay', async () => {
    const office = await offices.open();
    await office.installs();
    const asker = askerOf('a1');
    const place = { conversation: '19:other@thread.tacv2', kind: 'channel' } as const;
    const seen = { ...office.seen(asker, place), team: { id: '19:otherteam', name: 'Other' } };
    await office.conversation({ kind: 'message', id: 'm', asker, place, seen, text: 'help' });
    await office.uninstalls();
    expect((await office.places.channels()).map(({ conversation }) => conversation)).toEqual([
      '19:other@thread.tacv2',
    ]);
  });

  test('failures 20 and 23: a person who took it out is not told; in a new chat they are', async () => {
    const office = await offices.open();
    await office.opens('a2');
    await office.leaves('a2');
    // Rec 4 and Rec 3 are the ASB Thematic Lead's; Rec 3 is due on 31 March.
    await office.on('2025-03-03T09:00:00.000Z');
    const reason = (await office.outbox.find({ kind: 'reminder' })).find(
      (post) => post.target.to === 'person' && post.target.person.endsWith('a2'),
    )?.reason;
    expect(reason).toBe('the app is not installed for this person');
    await office.person('a2', { conversation: 'chat-a2-anew' }).say('help');
    await office.deliver();
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a2-anew')).toEqual([
      'Rec 3: due 31 March 2025 (in 28 days)',
      'Rec 3: due 31 March 2025 (in 7 days)',
    ]);
  });

  test('failure 23: without any word of it, Teams’ own refusal is believed, and a message opens it again', async () => {
    const office = await offices.open();
    await office.opens('a2');
    office.answers = (to) =>
      to === 'a2' ? { outcome: 'refused', reason: 'Teams said 403: blocked', why: 'blocked' } : undefined;
    await office.on('2025-03-03T09:00:00.000Z');
    expect(await office.places.ofPerson(askerOf('a2').id)).toBeUndefined();
    office.answers = () => undefined;
    await office.opens('a2');
    await office.deliver();
    expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (in 28 days)']);
  });
});

test('failure 18: a service that moved is followed from the next thing that comes in', async () => {
  const office = await offices.open();
  await office.installs();
  await office.goOn();
  office.serviceUrl = 'https://smba.example/uk/';
  await office.saysIn(LPIB_CHANNEL, 'a5', 'status of rec 3');
  const [next] = await office.on('2025-01-15T09:00:00.000Z');
  expect(next?.serviceUrl).toBe('https://smba.example/uk/');
});

test('what is asked is answered though its place cannot be kept', async () => {
  const office = await offices.open();
  const broken = new RecordUnavailable('writing', new Error('down'));
  const hearing = createHearing({
    record: office.record,
    places: { ...office.places, seen: () => Promise.reject(broken) },
    outbox: office.outbox,
    clock: office.clock,
    log: createLog('silent'),
    wake: () => undefined,
    outbound: () => undefined,
  });
  const conversation = createConversation({
    record: office.record,
    clock: office.clock,
    demo: true,
    told: {
      outbox: office.outbox,
      places: office.places,
      people: { change: () => Promise.reject(broken) },
      wake: () => undefined,
      hear: (turn) => hearing.hear(turn),
    },
  });
  const asker = askerOf('a5');
  const place = { conversation: 'chat', kind: 'personal' } as const;
  const [reply] = await conversation({
    kind: 'message',
    id: '1',
    asker,
    place,
    seen: office.seen(asker, place),
    text: 'status of rec 3',
  });
  expect(reply?.summary).toContain('Rec 3: in progress');
});

describe('a channel linked by the secretary', () => {
  test('is named on the card, and has the position after Confirm', async () => {
    const office = await offices.open();
    office.channels = [
      { id: GENERAL, name: null },
      { id: COFFEE, name: 'ASB board room' },
    ];
    await office.installs();
    const card = await office.saysIn(COFFEE, 'a1', `link this channel to the ${LPIB}`);
    expect(card.text).toContain('ASB board room');
    expect(card.text).not.toContain('19:');
    const done = await card.press('Confirm');
    expect(done.summary).toContain('Recorded');
    expect(done.text).toContain('ASB board room');
    await office.goOn();
    expect(office.toldTo(COFFEE)).toEqual([
      `${LPIB}: 5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off`,
    ]);
    expect((await office.board()).channel).toEqual({
      id: COFFEE,
      name: 'ASB board room',
      highest: 'OFFICIAL',
    });
  });

  test('a team’s first channel, which Teams gives no name, is called General', async () => {
    const office = await offices.open();
    await office.installs();
    const card = await office.saysIn(GENERAL, 'a1', `link this channel to the ${IAB}`);
    expect(card.text).toContain('General');
    expect(card.text).not.toContain('19:');
  });

  test('whose name is not known is "this channel", and no id is shown', async () => {
    const office = await offices.open();
    const card = await office.saysIn('19:unknown@thread.tacv2', 'a1', `link this channel to the ${IAB}`);
    expect(card.text).toContain('this channel');
    expect(card.text).not.toContain('19:');
  });

  test('the old channel is named as what it was told in before', async () => {
    const office = await offices.open();
    await office.installs();
    const card = await office.saysIn(COFFEE, 'a1', `link this channel to the ${LPIB}`);
    expect(card.text).toContain(LPIB);
    expect(card.text).toContain('Coffee');
    await card.press('Confirm');
    await office.goOn();
    expect(office.toldTo(LPIB_CHANNEL)).toEqual([]);
    expect(office.sent.filter(({ to, how }) => to === COFFEE && how === 'create')).toHaveLength(1);
  });

  test('by anybody else is refused, and nothing is told there', async () => {
    const office = await offices.open();
    await office.installs();
    const card = await office.saysIn(COFFEE, 'a5', `link this channel to the ${LPIB}`);
    expect(card.summary).toMatch(/^You can't/);
    expect(card.titles).not.toContain('Confirm');
  });
});
