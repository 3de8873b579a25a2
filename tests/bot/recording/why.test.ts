/** A change that lacks its reason: asked for, given, called off, thought better of. */
import { wordsOf } from '../../cards/reading';
import { type Office, officeForEach } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

const RECORDED = /^Recorded: /;

describe('a reason that is missing', () => {
  test('is asked for, and taken from the next message', async () => {
    const lead = office.person('a2');
    const why = await lead.say('move rec 3 to 30 April');
    expect(why.summary).toMatch(/^Why .*Rec 3.*30 April 2025.*\?/);
    // The card is all that is seen in the chat: it has to ask as well.
    expect(wordsOf(why.reply.card)).toMatch(/^Why .*\?/m);
    const check = await lead.say('because the Niche release slipped');
    expect(check.summary).toMatch(/^Check and confirm: Rec 3, .*30 April 2025/);
    expect(check.text).toContain('“the Niche release slipped”');
    expect((await check.press('Confirm')).summary).toMatch(RECORDED);
  });

  test('may be filled in on the card instead', async () => {
    const why = await office.person('a2').say('move rec 3 to 30 April');
    expect(why.fields).toMatchObject({ to: '2025-04-30' });
    const check = await why.press('Review', { reason: 'the Niche release slipped' });
    expect(check.summary).toMatch(/^Check and confirm: Rec 3/);
    expect((await check.press('Confirm')).text).toContain('the Niche release slipped');
  });

  test.each([
    'evaluation missing',
    'the evaluation of rec 4 is missing',
    'because the plans were not evaluated',
    'no evidence of outcomes',
    'the risk assessment form is overdue',
  ])('may be said in words that a question could hold: %s', async (reason) => {
    const chair = office.person('a4');
    await chair.say('send rec 4 back');
    const check = await chair.say(reason);
    expect(check.summary).toMatch(/^Check and confirm: Rec 4/);
    expect(check.text).toContain(reason.replace(/^because /, ''));
  });

  test('outlasts a question in between, but is not taken from anybody else, nor elsewhere', async () => {
    const lead = office.person('a2', { conversation: 'here', kind: 'group' });
    await lead.say('move rec 3 to 30 April');
    const others = [office.person('a1', { conversation: 'here', kind: 'group' }), office.person('a2')];
    for (const other of others)
      expect((await other.say('the Niche release slipped')).summary).toMatch(/^I can't answer that/);
    expect((await lead.say('who owns rec 8')).summary).toMatch(/^Rec 8/);
    expect((await lead.say('rec 8')).summary).toMatch(/^Rec 8/);
    const check = await lead.say('the Niche release slipped');
    expect(check.summary).toMatch(/^Check and confirm: Rec 3, .*the Niche release slipped/);
  });

  test('is not waited for longer than people remember the question', async () => {
    const lead = office.person('a2');
    await lead.say('move rec 3 to 30 April');
    office.hoursLater(1);
    expect((await lead.say('the Niche release slipped')).summary).toMatch(/^I can't answer that/);
  });

  test.each(['thanks', 'hello', 'ok', 'hang on', "don't know", 'Let me check, thanks'])(
    'is not what is said in passing: %s',
    async (words) => {
      const lead = office.person('a2');
      const why = await lead.say('move rec 3 to 30 April');
      expect((await lead.say(words)).summary).toBe(why.summary);
      expect((await lead.say('Niche slipped')).summary).toMatch(/^Check and confirm: Rec 3/);
    },
  );

  test.each(['cancel', 'never mind', 'no thanks', 'actually, forget it', 'leave it'])(
    'need not be given: %s',
    async (words) => {
      const lead = office.person('a2');
      await lead.say('move rec 3 to 30 April');
      const before = await office.everything();
      expect((await lead.say(words)).summary).toMatch(/^Cancelled: nothing has been recorded/);
      expect((await lead.say('the trainer left')).summary).not.toMatch(/^Check and confirm/);
      expect(await office.everything()).toBe(before);
    },
  );

  test.each([
    ['move rec 3 to 30 April', 'no wait, 30 May', /^Why does the due date of Rec 3 move to 30 May 2025/],
    [
      'move rec 3 to 30 April',
      'sorry, make it 30 May',
      /^Why does the due date of Rec 3 move to 30 May 2025/,
    ],
    [
      'rec 3 is red',
      'actually make it amber',
      /^(?:Why is Rec 3 now amber|I can't answer that as it stands: Rec 3 is already amber)/,
    ],
    ['rec 8 is red', 'make it amber', /^Why is Rec 8 now amber/],
    ['move rec 3 to 30 April', 'hmm', /^Why does the due date of Rec 3 move to 30 April 2025/],
    ['move rec 3 to 30 April', 'because', /^Why does the due date of Rec 3 move to 30 April 2025/],
    ['rec 3 is red', 'dunno yet', /^Why is Rec 3 now red/],
    ['move rec 3 to 30 April', 'oops wrong rec', /^Cancelled/],
    ['move rec 3 to 30 April', 'I meant rec 8', /^Why does the due date of Rec 8 move to 30 April 2025/],
    ['move rec 3 to 30 April', "cancel please, it's fine as is", /^Cancelled/],
    ['move rec 3 to 30 April', 'never mind then', /^Cancelled/],
    ['move rec 3 to 30 April', "actually what's overdue", /^1 of 5|overdue/],
    // A reason may begin like a second thought.
    ['move rec 3 to 30 April', 'sorry, the trainer left', /^Check and confirm: Rec 3.*30 April 2025/],
    ['rec 3 is red', 'amber was too kind to the supplier', /^Check and confirm: Rec 3, red/],
  ] as const)('second thoughts are no reason: "%s", "%s"', async (change, thought, reply) => {
    const lead = office.person('a2');
    await lead.say(change);
    expect((await lead.say(thought)).summary).toMatch(reply);
  });

  test('a form keeps what was filled in when a day is in the past, and says so', async () => {
    const why = await office.person('a2').say('move rec 3 to 30 April');
    const again = await why.press('Review', { to: '2025-01-02', reason: 'the Niche release slipped' });
    expect(again.text).toContain('2 January 2025 is in the past');
    expect(again.fields).toMatchObject({ to: '2025-01-02', reason: 'the Niche release slipped' });
    const check = await again.press('Review', { to: '2025-04-30' });
    expect(check.summary).toMatch(/^Check and confirm: Rec 3, due date moved to 30 April 2025/);
  });

  test('of 10,000 characters is refused', async () => {
    const lead = office.person('a2');
    await lead.say('move rec 3 to 30 April');
    const answer = await lead.say('x'.repeat(10_000));
    expect(answer.summary).toMatch(/4,000 characters/);
    expect(answer.titles).not.toContain('Confirm');
  });

  test('is not asked of those who may not make the change', async () => {
    expect((await office.person('a5').say('move rec 3 to 30 April')).summary).toMatch(/^You can't/);
  });
});
