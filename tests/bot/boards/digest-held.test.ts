/** A digest that is made and not yet out: it is held against its board as that stands when it is sent. */
import * as fc from 'fast-check';
import type { Offices, Shown } from '../recording/talking';
import { requestsOf } from '../../data/cosmos/server';
import { LPIB, LPIB_CHANNEL, startTellingOffices, type Sent, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const DIGEST = 'digest~lpib~20250123t1000z';

const settled = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1');
  await office.goOn();
  return office;
};

/** Made at 09:00, and waiting. */
const waiting = async (): Promise<TellingOffice> => {
  const office = await settled();
  office.at('2025-01-21T09:00:00.000Z');
  await office.scheduler.tick();
  expect((await office.post(DIGEST)).state).toBe('pending');
  return office;
};

const confirmed = async (office: TellingOffice, words: string): Promise<Shown> => {
  const done = await (await office.say('a1', words)).press('Confirm');
  expect(done.summary).toMatch(/^Recorded/);
  return done;
};

/** Digests, and what is said in their place. */
const digests = (office: TellingOffice): Sent[] =>
  office.sent.filter(({ to, summary }) => to === LPIB_CHANNEL && !/: \d recommendations: /.test(summary));

describe('failure 38: a digest that is made and waits', () => {
  test('does not go out at the old time once its meeting was moved, but at the new one, once', async () => {
    const office = await waiting();
    await confirmed(office, 'move the next board to 30 January 10:00');
    await office.on('2025-01-21T09:00:05.000Z');
    await office.mornings('2025-01-22', '2025-01-27');
    expect(digests(office)).toEqual([]);
    await office.mornings('2025-01-28', '2025-02-01');
    expect(digests(office).map(({ summary }) => summary)).toEqual([
      expect.stringMatching(new RegExp(`^${LPIB}, Thursday 30 January 2025, 10:00`)),
    ]);
    expect(digests(office)[0]?.text).not.toContain('Sent late');
  });

  test('can still be postponed, and goes out then', async () => {
    const office = await waiting();
    await confirmed(office, 'postpone the digest to 22 January 15:00');
    await office.on('2025-01-21T09:00:05.000Z');
    expect(digests(office)).toEqual([]);
    await office.on('2025-01-22T15:00:00.000Z');
    await office.on('2025-01-22T15:10:00.000Z');
    expect(digests(office)).toHaveLength(1);
  });

  test('comes back where its cancellation is undone, once', async () => {
    const office = await waiting();
    await confirmed(office, 'cancel the digest');
    await office.on('2025-01-21T09:00:05.000Z');
    expect((await office.post(DIGEST)).state).toBe('superseded');
    await confirmed(office, 'send the digest after all');
    await office.on('2025-01-21T09:01:00.000Z');
    await office.on('2025-01-21T09:20:00.000Z');
    expect(digests(office)).toHaveLength(1);
    expect(digests(office)[0]?.text).not.toContain('Sent late');
  });

  test('comes back in a copy that has just started, and where two copies look at once', async () => {
    const office = await waiting();
    await confirmed(office, 'cancel the digest');
    await office.deliver();
    await confirmed(office, 'restore the digest');
    const copies = [office.copyOfScheduler(), office.copyOfScheduler()];
    await Promise.all(copies.map((copy) => copy.tick()));
    await office.deliver();
    await Promise.all([...copies, office.copyOfScheduler()].map((copy) => copy.tick()));
    await office.deliver();
    expect(digests(office)).toHaveLength(1);
  });

  test('moved, cancelled, brought back and moved again is still one', async () => {
    const office = await waiting();
    for (const words of ['move the next board to 30 January 10:00', 'cancel the next board']) {
      await confirmed(office, words);
      await office.on('2025-01-21T09:00:05.000Z');
    }
    await confirmed(office, 'add a board meeting on 23 January 10:00');
    await office.on('2025-01-21T09:10:00.000Z');
    expect(digests(office)).toHaveLength(1);
    await confirmed(office, 'move the next board to 30 January 10:00');
    await office.mornings('2025-01-22', '2025-01-31');
    expect(digests(office)).toHaveLength(1);
  });

  test('is asked about as one that still comes', async () => {
    const office = await waiting();
    await confirmed(office, 'move the next board to 30 January 10:00');
    await office.deliver();
    expect((await office.say('a5', 'when is the next digest')).summary).toBe(
      `The digest for the ${LPIB} goes out on Tuesday 28 January 2025 at 09:00`,
    );
  });
});

