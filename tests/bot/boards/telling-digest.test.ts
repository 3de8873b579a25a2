import { agendaCard, decisionsCard } from '../../../bot/boards/telling/agenda';
import { digestPages, missedDigest } from '../../../bot/boards/telling/digest';
import { lateNote } from '../../../bot/boards/telling/digest-notes';
import { positionCard } from '../../../bot/boards/telling/position';
import type { Reply } from '../../../bot/turn';
import { createConversation } from '../../../bot/conversation';
import { DEMO_AS_AT } from '../../../data/demo';
import type { Recommendation } from '../../../data/model';
import { nodes, ofType } from '../../cards/reading';
import { recommendation, SOMEBODY, update } from '../../data/factories';
import { requestsOf } from '../../data/cosmos/server';
import { clockAt, kindOf, shown, typed } from '../../questions/asking';
import { board } from '../asking/force';
import { DIGEST_AT, MEETING, boardOf, startDesks, type Desks } from './demo';

let desks: Desks;
beforeAll(async () => {
  desks = await startDesks();
});
afterAll(() => desks.stop());

const SENT = {};
const CARD_BYTES = 28 * 1024;

const heard = (at: string): Pick<Recommendation, 'latest'> => ({
  latest: [{ sequence: 1, at, by: 'Somebody', text: 'on track' }],
});
/** On time, owned, heard of since the last meeting. */
const quiet = (number: number, over: Partial<Recommendation> = {}): Recommendation =>
  recommendation(number, { due: '2025-12-31', ...heard('2025-01-09T10:00:00.000Z'), ...over });

const only = (replies: readonly Reply[]): Reply => {
  const [reply, ...more] = replies;
  if (reply === undefined || more.length > 0) throw new Error(`${replies.length} pages`);
  return reply;
};

/** What each pressable line of a digest says, and which recommendations it opens. */
const linesOf = (reply: Reply): { words: string; opens: unknown }[] =>
  ofType(reply.card, 'ColumnSet')
    .filter((node) => 'selectAction' in node)
    .map((node) => {
      const [action] = ofType(node, 'Action.Execute');
      const words = ofType(node, 'TextBlock').map(({ text }) => String(text));
      return { words: words.join('\n'), opens: action?.['data'] };
    });

describe('the digest of the demo', () => {
  test('begins with the facts, and says of each whose it is and when it is due', async () => {
    const desk = await desks.demo(DIGEST_AT);
    const digest = only(await digestPages(boardOf(desk), MEETING, desk, SENT));
    expect(digest.summary).toBe(
      'Local Policing Improvement Board, Thursday 23 January 2025, 10:00: 1 overdue, 1 awaiting sign-off and 2 changed since 19 December 2024',
    );
    const text = shown([digest]);
    for (const fact of [
      'Changed since 19 December 2024',
      'Overdue',
      'Awaiting sign-off',
      'No update since 19 December 2024',
      'ASB Thematic Lead · due 31 December 2024, 21 days overdue',
      'Crime Data Integrity Lead · last heard 28 November 2024 · due 31 March 2025',
      '5 open recommendations',
    ])
      expect(text).toContain(fact);
    for (const absent of ['Preview', 'late:', 'page 1', 'Falling due', 'Shortened'])
      expect(text).not.toContain(absent);
    expect(ofType(digest.card, 'Chart.Donut')).toMatchObject([
      { altText: '1 red, 2 amber, 2 green', fallback: { type: 'Table' } },
    ]);
  });

  test('every line leads to its card', async () => {
    const desk = await desks.demo(DIGEST_AT);
    for (const { words, opens } of linesOf(only(await digestPages(boardOf(desk), MEETING, desk, SENT)))) {
      const number = /^Rec (\d+)/.exec(words)?.[1] ?? '';
      expect(opens).toEqual({
        question: { ask: 'about', aspect: 'status', recs: [`asb-2024~rec-${number}`] },
      });
    }
  });

  test('is what a preview showed, but for saying so', async () => {
    const desk = await desks.demo(DIGEST_AT);
    const conversation = createConversation({ record: desk.record, clock: clockAt(DIGEST_AT), demo: true });
    const preview = await conversation(typed('show me the digest'));
    const sent = await digestPages(boardOf(desk), MEETING, desk, SENT);
    const note = ' Preview: the digest goes out on Tuesday 21 January 2025 at 09:00.';
    expect(shown(preview)).toContain(note);
    expect(shown(preview).replace(note, '')).toBe(shown(sent));
  });

  test('failure 37: sent late, it says so and when it was due', async () => {
    const desk = await desks.demo('2025-01-22T15:00:00.000Z');
    const late = await digestPages(boardOf(desk), MEETING, desk, { note: lateNote(DIGEST_AT) });
    expect(shown(late)).toContain('Sent late: it was due on Tuesday 21 January 2025 at 09:00.');
  });

  test('failure 37: not sent at all, that is said, with a way to what there is', async () => {
    const desk = await desks.demo('2025-01-23T10:00:01.000Z');
    const missed = missedDigest(boardOf(desk), MEETING, desk, DIGEST_AT);
    expect(missed.summary).toBe(
      'The digest for the Local Policing Improvement Board, Thursday 23 January 2025, 10:00, was not sent: the meeting began before it could go',
    );
    expect(missed.card).not.toHaveProperty('actions');
    const meetings = [MEETING.key, '2025-02-27T10:00:00.000Z'];
    expect(missedDigest({ ...boardOf(desk), meetings }, MEETING, desk, DIGEST_AT).card).toMatchObject({
      actions: [{ title: 'Preview the next digest', verb: 'ask' }],
    });
  });

  test('costs at most three requests, whatever changed', async () => {
    const desk = await desks.demo(DIGEST_AT);
    const lpib = boardOf(desk);
    for (const make of [
      () => digestPages(lpib, MEETING, desk, SENT),
      () => agendaCard(lpib, desk),
      () => positionCard(lpib, desk),
    ]) {
      const requests = await requestsOf(desks.server, make);
      expect(requests.length).toBeGreaterThan(0);
      expect(requests.length).toBeLessThanOrEqual(3);
    }
  });
});

