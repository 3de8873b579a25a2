/** What is done with an entry after it was drafted or recorded: edited, taken back, corrected, its message changed. */
import { type Office, officeForEach, type Shown } from './talking';

const RECORDED = /^Recorded: /;
let office: Office;
officeForEach((opened) => {
  office = opened;
});

const texts = async (rec: number): Promise<string[]> =>
  (await office.history(rec)).map(({ text }) => text).filter((text) => !text.startsWith('From'));

describe('two cards of one draft', () => {
  test('Edit, then Confirm on the old card, then Review: recorded once, and the new words are its correction', async () => {
    const check = await office.person('a2').say('update rec 3: form live in two areas');
    const form = await check.press('Edit');
    expect((await check.press('Confirm')).summary).toMatch(RECORDED);
    const late = await form.press('Review', { text: 'form live in three areas' });
    expect(late.summary).toMatch(
      /^Check and confirm: Rec 3, correction of entry 3: form live in three areas/,
    );
    expect(await texts(3)).toEqual(expect.arrayContaining(['form live in two areas']));
    expect(await texts(3)).not.toContain('form live in three areas');
  });

  test.each(['Cancel', 'Mark OFFICIAL-SENSITIVE'])(
    '%s after Confirm tells that it is recorded',
    async (title) => {
      const check = await office.person('a2').say('update rec 3: form live in two areas');
      await check.press('Confirm');
      expect((await check.press(title)).summary).toMatch(/^Recorded: Rec 3.*recorded already/);
      expect(await office.history(3)).toHaveLength(3);
    },
  );

  test('the same words from two cards are recorded once, and the second is told so', async () => {
    const first = await office.person('a2').say('update rec 3: form live in two areas');
    const second = await office.person('a2').say('update rec 3: form live in two areas');
    await first.press('Confirm');
    const told = await second.press('Confirm');
    expect(told.summary).toMatch(/^Recorded: Rec 3.*recorded already, and only once/);
    expect(await office.history(3)).toHaveLength(3);
  });

  test('the same words drafted after they were recorded: the card says so, and the person decides', async () => {
    const lead = office.person('a2');
    await (await lead.say('update rec 3: form live in two areas')).press('Confirm');
    const again = await lead.say('update rec 3: form live in two areas');
    expect(again.text).toContain('You recorded the same words on 14 January 2025 already (entry 3)');
  });

  test('a card pressed in another conversation names nobody else', async () => {
    const check = await office.person('a2').say('update rec 3: form live');
    const { verb, data } = check.button('Confirm');
    const answer = await office.person('a2').send({ verb, data });
    expect(answer.summary).toMatch(/belongs to another conversation/);
    expect(answer.text).not.toContain('ASB Thematic Lead can');
  });
});

describe('what the old card does not know', () => {
  test.each([
    ['Edit', async (card: Shown) => (await card.press('Edit')).press('Review')],
    ['Mark', (card: Shown) => card.press('Mark OFFICIAL-SENSITIVE')],
  ] as const)('%s does not hide what others recorded meanwhile', async (_, on) => {
    const card = await office.person('a2').say('update rec 4: waiting for the chair to sign');
    await (await office.person('a4').say('send rec 4 back because evaluation is thin')).press('Confirm');
    const next = await (await on(card)).press('Confirm');
    expect(next.summary).toMatch(/^Check and confirm/);
    expect(next.text).toContain('Meanwhile Sign-off Chair recorded: evaluation is thin');
    expect((await next.press('Confirm')).summary).toMatch(RECORDED);
  });

  test('who has lost the recommendation in between can no longer mark a draft on it', async () => {
    const card = await office.person('a2').say('update rec 3: form live');
    await (
      await office.person('a1').say('make the crime data integrity lead owner of rec 3')
    ).press('Confirm');
    expect((await card.press('Mark OFFICIAL-SENSITIVE')).summary).toMatch(
      /^You can't record progress on Rec 3/,
    );
  });

  test('an action that is taken back in between is told, not stumbled over', async () => {
    const lead = office.person('a2');
    const added = await (await lead.say('add action to rec 3: publish the schedule')).press('Confirm');
    const done = await lead.say('3.3 done');
    await (await added.press('Undo')).press('Confirm');
    expect((await done.press('Confirm')).summary).toContain('Rec 3 has no action 3.3');
    expect((await done.press('Mark OFFICIAL-SENSITIVE')).summary).toContain('Rec 3 has no action 3.3');
  });

  test('what was made so in between is not confirmed again', async () => {
    const cards = [await office.person('a2').say('3.2 done'), await office.person('a2').say('3.2 done')];
    await cards[0]?.press('Confirm');
    const again = await cards[1]?.press('Confirm');
    expect(again?.summary).toContain('Action 3.2 is already done');
    expect(again?.titles).not.toContain('Confirm');
  });

  test('a meeting that was moved in between is not shown where it was', async () => {
    const first = await office.person('a1').say('move the next board to 30 January 10:00');
    const second = await office.person('a1').say('move the next board to 31 January 10:00');
    await second.press('Confirm');
    const answer = await first.press('Confirm');
    expect(answer.summary).toMatch(/has no meeting on .*23 January 2025.*Meanwhile you recorded/);
    expect(answer.titles).not.toContain('Confirm');
  });
});

