/** Days as they pass: what each board, owner and chair is told, and what nobody is told twice. */
import { createScheduler } from '../../../bot/boards/scheduling';
import { createLog } from '../../../bot/log';
import type { Offices, Shown } from '../recording/talking';
import {
  IAB_CHANNEL,
  idOf,
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

/** In its team, with everybody's chat open. */
const everybody = async (...but: readonly string[]): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens(...['a1', 'a2', 'a3', 'a4', 'a7'].filter((end) => !but.includes(end)));
  return office;
};

const DIGEST = 'digest~lpib~20250123t1000z';
/** Digests, and what is said in their place; the position is what else a channel is told. */
const digests = (office: TellingOffice, channel = LPIB_CHANNEL): string[] =>
  office.toldTo(channel).filter((summary) => !/: \d recommendations: /.test(summary));

const confirmed = async (card: Shown): Promise<Shown> => {
  const done = await card.press('Confirm');
  expect(done.summary).toMatch(/^Recorded/);
  return done;
};

/** The days on which something whose words fit was told. */
const daysOf = async (
  office: TellingOffice,
  to: string,
  from: string,
  until: string,
  words: RegExp,
): Promise<string[]> =>
  [...(await office.mornings(from, until))].flatMap(([day, sent]) =>
    office.toldTo(to, sent).some((summary) => words.test(summary)) ? [day] : [],
  );

