/** What may become of a change before it is recorded: asked about, edited, marked, cancelled, outrun, forgotten. */
import { type Office, officeForEach, REC } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

const NO_LONGER_OPEN = /no longer open/;
const RECORDED = /^Recorded: /;

describe('Edit', () => {
  test('opens the form as it was filled, and a new card takes the place of the old', async () => {
    const check = await office.person('a2').say('move rec 3 to 30 April because Niche slipped');
    const form = await check.press('Edit');
    expect(form.summary).toMatch(/^Move the due date: Rec 3/);
    expect(form.fields).toEqual({ to: '2025-04-30', reason: 'Niche slipped', marking: 'OFFICIAL' });
    const anew = await form.press('Review', { reason: 'the supplier is late' });
    expect(anew.text).toContain('“the supplier is late”');
    expect((await check.press('Confirm')).text).toMatch(NO_LONGER_OPEN);
    expect(await office.history(3)).toHaveLength(2);
    expect((await anew.press('Confirm')).summary).toMatch(RECORDED);
    expect((await check.press('Confirm')).text).toMatch(NO_LONGER_OPEN);
    expect((await office.history(3)).map(({ text }) => text)[0]).toContain('the supplier is late');
    expect(await office.history(3)).toHaveLength(3);
  });

  test('followed by Cancel lets go of the draft', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    const back = await (await check.press('Edit')).press('Cancel');
    expect(back.summary).toMatch(/^Rec 3: in progress/);
    expect((await check.press('Confirm')).text).toMatch(NO_LONGER_OPEN);
    expect(await office.history(3)).toHaveLength(2);
  });

  test('on every kind of change with a form keeps what was said', async () => {
    const lead = office.person('a2');
    const cases: readonly (readonly [string, Record<string, string>])[] = [
      ['update rec 3: form live', { text: 'form live' }],
      ['rec 8 is red because the trainer left', { rag: 'red', reason: 'the trainer left' }],
      [
        'evidence for rec 3: https://example.org/x evaluation',
        { url: 'https://example.org/x', title: 'evaluation' },
      ],
      ['add action to rec 8: brief them by 28 Feb', { text: 'brief them', target: '2025-02-28' }],
      ['move 3.2 to 14 March', { number: '3.2', target: '2025-03-14' }],
      ['propose rec 3 complete: all embedded', { text: 'all embedded' }],
      ['correct my last update on rec 3: one area only', { text: 'one area only' }],
    ];
    for (const [said, fields] of cases)
      expect((await (await lead.say(said)).press('Edit')).fields).toMatchObject(fields);
  });

  test('after it was recorded shows what was recorded', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    await check.press('Confirm');
    expect((await check.press('Edit')).summary).toMatch(RECORDED);
    expect((await check.press('Cancel')).summary).toMatch(RECORDED);
    expect(await office.history(3)).toHaveLength(3);
  });
});

test('Cancel: nothing is recorded, and the card is dead', async () => {
  const before = await office.everything();
  const check = await office.person('a2').say('update rec 3: form live');
  expect((await check.press('Cancel')).summary).toMatch(/^Cancelled: nothing has been recorded/);
  for (const title of ['Confirm', 'Edit', 'Cancel', 'Mark OFFICIAL-SENSITIVE'])
    expect((await check.press(title)).text).toMatch(NO_LONGER_OPEN);
  expect(await office.everything()).toBe(before);
});

test('Mark OFFICIAL-SENSITIVE: the new card, the entry, the status and the history are marked so', async () => {
  const check = await office.person('a2').say('update rec 3: form live');
  const marked = await check.press('Mark OFFICIAL-SENSITIVE');
  expect(marked.summary).toMatch(/^Check and confirm: /);
  expect(marked.text).toMatch(/^Marking: \**OFFICIAL-SENSITIVE\**$/m);
  expect(marked.titles).toContain('Mark OFFICIAL');
  expect((await check.press('Confirm')).text).toMatch(NO_LONGER_OPEN);
  const done = await marked.press('Confirm');
  expect(done.text).toContain('OFFICIAL-SENSITIVE');
  expect((await office.history(3))[0]?.marking).toBe('OFFICIAL-SENSITIVE');
  const someone = office.person('a5');
  expect((await someone.say('status of rec 3')).text).toMatch(/^OFFICIAL-SENSITIVE · /m);
  expect((await someone.say('history of rec 3')).text).toMatch(/^OFFICIAL-SENSITIVE · /m);
});

describe('a draft', () => {
  test('can be confirmed for a day, and not after', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    const late = await office.person('a2').say('update rec 8: module two delivered');
    office.hoursLater(23);
    expect((await check.press('Confirm')).summary).toMatch(RECORDED);
    office.hoursLater(2);
    for (const title of ['Confirm', 'Edit', 'Mark OFFICIAL-SENSITIVE'])
      expect((await late.press(title)).text).toMatch(NO_LONGER_OPEN);
    expect(await office.history(8)).toHaveLength(1);
  });

  test('that was recorded is told so for longer than that', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    await check.press('Confirm');
    office.hoursLater(25);
    expect((await check.press('Confirm')).summary).toMatch(/^Recorded: .*already/);
    expect(await office.history(3)).toHaveLength(3);
  });

  test('is dated when it is confirmed, not when it was typed', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    office.hoursLater(20);
    expect((await check.press('Confirm')).text).toContain('15 January 2025');
  });
});