describe('what is sensitive is not shown where others read along', () => {
  test.each([
    'status of rec 3',
    'rec 3',
    'history of rec 3',
    'when was rec 3 last updated',
    "what's on the agenda",
    'what changed since the last board',
  ])('%s', async (question) => {
    const check = await office.person('a2').say('update rec 3: SECRETWORD alpha');
    await (await check.press('Mark OFFICIAL-SENSITIVE')).press('Confirm');
    for (const kind of ['channel', 'group'] as const) {
      const answer = await office.person('a5', { kind }).say(question);
      expect(answer.text).not.toContain('SECRETWORD');
      expect(answer.summary).toMatch(/marked OFFICIAL-SENSITIVE: ask me in your own chat/);
    }
    expect((await office.person('a5').say(question)).text).toMatch(/SECRETWORD|OFFICIAL-SENSITIVE · /);
  });

  test('pressing a button there shows no more than asking', async () => {
    const check = await office.person('a2').say('update rec 3: SECRETWORD alpha');
    await (await check.press('Mark OFFICIAL-SENSITIVE')).press('Confirm');
    const question = { ask: 'board', boards: ['lpib'], aspect: 'agenda' };
    const answer = await office.person('a5', { kind: 'channel' }).send({ verb: 'ask', data: { question } });
    expect(answer.text).not.toContain('SECRETWORD');
  });
});

describe('what was sensitive stays so', () => {
  test('neither a correction nor an undo of it can be marked lower', async () => {
    const lead = office.person('a2');
    const check = await lead.say('update rec 3: operation named in the briefing');
    await (await check.press('Mark OFFICIAL-SENSITIVE')).press('Confirm');
    const correction = await lead.say('correct my last update: names removed');
    expect(correction.titles).not.toContain('Mark OFFICIAL');
    const { data } = correction.button('Cancel');
    const forced = await lead.send({ verb: 'mark', data: { ...data, marking: 'OFFICIAL' } });
    expect(forced.titles).not.toContain('Confirm');
    await correction.press('Confirm');
    expect((await office.history(3))[0]).toMatchObject({ kind: 'correction', marking: 'OFFICIAL-SENSITIVE' });
  });
});

