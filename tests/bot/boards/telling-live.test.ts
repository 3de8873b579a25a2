import { entryCard, liveCard } from '../../../bot/boards/telling/live';
import type { Desk } from '../../../bot/asking/desk';
import type { Reply } from '../../../bot/turn';
import { applyChange, type Change, type Recommendation, type Update } from '../../../data/model';
import { ofType } from '../../cards/reading';
import { recommendation, SOMEBODY, SOMEBODY_ELSE, update } from '../../data/factories';
import { shown } from '../../questions/asking';
import { startDesks, type Desks } from './demo';
import { recOf, REC } from './told';

let desks: Desks;
let desk: Desk;
beforeAll(async () => {
  desks = await startDesks();
  desk = await desks.demo();
});
afterAll(() => desks.stop());

const titlesOf = (reply: Reply): unknown[] => ofType(reply.card, 'Action.Execute').map(({ title }) => title);

describe('the card of a recommendation in its channel', () => {
  test('shows the latest state to everybody, with an Update that anybody may press', async () => {
    const card = liveCard(await recOf(desk, 3), desk, 'OFFICIAL');
    expect(card.summary).toBe('Rec 3: in progress, amber, due 31 March 2025');
    const text = shown([card]);
    for (const fact of [
      'Amber: at risk',
      'ASB Thematic Lead',
      'Actions: 1 of 2 done',
      'as at 14 January 2025',
    ])
      expect(text).toContain(fact);
    expect(titlesOf(card)).toEqual(['History', 'Evidence', 'Compare', 'Update', 'Full text']);
    expect(card.card).toMatchObject({
      actions: [{}, {}, {}, { verb: 'form', data: { rec: REC(3), kind: 'progress' } }, {}],
    });
  });

  test('counts no days and names no next meeting: it is read on days to come', async () => {
    for (const number of [3, 4]) {
      const text = shown([liveCard(await recOf(desk, number), desk, 'OFFICIAL')]);
      expect(text).not.toMatch(/\d days|Next board/);
    }
    expect(liveCard(await recOf(desk, 4), desk, 'OFFICIAL').summary).toContain(
      'due 31 December 2024, overdue',
    );
  });

  test('offers no Update on what is closed', async () => {
    const closed: Recommendation = { ...(await recOf(desk, 3)), status: 'closed', rag: 'blue' };
    expect(titlesOf(liveCard(closed, desk, 'OFFICIAL'))).not.toContain('Update');
  });

  test('is a pointer without a fact where the channel takes no such marking', async () => {
    const rec: Recommendation = { ...(await recOf(desk, 3)), marking: 'OFFICIAL-SENSITIVE' };
    const pointer = liveCard(rec, desk, 'OFFICIAL');
    expect(pointer.summary).toBe(
      'Rec 3 was updated. It is marked OFFICIAL-SENSITIVE: ask me in your own chat.',
    );
    for (const fact of ['amber', 'risk assessment', 'ASB Thematic Lead', '31 March', 'Niche'])
      expect(JSON.stringify(pointer.card)).not.toContain(fact);
    expect(titlesOf(pointer)).toEqual([]);
    expect(shown([liveCard(rec, desk, 'OFFICIAL-SENSITIVE')])).toContain('Amber: at risk');
  });
});

