/** What follows on "Which recommendation?" and on a card that waits for Confirm: a choice, a second thought, a yes. */
import { type Office, officeForEach } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

describe('"Which recommendation do you mean?" of something to be recorded', () => {
  test.each([
    ['make the ASB thematic lead owner of the training one', 'rec 2', /^Check and confirm: Rec 2, owner/],
    [
      'make the ASB thematic lead owner of the training one',
      'the first one',
      /^Check and confirm: Rec 2, owner/,
    ],
    ['make the ASB thematic lead owner of the training one', 'it is 2', /^Check and confirm: Rec 2, owner/],
    [
      'put the crime data integrity lead down as owner of the training one',
      '8 please',
      /^Check and confirm: Rec 8, owner/,
    ],
  ])('"%s", "%s"', async (order, choice, reply) => {
    const secretary = office.person('a1');
    expect((await secretary.say(order)).summary).toMatch(
      /^Which recommendation do you mean: Rec 2 or Rec 8\?/,
    );
    const card = await secretary.say(choice);
    expect(card.summary).toMatch(reply);
    expect((await card.press('Confirm')).summary).toMatch(/^Recorded: /);
  });

  test('a button answers it, also after a question in between', async () => {
    const lead = office.person('a2');
    const which = await lead.say('can you log that both trainers were briefed on Friday');
    expect(which.summary).toMatch(/^Which recommendation do you mean/);
    expect((await lead.say('who owns rec 1')).summary).toMatch(/^Rec 1/);
    // A name by itself goes on with that question now.
    expect((await lead.say('and rec 8')).summary).toMatch(/^Rec 8: owned/);
    const card = await which.press(which.titles.find((title) => title.startsWith('Rec 8')) ?? '');
    expect(card.summary).toMatch(/^Check and confirm: Rec 8, update: both trainers were briefed on Friday/);
  });

  test('its reason may be missing still, and is asked for next', async () => {
    const lead = office.person('a2');
    expect((await lead.say('turn the ASB one red')).summary).toMatch(/^Which/);
    expect((await lead.say('rec 8')).summary).toMatch(/^Why is Rec 8 now red/);
    expect((await lead.say('no trainer is left')).summary).toMatch(/^Check and confirm: Rec 8, red/);
  });

  test('a question that names one is a question', async () => {
    const lead = office.person('a2');
    await lead.say('can you log that both trainers were briefed on Friday');
    expect((await lead.say('status of rec 8')).summary).toMatch(/^Rec 8: in progress/);
  });

  test('rights are those of the one that is chosen', async () => {
    const lead = office.person('a2');
    await lead.say('can you log that both trainers were briefed on Friday');
    expect((await lead.say('rec 1')).summary).toMatch(/^You can't .*Rec 1/);
  });

  test("somebody else's press, and one that comes too late, record nothing and say what to do", async () => {
    const place = { conversation: 'here', kind: 'group' } as const;
    const which = await office.person('a2', place).say('can you log that both trainers were briefed');
    const before = await office.everything();
    const { verb, data } = which.button(which.titles.find((title) => title.startsWith('Rec 8')) ?? '');
    const other = await office.person('a7', place).send({ verb, data });
    expect(other.summary).toContain('Say what is to be recorded with the number of the recommendation');
    office.hoursLater(1);
    const late = await office.person('a2', place).send({ verb, data });
    expect(late.summary).toContain('too long ago');
    expect(late.titles).not.toContain('Confirm');
    expect(await office.everything()).toBe(before);
  });
});

describe('second thoughts about what was drafted', () => {
  test.each([
    [
      'update rec 3: 45 officers trained',
      'sorry, I meant rec 8',
      /^Check and confirm: Rec 8, update: 45 officers trained/,
    ],
    [
      'rec 3 has gone live in Leek',
      'oops wrong one, rec 8',
      /^Check and confirm: Rec 8, update: Rec 8 has gone live in Leek/,
    ],
    [
      'evidence for rec 3: https://example.org/x',
      'actually that link is for rec 8',
      /^Check and confirm: Rec 8, evidence/,
    ],
    [
      'update rec 8: 45 officers trained at Leek',
      'that should be 54 not 45',
      /^Check and confirm: Rec 8, update: 54 officers trained at Leek/,
    ],
    [
      'update rec 8: 45 officers trained at Leek',
      'sorry that should be 54 officers',
      /update: 54 officers trained at Leek/,
    ],
    [
      'move rec 3 to 30 April because Niche slipped',
      'no wait, 23 May',
      /^Check and confirm: Rec 3, due date moved to 23 May 2025: Niche slipped/,
    ],
    [
      'rec 8 is red because no trainer is left',
      'make it amber',
      /^Check and confirm: Rec 8, amber: no trainer is left/,
    ],
    [
      'add action to rec 8: print the workbooks',
      'make that due 7 Feb',
      /^Check and confirm: Rec 8, new action, target 7 February 2025: print the workbooks/,
    ],
  ])('"%s", "%s"', async (order, thought, reply) => {
    const lead = office.person('a2');
    const first = await lead.say(order);
    expect(first.summary).toMatch(/^Check and confirm/);
    const before = await office.everything();
    const second = await lead.say(thought);
    expect(second.summary).toMatch(reply);
    // The card that was wrong can no longer be confirmed.
    expect((await first.press('Confirm')).summary).not.toMatch(/^Recorded/);
    expect(await office.everything()).toBe(before);
    expect((await second.press('Confirm')).summary).toMatch(/^Recorded: /);
  });

  test("of a meeting's new time, day or hour", async () => {
    const secretary = office.person('a1');
    const first = await secretary.say('move the next LPIB to 6 February at 10:00');
    expect(first.summary).toMatch(/^Check and confirm: .*6 February 2025, 10:00/);
    const second = await secretary.say('make that 11:00 not 10:00');
    expect(second.summary).toMatch(/^Check and confirm: .*6 February 2025, 11:00/);
    expect((await first.press('Confirm')).summary).not.toMatch(/^Recorded/);
    const third = await secretary.say('sorry, 7 February');
    expect(third.summary).toMatch(/^Check and confirm: .*7 February 2025, 11:00/);
    expect((await third.press('Confirm')).summary).toMatch(/^Recorded: /);
  });

  test('the message they were typed in is the one the entry comes from', async () => {
    const lead = office.person('a2');
    await lead.say('update rec 3: 45 officers trained');
    const card = await lead.say('no, rec 8');
    await card.press('Confirm');
    const [entry] = await office.history(8);
    expect(entry?.origin).toMatchObject({ activity: 'activity-1', reasonIn: 'activity-2' });
  });

  test.each(['cancel', 'never mind', 'forget it', "actually don't record that"])(
    '"%s" calls it off',
    async (words) => {
      const lead = office.person('a2');
      const card = await lead.say('update rec 3: 45 officers trained');
      expect((await lead.say(words)).summary).toMatch(/^Cancelled: nothing has been recorded on Rec 3/);
      expect((await card.press('Confirm')).summary).not.toMatch(/^Recorded/);
    },
  );

  test.each(['yes', 'ok do it', "yes that's right"])(
    '"%s" records nothing: the card is shown again',
    async (words) => {
      const lead = office.person('a2');
      await lead.say('update rec 3: 45 officers trained');
      const before = await office.everything();
      const again = await lead.say(words);
      expect(again.summary).toMatch(/^Check and confirm: Rec 3, update: 45 officers trained/);
      expect(await office.everything()).toBe(before);
      expect((await again.press('Confirm')).summary).toMatch(/^Recorded: /);
    },
  );

  test('after Confirm, and after a question in between, they are a question of their own', async () => {
    const lead = office.person('a2');
    await (await lead.say('update rec 3: 45 officers trained')).press('Confirm');
    expect((await lead.say('no, rec 8')).summary).toMatch(/^Rec 8: in progress/);
    const card = await lead.say('update rec 3: 60 officers trained');
    expect((await lead.say('status of rec 1')).summary).toMatch(/^Rec 1/);
    expect((await lead.say('no, rec 8')).summary).toMatch(/^Rec 8: in progress/);
    expect((await card.press('Confirm')).summary).toMatch(/^Recorded: /);
  });

  test('an entry that is corrected, or an action, belongs to one recommendation alone', async () => {
    const lead = office.person('a2');
    await lead.say('8.1 done');
    expect((await lead.say('no, rec 3')).summary).toMatch(/^Rec 3: in progress/);
  });

  test('what is marked OFFICIAL-SENSITIVE stays so', async () => {
    const lead = office.person('a2');
    const card = await lead.say('update rec 3: 45 officers trained');
    await card.press('Mark OFFICIAL-SENSITIVE');
    expect((await lead.say('no, rec 8')).text).toContain('OFFICIAL-SENSITIVE');
  });
});