describe('a digest', () => {
  test('failure 24: refused while the app was out of the team, goes out late once it is back', async () => {
    const office = await everybody();
    await office.on('2025-01-20T15:00:00.000Z');
    await office.uninstalls();
    await office.on('2025-01-21T09:00:00.000Z');
    expect((await office.post(DIGEST)).state).toBe('refused');
    await office.on('2025-01-21T11:00:00.000Z');
    await office.installs();
    await office.on('2025-01-21T11:10:00.000Z');
    const [sent, ...more] = digests(office);
    expect(more).toEqual([]);
    expect(sent).toMatch(/^Local Policing Improvement Board, Thursday 23 January 2025, 10:00/);
    expect(office.sent.find(({ summary }) => summary === sent)?.text).toContain('Sent late: it was due on');
    for (const at of ['2025-01-21T11:20:00.000Z', '2025-01-22T09:00:00.000Z']) await office.on(at);
    expect(digests(office)).toHaveLength(1);
  });

  test('goes out once, on the Tuesday before, at 09:00', async () => {
    const office = await everybody();
    await office.on('2025-01-21T08:59:50.000Z');
    expect(digests(office)).toEqual([]);
    await office.on('2025-01-21T09:00:00.000Z');
    expect(digests(office)).toHaveLength(1);
    for (const at of ['2025-01-21T09:00:10.000Z', '2025-01-22T09:00:00.000Z', '2025-01-24T09:00:00.000Z'])
      await office.on(at);
    expect(digests(office)).toHaveLength(1);
  });

  test('failures 34 and 35: two copies, and one that has just started, make it once', async () => {
    const office = await everybody();
    office.at('2025-01-21T09:00:00.000Z');
    const copies = [office.scheduler, office.copyOfScheduler(), office.copyOfScheduler()];
    await Promise.all(copies.map((copy) => copy.tick()));
    await Promise.all(copies.map((copy) => copy.tick()));
    await office.deliver();
    await office.copyOfScheduler().tick();
    await office.deliver();
    expect(digests(office)).toHaveLength(1);
    const ids = (await office.outbox.find({})).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // The digest and the position, which is told once more in its place.
    expect(office.sent.filter(({ to, how }) => to === LPIB_CHANNEL && how === 'create')).toHaveLength(2);
  });

  test('failure 38: of a moved meeting goes out before the new day, and not before the old', async () => {
    const office = await everybody();
    await confirmed(await office.say('a1', 'move the next board to 30 January 10:00'));
    await office.on('2025-01-21T09:00:00.000Z');
    expect(digests(office)).toEqual([]);
    await office.on('2025-01-28T09:00:00.000Z');
    expect(digests(office)).toEqual([expect.stringContaining('30 January 2025')]);
  });

  test('failure 38: of a cancelled meeting never goes out', async () => {
    const office = await everybody();
    await confirmed(await office.say('a1', 'cancel the next board'));
    await office.mornings('2025-01-20', '2025-01-24');
    expect(digests(office)).toEqual([]);
  });

  test('sent now goes out at once, and not again on its day', async () => {
    const office = await everybody();
    await confirmed(await office.say('a1', 'send the digest now'));
    await office.goOn();
    expect(digests(office)).toHaveLength(1);
    await office.mornings('2025-01-20', '2025-01-24');
    expect(digests(office)).toHaveLength(1);
  });

  test('that is out cannot be sent, postponed or cancelled any more, and that is said', async () => {
    const office = await everybody();
    await office.on('2025-01-21T09:00:00.000Z');
    for (const words of [
      'send the digest now',
      'cancel the digest',
      'postpone the digest to 22 January 09:00',
    ]) {
      const card = await office.say('a1', words);
      expect(card.titles).not.toContain('Confirm');
      expect(card.summary).toContain('is out');
    }
    // A card that was shown before it went out comes too late.
    const other = await everybody();
    other.at('2025-01-20T16:00:00.000Z');
    const early = await other.say('a1', 'postpone the digest to 22 January 09:00');
    await other.on('2025-01-21T09:00:00.000Z');
    const late = await early.press('Confirm');
    expect(late.summary).toContain('is out');
  });

  test('postponed goes out when it was postponed to, cancelled never, as planned after all', async () => {
    const office = await everybody();
    await confirmed(await office.say('a1', 'postpone the digest to 22 January 09:00'));
    await office.on('2025-01-21T09:00:00.000Z');
    expect(digests(office)).toEqual([]);
    await confirmed(await office.say('a1', 'cancel the digest'));
    await office.on('2025-01-22T09:00:00.000Z');
    expect(digests(office)).toEqual([]);
    await confirmed(await office.say('a1', 'postpone the digest to 22 January 15:00'));
    await office.on('2025-01-22T15:00:00.000Z');
    expect(digests(office)).toHaveLength(1);
  });

  test('failure 37: after an outage it is late and says so; once the meeting has begun, that it was not sent', async () => {
    const late = await everybody();
    await late.on('2025-01-22T11:00:00.000Z');
    expect(late.sent.find(({ summary }) => summary === digests(late)[0])?.text).toMatch(/late/i);
    const missed = await everybody();
    await missed.on('2025-01-23T10:30:00.000Z');
    expect(digests(missed)).toEqual([expect.stringMatching(/not sent/)]);
    await missed.on('2025-01-24T09:00:00.000Z');
    expect(digests(missed)).toHaveLength(1);
  });

  test('without a channel goes nowhere, and the secretary is told why', async () => {
    const office = await offices.open();
    await office.opens('a1', 'a2', 'a3', 'a4', 'a7');
    await office.on('2025-01-21T09:00:00.000Z');
    expect(await office.post(DIGEST)).toMatchObject({ state: 'refused' });
    expect(office.sent.filter(({ to }) => to === 'a1').map(({ text }) => text)).toEqual([
      expect.stringContaining(`no channel is linked to the ${LPIB}`),
    ]);
  });

  test('each board has its own', async () => {
    const office = await everybody();
    await office.channel('created', { id: IAB_CHANNEL, name: 'Inspection and Audit Board' });
    await office.mornings('2025-01-20', '2025-02-13');
    expect(digests(office)).toHaveLength(1);
    expect(digests(office, IAB_CHANNEL)).toHaveLength(1);
  });
});

