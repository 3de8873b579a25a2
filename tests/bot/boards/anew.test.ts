/** What could not be told is made up for once it can be; what is told again is what holds by then. */
import type { Offices } from '../recording/talking';
import { idOf, LPIB, LPIB_CHANNEL, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

/** Everybody has the app but these. Rec 1 is a7's, Rec 3 is a2's; both fall due on 31 March. */
const without = async (...ends: readonly string[]): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens(...['a1', 'a2', 'a3', 'a7'].filter((end) => !ends.includes(end)));
  return office;
};

const confirmed = async (office: TellingOffice, end: string, words: string): Promise<void> => {
  const card = await office.say(end, words);
  await card.press('Confirm');
};

/** What was sent to people, not to channels. */
const toPeople = (office: TellingOffice) => office.sent.filter(({ to }) => /^a\d$/.test(to));

/** What is resent, and what the secretary is told of it. */
const resends = async (office: TellingOffice): Promise<string> => {
  office.sent.length = 0;
  const done = await office.person('a1', { conversation: 'chat-a1' }).send({ verb: 'resend', data: {} });
  await office.deliver();
  return done.text;
};

const notReached = async (office: TellingOffice): Promise<string> =>
  (await office.say('a1', 'who was not reached')).text;

/** Teams refuses what goes to that person, though they have the app. */
const refusing = (office: TellingOffice, ...ends: readonly string[]): void => {
  office.answers = (to) =>
    ends.includes(to) ? { outcome: 'refused', reason: 'Teams said 400', why: 'other' } : undefined;
};

describe('failure 24: a person who gets the app', () => {
  test('is told at once, and once, what is theirs and due now; the secretary sees them reached', async () => {
    const office = await without('a7');
    await office.on('2025-03-24T09:00:00.000Z');
    expect(await notReached(office)).toContain('Crime Data Integrity Lead');
    office.at('2025-03-26T14:00:00.000Z');
    await office.opens('a7');
    await office.opens('a7');
    await office.deliver();
    await office.opens('a7');
    await office.deliver();
    expect(office.toldTo('a7')).toEqual(['Rec 1: due 31 March 2025 (in 5 days)']);
    expect(await notReached(office)).not.toContain('Crime Data Integrity Lead');
  });

  test('on a weekend is told on the next working morning, once', async () => {
    const office = await without('a7', 'a3');
    await office.on('2025-03-07T09:00:00.000Z');
    await office.on('2025-03-24T09:00:00.000Z');
    // A Saturday.
    office.at('2025-03-29T14:00:00.000Z');
    await office.opens('a7', 'a3');
    await office.goOn();
    await office.mornings('2025-03-30', '2025-03-30');
    expect([...office.toldTo('a7'), ...office.toldTo('a3')]).toEqual([]);
    await office.on('2025-03-31T07:59:00.000Z');
    expect(office.toldTo('a7')).toEqual([]);
    await office.on('2025-03-31T08:00:00.000Z');
    await office.on('2025-03-31T15:00:00.000Z');
    expect(office.toldTo('a7')).toEqual(['Rec 1: due 31 March 2025 (today)']);
    expect(office.toldTo('a3')).toHaveLength(1);
  });

  test('though Teams tells of the installation twice in the same moment', async () => {
    const office = await without('a7');
    await office.on('2025-03-24T09:00:00.000Z');
    const asker = { id: idOf('a7'), name: 'Crime Data Integrity Lead', tenant: 't' };
    const place = { conversation: 'chat-a7', kind: 'personal' } as const;
    const turn = (id: string) =>
      ({ kind: 'installed', id, asker, place, seen: office.seen(asker, place) }) as const;
    await Promise.all([office.conversation(turn('i1')), office.conversation(turn('i2'))]);
    await office.deliver();
    expect(office.toldTo('a7')).toHaveLength(1);
  });

  test('after weeks has one message, and the week until the next is counted from it', async () => {
    const office = await without('a7');
    for (const day of ['03-24', '04-01', '04-08']) await office.on(`2025-${day}T09:00:00.000Z`);
    office.at('2025-04-10T14:00:00.000Z');
    await office.opens('a7');
    await office.deliver();
    const days = await office.mornings('2025-04-11', '2025-04-17');
    expect(office.toldTo('a7')).toEqual([
      'Rec 1: due 31 March 2025, 10 days overdue',
      'Rec 1: due 31 March 2025, 17 days overdue',
    ]);
    expect(office.toldTo('a7', days.get('2025-04-17'))).toHaveLength(1);
    expect(await notReached(office)).not.toContain('Crime Data Integrity Lead');
  });

  test.each([
    ['was moved', 'a7', 'move rec 1 to 30 September 2025 because the audit slipped'],
    ['is another’s by now', 'a1', 'make the ASB thematic lead owner of rec 1'],
  ])('is told nothing where what was theirs %s', async (_, end, words) => {
    const office = await without('a7');
    await office.on('2025-03-24T09:00:00.000Z');
    // In a channel: there is no chat of their own yet.
    await (await office.saysIn(LPIB_CHANNEL, end, words)).press('Confirm');
    await office.opens('a7');
    await office.deliver();
    expect(office.toldTo('a7')).toEqual([]);
  });

  test('is not told where nobody failed to reach them', async () => {
    const office = await without('a7');
    office.at('2025-03-21T09:00:00.000Z');
    await office.opens('a7');
    await office.deliver();
    expect(office.toldTo('a7')).toEqual([]);
  });

  test('as a chair has all that is overdue without an update in one message', async () => {
    const office = await without('a3');
    await office.on('2025-04-28T09:00:00.000Z');
    office.at('2025-04-30T14:00:00.000Z');
    await office.opens('a3');
    await office.opens('a3');
    await office.deliver();
    await office.opens('a3');
    await office.deliver();
    const [told, ...more] = office.sent.filter(({ to }) => to === 'a3');
    expect(more).toEqual([]);
    for (const words of ['Rec 1', 'Rec 3', '30 days overdue', `chair of the ${LPIB}`])
      expect(told?.text).toContain(words);
    expect(await notReached(office)).toContain('None');
    // Told once for each due date, as ever.
    expect(office.toldTo('a3', await office.on('2025-05-01T09:00:00.000Z'))).toEqual([]);
  });

  test('as a chair of one matter has that', async () => {
    const office = await without('a3');
    await office.on('2025-04-28T09:00:00.000Z');
    await confirmed(office, 'a2', 'update rec 3: form live in two areas');
    await confirmed(office, 'a2', 'update rec 4: the evaluation is with the panel');
    await office.opens('a3');
    await office.deliver();
    expect(office.toldTo('a3')).toEqual([expect.stringMatching(/^Rec 1: 28 days overdue/)]);
  });
});