describe('the way back', () => {
  test.each([
    ['move rec 3 to 30 April because Niche slipped', 'correct my last update: 30 May not 30 April'],
    ['evidence for rec 3: https://example.org/one', 'correct that: https://example.org/two'],
  ])('other words beside the same value are refused: %s', async (made, correction) => {
    const lead = office.person('a2');
    await (await lead.say(made)).press('Confirm');
    const answer = await lead.say(correction);
    expect(answer.summary).toMatch(/changed more than words.*make the change anew, or take the entry back/);
    expect(answer.titles).not.toContain('Confirm');
  });

  test('a proposal of the scenario can be taken back by who made it', async () => {
    const undo = await office.person('a2').say('undo my last update on rec 4');
    expect(undo.text).toContain('now in progress');
    await undo.press('Confirm');
    expect((await office.person('a5').say('status of rec 4')).summary).toMatch(/^Rec 4: in progress/);
    expect(await office.broken()).toEqual([]);
  });

  test('a state that somebody altered in the database is found, though every entry is as it was', async () => {
    await (await office.person('a2').say('update rec 3: form live')).press('Confirm');
    const container = office.server.client.database(office.database).container('record');
    const { resource } = await container
      .item('asb-2024~rec-3', 'staffordshire')
      .read<{ id: string; force: string }>();
    await container.items.upsert({ ...resource, status: 'closed', rag: 'blue' });
    expect(await office.broken()).toEqual([
      expect.objectContaining({
        update: 'asb-2024~rec-3',
        why: expect.stringContaining('what it holds') as string,
      }),
    ]);
  });

  test('what only says something is corrected, beginning with what it says', async () => {
    const recorded = await (await office.person('a2').say('update rec 3: 60% briefed')).press('Confirm');
    expect(recorded.titles).not.toContain('Undo');
    const form = await recorded.press('Correct');
    expect(form.fields).toMatchObject({ text: '60% briefed' });
    const check = await form.press('Review', { text: '50% briefed' });
    expect(check.summary).toMatch(/^Check and confirm: Rec 3, correction of entry 3/);
    await check.press('Confirm');
    const history = await office.person('a5').say('history of rec 3');
    expect(history.text).toContain('corrected in entry 4');
  });

  test('what changed something is taken back, and the status says what it was', async () => {
    const lead = office.person('a2');
    const recorded = await (await lead.say('rec 3 is now red, supplier is late')).press('Confirm');
    await (await recorded.press('Undo')).press('Confirm');
    const status = await office.person('a5').say('status of rec 3');
    expect(status.summary).toMatch(/^Rec 3: in progress, amber/);
    expect(status.text).toContain('Entry 3 taken back, which said: Now red: supplier is late');
  });

  test('what was only said is taken back as said, once, and stays in the history', async () => {
    const lead = office.person('a2');
    const check = await lead.say('undo my last update on rec 3');
    expect(check.summary).toMatch(/^Check and confirm: Rec 3, entry 2 taken back/);
    expect(check.text).toContain('taken back');
    await check.press('Confirm');
    const asked = office.person('a5');
    expect((await asked.say('status of rec 3')).text).toContain('Entry 2 taken back, which said:');
    expect((await asked.say('history of rec 3')).text).toContain('corrected in entry 3');
    const again = await lead.send({ verb: 'undo', data: { rec: 'asb-2024~rec-3', sequence: 2 } });
    expect(again.summary).toContain('was taken back already');
  });

  test("of a chair's decision nobody is named who could take it back", async () => {
    const chair = office.person('a4');
    await (await chair.say('sign off rec 4')).press('Confirm');
    for (const person of [chair, office.person('a2')]) {
      const answer = await person.send({ verb: 'undo', data: { rec: 'asb-2024~rec-4', sequence: 3 } });
      expect(answer.summary).toContain('it can be reopened');
      expect(answer.summary).not.toMatch(/ can\.$/);
    }
  });

  test('of a comment it is said that it can be corrected, with the button for it', async () => {
    const office6 = office.person('a6');
    const recorded = await (
      await office6.say("commissioner's comment on rec 2: two examples")
    ).press('Confirm');
    expect(recorded.titles).toContain('Correct');
    const undo = await office6.say('undo that');
    expect(undo.summary).toContain('it can be corrected');
    expect((await undo.press('Correct')).fields).toMatchObject({ text: 'two examples' });
  });

  test('a moved meeting is the last entry of who moved it', async () => {
    const secretary = office.person('a1');
    await (await secretary.say('move the next board to 30 January 10:00')).press('Confirm');
    const answer = await secretary.say('undo that');
    expect(answer.summary).toMatch(/your last entry is about a board.*30 January 2025/);
  });
});