describe('an owner', () => {
  test('failure 37: a day on which the bot was down is made up for, once', async () => {
    const office = await everybody();
    await office.on('2025-03-21T09:00:00.000Z');
    const told = await daysOf(office, 'a7', '2025-03-25', '2025-03-27', /Rec 1/);
    expect(told).toEqual(['2025-03-25']);
  });

  test('is reminded 30, 7 and 1 days before, the day after, and weekly then; never on a day off', async () => {
    const office = await everybody();
    const days = [
      ...(await daysOf(office, 'a7', '2025-02-28', '2025-03-04', /Rec 1/)),
      ...(await daysOf(office, 'a7', '2025-03-21', '2025-04-09', /Rec 1/)),
      ...(await daysOf(office, 'a7', '2025-04-14', '2025-04-23', /Rec 1/)),
    ];
    expect(days).toEqual([
      // 30 days before is Saturday 1 March; the day after it fell due is a Tuesday.
      '2025-03-03',
      '2025-03-24',
      // 1 day before is a Sunday: told on the Monday itself.
      '2025-03-31',
      '2025-04-01',
      '2025-04-08',
      '2025-04-15',
      // 21 April is Easter Monday; a week after the 15th is the 22nd.
      '2025-04-22',
    ]);
  });

  test('is told the next working day of what falls on a bank holiday', async () => {
    const office = await everybody();
    await confirmed(await office.say('a7', 'move rec 1 to 28 April 2025 because the audit slipped'));
    // Seven days before is Easter Monday.
    expect(await daysOf(office, 'a7', '2025-04-18', '2025-04-23', /Rec 1/)).toEqual(['2025-04-22']);
  });

  test('failure 38: of another recommendation is told instead once it was handed over', async () => {
    const office = await everybody();
    await confirmed(await office.say('a1', 'make the ASB thematic lead owner of rec 1'));
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a7')).toEqual([]);
    expect(office.toldTo('a2')).toEqual([
      '0 overdue, 2 due within 30 days: Rec 1 and Rec 3'.replace('0 overdue, ', ''),
    ]);
  });

  test('failure 38: is not told of what was moved, proposed complete or closed, though it was due to be', async () => {
    const office = await everybody();
    await confirmed(await office.say('a7', 'move rec 1 to 30 June 2025 because the audit slipped'));
    await confirmed(await office.say('a2', 'rec 3 is complete'));
    await office.mornings('2025-03-24', '2025-04-02');
    expect(office.toldTo('a7')).toEqual([]);
    expect(office.toldTo('a2')).toEqual([]);
  });

  test('failure 38: what was settled between making and sending is not sent', async () => {
    const office = await everybody();
    office.at('2025-03-24T09:00:00.000Z');
    await office.scheduler.tick();
    await confirmed(await office.say('a7', 'move rec 1 to 30 June 2025 because the audit slipped'));
    await office.deliver();
    expect(office.toldTo('a7')).toEqual([]);
    expect(await office.post(`post~reminder~${idOf('a7')}~2025-03-24`)).toMatchObject({
      state: 'superseded',
    });
  });

  test('has one message with all of theirs', async () => {
    const office = await everybody();
    await confirmed(await office.say('a2', 'move rec 8 to 31 March 2025 because the programme is early'));
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a2')).toEqual(['2 due within 30 days: Rec 3 and Rec 8']);
  });

  test('who says "Not this week" has a week’s peace, and then goes on', async () => {
    const office = await everybody();
    await office.on('2025-04-01T09:00:00.000Z');
    const told = office.sent.find(({ to }) => to === 'a7');
    expect(told?.text).toContain('Not this week');
    const quiet = await office.person('a7', { conversation: 'chat-a7' }).send({ verb: 'snooze', data: {} });
    expect(quiet.summary).toBe('Recorded: no reminder before 8 April 2025');
    expect(await daysOf(office, 'a7', '2025-04-02', '2025-04-09', /Rec 1/)).toEqual(['2025-04-08']);
  });

  test('is reminded once on a day, whichever copies look and however often they start', async () => {
    const office = await everybody();
    office.at('2025-03-24T09:00:00.000Z');
    await Promise.all([office.copyOfScheduler().tick(), office.copyOfScheduler().tick()]);
    await office.deliver();
    await office.on('2025-03-24T15:00:00.000Z');
    await office.copyOfScheduler().tick();
    await office.deliver();
    expect(office.toldTo('a7')).toHaveLength(1);
  });

  test('is not told before nine', async () => {
    const office = await everybody();
    await office.on('2025-03-24T08:59:00.000Z');
    expect(office.toldTo('a7')).toEqual([]);
  });
});

