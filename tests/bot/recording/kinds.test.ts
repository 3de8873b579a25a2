/** Every kind of change, from the sentence to the history: what is shown is what is written. */
import { type Office, officeForEach, REC } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

interface Kind {
  readonly as: string;
  readonly say: string;
  readonly rec: number;
  /** What the confirm card says of it, beside the recommendation, the force and the marking. */
  readonly card: readonly string[];
  /** What the entry is,. */
  readonly kind: string;
  readonly recorded?: readonly string[];
  readonly status?: readonly (string | RegExp)[];
  readonly history: readonly string[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  'an update': {
    as: 'a2',
    say: 'Update rec 3: Niche risk form live in two areas, 60% of sergeants briefed',
    rec: 3,
    card: ['“Niche risk form live in two areas, 60% of sergeants briefed”'],
    kind: 'progress',
    recorded: ['“Niche risk form live in two areas, 60% of sergeants briefed”'],
    status: ['“Niche risk form live in two areas, 60% of sergeants briefed”', '14 January 2025'],
    history: ['“Niche risk form live in two areas, 60% of sergeants briefed”', 'Progress'],
  },
  'a colour': {
    as: 'a7',
    say: 'rec 1 is now amber, audit two weeks behind',
    rec: 1,
    card: ['was green', 'now amber', '“audit two weeks behind”'],
    kind: 'state',
    recorded: ['was green', 'now amber'],
    status: [/^Rec 1: in progress, amber, /],
    history: ['Now amber\n“audit two weeks behind”'],
  },
  'a status': {
    as: 'a1',
    say: 'rec 2 is in progress because call handling has begun',
    rec: 2,
    card: ['was awaiting allocation', 'now in progress'],
    kind: 'state',
    status: [/^Rec 2: in progress, amber, /],
    history: ['call handling has begun'],
  },
  'a new action': {
    as: 'a2',
    say: 'add action to rec 3: publish retention schedule by 28 Feb, owner ASB thematic lead',
    rec: 3,
    card: [
      'Action 3.3',
      'publish retention schedule',
      '28 February 2025',
      'ASB Thematic Lead',
      'not started',
    ],
    kind: 'action',
    status: ['3.3', 'publish retention schedule', 'Not started'],
    history: ['Action 3.3 added: publish retention schedule'],
  },
  'an action done': {
    as: 'a2',
    say: '3.2 done',
    rec: 3,
    card: ['was in progress', 'now done'],
    kind: 'action',
    status: ['Actions: 2 of 2 done'],
    history: ['Action 3.2: done'],
  },
  "an action's target": {
    as: 'a2',
    say: 'move 3.2 to 14 March',
    rec: 3,
    card: ['was 28 February 2025', 'now 14 March 2025'],
    kind: 'action',
    status: ['Target 14 March 2025'],
    history: ['Action 3.2: target 14 March 2025'],
  },
  "an action's owner": {
    as: 'a7',
    say: 'assign 1.2 to the board secretary',
    rec: 1,
    card: ['Action 1.2 owner', 'Board Secretary'],
    kind: 'action',
    history: ['Action 1.2: owner Board Secretary'],
  },
  'a date': {
    as: 'a2',
    say: 'move rec 3 to 30 April because the Niche release slipped',
    rec: 3,
    card: ['was 31 March 2025', 'now 30 April 2025', '“the Niche release slipped”'],
    kind: 'date',
    recorded: ['was 31 March 2025', 'now 30 April 2025'],
    status: [/^Rec 3: in progress, amber, due 30 April 2025/],
    history: ['Moved from 31 March 2025 to 30 April 2025\n“the Niche release slipped”'],
  },
  evidence: {
    as: 'a2',
    say: 'evidence for rec 3: https://example.org/niche.pdf',
    rec: 3,
    card: ['https://example.org/niche.pdf'],
    kind: 'evidence',
    status: ['1 link'],
    history: ['https://example.org/niche.pdf'],
  },
  'an owner': {
    as: 'a1',
    say: 'make the ASB thematic lead owner of rec 2',
    rec: 2,
    card: ['ASB Thematic Lead', 'was awaiting allocation', 'now in progress'],
    kind: 'owner',
    status: [/^Rec 2: in progress, /, 'ASB Thematic Lead'],
    history: ['ASB Thematic Lead made owner.'],
  },
  'a proposal': {
    as: 'a2',
    say: 'propose rec 3 complete: all forms embedded',
    rec: 3,
    card: ['was in progress', 'now awaiting sign-off', '“all forms embedded”'],
    kind: 'proposed complete',
    status: [/^Rec 3: awaiting sign-off, /],
    history: ['“all forms embedded”', 'Proposed complete'],
  },
  'a sign-off': {
    as: 'a4',
    say: 'sign off rec 4',
    rec: 4,
    card: ['was awaiting sign-off', 'now closed', 'Sign-off Chair'],
    kind: 'signed off',
    status: [/^Rec 4: closed, /],
    history: ['Signed off', 'Sign-off Chair'],
  },
  'sending back': {
    as: 'a3',
    say: 'send rec 4 back: evaluation missing',
    rec: 4,
    card: ['was awaiting sign-off', 'now in progress', '“evaluation missing”'],
    kind: 'sent back',
    status: [/^Rec 4: in progress, /],
    history: ['Sent back', '“evaluation missing”'],
  },
  'not adopting': {
    as: 'a4',
    say: 'we are not adopting rec 2 because the force has its own scheme',
    rec: 2,
    card: ['now not adopted', '“the force has its own scheme”'],
    kind: 'not adopted',
    status: [/^Rec 2: not adopted, /],
    history: ['Not adopted', '“the force has its own scheme”'],
  },
  "a commissioner's comment": {
    as: 'a6',
    say: "commissioner's comment on rec 2: attendance figures wanted in April",
    rec: 2,
    card: ['“attendance figures wanted in April”'],
    kind: 'comment',
    history: ["Commissioner's comment", 'attendance figures wanted in April'],
  },
  'a correction': {
    as: 'a2',
    say: 'correct my last update on rec 3: Niche form in testing in one area only',
    rec: 3,
    card: [
      'was The risk assessment form in Niche is in testing.',
      'now Niche form in testing in one area only',
    ],
    kind: 'correction',
    history: ['The risk assessment form in Niche is in testing.', 'Niche form in testing in one area only'],
  },
};

test.each(Object.entries(KINDS))('%s', async (name, { as, say, rec, card, kind, ...shows }) => {
  const before = await office.everything();
  const someone = office.person(as);
  const check = await someone.say(say);
  expect(check.summary).toMatch(/^Check and confirm: /);
  for (const fact of [
    `Rec ${String(rec)}:`,
    'ASB spotlight report, October 2024',
    'Staffordshire Police',
    ...card,
  ])
    expect(check.text).toContain(fact);
  expect(check.text).toMatch(/^Marking: \**OFFICIAL\**$/m);
  // There is nothing to fill in for a sign-off.
  const edit = name === 'a sign-off' ? [] : ['Edit'];
  expect(check.titles.slice(0, 2 + edit.length)).toEqual(['Confirm', ...edit, 'Cancel']);
  expect(await office.everything()).toBe(before);

  const done = await check.press('Confirm');
  // What was confirmed is what was recorded, in the same words.
  const confirmed = /^Check and confirm: ([^:]*)/.exec(check.summary)?.[1] ?? 'nothing';
  expect(confirmed).toContain(`Rec ${String(rec)}, `);
  expect(done.summary).toBe(`Recorded: ${confirmed}`);
  for (const fact of [...(shows.recorded ?? []), '14 January 2025', 'Staffordshire Police'])
    expect(done.text).toContain(fact);

  const status = await office.person('a5').say(`status of rec ${String(rec)}`);
  for (const fact of shows.status ?? [])
    if (typeof fact === 'string') expect(status.text).toContain(fact);
    else expect(status.text).toMatch(fact);
  const history = await office.person('a5').say(`history of rec ${String(rec)}`);
  for (const fact of shows.history) expect(history.text).toContain(fact);

  const [entry, ...earlier] = await office.history(rec);
  expect(entry).toMatchObject({ kind, recommendation: REC(rec) });
  expect(entry?.by.id).toMatch(new RegExp(`${as}$`));
  expect(entry?.sequence).toBe(earlier.length + 1);
  expect(await office.broken()).toEqual([]);
});

test('all that stood before stays: a moved date shows the earlier one beside it, however often it moves', async () => {
  const lead = office.person('a2');
  await (await lead.say('move rec 3 to 30 April because the Niche release slipped')).press('Confirm');
  await (await lead.say('move rec 3 to 31 May because it slipped again')).press('Confirm');
  const slipped = await office.person('a5').say('which have slipped');
  for (const fact of ['31 March 2025', '31 May 2025', 'moved 2 times']) expect(slipped.text).toContain(fact);
  const history = await office.person('a5').say('history of rec 3');
  for (const fact of ['31 March 2025', '30 April 2025', '31 May 2025', 'it slipped again'])
    expect(history.text).toContain(fact);
});

test('closed, then reopened: by the chair that signs off, and the history holds both', async () => {
  const chair = office.person('a4');
  await (await chair.say('sign off rec 4')).press('Confirm');
  const again = await chair.say('reopen rec 4: the evaluation was of another force');
  expect(again.summary).toMatch(/^Check and confirm: Rec 4, reopened/);
  expect((await again.press('Confirm')).summary).toMatch(/^Recorded: Rec 4, reopened/);
  expect((await chair.say('status of rec 4')).summary).toMatch(/^Rec 4: in progress/);
  const kinds = (await office.history(4)).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['reopened', 'signed off']);
});

test('whoever proposed it complete cannot sign it off, whatever they chair', async () => {
  await (await office.person('a1').say('assign rec 8 to the sign-off chair')).press('Confirm');
  const both = office.person('a4');
  await (await both.say('rec 8 is complete')).press('Confirm');
  const before = await office.everything();
  const refused = await both.say('sign off rec 8');
  expect(refused.summary).toMatch(/^You can't sign off Rec 8: you proposed it complete yourself/);
  expect(refused.titles).not.toContain('Confirm');
  expect(await office.everything()).toBe(before);
});