test('a digest with nothing to say is one line', async () => {
  const desk = await desks.holding([board(), quiet(1)], DIGEST_AT);
  const digest = only(await digestPages(board(), MEETING, desk, SENT));
  expect(digest.summary).toContain('nothing to report');
  const [heading, ...more] = ofType(digest.card, 'TextBlock').filter(({ isSubtle }) => isSubtle !== true);
  expect(heading?.['text']).toBe(digest.summary);
  expect(more).toEqual([]);
});

test('what is long overdue and not heard of is named as that, and not again', async () => {
  const desk = await desks.holding(
    [
      board(),
      quiet(1, { due: '2025-01-01', ...heard('2024-11-28T10:00:00.000Z') }),
      quiet(2, { due: '2025-01-01' }),
      quiet(3, { due: '2025-01-15', ...heard('2024-11-28T10:00:00.000Z') }),
    ],
    DIGEST_AT,
  );
  const text = shown(await digestPages(board(), MEETING, desk, SENT));
  expect(text).toMatch(/Overdue without an update[^]*Rec 1: [^]*Also overdue[^]*Rec 2: [^]*Rec 3: /);
  expect(text).toMatch(/Also no update since 19 December 2024[^]*Rec 3: /);
  expect(text.match(/Rec 1: title 1/g)).toHaveLength(1);
  const patient = { ...SENT, escalation: { digestDays: 40, chairDays: 60 } };
  expect(shown(await digestPages(board(), MEETING, desk, patient))).not.toContain('without an update\n');
});

describe('what is marked higher than the channel takes', () => {
  const secret = { marking: 'OFFICIAL-SENSITIVE', title: 'the secret title', rag: 'red' } as const;

  test('is named as a pointer alone, and counted nowhere', async () => {
    const desk = await desks.holding(
      [board(), quiet(1, { due: '2025-01-10', ...secret }), quiet(2, { due: '2025-01-10' }), update(1, 1)],
      DIGEST_AT,
    );
    for (const reply of [
      only(await digestPages(board(), MEETING, desk, SENT)),
      await agendaCard(board(), desk, MEETING.at),
      await positionCard(board(), desk),
    ]) {
      const text = shown([reply]);
      expect(text).toContain('Rec 1 is marked OFFICIAL-SENSITIVE: ask me in your own chat.');
      for (const fact of ['the secret title', 'red', 'update 1']) expect(text).not.toContain(fact);
      expect(text).toMatch(/^OFFICIAL · /m);
      expect(linesOf(reply).map(({ words }) => words.slice(0, 5))).not.toContain('Rec 1');
    }
    const open = await digestPages(board(), MEETING, desk, { ...SENT, highest: 'OFFICIAL-SENSITIVE' });
    expect(shown(open)).toContain('the secret title');
    expect(shown(open)).toMatch(/^OFFICIAL-SENSITIVE · /m);
  });

  test('stays so when it has been closed, whatever its last entry is marked', async () => {
    const desk = await desks.holding(
      [
        board(),
        quiet(1, { ...secret, status: 'closed' }),
        update(1, 1, { text: 'Signed off.', kind: 'signed off' }),
      ],
      DIGEST_AT,
    );
    const text = shown(await digestPages(board(), MEETING, desk, SENT));
    expect(text).toContain('Rec 1 is marked OFFICIAL-SENSITIVE');
    expect(text).not.toContain('the secret title');
  });
});