describe('failure 39: an owner who is away', () => {
  test('has somebody told in their place, who is told for whom; back, they are told again', async () => {
    const office = await everybody();
    await (await office.say('a2', "I'm away until 28 March 2025, ask the board secretary")).press('Confirm');
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a2')).toEqual([]);
    expect(office.toldTo('a1')).toEqual([
      'For ASB Thematic Lead, who is away: Rec 3: due 31 March 2025 (in 7 days)',
    ]);
    await office.on('2025-03-31T09:00:00.000Z');
    expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (today)']);
  });

  test('and is back early says so', async () => {
    const office = await everybody();
    await (await office.say('a2', "I'm away until 30 April 2025, ask the board secretary")).press('Confirm');
    office.at('2025-03-20T12:00:00.000Z');
    expect((await office.say('a2', "I'm back")).summary).toMatch(/^Recorded/);
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a2')).toHaveLength(1);
    expect(office.toldTo('a1')).toEqual([]);
  });

  test('and named nobody has nobody told', async () => {
    const office = await everybody();
    await (await office.say('a2', "I'm away until 28 March 2025")).press('Confirm');
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.sent.filter(({ text }) => text.includes('Rec 3') && !text.includes('Rec 1'))).toEqual([]);
  });

  test('whose stand-in is away too: whoever they asked is told', async () => {
    const office = await everybody();
    await (
      await office.say('a2', "I'm away until 28 March 2025, ask the crime data integrity lead")
    ).press('Confirm');
    await (await office.say('a7', "I'm away until 28 March 2025, ask the board secretary")).press('Confirm');
    await office.on('2025-03-24T09:00:00.000Z');
    expect(office.toldTo('a7')).toEqual([]);
    expect(office.toldTo('a1').filter((words) => words.startsWith('For ASB Thematic Lead'))).toHaveLength(1);
  });
});

describe('who was not reached', () => {
  test('what there was nothing left to remind of counts for no week without a reminder', async () => {
    const office = await everybody();
    const owner = async (who: string): Promise<void> => {
      await confirmed(await office.say('a1', `make the ${who} owner of rec 1`));
    };
    office.at('2025-04-01T08:00:00.000Z');
    await office.scheduler.tick();
    // Before it is sent it is somebody else's, and the next day theirs again.
    await owner('ASB thematic lead');
    await office.deliver();
    expect(office.toldTo('a7')).toEqual([]);
    await owner('crime data integrity lead');
    await office.on('2025-04-02T08:00:00.000Z');
    expect(office.toldTo('a7')).toEqual(['Rec 1: due 31 March 2025, 2 days overdue']);
  });

  test('failure 31: an owner without the app is told to the secretary, once a day', async () => {
    const office = await everybody('a7');
    await office.on('2025-03-24T09:00:00.000Z');
    await office.on('2025-03-24T09:10:00.000Z');
    await office.copyOfScheduler().tick();
    await office.deliver();
    const told = office.sent.filter(({ to }) => to === 'a1');
    expect(told.map(({ summary }) => summary)).toEqual([
      '1 message did not arrive: Crime Data Integrity Lead',
    ]);
    expect(told[0]?.text).toContain('the app is not installed for this person');
    expect(told[0]?.text).toContain('Reminder of what is due');
    // Nothing failed on the next day: nothing is said.
    await office.on('2025-03-25T09:00:00.000Z');
    expect(office.toldTo('a1')).toHaveLength(1);
  });

  test('failure 31: what failed in the afternoon is told the next working morning', async () => {
    const office = await everybody();
    await office.on('2025-01-17T09:00:00.000Z');
    office.at('2025-01-17T15:00:00.000Z');
    office.answers = (to) =>
      to === LPIB_CHANNEL ? { outcome: 'refused', reason: 'Teams said 413', why: 'too large' } : undefined;
    await confirmed(await office.say('a2', 'update rec 3: form live in two areas'));
    await office.deliver();
    office.answers = () => undefined;
    // A weekend lies between.
    await office.on('2025-01-18T09:00:00.000Z');
    expect(office.toldTo('a1')).toEqual([]);
    const [note] = (await office.on('2025-01-20T09:00:00.000Z')).filter(({ to }) => to === 'a1');
    expect(note?.text).toContain('What was recorded on Rec 3');
    // And once.
    expect(office.toldTo('a1', await office.on('2025-01-21T09:00:00.000Z'))).toEqual([]);
  });

  test('a secretary who cannot be reached either is nobody’s business the next day', async () => {
    const office = await everybody('a7', 'a1');
    await office.on('2025-03-24T09:00:00.000Z');
    await office.opens('a1');
    expect(office.toldTo('a1', await office.on('2025-03-25T09:00:00.000Z'))).toEqual([]);
  });
});

