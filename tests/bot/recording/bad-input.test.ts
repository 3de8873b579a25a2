/** What cannot be recorded, typed, filled in or tampered with: a sentence or a field's problem, and nothing written. */
import { REC, startOffices, type Office, type Offices, type Person, type Shown } from './talking';

let offices: Offices;
let office: Office;
let before: string;
beforeAll(async () => {
  offices = await startOffices();
});
beforeEach(async () => {
  office = await offices.open();
  before = await office.everything();
});
afterEach(async () => {
  expect(await office.everything()).toBe(before);
  expect(await office.broken()).toEqual([]);
});
afterAll(() => offices.stop());

const LONG = 'x'.repeat(10_000);
/** The beginning of it, for a test's name. */
const brief = (words: string): string => JSON.stringify(words.slice(0, 60));

describe('typed', () => {
  test.each(
    (
      [
        [`update rec 3: ${LONG}`, /4,000 characters/],
        [`move rec 3 to 30 April because ${LONG}`, /4,000 characters/],
        [`add action to rec 3: ${LONG}`, /4,000 characters/],
        [`correct my last update on rec 3: ${LONG}`, /4,000 characters/],
        [`evidence for rec 3: https://example.org/${LONG}`, /characters|https:\/\//],
        [`evidence for rec 3: https://example.org/x ${LONG}`, /4,000 characters/],
        ['update rec 3:', /Report progress: Rec 3|say what/i],
        ['update rec 3:     ', /Report progress: Rec 3|say what/i],
        ['update rec 3: \u200b\u200b', /Report progress: Rec 3|say what/i],
        ['move rec 3 to 31 February because Niche slipped', /31 February/],
        ['move rec 3 to 30/02/2025 because Niche slipped', /30\/02\/2025/],
        ['move rec 3 to 1 January 2025 because Niche slipped', /in the past/],
        ['add action to rec 3: brief them by 1 January 2025', /in the past/],
        ['move 3.2 to 1 January 2025', /in the past/],
        ['evidence for rec 3: http://example.org/x', /https:\/\//],
        ['evidence for rec 3: ftp://example.org/x', /https:\/\//],
        ['make Somebody Unlisted owner of rec 3', /Somebody Unlisted/],
        ['add action to rec 3: brief them, owner Somebody Unlisted', /Somebody Unlisted/],
      ] as const
    ).map(([said, problem]) => [brief(said), said, problem] as const),
  )('%s', async (_, said, problem) => {
    const answer = await office.person('a2').say(said);
    expect(answer.text).toMatch(problem);
    expect(answer.titles).not.toContain('Confirm');
  });

  test('a percentage of 140 is words like any others', async () => {
    const check = await office.person('a2').say('update rec 3: 140% of sergeants briefed');
    expect(check.text).toContain('“140% of sergeants briefed”');
  });

  test('markdown, templates and mentions come out as they were typed', async () => {
    const words = 'see [here](https://x.example) ${secret} <b>bold</b> **not bold** _x_ {{y}}';
    const check = await office.person('a2').say(`update rec 3: ${words}`);
    const shown = check.text.replaceAll('\\', '');
    expect(shown).not.toContain('undefined');
    expect(shown).toContain('${secret}');
    expect((await check.press('Edit')).fields['text']).toBe(words);
  });
});

describe('filled in', () => {
  const open = async (kind: string, as = 'a2', rec = 3): Promise<Shown> =>
    office.person(as).send({ verb: 'form', data: { rec: REC(rec), kind } });

  test.each(
    (
      [
        ['progress', {}, /what is to be recorded/],
        ['progress', { text: '   ' }, /what is to be recorded/],
        ['progress', { text: LONG }, /4,000 characters/],
        ['progress', { text: 'x', marking: 'SECRET' }, /OFFICIAL-SENSITIVE/],
        ['state', { reason: 'x' }, /colour or a status/i],
        ['state', { rag: 'purple', reason: 'x' }, /colours/],
        ['state', { rag: 'red' }, /why/i],
        ['date', { to: '2025-04-30' }, /why/i],
        ['date', { reason: 'x' }, /due date/i],
        ['date', { to: '2025-02-31', reason: 'x' }, /2025-02-31/],
        ['date', { to: '31 February', reason: 'x' }, /31 February/],
        ['date', { to: '2025-01-01', reason: 'x' }, /in the past/],
        ['date', { to: 'soon', reason: 'x' }, /soon/],
        ['evidence', {}, /https:\/\//],
        ['evidence', { url: 'http://example.org' }, /https:\/\//],
        ['evidence', { url: 'javascript:alert(1)' }, /https:\/\//],
        ['evidence', { url: 'https://example.org/x', title: LONG }, /4,000 characters|shows/],
        ['add action', {}, /what is to be recorded/],
        ['add action', { text: 'x', owner: 'Somebody Unlisted' }, /known here|owner/i],
        ['add action', { text: 'x', target: '2024-12-31' }, /in the past/],
        ['action', { number: '9.9', state: 'done' }, /9\.9/],
        ['action', { number: '3.2', state: 'dancing' }, /states/],
        ['action', { number: '3.2' }, /3\.2/],
      ] as readonly (readonly [string, Record<string, unknown>, RegExp])[]
    ).map(([kind, filled, problem]) => [kind, brief(JSON.stringify(filled)), filled, problem] as const),
  )('%s with %s', async (kind, _, filled, problem) => {
    const form = await open(kind);
    const answer = await form.press('Review', filled);
    expect(answer.text).toMatch(problem);
    expect(answer.titles).not.toContain('Confirm');
  });

  test('a field that is wrong leaves the others as they were filled', async () => {
    const form = await (await open('date')).press('Review', { to: '31 February', reason: 'Niche slipped' });
    expect(form.summary).toMatch(/^Move the due date/);
    expect(form.fields['reason']).toBe('Niche slipped');
    const check = await form.press('Review', { to: '2025-04-30' });
    expect(check.summary).toMatch(/^Check and confirm: Rec 3/);
  });

  test.each(['null', 'number', 'list', 'object'])('a field that holds a %s is answered', async (what) => {
    const value = { null: null, number: 7, list: ['x'], object: { $gt: '' } }[what];
    const form = await open('progress');
    const answer = await form.press('Review', { text: value });
    expect(answer.titles).not.toContain('Confirm');
    expect(answer.summary).not.toMatch(/^(?:Check|Recorded)/);
  });
});

describe('tampered with', () => {
  let lead: Person;
  let card: Shown;
  let draft: unknown;
  beforeEach(async () => {
    lead = office.person('a2', { conversation: 'a:lead' });
    card = await lead.say('update rec 3: form live');
    draft = card.button('Confirm').data['draft'];
  });
  const dead = (answer: Shown): void => {
    expect(answer.summary).toMatch(/^(?:You can't|I can't answer that|Nothing held|None)/);
    expect(answer.titles).not.toContain('Confirm');
  };

  test.each([
    ['draft~00000000-0000-4000-8000-000000000000'],
    ['draft~'],
    ['asb-2024~rec-3'],
    ['asb-2024~rec-3~000002'],
    ['lpib'],
    ["draft~' OR 1=1 --"],
    ['../draft'],
    [''],
    [null],
    [{ $gt: '' }],
    [7],
    ['x'.repeat(5_000)],
  ])('the key of the draft: %j', async (key) => {
    for (const verb of ['confirm', 'edit', 'cancel', 'mark']) {
      const marking = 'OFFICIAL';
      dead(await lead.send({ verb, data: { draft: key, marking } }));
    }
  });

  test.each([null, undefined, [], 'words', 7, {}])('data that is %j', async (data) => {
    for (const verb of ['confirm', 'edit', 'cancel', 'mark', 'form', 'propose', 'leave', 'undo'])
      dead(await lead.send({ verb, data }));
  });

  test.each(['commit', 'record', 'delete', '__proto__', 'constructor', 'CONFIRM'])(
    'the verb: %s',
    async (verb) => {
      dead(await lead.send({ verb, data: { draft } }));
    },
  );

  test("failure 14: somebody else's draft, from a card that all can see", async () => {
    for (const as of ['a1', 'a3', 'a4', 'a5', 'a6', 'a7'])
      for (const verb of ['confirm', 'edit', 'cancel', 'mark']) {
        const other = office.person(as, { conversation: 'a:lead' });
        const answer = await other.send({ verb, data: { draft, marking: 'OFFICIAL-SENSITIVE' } });
        expect(answer.summary).toMatch(/^You can't .*ASB Thematic Lead can/);
      }
    // Nor is it lost to its author.
    expect((await lead.send({ verb: 'edit', data: { draft } })).summary).toMatch(/^Report progress/);
  });

  test("somebody else's draft, named as the one that a form replaces, stays as it was", async () => {
    const secretary = office.person('a1');
    const data = { rec: REC(2), kind: 'progress', draft, text: 'mine' };
    expect((await secretary.send({ verb: 'propose', data })).summary).toMatch(/^Check and confirm: Rec 2/);
    await secretary.send({ verb: 'leave', data: { rec: REC(3), draft } });
    expect((await lead.send({ verb: 'edit', data: { draft } })).summary).toMatch(/^Report progress/);
  });

  test('a draft of another conversation', async () => {
    const elsewhere = office.person('a2', { conversation: 'a:other' });
    dead(await elsewhere.send({ verb: 'confirm', data: { draft } }));
  });

  test('failure 14: another recommendation in a form', async () => {
    for (const rec of [REC(1), REC(2)]) {
      const data = { rec, kind: 'progress', text: 'form live' };
      expect((await lead.send({ verb: 'propose', data })).summary).toMatch(/^You can't/);
      expect((await lead.send({ verb: 'form', data })).summary).toMatch(/^You can't/);
    }
    for (const rec of [REC(5), REC(99), 'lpib', 'asb-2024~rec-3~000001', 'board~lpib'])
      dead(await lead.send({ verb: 'propose', data: { rec, kind: 'progress', text: 'x' } }));
  });

  test('failure 14: a form of a kind that is not theirs', async () => {
    const cases: readonly Record<string, unknown>[] = [
      { kind: 'owner', owner: '00000000-0000-0000-0000-0000000000a2' },
      { kind: 'comment', text: 'x' },
      { kind: 'not adopt', reason: 'x' },
      { kind: 'send back', reason: 'x' },
      { kind: 'reopen', reason: 'x' },
    ];
    for (const data of cases)
      expect((await lead.send({ verb: 'propose', data: { rec: REC(4), ...data } })).summary).toMatch(
        /^You can't/,
      );
    for (const kind of ['sign off', 'undo', 'published response', 'link channel'])
      dead(await lead.send({ verb: 'propose', data: { rec: REC(4), kind, text: 'x', reason: 'x' } }));
  });

  test('an entry of somebody else’s, or none, in a correction or an undo', async () => {
    for (const sequence of [1, 99]) {
      dead(await lead.send({ verb: 'undo', data: { rec: REC(3), sequence } }));
      dead(await lead.send({ verb: 'propose', data: { rec: REC(3), kind: 'correct', sequence, text: 'x' } }));
    }
    dead(await lead.send({ verb: 'undo', data: { rec: REC(3), sequence: -1 } }));
    dead(await lead.send({ verb: 'undo', data: { rec: REC(3), sequence: 1.5 } }));
  });

  test('what the card was based on: a future that is not there yet confirms nothing, nor spoils the draft', async () => {
    const answer = await lead.send({ verb: 'confirm', data: { draft, basedOn: 999 } });
    expect(answer.summary).not.toMatch(/^Recorded/);
    expect(answer.text).not.toContain('Somebody else has changed this');
  });

  test('a marking that there is not', async () => {
    dead(await lead.send({ verb: 'mark', data: { draft, marking: 'SECRET' } }));
  });

  test('a link of a message that is not https is not kept', async () => {
    for (const link of ['javascript:alert(1)', 'http://example.org/', 'data:text/html,x']) {
      const data = { rec: REC(3), kind: 'progress', text: 'x', message: 'm', link };
      dead(await lead.send({ verb: 'propose', data }));
    }
  });
});
