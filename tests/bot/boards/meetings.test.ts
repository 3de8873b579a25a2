/** Meetings in Teams: the agenda as one begins, what was decided as it ends, and what the cards lead to. */
import { nodes } from '../../cards/reading';
import type { Offices, Shown } from '../recording/talking';
import {
  IAB,
  IAB_CHANNEL,
  LPIB,
  LPIB_CHANNEL,
  startTellingOffices,
  type Sent,
  type TellingOffice,
} from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const CHAT = '19:meeting@thread.v2';
const BEGINS = '2025-01-23T09:55:00.000Z';
const IAB_BEGINS = '2025-02-12T13:58:00.000Z';

const at = async (moment: string): Promise<TellingOffice> => {
  const office = await offices.open();
  office.at(moment);
  return office;
};

/** The Inspection and Audit Board has met: what is asked then. */
const afterIab = async (): Promise<[TellingOffice, Sent | undefined]> => {
  const office = await at(IAB_BEGINS);
  await office.meets('started', IAB);
  office.at('2025-02-12T15:30:00.000Z');
  const [card] = await office.meets('ended', IAB);
  return [office, card];
};

/** Somebody in the meeting's chat presses a button of that card. */
const presses = (
  office: TellingOffice,
  as: string,
  card: Sent | undefined,
  title: string,
): Promise<Shown> => {
  const buttons = nodes(card?.reply.card ?? {}).filter(({ type }) => type === 'Action.Execute');
  const found = buttons.find((each) => each['title'] === title);
  if (found === undefined)
    throw new Error(`No "${title}", only ${buttons.map((each) => String(each['title'])).join(', ')}`);
  return office
    .person(as, { conversation: CHAT, kind: 'group' })
    .send({ verb: String(found['verb']), data: found['data'] });
};

describe('a meeting that begins', () => {
  test('near its board’s time, by the board’s name, has its agenda once', async () => {
    const office = await at(BEGINS);
    const first = await office.meets('started', LPIB);
    expect(first).toMatchObject([{ to: CHAT, how: 'create' }]);
    expect(first[0]?.summary).toMatch(/^Local Policing Improvement Board: Thursday 23 January 2025/);
    expect(await office.meets('started', LPIB)).toEqual([]);
  });

  test.each([
    'LPIB',
    'LPIB: January',
    'Local Policing Improvement Board - 23 January',
    'Local Policing Improvement Board, monthly',
    'FW: local policing improvement board (Teams)',
    'Improvement Board',
  ])('titled "%s" is that board’s', async (title) => {
    const office = await at(BEGINS);
    expect(await office.meets('started', title)).toHaveLength(1);
  });

  test.each([
    'Team catch-up',
    'Neighbourhood tasking',
    'Board games night',
    'Lpibx',
    'Inspection and Audit Board',
  ])('titled "%s" has nothing posted into it', async (title) => {
    const office = await at(BEGINS);
    expect(await office.meets('started', title)).toEqual([]);
  });

  test('by the board’s name on another day has nothing posted into it', async () => {
    const office = await at('2025-01-22T10:00:00.000Z');
    expect(await office.meets('started', LPIB)).toEqual([]);
  });

  test('where the meeting was cancelled, has nothing; where it was moved, has it then', async () => {
    const office = await offices.open();
    await (await office.say('a1', 'move the next board to 30 January 10:00')).press('Confirm');
    office.at(BEGINS);
    expect(await office.meets('started', LPIB)).toEqual([]);
    office.at('2025-01-30T09:55:00.000Z');
    const [agenda] = await office.meets('started', LPIB);
    expect(agenda?.summary).toContain('30 January 2025');
  });

  test.each([
    ['an hour before', '2025-01-23T09:00:00.000Z'],
    ['three hours after', '2025-01-23T13:00:00.000Z'],
  ])('%s, has nothing and uses nothing up: the real one has its agenda', async (_, moment) => {
    const office = await at(moment);
    expect(await office.meets('started', LPIB)).toEqual([]);
    expect(await office.meets('ended', LPIB)).toEqual([]);
    office.at(BEGINS);
    expect(await office.meets('started', LPIB)).toHaveLength(1);
  });

  test('as another meeting of the board’s name in the same hour, leaves the real one its own', async () => {
    const office = await at('2025-01-23T09:40:00.000Z');
    expect(await office.meets('started', 'LPIB officers', '19:other@thread.v2')).toHaveLength(1);
    office.at(BEGINS);
    expect(await office.meets('started', LPIB)).toMatchObject([{ to: CHAT }]);
    office.at('2025-01-23T11:40:00.000Z');
    expect(await office.meets('ended', LPIB)).toMatchObject([{ to: CHAT }]);
  });

  test.each([
    'LPIB pre-meet',
    'LPIB pre-meeting',
    'Premeeting: LPIB',
    'LPIB test call',
    'LPIB rehearsal',
    'Prep for LPIB',
  ])('titled "%s" is no meeting of the board', async (title) => {
    const office = await at(BEGINS);
    expect(await office.meets('started', title)).toEqual([]);
    office.at('2025-01-23T10:05:00.000Z');
    expect(await office.meets('ended', title)).toEqual([]);
  });

  test('ended and rejoined, has its agenda once; moved to another day in the same chat, once more', async () => {
    const office = await at(BEGINS);
    expect(await office.meets('started', LPIB)).toHaveLength(1);
    office.at('2025-01-23T09:57:00.000Z');
    expect(await office.meets('ended', LPIB)).toEqual([]);
    expect(await office.meets('started', LPIB)).toEqual([]);
    await (await office.say('a1', 'move the next board to 30 January 10:00')).press('Confirm');
    office.at('2025-01-30T09:55:00.000Z');
    expect(await office.meets('started', LPIB)).toHaveLength(1);
    office.at('2025-01-30T11:00:00.000Z');
    expect(await office.meets('ended', LPIB)).toHaveLength(1);
  });

  test('in a channel, two of them are told apart by what Teams calls them', async () => {
    const office = await offices.open();
    await office.installs();
    await office.goOn();
    office.at('2025-01-23T09:45:00.000Z');
    expect(await office.meets('started', 'Quick call', LPIB_CHANNEL, 'channel', 'call')).toHaveLength(1);
    office.at(BEGINS);
    expect(await office.meets('started', LPIB, LPIB_CHANNEL, 'channel', 'board')).toHaveLength(1);
    office.at('2025-01-23T11:00:00.000Z');
    // One that began in the afternoon is neither.
    expect(await office.meets('ended', 'Later call', LPIB_CHANNEL, 'channel', 'later')).toEqual([]);
    expect(await office.meets('ended', LPIB, LPIB_CHANNEL, 'channel', 'board')).toHaveLength(1);
  });

  test('in the board’s own channel needs no title', async () => {
    const office = await offices.open();
    await office.installs();
    await office.deliver();
    office.at(BEGINS);
    expect(await office.meets('started', null, LPIB_CHANNEL, 'channel')).toHaveLength(1);
  });
});

