/** What a board's channel is sent: composed from the record as it stands when it goes out. */
import { momentOf } from '../../../data/model';
import { nodes } from '../../cards/reading';
import type { Offices, Shown } from '../recording/talking';
import { LPIB, LPIB_CHANNEL, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

/** In its team, the day's position already told. */
const settled = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2');
  await office.goOn();
  office.sent.length = 0;
  return office;
};

const recorded = async (office: TellingOffice, as: string, words: string): Promise<Shown> => {
  const done = await (await office.say(as, words)).press('Confirm');
  expect(done.summary).toMatch(/^Recorded/);
  return done;
};

const DIGEST = 'digest~lpib~20250123t1000z';

describe('what was recorded', () => {
  test('shows in the channel as the recommendation’s card, the position, and a reply with the words', async () => {
    const office = await settled();
    await recorded(office, 'a2', 'update rec 3: Niche risk form live in two areas');
    await office.deliver();
    expect(office.sent.map(({ how, to, summary }) => [how, to, summary])).toEqual([
      ['create', LPIB_CHANNEL, 'Rec 3: in progress, amber, due 31 March 2025'],
      ['update', LPIB_CHANNEL, `${LPIB}: 5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off`],
      ['create', LPIB_CHANNEL, 'Rec 3: progress, ASB Thematic Lead: Niche risk form live in two areas'],
    ]);
  });

  test('a second time updates the card in its place, and adds one reply', async () => {
    const office = await settled();
    await recorded(office, 'a2', 'update rec 3: Niche risk form live in two areas');
    await office.deliver();
    office.sent.length = 0;
    await recorded(office, 'a2', 'move rec 3 to 30 April because the Niche release slipped');
    await office.deliver();
    expect(office.sent.map(({ how }) => how)).toEqual(['update', 'update', 'create']);
    expect(office.sent[0]?.text).toContain('30 April 2025');
    expect(office.sent[2]?.text).toContain('the Niche release slipped');
  });

  test('the position counts it', async () => {
    const office = await settled();
    await recorded(office, 'a2', 'rec 3 is complete');
    await office.deliver();
    expect(office.sent[1]?.summary).toBe(
      `${LPIB}: 5 recommendations: 5 open, 1 overdue, 2 awaiting sign-off`,
    );
  });

  test('marked OFFICIAL-SENSITIVE leaves only pointers in the channel', async () => {
    const office = await settled();
    const card = await office.say('a2', 'update rec 3: covert tactics at 12 Example Street');
    const marked = await card.press('Mark OFFICIAL-SENSITIVE');
    expect((await marked.press('Confirm')).summary).toMatch(/^Recorded/);
    await office.deliver();
    const text = office.sent.map((each) => each.text).join('\n');
    expect(text).not.toMatch(/covert|Example Street/);
    expect(office.sent.at(-1)?.summary).toBe(
      'Rec 3 was updated. It is marked OFFICIAL-SENSITIVE: ask me in your own chat.',
    );
    // Nor does the digest, the agenda or the position tell of it.
    const digest = await office.on('2025-01-21T09:00:00.000Z');
    const told = digest.filter(({ to }) => to === LPIB_CHANNEL).map((each) => each.text);
    expect(told.join('\n')).not.toMatch(/covert|Example Street/);
    const [agenda] = await office.meets('started', LPIB, '19:meeting@thread.v2');
    expect(agenda).toBeUndefined();
    office.at('2025-01-23T10:00:00.000Z');
    const [begun] = await office.meets('started', LPIB);
    expect(begun?.text).not.toMatch(/covert|Example Street/);
    // Who asks in their own chat is told.
    expect((await office.say('a2', 'history of rec 3')).text).toContain('covert tactics');
  });

  test('has a button in the reply that opens the card', async () => {
    const office = await settled();
    await recorded(office, 'a2', 'update rec 3: Niche risk form live in two areas');
    await office.deliver();
    const last = office.sent.at(-1);
    const button = nodes(last?.reply.card ?? {}).find(({ title }) => title === 'Status');
    const opened = await office
      .person('a5', { conversation: LPIB_CHANNEL, kind: 'channel' })
      .send({ verb: String(button?.['verb']), data: button?.['data'] });
    expect(opened.summary).toContain('Rec 3: in progress');
  });
});

describe('failure 38: a digest that was made', () => {
  test('whose meeting was cancelled before it went out is not sent, and it is kept why', async () => {
    const office = await settled();
    office.at('2025-01-21T09:00:00.000Z');
    await office.scheduler.tick();
    await recorded(office, 'a1', 'cancel the next board');
    await office.deliver();
    expect(await office.post(DIGEST)).toMatchObject({
      state: 'superseded',
      reason: 'the meeting was cancelled',
    });
    expect(office.toldTo(LPIB_CHANNEL).filter((words) => !words.includes('recommendations:'))).toEqual([]);
  });

  test('is held back while it is being sent, where the secretary cancels it', async () => {
    const office = await settled();
    office.at('2025-01-21T09:00:00.000Z');
    await office.scheduler.tick();
    await recorded(office, 'a1', 'cancel the digest');
    await office.deliver();
    expect(await office.post(DIGEST)).toMatchObject({
      state: 'superseded',
      reason: 'the digest was cancelled',
    });
  });

  test('and waited until the meeting had begun says that it was not sent', async () => {
    const office = await settled();
    office.at('2025-01-21T09:00:00.000Z');
    await office.scheduler.tick();
    office.at('2025-01-23T10:05:00.000Z');
    await office.deliver();
    const [said] = office.toldTo(LPIB_CHANNEL).filter((words) => !words.includes('recommendations:'));
    expect(said).toMatch(/not sent/);
  });

  test('says how things stand when it goes out, not when it was made', async () => {
    const office = await settled();
    office.at(momentOf('2025-01-21', '09:00'));
    await office.scheduler.tick();
    await recorded(office, 'a2', 'rec 3 is complete');
    await office.deliver();
    const digest = office.sent.find(({ summary }) => /^Local.*23 January/.test(summary));
    expect(digest?.text).toContain('2 awaiting sign-off');
  });

  test('whose meeting was moved meanwhile names the new day', async () => {
    const office = await settled();
    office.at('2025-01-21T09:00:00.000Z');
    await office.scheduler.tick();
    await recorded(office, 'a1', 'move the next board to 30 January 10:00');
    await office.deliver();
    const told = office.toldTo(LPIB_CHANNEL).filter((words) => !words.includes('recommendations:'));
    expect(told.join()).not.toContain('23 January');
  });
});
