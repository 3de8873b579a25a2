/** What the secretary sets for a board: when it escalates, and what its channel may show. */
import { verifyRecord } from '../../../data/cosmos';
import { DEMO_FORCE } from '../../../data/demo';
import type { Offices } from '../recording/talking';
import { IAB, LPIB, LPIB_CHANNEL, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const entries = async (office: TellingOffice) =>
  (await office.record.boardEntries()).map(({ kind, text, by }) => [kind, text, by.name]);

describe('when a board escalates', () => {
  test('is drafted, confirmed, kept as an entry, and holds from then on', async () => {
    const office = await offices.open();
    await office.opens('a3');
    const told = () => office.toldTo('a3').filter((words) => /Rec [13]: .*without an update/.test(words));
    const card = await office.say('a1', 'escalate the LPIB after 21 and 35 days');
    expect(card.titles).toEqual(['Confirm', 'Cancel']);
    expect(await entries(office)).toEqual([]);
    const done = await card.press('Confirm');
    expect(done.summary).toContain('Recorded');
    expect(await entries(office)).toEqual([
      [
        'escalation',
        'Escalation: in the digest after 21 days overdue without an update, to the chair after 35.',
        'Board Secretary',
      ],
    ]);
    expect(await office.broken()).toEqual([]);
    expect((await office.say('a5', 'when do you escalate to the LPIB')).text).toContain(
      'to the chair after 35 days',
    );
    // Rec 1 and Rec 3 fall due on 31 March, and nothing is heard of them: 28 days are over on 28 April.
    await office.on('2025-04-28T09:00:00.000Z');
    expect(told()).toEqual([]);
    await office.on('2025-05-02T09:00:00.000Z');
    expect(told()).toEqual([]);
    // 35 days are over on Monday 5 May, a bank holiday.
    await office.on('2025-05-06T09:00:00.000Z');
    expect(told()).toHaveLength(2);
  });

  test('keeps the one that was not spoken of', async () => {
    const office = await offices.open();
    await (await office.say('a1', 'tell the chair after 30 days')).press('Confirm');
    await (
      await office.say('a1', 'name overdue recs in the digest after 10 days without an update')
    ).press('Confirm');
    expect((await office.board()).escalation).toEqual({ digestDays: 10, chairDays: 30 });
    expect((await office.board('iab')).escalation).toEqual({ digestDays: 14, chairDays: 28 });
  });

  test('is the secretary’s to say, and not below the digest’s', async () => {
    const office = await offices.open();
    expect((await office.say('a2', 'escalate the LPIB after 21 and 35 days')).summary).toMatch(/^You can't/);
    const wrong = await office.say('a1', 'escalate the LPIB after 35 and 21 days');
    expect(wrong.summary).toContain('has been before the board first');
    expect(wrong.titles).not.toContain('Confirm');
    expect(await entries(office)).toEqual([]);
  });
});

describe('what a channel may show', () => {
  const SECRET = 'SECRETWORD in two areas';

  /** An update of Rec 3 that is marked OFFICIAL-SENSITIVE. */
  const recordsSensitive = async (office: TellingOffice): Promise<void> => {
    const check = await office.say('a2', `update rec 3: ${SECRET}`);
    await (await check.press('Mark OFFICIAL-SENSITIVE')).press('Confirm');
  };
  const inChannel = (office: TellingOffice): string =>
    office.sent
      .filter(({ to }) => to === LPIB_CHANNEL)
      .map(({ text }) => text)
      .join('\n');

  test('is drafted in the channel, confirmed, kept as an entry, and holds for posts and answers there', async () => {
    const office = await offices.open();
    await office.installs();
    expect((await office.saysIn(LPIB_CHANNEL, 'a5', 'what marking may this channel show')).text).toContain(
      'Up to OFFICIAL is shown here',
    );
    const card = await office.saysIn(LPIB_CHANNEL, 'a1', "set this channel's marking to official-sensitive");
    expect(card.summary).toContain(LPIB);
    expect(card.text).toContain('Everybody in that channel');
    await recordsSensitive(office);
    await office.goOn();
    expect(inChannel(office)).not.toContain('SECRETWORD');
    const done = await card.press('Confirm');
    expect(done.summary).toContain('Recorded');
    expect((await office.board()).channel).toEqual({
      id: LPIB_CHANNEL,
      name: LPIB,
      highest: 'OFFICIAL-SENSITIVE',
    });
    expect((await entries(office))[0]).toEqual([
      'channel marking',
      `Channel ${LPIB} shows up to OFFICIAL-SENSITIVE.`,
      'Board Secretary',
    ]);
    expect(await office.broken()).toEqual([]);
    expect((await verifyRecord(office.server.client, office.database, DEMO_FORCE)).broken).toEqual([]);
    expect((await office.saysIn(LPIB_CHANNEL, 'a5', 'history of rec 3')).text).toContain('SECRETWORD');
    await recordsSensitive(office);
    await office.goOn();
    expect(inChannel(office)).toContain('SECRETWORD');
  });

  test('is not what the chat of its meeting may show, where others read along', async () => {
    const office = await offices.open();
    await office.installs();
    await (await office.say('a1', "LPIB's channel may show official-sensitive")).press('Confirm');
    await recordsSensitive(office);
    office.at('2025-01-23T10:00:00.000Z');
    await office.goOn();
    const inChat = [...(await office.meets('started', LPIB)), ...(await office.meets('ended', LPIB))];
    expect(inChat).toHaveLength(2);
    expect(inChat[0]?.text).toContain('Rec 3 is marked OFFICIAL-SENSITIVE: ask me in your own chat.');
    for (const { text } of inChat) expect(text).not.toContain('SECRETWORD');
    // Held in the channel itself, its agenda says what the channel may show.
    const [agenda] = await office.meets('started', LPIB, LPIB_CHANNEL, 'channel');
    expect(agenda?.text).toContain('SECRETWORD');
  });

  test('is set back from anywhere by the board’s name', async () => {
    const office = await offices.open();
    await office.installs();
    const open = await office.say('a1', "LPIB's channel may show official-sensitive");
    await open.press('Confirm');
    expect((await office.say('a1', "LPIB's channel may show official-sensitive")).summary).toContain(
      'already',
    );
    const closed = await office.say('a1', 'the LPIB channel must not show official-sensitive');
    expect(closed.text).not.toContain('Everybody in that channel');
    expect(closed.text).toContain('What stands in the channel already stays');
    await closed.press('Confirm');
    expect((await office.board()).channel?.highest).toBe('OFFICIAL');
    expect((await office.say('a5', "what is the marking of the LPIB's channel")).text).toContain(
      'up to OFFICIAL;',
    );
  });

  test('is not carried to a channel that is linked in between, nor by who may not', async () => {
    const office = await offices.open();
    await office.installs();
    const waiting = await office.saysIn(
      LPIB_CHANNEL,
      'a1',
      "set this channel's marking to official-sensitive",
    );
    const COFFEE = '19:coffee@thread.tacv2';
    await (await office.saysIn(COFFEE, 'a1', `link this channel to the ${LPIB}`)).press('Confirm');
    const late = await waiting.press('Confirm');
    expect(late.summary).not.toContain('Recorded');
    expect((await office.board()).channel).toMatchObject({ id: COFFEE, highest: 'OFFICIAL' });
    const refused = await office.saysIn(COFFEE, 'a2', 'this channel may show official-sensitive');
    expect(refused.summary).toMatch(/^You can't set what is shown in the channel of/);
  });

  test('of a channel that another board has taken, it is said of that board', async () => {
    const office = await offices.open();
    await office.installs();
    await (await office.saysIn(LPIB_CHANNEL, 'a1', `link this channel to the ${IAB}`)).press('Confirm');
    const which = await office.saysIn(LPIB_CHANNEL, 'a1', 'this channel may show official-sensitive');
    expect(which.summary).toContain(IAB);
    expect((await office.say('a1', "LPIB's channel may show official-sensitive")).summary).not.toContain(
      'Check and confirm',
    );
    await recordsSensitive(office);
    expect((await office.saysIn(LPIB_CHANNEL, 'a5', 'history of rec 3')).text).not.toContain('SECRETWORD');
    await (await office.say('a1', "IAB's channel may show official-sensitive")).press('Confirm');
    expect((await office.saysIn(LPIB_CHANNEL, 'a5', 'history of rec 3')).text).toContain('SECRETWORD');
  });
});