describe('the reply in its thread', () => {
  const rec = recommendation(3, { rag: 'green', owner: SOMEBODY });
  const entryOf = (change: Change, over: Partial<Recommendation> = {}, entry?: Update): Update => {
    const { body } = applyChange({ ...rec, ...over }, change, {
      by: SOMEBODY,
      at: '2025-07-14T09:05:00.000Z',
      marking: 'OFFICIAL',
      entry,
      origin: { from: 'conversation', conversation: 'c1' },
      draft: 'd',
    });
    return update(3, 4, body);
  };
  const textOf = (entry: Update): string => shown([entryCard(entry, rec, desk, 'OFFICIAL')]);
  /** How often a card's own text says it; the notification says it too. */
  const times = (entry: Update, words: string): number =>
    ofType(entryCard(entry, rec, desk, 'OFFICIAL').card, 'TextBlock').filter(({ text }) =>
      String(text).includes(words),
    ).length;

  test('says who recorded what, when in London, and quotes their words', () => {
    const text = textOf(entryOf({ change: 'progress', text: 'The *form* is live in two areas.' }));
    for (const fact of [
      'Rec 3: progress, Somebody: The *form* is live in two areas.',
      '“The \\*form\\* is live in two areas.”',
      'Recorded by Somebody, Monday 14 July 2025, 10:05',
      'OFFICIAL',
    ])
      expect(text).toContain(fact);
  });

  test.each<[string, Change, readonly string[], string]>([
    [
      'a moved date',
      { change: 'date', to: '2025-08-30', reason: 'the release slipped' },
      ['Rec 3: date moved', 'was 31 March 2025', 'now 30 August 2025'],
      'the release slipped',
    ],
    [
      'a colour',
      { change: 'state', rag: 'amber', reason: 'the audit is behind' },
      ['Rec 3: status or colour changed', 'was green', 'now amber'],
      'the audit is behind',
    ],
    [
      'a proposal',
      { change: 'propose complete', text: 'all is done' },
      ['Rec 3: proposed complete', 'was in progress', 'now awaiting sign-off'],
      'all is done',
    ],
    [
      'a comment',
      { change: 'comment', text: 'I welcome this' },
      ["Commissioner's comment"],
      'I welcome this',
    ],
    [
      'evidence',
      { change: 'evidence', url: 'https://example.org/a', title: 'Twelve plans' },
      ['Rec 3: evidence added', 'https://example.org/a'],
      'Twelve plans',
    ],
    [
      'a decision not to act',
      { change: 'not adopt', reason: 'another force leads' },
      ['Rec 3: not adopted', 'now not adopted'],
      'another force leads',
    ],
  ])('of %s shows the change from and to, and the reason once, quoted', (_, change, facts, words) => {
    const entry = entryOf(change);
    for (const fact of facts) expect(textOf(entry)).toContain(fact);
    expect(textOf(entry)).toContain(`“${words}”`);
    expect(times(entry, words)).toBe(1);
  });

  test('of a new owner names both, though the new one recorded it', () => {
    const entry = entryOf({ change: 'owner', owner: SOMEBODY }, { owner: SOMEBODY_ELSE });
    expect(textOf(entry)).toMatch(/was Somebody Else[^]*now Somebody/);
    expect(textOf(entryOf({ change: 'owner', owner: SOMEBODY }, { owner: null }))).toMatch(/Owner\nSomebody/);
  });

  test('quotes nothing where nobody said anything', () => {
    const signed = entryOf({ change: 'sign off' }, { status: 'awaiting sign-off' });
    expect(textOf(signed)).toContain('now closed');
    expect(textOf(signed)).not.toContain('“');
  });

  test('of a correction shows what it corrects, in both people’s words', () => {
    const first = update(3, 2, { text: '60% are briefed' });
    const entry = entryOf({ change: 'correct', sequence: 2, text: '50% are briefed' }, {}, first);
    const text = textOf(entry);
    for (const fact of ['Rec 3: correction of entry 2', 'was “60% are briefed”', 'now “50% are briefed”'])
      expect(text).toContain(fact);
    expect(times(entry, '50% are briefed')).toBe(1);
  });

  test('of something taken back shows how it stands again', () => {
    const moved = update(3, 2, {
      kind: 'date',
      touched: [{ field: 'due', from: '2025-03-31', to: '2025-08-30' }],
    });
    const entry = entryOf({ change: 'undo', sequence: 2 }, { due: '2025-08-30' }, moved);
    expect(textOf(entry)).toMatch(/entry 2 taken back[^]*was 30 August 2025[^]*now 31 March 2025/);
  });

  test('that a message was edited is nobody’s own words', () => {
    const note = update(3, 5, {
      kind: 'message amended',
      corrects: 4,
      text: 'The message in which entry 4 was typed was edited in Teams afterwards.',
    });
    expect(textOf(note)).toContain('the message behind entry 4 was changed');
    expect(textOf(note)).not.toContain('“');
  });

  test('from a document has a day and no time', async () => {
    const [, published] = await desk.record.history(REC(3));
    if (published === undefined) throw new Error('Rec 3 has one entry');
    const text = shown([entryCard(published, await recOf(desk, 3), desk, 'OFFICIAL')]);
    expect(text).toContain('Recorded by Published response, 28 November 2024');
    expect(text).not.toContain('28 November 2024,');
  });

  test.each([
    ['the recommendation', 'OFFICIAL-SENSITIVE', 'OFFICIAL'],
    ['the entry', 'OFFICIAL', 'OFFICIAL-SENSITIVE'],
  ] as const)('is a pointer where %s is marked higher than the channel takes', (_, ofRec, ofEntry) => {
    const entry = update(3, 4, { text: 'a secret', marking: ofEntry });
    const pointer = entryCard(entry, { ...rec, marking: ofRec }, desk, 'OFFICIAL');
    expect(pointer.summary).toMatch(/^Rec 3 was updated\. It is marked OFFICIAL-SENSITIVE/);
    expect(JSON.stringify(pointer)).not.toMatch(/a secret|Somebody|title 3/);
  });
});