describe('the weekly limit', () => {
  test('does not count what Teams refused: the next working morning it is tried again', async () => {
    const office = await without();
    refusing(office, 'a7');
    await office.on('2025-04-01T09:00:00.000Z');
    office.answers = () => undefined;
    expect(office.toldTo('a7', await office.on('2025-04-02T09:00:00.000Z'))).toHaveLength(1);
    expect(office.toldTo('a7', await office.on('2025-04-03T09:00:00.000Z'))).toEqual([]);
    expect(await notReached(office)).not.toContain('Crime Data Integrity Lead');
  });

  test('holds where a person has no app: the secretary is told of it once a week', async () => {
    const office = await without('a7');
    await office.on('2025-04-01T09:00:00.000Z');
    const days = await office.mornings('2025-04-02', '2025-04-08');
    expect([...days].filter(([, sent]) => office.toldTo('a1', sent).length > 0).map(([day]) => day)).toEqual([
      '2025-04-08',
    ]);
  });
});

describe('resent', () => {
  /** On 24 March the reminders to both owners were refused. */
  const refused = async (): Promise<TellingOffice> => {
    const office = await without();
    refusing(office, 'a2', 'a7');
    await office.on('2025-03-24T09:00:00.000Z');
    office.answers = () => undefined;
    return office;
  };

  test('reminders say what holds today, and to whoever stands in by now', async () => {
    const office = await refused();
    office.at('2025-03-25T12:00:00.000Z');
    await confirmed(office, 'a2', "I'm away until 2 April, ask the board secretary");
    expect(await resends(office)).toContain('2 messages are sent again');
    expect(
      toPeople(office)
        .map(({ to, summary }) => [to, summary])
        .sort(),
    ).toEqual([
      ['a1', 'For ASB Thematic Lead, who is away: Rec 3: due 31 March 2025 (in 6 days)'],
      ['a7', 'Rec 1: due 31 March 2025 (in 6 days)'],
    ]);
  });

  test('nothing goes to who stood in and does no more: the owner is back', async () => {
    const office = await without();
    await confirmed(office, 'a2', "I'm away until 2 April, ask the board secretary");
    refusing(office, 'a1');
    await office.on('2025-03-24T09:00:00.000Z');
    office.answers = () => undefined;
    await office.say('a2', "I'm back");
    await resends(office);
    expect(office.toldTo('a1')).toEqual([]);
    expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (in 7 days)']);
  });

  test.each<[string, string, string, string]>([
    ['moved', 'a2', 'move rec 3 to 30 September 2025 because Niche slipped', 'nothing of theirs'],
    ['handed over', 'a1', 'make the board secretary owner of rec 3', 'nothing of theirs'],
    ['proposed complete', 'a2', 'rec 3 is complete', 'nothing of theirs'],
    ['of somebody away without a stand-in', 'a2', "I'm away until 2 April", 'away until 2 April 2025'],
  ])('not what is %s; that is said, with why', async (_, end, words, why) => {
    const office = await refused();
    await confirmed(office, end, words);
    const card = await office.say('a1', 'resend to those who failed');
    expect(card.titles).toEqual(['Send it again']);
    const text = await resends(office);
    expect(text).toContain('1 message is sent again');
    expect(text).toContain('Not sent again: reminder of what is due, ASB Thematic Lead');
    expect(text).toMatch(new RegExp(why, 'i'));
    expect(toPeople(office).map(({ to }) => to)).toEqual(['a7']);
  });

  test('not who has been reminded anew since', async () => {
    const office = await refused();
    await office.on('2025-03-31T09:00:00.000Z');
    expect(await resends(office)).toMatch(/^None/);
    expect(toPeople(office)).toEqual([]);
  });

  test('nothing at all is worth it: no button, and it says so', async () => {
    const office = await refused();
    await confirmed(office, 'a2', 'move rec 3 to 30 September 2025 because Niche slipped');
    await confirmed(office, 'a7', 'move rec 1 to 30 September 2025 because the audit slipped');
    const card = await office.say('a1', 'resend to those who failed');
    expect(card.titles).toEqual([]);
    expect(card.text).toContain('Not sent again');
    expect(await resends(office)).toMatch(/^None is sent again/);
    expect(toPeople(office)).toEqual([]);
  });

  test('an agenda while the board sits, and not once the meeting is over', async () => {
    const office = await without();
    office.at('2025-01-23T09:55:00.000Z');
    office.answers = (to) =>
      to === '19:meeting@thread.v2'
        ? { outcome: 'refused', reason: 'Teams said 400', why: 'other' }
        : undefined;
    await office.meets('started', LPIB);
    office.answers = () => undefined;
    expect((await office.say('a1', 'resend to those who failed')).titles).toEqual(['Send it again']);
    office.at('2025-01-23T11:30:00.000Z');
    await office.meets('ended', LPIB);
    const text = await resends(office);
    expect(text).toContain('The meeting is over');
    expect(toPeople(office)).toEqual([]);
  });

  test('an agenda whose meeting goes on is sent', async () => {
    const office = await without();
    office.at('2025-01-23T09:55:00.000Z');
    office.answers = (to) =>
      to === '19:meeting@thread.v2'
        ? { outcome: 'refused', reason: 'Teams said 400', why: 'other' }
        : undefined;
    await office.meets('started', LPIB);
    office.answers = () => undefined;
    await resends(office);
    expect(office.toldTo('19:meeting@thread.v2')).toHaveLength(1);
  });

  test('a digest not once its meeting has begun', async () => {
    const office = await offices.open();
    await office.opens('a1');
    await office.on('2025-01-21T09:00:00.000Z');
    office.at('2025-01-23T12:00:00.000Z');
    const text = await resends(office);
    expect(text).toContain('The meeting has begun');
  });
});