describe('a meeting that ends', () => {
  test('asks what was decided, once; each matter with its buttons', async () => {
    const office = await at(BEGINS);
    await office.meets('started', LPIB);
    office.at('2025-01-23T11:40:00.000Z');
    const [card, ...more] = await office.meets('ended', LPIB);
    expect(more).toEqual([]);
    expect(card?.summary).toMatch(/what was decided on Rec 4/);
    expect(card?.text).toContain('Move the date of Rec 4');
    expect(card?.text).not.toContain('Sign off');
    // Rejoined and left again.
    expect(await office.meets('started', LPIB)).toEqual([]);
    expect(await office.meets('ended', LPIB)).toEqual([]);
  });

  test('long after its time is still that meeting, whatever it is called by then', async () => {
    const office = await at(BEGINS);
    await office.meets('started', LPIB);
    office.at('2025-01-23T15:30:00.000Z');
    expect(await office.meets('ended', 'Renamed meanwhile', CHAT, 'group', null)).toHaveLength(1);
  });

  test('before its time was no more than tried out: the real end asks', async () => {
    const office = await at('2025-01-23T09:30:00.000Z');
    await office.meets('started', LPIB);
    office.at('2025-01-23T09:35:00.000Z');
    expect(await office.meets('ended', LPIB)).toEqual([]);
    office.at('2025-01-23T11:40:00.000Z');
    expect(await office.meets('ended', LPIB)).toHaveLength(1);
  });

  test('and did not begin as the board’s asks nothing', async () => {
    const office = await at('2025-01-23T08:00:00.000Z');
    await office.meets('started', LPIB);
    office.at('2025-01-23T11:40:00.000Z');
    expect(await office.meets('ended', LPIB)).toEqual([]);
  });

  test('and is another’s asks nothing', async () => {
    const office = await at('2025-01-23T11:40:00.000Z');
    expect(await office.meets('ended', 'Team catch-up')).toEqual([]);
  });

  test('signing off is offered at the board that signs off, leads to Confirm, and closes', async () => {
    const [office, card] = await afterIab();
    const confirm = await presses(office, 'a4', card, 'Sign off Rec 4');
    expect(confirm.summary).toBe('Check and confirm: Rec 4, signed off and closed');
    expect((await confirm.press('Confirm')).summary).toBe('Recorded: Rec 4, signed off and closed');
    expect((await office.record.recommendation('asb-2024~rec-4'))?.status).toBe('closed');
  });

  test('failure 14: who may not is told who can, and nothing is recorded', async () => {
    const [office, card] = await afterIab();
    const before = await office.everything();
    for (const as of ['a1', 'a2', 'a3', 'a5']) {
      const answer = await presses(office, as, card, 'Sign off Rec 4');
      expect(answer.summary).toMatch(/^You can't .* can\.$/);
      expect(answer.titles).not.toContain('Confirm');
    }
    const date = await presses(office, 'a5', card, 'Move the date of Rec 4');
    expect(date.summary).toMatch(/^You can't/);
    const back = await presses(office, 'a5', card, 'Send Rec 4 back');
    expect(back.summary).toMatch(/^You can't/);
    expect(await office.everything()).toBe(before);
  });

  test('a date is moved through the same form and Confirm as ever', async () => {
    const office = await at(BEGINS);
    await office.meets('started', LPIB);
    office.at('2025-01-23T11:40:00.000Z');
    const [card] = await office.meets('ended', LPIB);
    // What awaits sign-off is not the owner's to move; Rec 2 has no owner, so it is the secretary's.
    const form = await presses(office, 'a1', card, 'Name the owner of Rec 2');
    expect(form.titles).toContain('Review');
  });

  test('the secretary records a date that the board has moved, and may take it back', async () => {
    const [office, card] = await afterIab();
    const form = await presses(office, 'a1', card, 'Move the date of Rec 4');
    const confirm = await form.press('Review', { to: '30 April 2025', reason: 'The board gave it longer' });
    expect(confirm.summary).toContain('Check and confirm: Rec 4, due date moved to 30 April 2025');
    const recorded = await confirm.press('Confirm');
    expect(recorded.summary).toContain('Recorded: Rec 4, due date moved to 30 April 2025');
    const moved = await office.record.recommendation('asb-2024~rec-4');
    expect(moved).toMatchObject({
      due: '2025-04-30',
      owner: { name: 'ASB Thematic Lead' },
      status: 'awaiting sign-off',
    });
    await (await office.say('a1', 'undo that')).press('Confirm');
    expect((await office.record.recommendation('asb-2024~rec-4'))?.due).toBe('2024-12-31');
  });

  test('says who records what: signing off and sending back are for the chair', async () => {
    const [, iab] = await afterIab();
    expect(iab?.text).toContain(
      'Signing off and sending back are for the chair to record (Deputy Chief Constable)',
    );
    const office = await at(BEGINS);
    await office.meets('started', LPIB);
    office.at('2025-01-23T11:40:00.000Z');
    const [lpib] = await office.meets('ended', LPIB);
    expect(lpib?.text).toContain('Sending back is for the chair to record (Assistant Chief Constable)');
  });

  test('a form is refused in its own words', async () => {
    const [office, card] = await afterIab();
    const date = await presses(office, 'a5', card, 'Move the date of Rec 4');
    expect(date.summary).toBe("You can't move the date of Rec 4. ASB Thematic Lead can.");
  });

  test('failure 13: pressed after it was decided elsewhere, the button says how it stands', async () => {
    const [office, card] = await afterIab();
    await (await office.say('a4', 'sign off rec 4')).press('Confirm');
    const answer = await presses(office, 'a4', card, 'Sign off Rec 4');
    expect(answer.titles).not.toContain('Confirm');
    expect(answer.text).toMatch(/closed|signed off/i);
  });
});

test('the meetings of two boards are not confused', async () => {
  const office = await offices.open();
  await office.channel('created', { id: IAB_CHANNEL, name: IAB });
  office.at(IAB_BEGINS);
  // The channel's own first card goes out in the same moment, and may arrive before it.
  const agendas = (await office.meets('started', IAB)).filter(({ to }) => to === CHAT);
  expect(agendas.map(({ summary }) => summary)).toEqual([
    expect.stringMatching(/^Inspection and Audit Board: Wednesday 12 February 2025/),
  ]);
});