describe('failure 25: a digest of 2,000 recommendations', () => {
  const LONG = 'a title as long as they come, with “quotes” and an em dash — twice '.repeat(4).trim();
  let pages: Reply[];
  let text: string;
  let agenda: Reply;
  let position: Reply;
  let holding: Awaited<ReturnType<Desks['holding']>>;
  beforeAll(async () => {
    const late = { due: '2024-11-01', title: LONG, ...heard('2024-11-28T10:00:00.000Z') };
    const many = Array.from({ length: 2000 }, (_, at) =>
      recommendation(at + 1, at < 1290 ? late : { ...late, due: at < 1900 ? '2025-02-01' : '2025-12-31' }),
    );
    const entries = Array.from({ length: 300 }, (_, at) => update(at + 1, 1, { text: LONG.repeat(8) }));
    holding = await desks.holding([board(), ...many, ...entries], DIGEST_AT);
    pages = await digestPages(board(), MEETING, holding, SENT);
    text = shown(pages);
    agenda = await agendaCard(board(), holding, MEETING.at);
    position = await positionCard(board(), holding);
  }, 60_000);

  test('is at most four cards, each of a size that Teams takes, none cut by force', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(4);
    for (const { card } of [...pages, agenda, position])
      expect(JSON.stringify(card).length).toBeLessThan(CARD_BYTES);
    expect(shown([...pages, agenda, position])).not.toContain('Shortened to fit');
  });

  test('is previewed with all its pages', async () => {
    const conversation = createConversation({
      record: holding.record,
      clock: clockAt(DIGEST_AT),
      demo: false,
    });
    const preview = await conversation(typed('show me the digest'));
    expect(preview.map(({ summary }) => summary)).toEqual(pages.map(({ summary }) => summary));
  });

  test('says which page each is, and draws the chart once', () => {
    for (const [at, page] of pages.entries())
      expect(shown([page])).toContain(`, page ${at + 1} of ${pages.length}`);
    expect(pages.flatMap(({ card }) => ofType(card, 'Chart.Donut'))).toHaveLength(1);
  });

  test('counts what it leaves out, section by section', () => {
    const named = [...text.matchAll(/^and ([\d,]+) more: ask “(what is overdue)”$/gm)];
    expect(named).toHaveLength(1);
    const left = Number(named[0]?.[1]?.replace(',', ''));
    const first = text.slice(text.indexOf('\nOverdue without an update\n'), text.indexOf('\nFalling due'));
    const kept = first.match(/^Rec \d+: /gm)?.length ?? 0;
    expect(kept).toBeGreaterThan(5);
    expect(kept + left).toBe(1290);
    for (const section of ['Changed since', 'Overdue without an update', 'Falling due', 'Also no update'])
      expect(text).toContain(section);
  });

  test('every sentence that it says to ask is understood', async () => {
    const conversation = createConversation({
      record: holding.record,
      clock: clockAt(DEMO_AS_AT),
      demo: false,
    });
    const sentences = [...shown([...pages, agenda, position]).matchAll(/ask “([^”]+)”/g)].map(
      (match) => match[1],
    );
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(4);
    for (const sentence of new Set(sentences)) {
      const [reply] = await conversation(typed(sentence ?? ''));
      expect([sentence, kindOf(reply?.summary ?? '')]).toEqual([sentence, 'answer']);
    }
  });

  test('and what it offers to press is answered', async () => {
    const conversation = createConversation({
      record: holding.record,
      clock: clockAt(DIGEST_AT),
      demo: false,
    });
    const more = nodes([...pages, agenda, position].map(({ card }) => card)).filter(
      ({ type, title }) => type === 'Action.Execute' && title === 'Show all',
    );
    expect(more.length).toBeGreaterThanOrEqual(4);
    for (const { data } of more) {
      const [reply] = await conversation({ ...typed(''), kind: 'action', verb: 'ask', data });
      expect(reply?.summary).toMatch(/1,?290|300|610|2,?000|710/);
    }
  });
});

