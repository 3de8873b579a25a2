/** What is asked about telling: who was not reached, what became of the digest, and to send it again. */
import { IAB, LPIB, LPIB_CHANNEL, startTellingOffices, type TellingOffice } from '../boards/telling-office';
import { digestPost } from '../../data/posts';
import type { Offices } from '../recording/talking';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

/** The Crime Data Integrity Lead has no app; everybody else is reached. */
const unreached = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2', 'a3');
  await office.on('2025-03-24T09:00:00.000Z');
  return office;
};

/** The Crime Data Integrity Lead has the app, and Teams refuses what goes to them. */
const refusedByTeams = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2', 'a3', 'a7');
  office.answers = (to) =>
    to === 'a7' ? { outcome: 'refused', reason: 'Teams said 400', why: 'other' } : undefined;
  await office.on('2025-03-24T09:00:00.000Z');
  return office;
};

describe('who was not reached', () => {
  test.each([
    'who was not reached',
    "who wasn't reached?",
    'which reminders failed',
    'did everyone get the reminder',
    'did anyone not get it',
    'was everyone reached',
    'which messages were not delivered',
  ])('"%s" names them, what it was and why', async (words) => {
    const office = await unreached();
    const shown = await office.say('a1', words);
    expect(shown.summary).toBe('1 message did not arrive: Crime Data Integrity Lead');
    expect(shown.text).toContain('Reminder of what is due');
    expect(shown.text).toContain('the app is not installed for this person');
  });

  test('is nobody, where everything arrived', async () => {
    const office = await offices.open();
    await office.installs();
    await office.goOn();
    expect((await office.say('a1', 'who was not reached')).summary).toMatch(/^None: everybody was reached/);
    expect((await office.say('a1', 'did everyone get the digest')).summary).toMatch(/^None/);
  });

  test('may be asked by anybody, who has no button to send', async () => {
    const office = await unreached();
    expect((await office.say('a5', 'who was not reached')).titles).toEqual([]);
    expect((await office.say('a1', 'who was not reached')).titles).toEqual(['Send it again']);
  });

  test('is not missed where a later one of the same told it: the position of the next day', async () => {
    const office = await offices.open();
    await office.installs();
    office.answers = () => ({ outcome: 'refused', reason: 'Teams said 400', why: 'other' });
    await office.goOn();
    const NOT_REACHED = 'who was not reached';
    expect((await office.say('a1', NOT_REACHED)).text).toContain("The board's position");
    office.answers = () => undefined;
    await office.on('2025-01-15T09:00:00.000Z');
    expect((await office.say('a1', NOT_REACHED)).summary).toMatch(/^None: everybody was reached/);
  });

  test('failure 27: what may have arrived says so, and is not offered again', async () => {
    const office = await offices.open();
    await office.installs();
    office.answers = () => ({ outcome: 'unknown', reason: 'Teams said 502' });
    await office.goOn();
    const shown = await office.say('a1', 'who was not reached');
    expect(shown.summary).toBe(`1 message may not have arrived: ${LPIB}`);
    expect(shown.text).toContain('it may have arrived');
    expect(shown.text).toContain('What may have arrived is not sent again.');
    expect(shown.titles).toEqual([]);
  });
});

