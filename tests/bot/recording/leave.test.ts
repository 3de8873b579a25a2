/** Leave that begins later, and who is away: what people say of themselves, and what others are told of it. */
import { idOf, startTellingOffices, type TellingOffice } from '../boards/telling-office';
import type { Offices } from './talking';

let offices: Offices<TellingOffice>;
let office: TellingOffice;
beforeAll(async () => {
  offices = await startTellingOffices();
});
beforeEach(async () => {
  office = await offices.open();
});
afterAll(() => offices.stop());

const personOf = async (end: string) =>
  (await office.record.catalogue()).people.find(({ id }) => id === idOf(end));

const says = async (end: string, words: string): Promise<string> =>
  (await (await office.say(end, words)).press('Confirm')).summary;

const CDI = { id: idOf('a7'), name: 'Crime Data Integrity Lead' };

// The demo's today is Tuesday 14 January 2025.
test.each([
  ["I'm away from 3 to 14 February, ask the CDI lead", '2025-02-03', '2025-02-14', CDI],
  ["I'm away from 3 February to 14 February", '2025-02-03', '2025-02-14', null],
  ["I'm away 3-14 February", '2025-02-03', '2025-02-14', null],
  ["I'm away between 3 and 14 February", '2025-02-03', '2025-02-14', null],
  ["I'm on annual leave from 3 Feb until 14 Feb. Please ask the CDI lead", '2025-02-03', '2025-02-14', CDI],
  ['on leave from Monday for two weeks', '2025-01-20', '2025-02-02', null],
  ["I'm on leave for two weeks from Monday", '2025-01-20', '2025-02-02', null],
  ["I'm off from 3 February, back on 17 February", '2025-02-03', '2025-02-16', null],
  ["I'm off next week, ask the CDI lead", '2025-01-20', '2025-01-26', CDI],
  ["I'm away tomorrow", '2025-01-15', '2025-01-15', null],
  ["I'll be on holiday from 20 November to 5 January", '2025-11-20', '2026-01-05', null],
  ["I'm out of the office from tomorrow until Friday", '2025-01-15', '2025-01-17', null],
])('"%s" is kept as leave to come', async (words, from, until, ask) => {
  const card = await office.say('a2', words);
  expect(card.titles).toEqual(['Confirm', 'Cancel']);
  expect(await personOf('a2')).toMatchObject({ away: null, leave: [] });
  await card.press('Confirm');
  expect(await personOf('a2')).toMatchObject({ away: null, leave: [{ from, until, ask }] });
});

test.each([
  ["I'm on leave for two weeks", '2025-01-27'],
  ["I'm away from today until Friday", '2025-01-17'],
  ["I'm away from 13 to 17 January", '2025-01-17'],
])('"%s" has begun', async (words, until) => {
  await says('a2', words);
  expect(await personOf('a2')).toMatchObject({ away: { until }, leave: [] });
});

test.each([
  "I'm off to the next meeting",
  "I'm away from my desk",
  'off track next week',
  'rec 3 is on holiday from Monday for two weeks',
  "I'm away from 14 to 3 February 2025",
  'the ASB lead is away from 3 to 14 February',
])('"%s" keeps nobody away', async (words) => {
  const shown = await office.say('a2', words);
  expect(shown.summary).not.toMatch(/away (?:from|until)/);
  expect(await personOf('a2')).toMatchObject({ away: null, leave: [] });
});

test('leave to come counts when it comes: reminders go to the stand-in on its days alone', async () => {
  await office.installs();
  await office.opens('a1', 'a2', 'a7');
  await says('a2', "I'm away from 24 to 28 March, ask the board secretary");
  expect((await office.say('a5', 'status of rec 3')).text).not.toContain('away');
  await office.on('2025-03-24T09:00:00.000Z');
  expect(office.toldTo('a2')).toEqual([]);
  expect(office.toldTo('a1')).toContain(
    'For ASB Thematic Lead, who is away: Rec 3: due 31 March 2025 (in 7 days)',
  );
  expect((await office.say('a5', 'status of rec 3')).text).toContain('(away until 28 March 2025');
  await office.on('2025-03-31T09:00:00.000Z');
  expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (today)']);
});