describe('failures 34, 35 and 38: whatever is decided, whichever copy looks, and whenever it is sent', () => {
  const DECISIONS = [
    'move the next board to 30 January 10:00',
    'move the next board to 23 January 14:00',
    'move the next board to 22 January 16:00',
    'cancel the next board',
    'add a board meeting on 23 January 10:00',
    'cancel the digest',
    'restore the digest',
    'postpone the digest to 22 January 09:00',
    'send the digest now',
  ];
  const decisions = fc.constantFrom(...DECISIONS).map((words) => ({ is: 'say' as const, words }));
  const happening = fc.oneof(
    { weight: 3, arbitrary: decisions },
    { weight: 2, arbitrary: fc.nat(2).map((copy) => ({ is: 'look' as const, copy })) },
    { weight: 2, arbitrary: fc.constant({ is: 'send' as const }) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 300 }).map((minutes) => ({ is: 'wait' as const, minutes })),
    },
  );

  test('a meeting has one digest at most, and has it unless it was cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 8, maxLength: 14 }), async (happenings) => {
        const office = await settled();
        const copies = [office.scheduler, office.copyOfScheduler(), office.copyOfScheduler()];
        let now = Date.parse('2025-01-21T08:59:00.000Z');
        for (const each of happenings) {
          if (each.is === 'wait') now += each.minutes * 60_000;
          office.at(new Date(now).toISOString());
          if (each.is === 'look') await copies[each.copy]?.tick();
          if (each.is === 'send') await office.deliver();
          if (each.is !== 'say') continue;
          const card = await office.say('a1', each.words);
          if (card.titles.includes('Confirm')) await card.press('Confirm');
        }
        for (const day of ['22', '23', '28', '30', '31'])
          for (const hour of ['09', '15', '17']) await office.on(`2025-01-${day}T${hour}:00:00.000Z`);
        const { moved, plans, meetings } = await office.board();
        const posts = (await office.outbox.find({})).filter(({ id }) => id.startsWith('digest~lpib'));
        // As many messages as posts that were sent: each post is one meeting's, and is one message.
        expect(digests(office)).toHaveLength(posts.filter(({ state }) => state === 'sent').length);
        const isOff = (key: string): boolean =>
          moved.some((move) => move.meeting === key && move.to === null) ||
          plans.some((plan) => plan.meeting === key && plan.digest === 'cancelled');
        for (const key of meetings.filter((each) => each > '2025-01-14' && !isOff(each)))
          expect(posts.find((post) => 'meeting' in post && post.meeting === key)?.state).toBe('sent');
      }),
      { numRuns: 6, seed: 7 },
    );
  }, 240_000);
});

describe('a digest that goes out after its usual time', () => {
  test('says that its meeting was moved, where it was never due earlier', async () => {
    const office = await settled();
    await confirmed(office, 'move the next board to 30 January 10:00');
    await office.on('2025-01-22T14:00:00.000Z');
    await confirmed(office, 'move the next board to 23 January 14:00');
    await office.on('2025-01-22T14:00:10.000Z');
    const [digest, ...more] = digests(office);
    expect(more).toEqual([]);
    expect(digest?.text).not.toMatch(/late|was due/);
    expect(digest?.text).toContain(
      'It goes out now because the meeting was moved on Wednesday 22 January 2025 at 14:00.',
    );
  });

  test('so does one for which the board’s time was set earlier', async () => {
    const office = await settled();
    await office.on('2025-01-20T15:00:00.000Z');
    await confirmed(office, 'send the digest 5 working days before at 09:00');
    await office.on('2025-01-20T15:00:10.000Z');
    const [digest] = digests(office);
    expect(digest?.text).not.toMatch(/late|was due/);
    expect(digest?.text).toContain(
      'because the time of the digests was set on Monday 20 January 2025 at 15:00',
    );
  });

  test('is late from the move on, where the bot was down after it', async () => {
    const office = await settled();
    await confirmed(office, 'move the next board to 30 January 10:00');
    office.at('2025-01-22T09:00:00.000Z');
    await confirmed(office, 'move the next board to 23 January 14:00');
    await office.on('2025-01-22T16:00:00.000Z');
    expect(digests(office)[0]?.text).toContain(
      'Sent late: it was due on Wednesday 22 January 2025 at 09:00.',
    );
  });

  test('is late, where only another meeting was moved', async () => {
    const office = await settled();
    await confirmed(office, 'add a board meeting on 27 February 10:00');
    office.at('2025-01-21T12:00:00.000Z');
    await confirmed(office, 'move the February board to 26 February 10:00');
    await office.on('2025-01-22T11:00:00.000Z');
    expect(digests(office)[0]?.text).toContain('Sent late: it was due on Tuesday 21 January 2025 at 09:00.');
  });

  test('made late, held back and sent on its new day, is not late', async () => {
    const office = await settled();
    office.at('2025-01-21T14:00:00.000Z');
    await office.scheduler.tick();
    await confirmed(office, 'move the next board to 30 January 10:00');
    await office.deliver();
    await office.on('2025-01-28T09:00:00.000Z');
    expect(digests(office)).toHaveLength(1);
    expect(digests(office)[0]?.text).not.toContain('late');
  });

  test('not sent at all, because the meeting was moved to at once, names no day on which it was due', async () => {
    const office = await settled();
    await confirmed(office, 'move the next board to 30 January 10:00');
    office.at('2025-01-22T14:00:00.000Z');
    await confirmed(office, 'move the next board to 22 January 15:00');
    await office.on('2025-01-22T15:00:10.000Z');
    const [missed] = digests(office);
    expect(missed?.summary).toContain('was not sent');
    expect(missed?.text).not.toContain('20 January');
  });
});