describe('"resend to those who failed"', () => {
  test('sends again what was refused, once and nothing else', async () => {
    const office = await refusedByTeams();
    office.answers = () => undefined;
    office.sent.length = 0;
    const card = await office.say('a1', 'resend to those who failed');
    expect(card.titles).toEqual(['Send it again']);
    await office.deliver();
    expect(office.sent).toEqual([]);
    const done = await card.press('Send it again');
    expect(done.summary).toBe('Recorded: 1 message is sent again');
    await office.deliver();
    expect(office.sent.map(({ to, summary }) => [to, summary])).toEqual([
      ['a7', 'Rec 1: due 31 March 2025 (in 7 days)'],
    ]);
    expect((await card.press('Send it again')).summary).toMatch(/^None/);
    await office.deliver();
    expect(office.sent).toHaveLength(1);
    expect((await office.say('a1', 'who was not reached')).summary).toMatch(/^None/);
  });

  test('of a reminder that was settled since sends nothing', async () => {
    const office = await unreached();
    const card = await office.say('a1', 'resend to those who failed');
    await (await office.say('a7', 'move rec 1 to 30 September because the audit slipped')).press('Confirm');
    office.sent.length = 0;
    await card.press('Send it again');
    await office.deliver();
    expect(office.toldTo('a7')).toEqual([]);
  });

  test('of weeks of reminders to one owner sends the last', async () => {
    const office = await refusedByTeams();
    for (const day of ['2025-04-01', '2025-04-08', '2025-04-15']) await office.on(`${day}T09:00:00.000Z`);
    office.answers = () => undefined;
    const card = await office.say('a1', 'resend to those who failed');
    expect(card.titles).toEqual(['Send it again']);
    await card.press('Send it again');
    await office.deliver();
    expect(office.toldTo('a7')).toHaveLength(1);
  });

  test('failure 32: of what arrived in part sends the rest', async () => {
    const office = await offices.open();
    await office.installs();
    await office.opens('a2');
    await office.goOn();
    office.answers = (_, summary) =>
      summary.startsWith('Rec 3: progress')
        ? { outcome: 'refused', reason: 'Teams said 413', why: 'too large' }
        : undefined;
    await (await office.say('a2', 'update rec 3: form live')).press('Confirm');
    await office.deliver();
    office.answers = () => undefined;
    office.sent.length = 0;
    await (await office.say('a1', 'resend what failed')).press('Send it again');
    await office.deliver();
    expect(office.toldTo(LPIB_CHANNEL)).toEqual(['Rec 3: progress, ASB Thematic Lead: form live']);
  });

  test.each(['a2', 'a3', 'a5'])('by %s is refused, with who can', async (as) => {
    const office = await unreached();
    const said = await office.say(as, 'resend to those who failed');
    expect(said.summary).toBe("You can't send messages again. Board Secretary can.");
    expect(said.titles).toEqual([]);
    // Nor does the secretary's card do it for them.
    const card = await office.say('a1', 'who was not reached');
    const pressed = await office.person(as, { conversation: 'chat-a1' }).send(card.button('Send it again'));
    expect(pressed.summary).toMatch(/^You can't/);
    expect(await office.outbox.find({ states: ['pending'] })).toEqual([]);
  });

  test.each([
    'send it again to those who were not reached',
    'please resend to everyone who failed',
    'try again to send what failed',
    'resend the failed ones',
    'resend the failed reminders',
    'send them again to whoever did not get it',
  ])('"%s" is that', async (words) => {
    const office = await unreached();
    expect((await office.say('a1', words)).titles).toEqual(['Send it again']);
  });
});

describe('the digest', () => {
  const WHEN = 'when is the next digest';

  test('goes out on its day; asked after that, it is out, and the one after is told', async () => {
    const office = await offices.open();
    await office.installs();
    await (await office.say('a1', 'add a board meeting on 27 February 10:00')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toContain('Tuesday 21 January 2025 at 09:00');
    await office.on('2025-01-21T09:00:00.000Z');
    const after = await office.say('a5', WHEN);
    expect(after.summary).toContain('Tuesday 25 February 2025 at 09:00');
    expect(after.text).toContain('The digest for Thursday 23 January 2025, 10:00 is out');
  });

  test('is out, and no other is planned', async () => {
    const office = await offices.open();
    await office.installs();
    await office.on('2025-01-21T09:00:00.000Z');
    const after = await office.say('a5', WHEN);
    expect(after.summary).toBe('The digest for Thursday 23 January 2025, 10:00 is out');
    expect(after.text).toContain(`None other is planned for the ${LPIB}`);
  });

  test('that was refused is not said to be out, and can be sent again', async () => {
    const office = await offices.open();
    await office.on('2025-01-21T09:00:00.000Z');
    const after = await office.say('a1', WHEN);
    expect(after.summary).toContain(`was not sent: no channel is linked to the ${LPIB}`);
    const now = await office.say('a1', 'send the digest now');
    expect(now.text).toContain('resend to those who failed');
    await office.installs();
    const card = await office.say('a1', 'resend to those who failed');
    await card.press(card.titles[0] ?? '');
    await office.deliver();
    expect(office.toldTo(LPIB_CHANNEL).some((words) => words.includes('23 January'))).toBe(true);
    expect((await office.say('a1', WHEN)).summary).toContain('is out');
  });

  test('failure 38: that was refused and is tried again can be cancelled, and postponed', async () => {
    const office = await offices.open();
    await office.on('2025-01-21T09:00:00.000Z');
    await (await office.say('a1', 'cancel the digest')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toBe(
      'The digest for Thursday 23 January 2025, 10:00 is cancelled',
    );
    await office.installs();
    await office.goOn();
    expect(office.toldTo(LPIB_CHANNEL).filter((words) => words.includes('23 January'))).toEqual([]);
    await (await office.say('a1', 'postpone the digest to 22 January 09:00')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toContain('Wednesday 22 January 2025 at 09:00');
    await office.on('2025-01-21T15:00:00.000Z');
    expect(office.toldTo(LPIB_CHANNEL).filter((words) => words.includes('23 January'))).toEqual([]);
    await office.on('2025-01-22T09:00:00.000Z');
    expect(office.toldTo(LPIB_CHANNEL).filter((words) => words.includes('23 January'))).toHaveLength(1);
  });

  test('of which a page was refused was sent in part, and that is said', async () => {
    const office = await offices.open();
    await office.installs();
    await office.on('2025-01-20T09:00:00.000Z');
    const digest = digestPost('lpib', {
      id: 'digest~lpib~20250123t1000z',
      state: 'refused',
      reason: 'Teams said 413',
      endedAt: '2025-01-21T09:00:00.000Z',
      steps: [
        { is: 'refused', messageId: null, reason: 'Teams said 413' },
        { is: 'sent', messageId: 'm1' },
      ],
    });
    await office.outbox.create([digest]);
    office.at('2025-01-21T09:01:00.000Z');
    expect((await office.say('a5', WHEN)).summary).toBe(
      'The digest for Thursday 23 January 2025, 10:00 was sent in part: Teams said 413',
    );
  });

  test('failure 27: that Teams did not answer for may be out', async () => {
    const office = await offices.open();
    await office.installs();
    office.answers = (_, summary) =>
      summary.includes('23 January') ? { outcome: 'unknown', reason: 'Teams said 502' } : undefined;
    await office.on('2025-01-21T09:00:00.000Z');
    expect((await office.say('a1', WHEN)).summary).toContain('may be out');
    await office.on('2025-01-22T09:00:00.000Z');
    const card = await office.say('a1', 'send the digest now');
    expect(card.titles).not.toContain('Confirm');
  });

  test('cancelled says so; postponed goes out then', async () => {
    const office = await offices.open();
    await (await office.say('a1', 'cancel the digest')).press('Confirm');
    const cancelled = await office.say('a5', WHEN);
    expect(cancelled.text).toContain('The digest for Thursday 23 January 2025, 10:00 is cancelled');
    await (await office.say('a1', 'postpone the digest to 22 January 09:00')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toContain('Wednesday 22 January 2025 at 09:00');
  });

  test('of a moved meeting goes out before the new day; of a cancelled one not', async () => {
    const office = await offices.open();
    await (await office.say('a1', 'move the next board to 30 January 10:00')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toContain('Tuesday 28 January 2025 at 09:00');
    await (await office.say('a1', 'cancel the next board')).press('Confirm');
    expect((await office.say('a5', WHEN)).summary).toMatch(/^Nothing held: no date is set/);
  });

  test('of another board is another', async () => {
    const office = await offices.open();
    await office.installs();
    await office.on('2025-01-21T09:00:00.000Z');
    expect((await office.say('a5', 'when is the next IAB digest')).summary).toBe(
      `The digest for the ${IAB} goes out on Monday 10 February 2025 at 09:00`,
    );
  });

  test('"show me the digest" previews it before and after it went out', async () => {
    const office = await offices.open();
    await office.installs();
    const before = await office.say('a5', 'show me the digest');
    expect(before.text).toContain('Preview');
    await office.on('2025-01-21T09:00:00.000Z');
    const after = await office.say('a5', 'show me the digest');
    expect(after.text).toContain('23 January 2025');
    expect(after.text).toContain('Rec 4');
  });
});