test('being away now and leave to come are both kept; the same days said anew are said once', async () => {
  await says('a2', "I'm away until Friday");
  await says('a2', "I'm away from 3 to 14 February");
  await says('a2', "I'm away from 10 to 21 February, ask the CDI lead");
  expect(await personOf('a2')).toMatchObject({
    away: { until: '2025-01-17' },
    leave: [
      { from: '2025-02-03', until: '2025-02-09', ask: null },
      { from: '2025-02-10', until: '2025-02-21', ask: CDI },
    ],
  });
  const back = await office.say('a2', "I'm back");
  expect(back.text).toContain('Still to come: away from 3 February 2025 to 9 February 2025');
  expect(await personOf('a2')).toMatchObject({ away: null, leave: [{}, {}] });
  expect((await office.say('a2', 'cancel my leave')).summary).toMatch(/^Recorded: no leave/);
  expect(await personOf('a2')).toMatchObject({ away: null, leave: [] });
});

describe('asked', () => {
  beforeEach(async () => {
    await says('a2', "I'm away until 24 January, ask the board secretary");
    await says('a7', "I'm away from 3 to 14 February");
  });

  test.each([
    'who is away',
    "who's away?",
    'who is away today',
    'is anyone away',
    'who is on leave',
    'who is on annual leave at the moment',
    'who is off',
    'who is out of the office',
    'WHO IS AWAY',
  ])('"%s" names them, until when, and who stands in; and who will be', async (words) => {
    const shown = await office.say('a5', words);
    expect(shown.summary).toBe('1 person away today: ASB Thematic Lead');
    expect(shown.text).toContain('away until 24 January 2025, ask Board Secretary');
    expect(shown.text).toContain(
      'Later: Crime Data Integrity Lead: away from 3 February 2025 to 14 February 2025; nobody stands in',
    );
  });

  test('of another time, it is that time', async () => {
    const february = await office.say('a5', 'who is away on 5 February');
    expect(february.summary).toBe('1 person away on 5 February 2025: Crime Data Integrity Lead');
    expect(february.text).not.toContain('ASB Thematic Lead');
    expect((await office.say('a5', 'who is away next week')).summary).toContain('ASB Thematic Lead');
    expect((await office.say('a5', 'is anyone away in March')).summary).toMatch(/^None/);
  });

  test.each([
    'is the ASB lead away',
    'is the ASB lead back',
    'when is the ASB lead back',
    'until when is the asb thematic lead away',
    'who stands in for the ASB lead',
    'who is covering for the ASB lead',
    'who do I ask while the ASB lead is away',
    'how long is the ASB lead away for',
    'will the ASB lead be in on 20 January',
  ])('"%s" tells of that one', async (words) => {
    expect((await office.say('a5', words)).summary).toBe(
      'ASB Thematic Lead is away until 24 January 2025, ask Board Secretary',
    );
  });

  test('of somebody who is here, and of their leave to come', async () => {
    const lead = await office.say('a5', 'is the CDI lead away');
    expect(lead.summary).toBe('Crime Data Integrity Lead has not said that they are away today');
    expect(lead.text).toContain('Later: away from 3 February 2025 to 14 February 2025');
    expect((await office.say('a5', 'is the CDI lead away on 5 February')).summary).toBe(
      'Crime Data Integrity Lead is away from 3 February 2025 to 14 February 2025',
    );
    expect((await office.say('a5', 'is the chair away')).summary).toBe(
      'Board Chair has not said that they are away today',
    );
    expect((await office.say('a2', 'am I away')).summary).not.toContain('Crime Data');
  });

  test.each([
    ['who is late', /away/],
    ['what is off track', /away/],
    ['which recs are away from target', /away/],
    ['is rec 3 back on track', /away until/],
    ['who owns rec 3', /away/],
  ])('"%s" is another question', async (words, not) => {
    expect((await office.say('a5', words)).summary).not.toMatch(not);
  });
});

test('nobody is away: that is said', async () => {
  expect((await office.say('a5', 'who is away')).summary).toBe(
    'None: nobody has said that they are away today',
  );
});