describe('as a meeting begins', () => {
  test('the agenda is that of the meeting itself, not of the one after', async () => {
    const desk = await desks.demo('2025-01-23T10:00:05.000Z');
    const text = shown([await agendaCard(boardOf(desk), desk, MEETING.at)]);
    expect(text).toContain('Thursday 23 January 2025, 10:00');
    expect(text).toContain('Changed since 19 December 2024');
    expect(text).toContain('Chair: Assistant Chief Constable');
  });
});

describe('once a meeting has ended', () => {
  const buttonsOn = (reply: Reply): Record<string, unknown>[] =>
    ofType(reply.card, 'ActionSet').flatMap((set) => ofType(set, 'Action.Execute'));

  test('the board that signs off is asked whether it did', async () => {
    const desk = await desks.demo('2025-02-12T16:00:00.000Z');
    const card = await decisionsCard(boardOf(desk, 'iab'), desk, '2025-02-12T14:00:00.000Z');
    expect(card.summary).toMatch(
      /^Inspection and Audit Board, Wednesday 12 February 2025, 14:00: what was decided/,
    );
    expect(buttonsOn(card)).toMatchObject([
      { title: 'Sign off Rec 4', verb: 'draft', data: { rec: 'asb-2024~rec-4', change: 'sign off' } },
      { title: 'Send Rec 4 back', verb: 'form', data: { rec: 'asb-2024~rec-4', kind: 'send back' } },
      { title: 'Move the date of Rec 4', verb: 'form', data: { rec: 'asb-2024~rec-4', kind: 'date' } },
      { title: 'Name the owner of Rec 2', verb: 'form', data: { kind: 'owner' } },
      { title: 'Move the date of Rec 2', verb: 'form', data: { kind: 'date' } },
      { title: 'Move the date of Rec 1' },
      { title: 'Move the date of Rec 3' },
    ]);
  });

  test('the board that monitors is not asked whether it signed off', async () => {
    const desk = await desks.demo('2025-01-23T12:00:00.000Z');
    const titles = buttonsOn(await decisionsCard(boardOf(desk), desk, MEETING.at)).map(({ title }) => title);
    expect(titles).toContain('Send Rec 4 back');
    expect(titles).not.toContain('Sign off Rec 4');
  });

  test('nothing to decide is said in a sentence', async () => {
    const desk = await desks.holding([board(), quiet(1)], '2025-01-23T12:00:00.000Z');
    expect((await decisionsCard(board(), desk, MEETING.at)).summary).toMatch(
      /nothing was awaiting a decision$/,
    );
  });

  test('many matters stay one card, and the rest are named', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      quiet(at + 1, { due: '2025-01-01', title: 'a long title '.repeat(20).trim(), owner: SOMEBODY }),
    );
    const desk = await desks.holding([board(), ...many], '2025-01-23T12:00:00.000Z');
    const { card } = await decisionsCard(board(), desk, MEETING.at);
    expect(JSON.stringify(card).length).toBeLessThan(CARD_BYTES);
    expect(JSON.stringify(card)).toContain('And 52 more: Rec 9, Rec 10');
  });
});

describe('the position of a board', () => {
  test('says how everything stands, in words that hold tomorrow too', async () => {
    const desk = await desks.demo();
    const reply = await positionCard(boardOf(desk), desk);
    expect(reply.summary).toBe(
      'Local Policing Improvement Board: 5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off',
    );
    const text = shown([reply]);
    for (const fact of [
      'Open: 1 red, 2 amber and 2 green.',
      'Next meeting: Thursday 23 January 2025, 10:00.',
      'ASB Thematic Lead · due 31 December 2024',
    ])
      expect(text).toContain(fact);
    expect(text).not.toMatch(/\d days/);
  });

  test('of a board with nothing before it is one line', async () => {
    const desk = await desks.holding([board()]);
    expect((await positionCard(board(), desk)).summary).toMatch(/no recommendation is held$/);
  });
});
