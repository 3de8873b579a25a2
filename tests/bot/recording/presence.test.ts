/** What people say of themselves: away until a day, back again; and what others see of it. */
import type { Offices } from './talking';
import { idOf, startTellingOffices, type TellingOffice } from '../boards/telling-office';

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

const SECRETARY = { id: idOf('a1'), name: 'Board Secretary' };
const CDI = { id: idOf('a7'), name: 'Crime Data Integrity Lead' };

// The demo's today is Tuesday 14 January 2025.
test.each([
  ["I'm away until 3 February, ask the board secretary", '2025-02-03', SECRETARY],
  ["I'm on leave until Friday", '2025-01-17', null],
  ['out of office back on 3/2', '2025-02-02', null],
  ['Out of office, back 3 February', '2025-02-02', null],
  ['I will be off till 10 March, contact the crime data integrity lead instead', '2025-03-10', CDI],
  [
    'I am out of the office until 20 January 2025. Please contact the board secretary',
    '2025-01-20',
    SECRETARY,
  ],
  ["Hi, I'm on annual leave up to 24 January", '2025-01-24', null],
  ["I'm off sick until 17/01/2025", '2025-01-17', null],
  ["i'll be away til 31 Jan, speak to the board secretary please", '2025-01-31', SECRETARY],
  ['on leave until 24 January', '2025-01-24', null],
  ['I’m away, returning on 20 January', '2025-01-19', null],
  ["I'm not in until Monday", '2025-01-20', null],
])('"%s"', async (words, until, ask) => {
  const before = await personOf('a2');
  const card = await office.say('a2', words);
  expect(card.titles).toEqual(['Confirm', 'Cancel']);
  expect(await personOf('a2')).toEqual(before);
  const done = await card.press('Confirm');
  expect(done.summary).toMatch(/^Recorded: away until/);
  expect(await personOf('a2')).toMatchObject({ away: { until, ask } });
  const status = await office.say('a5', 'status of rec 3');
  expect(status.text).toContain('(away until');
  if (ask !== null) expect(status.text).toContain(`ask ${ask.name}`);
});

test.each([
  'who is away',
  "who's away",
  'is the ASB lead away?',
  'is the asb lead back',
  "I'm away until when?",
  'rec 3 is back on track',
  'when is the ASB lead back',
  "what's due while I'm away until 3 February?",
  "I'm back on rec 3",
  'the ASB lead is away until 3 February',
  'back to the list',
])('"%s" is not said of oneself', async (words) => {
  await office.say('a2', "I'm away until 24 January").then((card) => card.press('Confirm'));
  const before = await personOf('a2');
  const shown = await office.say('a2', words);
  expect(shown.summary).not.toMatch(/^Check and confirm: away|you are back/);
  expect(await personOf('a2')).toEqual(before);
});

test('what is recorded on a recommendation stays that, whatever it says of leave', async () => {
  const card = await office.say('a2', 'update rec 3: lead away until 3 February');
  expect(card.summary).toMatch(/^Check and confirm: Rec 3, update/);
});

test('"I’m back" is recorded at once, and the next question shows it', async () => {
  await (await office.say('a2', "I'm away until 3 February, ask the board secretary")).press('Confirm');
  expect((await office.say('a5', 'status of rec 3')).text).toContain('(away until 3 February 2025');
  const back = await office.say('a2', "I'm back");
  expect(back.summary).toBe('Recorded: you are back, and are reminded again of what is yours');
  expect((await office.say('a5', 'status of rec 3')).text).not.toContain('away');
  expect(await personOf('a2')).toMatchObject({ away: null, quietUntil: null });
});

test('the day after, nobody is away any more', async () => {
  await (await office.say('a2', "I'm away until 15 January")).press('Confirm');
  office.at('2025-01-15T23:30:00.000Z');
  expect((await office.say('a5', 'status of rec 3')).text).toContain('away until');
  office.at('2025-01-16T00:30:00.000Z');
  expect((await office.say('a5', 'status of rec 3')).text).not.toContain('away until');
});

test('a day in the past, oneself, somebody unknown and what is no day are told so, and nothing is asked for', async () => {
  for (const [words, problem] of [
    ["I'm away until 3 January 2025", 'is in the past'],
    ["I'm away until 3 February, ask the ASB lead", 'somebody else'],
    ["I'm away until 3 February, ask Jim Nobody", 'nobody called "Jim Nobody"'],
    ["I'm away until 31 February", 'is no date'],
  ] as const) {
    const shown = await office.say('a2', words);
    expect(shown.text).toContain(problem);
    expect(shown.titles).not.toContain('Confirm');
  }
});

test('somebody who is not listed is told that nobody reminds them', async () => {
  const shown = await office.say('b9', "I'm away until 3 February");
  expect(shown.text).toContain('not among the people');
  expect((await office.say('b9', "I'm back")).text).toContain('not among the people');
});

test('failure 14: pressed by somebody else in a group, it sends nobody away', async () => {
  const place = { conversation: '19:group@thread.v2', kind: 'group' } as const;
  const card = await office.person('a2', place).say("I'm away until 3 February, ask the board secretary");
  const other = await office.person('a7', place).send(card.button('Confirm'));
  expect(other.summary).toBe("You can't say of somebody else that they are away. ASB Thematic Lead can.");
  expect(await personOf('a7')).toMatchObject({ away: null });
  expect(await personOf('a2')).toMatchObject({ away: null });
});

test('cancelled, nothing is recorded; confirmed twice, it is so once', async () => {
  const card = await office.say('a2', "I'm away until 3 February");
  expect((await card.press('Cancel')).summary).toBe('Cancelled: nothing has been recorded.');
  expect(await personOf('a2')).toMatchObject({ away: null });
  const first = await card.press('Confirm');
  expect((await card.press('Confirm')).summary).toBe(first.summary);
});

test('a Confirm that was tampered with names nobody who is not listed, and changes nobody else', async () => {
  const card = await office.say('a2', "I'm away until 3 February");
  const { verb, data } = card.button('Confirm');
  const forged = { ...data, ask: { id: idOf('b9'), name: 'Mallory <at>All</at>' } };
  const shown = await office.person('a2', { conversation: 'chat-a2' }).send({ verb, data: forged });
  expect(shown.text).not.toContain('Mallory');
  expect(await personOf('a2')).toMatchObject({ away: { ask: null } });
  const broken = await office.person('a2', { conversation: 'chat-a2' }).send({ verb, data: { until: 'x' } });
  expect(broken.summary).toMatch(/^I can't answer that/);
});
