import fc from 'fast-check';
import {
  nextSlot,
  OURS,
  PUBLISHED,
  remember,
  type History,
  type Window,
} from '../../../bot/boards/outbox/limiter';
import { backOff, SETTINGS } from '../../../bot/boards/outbox/settings';

const NOTHING: History = { recent: [], minutes: [] };
const START = 1_736_845_200_000;

/** How many of these lie in the fullest window of that length. */
const fullest = (moments: readonly number[], ms: number): number => {
  let first = 0;
  return moments.reduce((most, moment, place) => {
    while (moment - (moments[first] ?? 0) >= ms) first += 1;
    return Math.max(most, place - first + 1);
  }, 0);
};

/** Sends one after the other, each as early as it may go; where each arrived. */
const send = (sends: readonly { idle: number; takes: number; arrives: number }[]): number[] => {
  let history = NOTHING;
  let now = START;
  return sends.map(({ idle, takes, arrives }) => {
    const begun = nextSlot(history, now + idle);
    now = begun + takes;
    history = remember(history, now);
    return begun + takes * arrives;
  });
};

const sends = fc.array(
  fc.record({
    idle: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 })),
    // From a request that is answered at once to one that we gave up on.
    takes: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 12_000 })),
    arrives: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 200 },
);

test('failure 26: whenever each arrives, no window of a conversation holds more than Teams allows', () => {
  fc.assert(
    fc.property(sends, (each) => {
      const arrived = send(each);
      for (const { count, ms } of PUBLISHED.conversation)
        expect(fullest(arrived, ms)).toBeLessThanOrEqual(count);
    }),
  );
});

test('failure 26: nor does an hour of sending as fast as one may', () => {
  const arrived = send(Array.from({ length: 4_000 }, () => ({ idle: 0, takes: 3, arrives: 0.5 })));
  for (const { count, ms } of PUBLISHED.conversation) expect(fullest(arrived, ms)).toBeLessThanOrEqual(count);
  const hours = ((arrived.at(-1) ?? 0) - START) / 3_600_000;
  // Nor is it slower than it has to be: the hour's own limit sets the pace.
  expect(hours).toBeLessThan(4_000 / OURS.hour.count + 0.1);
});

test('what is asked for is never more than a moment later than it must be', () => {
  fc.assert(
    fc.property(sends, (each) => {
      let history = NOTHING;
      let now = START;
      for (const { idle, takes } of each) {
        const slot = nextSlot(history, now + idle);
        expect(slot).toBeGreaterThanOrEqual(now + idle);
        // A quiet half-minute frees every short window.
        expect(slot).toBeLessThanOrEqual(now + idle + 30_250);
        now = slot + takes;
        history = remember(history, now);
      }
    }),
  );
});

test('the history stays short, however much was sent', () => {
  let history = NOTHING;
  for (let at = START; at < START + 3 * 3_600_000; at += 2_000) history = remember(history, at);
  expect(history.recent.length).toBeLessThan(20);
  expect(history.minutes.length).toBeLessThan(63);
});

test("the bot's own limits lie below those of Teams, and leave room for answers", () => {
  const ours: readonly Window[] = [...OURS.conversation, OURS.hour];
  PUBLISHED.conversation.forEach(({ count, ms }, place) => {
    expect(ours[place]?.ms).toBe(ms);
    expect(ours[place]?.count).toBeLessThan(count);
  });
  expect(OURS.tenant[0].count).toBeLessThan(PUBLISHED.tenant.count);
});

test('eight tries without a word from Teams take about an hour, and no two copies wait alike', () => {
  const waits = Array.from({ length: SETTINGS.attempts - 1 }, (_, tried) =>
    backOff(tried + 1, SETTINGS, () => 0.5),
  );
  const minutes = waits.reduce((sum, each) => sum + each, 0) / 60_000;
  expect(minutes).toBeGreaterThan(45);
  expect(minutes).toBeLessThan(75);
  expect(backOff(3, SETTINGS, () => 0)).toBeLessThan(backOff(3, SETTINGS, () => 0.99));
});