describe('two at once', () => {
  test('the second sees what changed in between, and can confirm again', async () => {
    const lead = office.person('a2');
    const chair = office.person('a4');
    const first = await lead.say('update rec 3: form live in two areas');
    const second = await office.person('a2').say('move rec 3 to 30 April because Niche slipped');
    expect((await first.press('Confirm')).summary).toMatch(RECORDED);
    const again = await second.press('Confirm');
    expect(again.summary).toMatch(/^Check and confirm: Rec 3/);
    expect(again.text).toContain('form live in two areas');
    // One's own other card is nobody else's change.
    expect(again.text).toContain('Meanwhile you recorded');
    expect(again.text).not.toContain('Somebody else');
    expect(await office.history(3)).toHaveLength(3);
    // The card that was first shown is out of date, however often it is pressed.
    expect((await second.press('Confirm')).summary).toMatch(/^Check and confirm: /);
    expect((await again.press('Confirm')).summary).toMatch(RECORDED);
    expect(await office.history(3)).toHaveLength(4);
    expect((await chair.say('status of rec 3')).summary).toContain('due 30 April 2025');
    expect(await office.broken()).toEqual([]);
  });

  test('what was meanwhile recorded by somebody else is shown with their name', async () => {
    const sent = await office.person('a3').say('send rec 4 back: evaluation missing');
    const comment = await office.person('a6').say("commissioner's comment on rec 4: two examples wanted");
    expect((await comment.press('Confirm')).summary).toMatch(RECORDED);
    const again = await sent.press('Confirm');
    expect(again.text).toMatch(/Commissioner's Office.*two examples wanted/);
    expect((await again.press('Confirm')).summary).toMatch(RECORDED);
  });

  test('failure 13: a card that the status has moved on from is refused with how it stands now', async () => {
    const sign = await office.person('a4').say('sign off rec 4');
    await (await office.person('a3').say('send rec 4 back: evaluation missing')).press('Confirm');
    const before = await office.everything();
    const refused = await sign.press('Confirm');
    expect(refused.summary).toMatch(/^You can't sign off Rec 4: it is in progress/);
    expect(await office.everything()).toBe(before);
  });

  test('50 changes to one recommendation: each that is confirmed is in the history exactly once', async () => {
    const cards = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        office.person('a2').say(`update rec 3: step ${String(at)} of fifty`),
      ),
    );
    const unanswered: string[] = [];
    await Promise.all(
      cards.map(async (card) => {
        let shown = card;
        for (let tries = 0; tries < 200 && shown.titles.includes('Confirm'); tries += 1)
          shown = await shown.press('Confirm').catch(() => shown);
        if (!shown.summary.startsWith('Recorded: ')) unanswered.push(shown.summary);
      }),
    );
    expect(unanswered).toEqual([]);
    const texts = (await office.history(3))
      .map(({ text }) => text)
      .filter((text) => text.endsWith('of fifty'));
    expect(texts.sort()).toEqual(cards.map((_, at) => `step ${String(at)} of fifty`).sort());
    expect(await office.broken()).toEqual([]);
  }, 300_000);
});