describe('a chair', () => {
  test('is told of what is 28 days overdue and silent, once for each due date', async () => {
    const office = await everybody();
    // Rec 1 and Rec 3 fall due on 31 March; nothing has been heard of either since January.
    const days = await daysOf(office, 'a3', '2025-04-25', '2025-05-09', /Rec [13]: .*without an update/);
    expect(days).toEqual(['2025-04-28']);
    const escalations = office.toldTo('a3').filter((words) => /Rec [13]: .*without an update/.test(words));
    expect(escalations.map((words) => words.slice(0, 6)).sort()).toEqual(['Rec 1:', 'Rec 3:']);
  });

  test('is told again when a moved date has passed as long', async () => {
    const office = await everybody();
    await office.on('2025-04-28T09:00:00.000Z');
    await confirmed(await office.say('a7', 'move rec 1 to 30 May 2025 because the audit slipped'));
    expect(await daysOf(office, 'a3', '2025-06-25', '2025-07-01', /Rec 1: .*without an update/)).toEqual([
      '2025-06-27',
    ]);
  });

  test('hears nothing of what is awaiting sign-off with an update lately', async () => {
    const office = await everybody();
    office.at('2025-01-27T09:00:00.000Z');
    await office.goOn();
    expect(office.toldTo('a3')).toEqual([]);
  });
});

test('a record that does not answer is looked at again, and nothing is lost or doubled', async () => {
  const office = await everybody();
  office.at('2025-01-21T09:00:00.000Z');
  let down = true;
  const flaky = office.copyOfScheduler({
    catalogue: () => office.record.catalogue(),
    find: (criteria, today) =>
      down ? Promise.reject(new Error('the record does not answer')) : office.record.find(criteria, today),
  });
  await expect(flaky.tick()).rejects.toThrow('does not answer');
  down = false;
  await flaky.tick();
  await office.deliver();
  expect(digests(office)).toHaveLength(1);
});

test('started, it looks by itself, and a stop lets the look end', async () => {
  const office = await everybody();
  office.at('2025-01-21T09:00:00.000Z');
  let woken: () => void = () => undefined;
  const made = new Promise<void>((resolve) => {
    woken = resolve;
  });
  const scheduler = createScheduler({
    record: office.record,
    outbox: office.outbox,
    places: office.places,
    clock: office.clock,
    log: createLog('silent'),
    wake: () => woken(),
    everyMs: 5,
  });
  scheduler.start();
  await made;
  await scheduler.stop();
  expect(await office.post(DIGEST)).toMatchObject({ state: 'pending' });
});