describe('failure 39: what should come before a chair who is away', () => {
  const SILENT = '2025-04-28T09:00:00.000Z';
  const escalated = (office: TellingOffice, to: string): number =>
    office.toldTo(to).filter((words) => words.includes('without an update')).length;

  test('goes to whoever they named, who is told for whom', async () => {
    const office = await without();
    office.at('2025-04-25T12:00:00.000Z');
    await confirmed(office, 'a3', "I'm away until 9 May, ask the ASB lead");
    await office.on(SILENT);
    expect(escalated(office, 'a3')).toBe(0);
    expect(escalated(office, 'a2')).toBe(3);
    const told = office.sent.find(({ to, summary }) => to === 'a2' && summary.includes('without an update'));
    expect(told?.text).toContain(`Board Chair, who chairs the ${LPIB}, is away until 9 May 2025`);
    expect(told?.text).toContain('in their place');
  });

  test('goes to them and to the secretary where they named nobody; once', async () => {
    const office = await without();
    office.at('2025-04-25T12:00:00.000Z');
    await confirmed(office, 'a3', "I'm away until 9 May");
    await office.on(SILENT);
    await office.on('2025-04-29T09:00:00.000Z');
    expect(escalated(office, 'a3')).toBe(3);
    expect(escalated(office, 'a1')).toBe(3);
    const told = office.sent.find(({ to, summary }) => to === 'a1' && summary.includes('without an update'));
    expect(told?.text).toContain('has named nobody to stand in');
  });

  test('of which they were told before they left is not told to the secretary', async () => {
    const office = await without();
    await office.on(SILENT);
    await confirmed(office, 'a3', "I'm away until 9 May");
    await office.on('2025-04-29T09:00:00.000Z');
    expect(escalated(office, 'a1')).toBe(0);
  });

  test('"not this week" is said of reminders and keeps nothing from a chair', async () => {
    const office = await without();
    office.at('2025-04-25T12:00:00.000Z');
    await office.person('a3', { conversation: 'chat-a3' }).send({ verb: 'snooze', data: {} });
    await office.on(SILENT);
    expect(escalated(office, 'a3')).toBe(3);
  });
});