describe('failure 10: the message of an entry', () => {
  const amended = async (
    kind: 'edited' | 'deleted',
    message: string,
    conversation: string,
  ): Promise<void> => {
    await office.conversation({
      kind,
      id: message,
      message,
      asker: { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead', tenant: 'x' },
      place: { conversation, kind: 'personal' },
    });
  };
  const lastActivity = async (rec: number): Promise<string> => {
    const { origin } = (await office.history(rec))[0] ?? {};
    return origin?.from === 'conversation' ? (origin.activity ?? '') : '';
  };

  test('deleted: the status still shows what its author said last, and the history says what happened', async () => {
    const lead = office.person('a2', { conversation: 'mine' });
    await (await lead.say('update rec 3: 60% briefed')).press('Confirm');
    const before = await office.person('a5').say('what changed since the last board');
    await amended('deleted', await lastActivity(3), 'mine');
    const status = await office.person('a5').say('status of rec 3');
    expect(status.text).toContain('“60% briefed”');
    expect(status.text).not.toContain('deleted');
    const history = await office.person('a5').say('history of rec 3');
    expect(history.text).toContain('Message changed, entry 4, about entry 3');
    expect(history.text).toContain('was deleted in Teams afterwards');
    expect(history.text).not.toContain('corrected in entry');
    // Nothing changed, so nothing more is told.
    expect((await office.person('a5').say('what changed since the last board')).summary).toBe(before.summary);
    expect(await office.broken()).toEqual([]);
    // "My last update" is still the update.
    expect((await lead.say('correct my last update: 50% briefed')).summary).toMatch(/correction of entry 3/);
  });

  test('a correction whose message is deleted is noted as well', async () => {
    const lead = office.person('a2', { conversation: 'mine' });
    await (await lead.say('update rec 3: 60% briefed')).press('Confirm');
    await (await lead.say('correct my last update: 50% briefed')).press('Confirm');
    await amended('deleted', await lastActivity(3), 'mine');
    expect((await office.history(3))[0]).toMatchObject({ kind: 'message amended', corrects: 4 });
  });

  test('edited before Confirm: what was shown is recorded, and the history says that the message changed', async () => {
    const lead = office.person('a2', { conversation: 'mine' });
    const check = await lead.say('update rec 3: 60% briefed');
    await amended('edited', `activity-1`, 'mine');
    await check.press('Confirm');
    const history = await office.person('a5').say('history of rec 3');
    expect(history.text).toContain('message edited before it was confirmed');
    expect(await office.history(3)).toHaveLength(3);
  });

  test('whose draft was edited in its form, or whose reason followed, is noted all the same', async () => {
    const lead = office.person('a2', { conversation: 'mine' });
    const edited = await (await lead.say('update rec 8: typed words')).press('Edit');
    await (await edited.press('Review', { text: 'other words' })).press('Confirm');
    await amended('deleted', 'activity-1', 'mine');
    expect((await office.history(8))[0]).toMatchObject({ kind: 'message amended' });
    const why = office.activity();
    await lead.say('move rec 3 to 30 April');
    const typed = `activity-${String(Number(why.split('-')[1]) + 1)}`;
    await (await lead.say('because trainers left')).press('Confirm');
    await amended('deleted', typed, 'mine');
    expect((await office.history(3))[0]).toMatchObject({ kind: 'message amended' });
  });

  test('is noted though others record at the same moment', async () => {
    const lead = office.person('a2', { conversation: 'mine' });
    await (await lead.say('update rec 3: 60% briefed')).press('Confirm');
    const activity = await lastActivity(3);
    const cards = await Promise.all(
      [1, 2, 3].map((at) => office.person('a2').say(`update rec 3: step ${String(at)}`)),
    );
    await Promise.all([amended('edited', activity, 'mine'), ...cards.map((card) => card.press('Confirm'))]);
    const notes = (await office.history(3)).filter(({ kind }) => kind === 'message amended');
    expect(notes).toHaveLength(1);
    expect(await office.broken()).toEqual([]);
  });
});

describe('a message recorded as an update', () => {
  const LINK = 'https://teams.microsoft.com/l/message/19:x@thread.tacv2/1611060744833';
  const data = { rec: 'asb-2024~rec-3', kind: 'progress', message: 'm-1', link: LINK, text: 'form live' };

  test('its link is on the card before it is confirmed, and survives Edit', async () => {
    const check = await office.person('a2').send({ verb: 'propose', data });
    expect(check.text).toContain(LINK);
    const edited = await (await check.press('Edit')).press('Review', { text: 'form live in two areas' });
    expect(edited.text).toContain(LINK);
    expect((await edited.press('Confirm')).text).toContain(LINK);
    expect((await office.history(3))[0]?.origin).toMatchObject({ link: LINK, activity: 'm-1' });
  });

  test.each([
    'https://example.test/l/message/1',
    'https://teams.microsoft.com/evil',
    'http://teams.microsoft.com/l/message/1',
    'https://x@teams.microsoft.com/l/message/1',
  ])('a link that is none of Teams is not taken: %s', async (link) => {
    const answer = await office.person('a2').send({ verb: 'propose', data: { ...data, link } });
    expect(answer.titles).not.toContain('Confirm');
  });
});
