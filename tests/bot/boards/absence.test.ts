/** After a long outage: which digests were not sent is told to the secretary, once, and shown when it is asked. */
import type { Offices, Shown } from '../recording/talking';
import { IAB, LPIB, LPIB_CHANNEL, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const confirmed = async (card: Promise<Shown>): Promise<void> => {
  expect((await (await card).press('Confirm')).summary).toMatch(/^Recorded/);
};

/** Looked after on 15 January; a meeting on the 23rd, and others to come. */
const before = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1');
  await confirmed(office.say('a1', 'add a board meeting on 6 February 10:00'));
  await confirmed(office.say('a1', 'add a board meeting on 27 February 10:00'));
  await confirmed(office.say('a1', 'add a board meeting on 27 March 10:00'));
  await office.on('2025-01-15T09:00:00.000Z');
  office.sent.length = 0;
  return office;
};

const notSent = (office: TellingOffice, to: string): string[] =>
  office.toldTo(to).filter((summary) => summary.includes('not sent'));

describe('failure 37: after weeks without the bot', () => {
  test('the secretary is told of all digests that were not sent, in one message, once', async () => {
    const office = await before();
    // A copy that has just started.
    office.at('2025-03-03T08:00:00.000Z');
    await office.copyOfScheduler().tick();
    await office.deliver();
    expect(notSent(office, 'a1')).toEqual(['4 digests were not sent: the bot was not running']);
    const text = office.sent.find(({ to }) => to === 'a1')?.text;
    for (const meeting of [
      `${LPIB}: Thursday 23 January 2025, 10:00`,
      `${LPIB}: Thursday 6 February 2025, 10:00`,
      `${IAB}: Wednesday 12 February 2025, 14:00`,
      `${LPIB}: Thursday 27 February 2025, 10:00`,
    ])
      expect(text).toContain(meeting);
    // The channel hears of the last alone, as ever.
    expect(notSent(office, LPIB_CHANNEL)).toEqual([expect.stringContaining('27 February 2025')]);
    await Promise.all([office.copyOfScheduler().tick(), office.copyOfScheduler().tick()]);
    await office.deliver();
    await office.on('2025-03-04T09:00:00.000Z');
    expect(notSent(office, 'a1')).toHaveLength(1);
  });

  test('a copy that never ended, but could not look, tells it as well', async () => {
    const office = await before();
    await office.on('2025-03-03T08:00:00.000Z');
    expect(notSent(office, 'a1')).toHaveLength(1);
  });

  test('who asks sees them as not sent', async () => {
    const office = await before();
    await office.on('2025-02-20T09:00:00.000Z');
    const when = await office.say('a5', 'when is the next digest');
    expect(when.summary).toContain('Tuesday 25 February 2025 at 09:00');
    expect(when.text).toContain(
      'The digest for Thursday 6 February 2025, 10:00 was not sent: the bot was not running',
    );
    expect(when.text).toContain('The digest for Thursday 23 January 2025, 10:00 was not sent');
    const last = await office.say('a5', 'when was the last board');
    expect(last.text).toContain('Digest\nNot sent: the bot was not running');
  });

  test('a digest that was put off to a day on which nobody was there is among them', async () => {
    const office = await before();
    office.at('2025-01-21T09:00:00.000Z');
    await office.scheduler.tick();
    await confirmed(office.say('a1', 'postpone the digest to 22 January 15:00'));
    await office.deliver();
    await office.on('2025-02-03T09:00:00.000Z');
    const [told] = office.sent.filter(({ to, summary }) => to === 'a1' && summary.includes('not sent'));
    expect(told?.summary).toBe('1 digest was not sent: the bot was not running');
    expect(told?.text).toContain('23 January 2025');
  });
});

test('a short outage tells the channel alone', async () => {
  const office = await before();
  await office.on('2025-01-25T09:00:00.000Z');
  expect(notSent(office, 'a1')).toEqual([]);
  expect(notSent(office, LPIB_CHANNEL)).toHaveLength(1);
});

test('a bot that was never there before has missed nothing', async () => {
  const office = await offices.open();
  await office.opens('a1');
  await office.on('2025-03-03T08:00:00.000Z');
  expect(notSent(office, 'a1')).toEqual([]);
  expect((await office.say('a5', 'when was the last board')).text).not.toContain('Not sent');
});

test('what was sent, and what was cancelled, is not among what was missed', async () => {
  const office = await before();
  await confirmed(office.say('a1', 'cancel the February digest'));
  await confirmed(office.say('a1', 'cancel the 27 February board'));
  await office.on('2025-01-21T09:00:00.000Z');
  expect((await office.say('a5', 'when was the last board')).text).not.toContain('Not sent');
  await office.on('2025-03-20T08:00:00.000Z');
  const [told] = office.sent.filter(({ to, summary }) => to === 'a1' && summary.includes('not sent'));
  expect(told?.text).toContain(`${IAB}: Wednesday 12 February 2025`);
  expect(told?.text).not.toContain('23 January');
  expect(told?.text).not.toContain('6 February');
  expect(told?.text).not.toContain('27 February');
});