describe('taking back and correcting', () => {
  test('undo keeps both entries, and the history shows which one is taken back', async () => {
    const lead = office.person('a2');
    await (await lead.say('rec 8 is red because the trainer left')).press('Confirm');
    const undo = await lead.say('undo that');
    expect(undo.summary).toMatch(/^Check and confirm: Rec 8/);
    for (const fact of ['was red', 'now green']) expect(undo.text).toContain(fact);
    expect((await undo.press('Confirm')).summary).toMatch(RECORDED);
    expect((await lead.say('status of rec 8')).summary).toContain('green');
    const entries = await office.history(8);
    expect(entries.map(({ sequence, corrects }) => [sequence, corrects])).toEqual([
      [3, 2],
      [2, null],
      [1, null],
    ]);
    const history = (await lead.say('history of rec 8')).text;
    for (const fact of ['Now red\n“the trainer left”', 'Entry 2 taken back']) expect(history).toContain(fact);
  });

  test('the Undo button on what was recorded does the same', async () => {
    const done = await (await office.person('a2').say('3.2 done')).press('Confirm');
    const undo = await done.press('Undo');
    expect(undo.text).toContain('now in progress');
    expect((await undo.press('Confirm')).summary).toMatch(RECORDED);
    const status = await office.person('a5').say('status of rec 3');
    expect(status.text).toContain('Actions: 1 of 2 done');
    expect((await done.press('Undo')).titles).not.toContain('Confirm');
  });

  test('a correction keeps both, and the history shows which entry is corrected', async () => {
    const lead = office.person('a2');
    await (await lead.say('update rec 3: 60% of sergeants briefed')).press('Confirm');
    const correct = await lead.say('correct my last update: 50% of sergeants briefed, not 60%');
    for (const fact of ['was 60% of sergeants briefed', 'now 50% of sergeants briefed, not 60%'])
      expect(correct.text).toContain(fact);
    await correct.press('Confirm');
    const [correction, corrected] = await office.history(3);
    expect(correction).toMatchObject({ kind: 'correction', corrects: corrected?.sequence });
    expect(corrected?.text).toBe('60% of sergeants briefed');
    const history = (await lead.say('history of rec 3')).text;
    expect(history).toContain('“60% of sergeants briefed”');
    expect(history).toContain('50% of sergeants briefed, not 60%');
    // Which of the entries is corrected: one cannot tell from two texts alone.
    expect(history).toMatch(/correct(?:s|ion of|ed).{0,40}(?:entry 3|14 January 2025)/i);
    // What no longer holds is not left standing as the last word.
    expect((await lead.say('status of rec 3')).text).toContain('50% of sergeants briefed');
  });

  test("somebody else's entry is left alone", async () => {
    await (await office.person('a2').say('rec 8 is red because the trainer left')).press('Confirm');
    const before = await office.everything();
    for (const as of ['a1', 'a3', 'a4', 'a5', 'a7']) {
      const refused = await office.person(as).send({ verb: 'undo', data: { rec: REC(8), sequence: 2 } });
      expect(refused.summary).toMatch(/^You can't/);
    }
    expect(await office.everything()).toBe(before);
  });
});

describe('words that look as if they named a member of the public', () => {
  test.each([
    ['a phone number', 'caller rang from 07700 900123'],
    ['a phone number', 'ring +44 1785 960960 for the log'],
    ['an address', 'visits to 12 Acacia Avenue continue'],
    ['an address', 'nuisance reported near ST16 3DP'],
    ['a crime or incident reference', 'see crime ref 22/12345/24'],
    ['a crime or incident reference', 'log 123 of 4 May reviewed'],
    ['the name of a person', 'victim Jane Archer is content'],
    ['the name of a person', 'Mr Archer has complained twice'],
    ['the name of a person', 'Jane Archer was visited'],
  ])('%s: "%s" is warned of, and the person decides', async (what, words) => {
    const check = await office.person('a2').say(`update rec 3: ${words}`);
    expect(check.text).toContain(what);
    expect(check.text).toContain('no place in this record');
    expect((await check.press('Confirm')).summary).toMatch(RECORDED);
  });

  test.each([
    'Niche risk form live in two areas, 60% of sergeants briefed',
    'Chief Constable briefed on 14 January 2025; Inspection and Audit Board to hear on 12 February',
    'College of Policing guidance used for modules 1 to 4, budget 12,500 pounds',
    'ASB Thematic Lead met Norfolk Constabulary and West Midlands Police',
    'Staffordshire Commissioner funds two Problem Solving Coordinators',
    'SARA and THRIVE training for Stafford, Cannock and Stoke on Trent',
  ])('nothing of the kind: %s', async (words) => {
    expect((await office.person('a2').say(`update rec 3: ${words}`)).text).not.toContain(
      'no place in this record',
    );
  });

  test('a person’s own title for a link or reason for a date is looked at too', async () => {
    const lead = office.person('a2');
    for (const said of [
      'evidence for rec 3: https://example.org/x statement of Mrs Archer',
      'move rec 3 to 30 April because Mrs Archer is ill',
      'add action to rec 3: ring 07700 900123',
    ])
      expect((await lead.say(said)).text).toContain('no place in this record');
  });
});

describe('boards', () => {
  test('the secretary moves a meeting, and the next question is answered with the new date', async () => {
    const secretary = office.person('a1');
    const member = office.person('a5');
    expect((await member.say("when's the next board")).text).toContain('23 January 2025');
    const check = await secretary.say('move the next board to 30 January 10:00');
    for (const fact of ['was Thursday 23 January 2025, 10:00', 'now Thursday 30 January 2025, 10:00'])
      expect(check.text).toContain(fact);
    expect((await check.press('Confirm')).summary).toMatch(/^Recorded: Local Policing Improvement Board/);
    const next = await member.say("when's the next board");
    expect(next.text).toContain('30 January 2025');
    expect(next.text).not.toContain('23 January 2025');
    expect((await member.say('status of rec 3')).text).toContain('30 January 2025');
    expect((await check.press('Confirm')).summary).toMatch(/^Recorded: .*already/);
    expect(await office.broken()).toEqual([]);
  });

  test('a channel is linked from a thread of it: the channel, not the thread', async () => {
    const secretary = office.person('a1', {
      conversation: '19:lpib@thread.tacv2;messageid=17',
      kind: 'channel',
    });
    const check = await secretary.say('link this channel to the Local Policing Improvement Board');
    expect(check.summary).toMatch(/^Check and confirm: Local Policing Improvement Board/);
    expect((await check.press('Confirm')).summary).toMatch(/^Recorded: /);
    const { boards } = await office.record.catalogue();
    expect(boards.find(({ id }) => id === 'lpib')?.channel?.id).toBe('19:lpib@thread.tacv2');
    const again = await secretary.say('link this channel to the Local Policing Improvement Board');
    expect(again.text).toMatch(/already/);
  });
});