test.each(['the copy that made it', 'another copy'])(
  'that a digest was not sent, made before there was a channel, is said once there is one: by %s',
  async (which) => {
    const office = await offices.open();
    await office.on('2025-01-23T10:00:05.000Z');
    expect((await office.post(DIGEST)).state).toBe('refused');
    await office.installs();
    office.at('2025-01-23T10:00:15.000Z');
    const copy = which === 'another copy' ? office.copyOfScheduler() : office.scheduler;
    for (let look = 0; look < 2; look += 1) {
      await copy.tick();
      await office.deliver();
    }
    expect(digests(office).map(({ summary }) => summary)).toEqual([expect.stringContaining('was not sent')]);
  },
);

describe('a look', () => {
  test('asks nothing of digests that are out, however often it is repeated', async () => {
    const office = await settled();
    await office.on('2025-01-21T09:00:00.000Z');
    office.at('2025-01-21T09:30:00.000Z');
    await office.scheduler.tick();
    office.at('2025-01-21T09:30:10.000Z');
    const requests = await requestsOf(offices.server, () => office.scheduler.tick());
    expect(requests.filter(({ operation }) => operation !== 'query')).toEqual([]);
  });

  test('reads a refused digest only when it may be tried again', async () => {
    const office = await offices.open();
    await office.opens('a1');
    await office.on('2025-01-21T09:00:00.000Z');
    expect((await office.post(DIGEST)).state).toBe('refused');
    const readsAt = async (at: string): Promise<number> => {
      office.at(at);
      const requests = await requestsOf(offices.server, () => office.scheduler.tick());
      return requests.filter(({ operation }) => operation === 'read').length;
    };
    await readsAt('2025-01-21T09:00:10.000Z');
    expect(await readsAt('2025-01-21T09:00:20.000Z')).toBe(0);
    expect(await readsAt('2025-01-21T09:04:50.000Z')).toBe(0);
    expect(await readsAt('2025-01-21T09:05:20.000Z')).toBeGreaterThan(0);
    expect((await office.post(DIGEST)).state).toBe('pending');
  });
});

describe('a preview', () => {
  test('is of the digest that goes out next, and says when', async () => {
    const office = await settled();
    await confirmed(office, 'add a board meeting on 27 February 10:00');
    await office.on('2025-01-21T09:00:00.000Z');
    const preview = await office.say('a5', 'show me the digest');
    expect(preview.summary).toContain('Thursday 27 February 2025');
    expect(preview.text).toContain('Preview: the digest goes out on Tuesday 25 February 2025 at 09:00.');
    expect(preview.text).toContain('The digest for Thursday 23 January 2025, 10:00 is out.');
  });

  test('of one that is out, where no other is planned, names no time to come', async () => {
    const office = await settled();
    await office.on('2025-01-21T09:00:00.000Z');
    const preview = await office.say('a5', 'show me the digest');
    expect(preview.text).not.toMatch(/goes out/);
    expect(preview.text).toContain('The digest for Thursday 23 January 2025, 10:00 is out.');
    expect(preview.text).toContain(`None other is planned for the ${LPIB}.`);
  });

  test('of one that is due already says that it goes out now', async () => {
    const office = await offices.open();
    office.at('2025-01-21T12:00:00.000Z');
    const preview = await office.say('a5', 'show me the digest');
    expect(preview.text).toContain('Preview: the digest goes out now');
    expect(preview.text).not.toContain('goes out on');
    expect((await office.say('a5', 'when is the next digest')).summary).toContain('goes out now');
  });

  test('is offered under "not sent" only where there is one to come', async () => {
    const missed = async (office: TellingOffice): Promise<Sent | undefined> => {
      await office.on('2025-01-23T10:30:00.000Z');
      return digests(office).find(({ summary }) => summary.includes('not sent'));
    };
    expect((await missed(await settled()))?.text).not.toContain('Preview');
    const other = await settled();
    await confirmed(other, 'add a board meeting on 27 February 10:00');
    expect((await missed(other))?.text).toContain('Preview the next digest');
    const preview = await other.say('a5', 'show me the digest');
    expect(preview.summary).toContain('27 February 2025');
  });
});
