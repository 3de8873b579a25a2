/** A file sent to the bot over HTTP, as Teams does it: fetched, shown, confirmed, written. */
import { createHash } from 'node:crypto';
import { DEMO_FORCE } from '../../../data/demo';
import type { Found } from '../../../data/importing/found';
import { unescapeMarkdown } from '../../../cards/escape';
import { nodes } from '../../cards/reading';
import { cell, published, response, tracked } from '../../data/importing/found';
import { message, person, sentFile, TENANT, thread } from '../../support/activities';
import { ADMIN, buttons, chatForEach, type Chatting, MEMBER, SECRETARY, until, words } from './chatting';
import { fileWith, reader } from './reader';

let chat: Chatting;
chatForEach(reader, (started) => (chat = started));

const RESPONSE: Partial<Found> = {
  report: { title: 'The policing response to antisocial behaviour: PEEL spotlight report' },
  tracked: [
    tracked(3, { rag: cell('red'), progress: [cell('From the tracker')] }),
    tracked(9, { text: 'Forces should do a ninth thing.', owner: cell('Nobody Known', 12, 'Owner') }),
  ],
  mappings: [{ column: 'RAG', word: 'R', as: 'red', rows: 1 }],
};

const serve = (contents: Partial<Found> | Buffer, path?: string): string =>
  chat.serve(Buffer.isBuffer(contents) ? contents : fileWith(contents), path);

const rec = (number: number) => chat.office.record.recommendation(`asb-2024~rec-${String(number)}`);

test('is shown with counts, places and the words that were read, and written on Confirm', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE));
  expect(words(card)).toContain('Check and confirm: tracker.xlsx');
  expect(words(card)).toContain('“Nobody Known” is nobody the record lists');
  expect(words(card)).toContain('sheet Tracker, row 12, column Owner');
  expect(words(card)).toContain('Rec 3: RAG amber → red; 1 entry');
  expect(words(card)).toContain('Rec 9: new');
  expect(words(card)).toContain('“R”');
  expect((await rec(3))?.rag).toBe('amber');

  const done = await chat.pressOn(bot, card, 'Confirm');
  expect(words(done)).toContain('Brought in: tracker.xlsx, 2 recommendations');
  expect((await rec(3))?.rag).toBe('red');
  const [entry] = await chat.office.record.history('asb-2024~rec-9');
  expect(entry).toMatchObject({
    kind: 'imported',
    by: { id: person('a1').aadObjectId, name: 'Board Secretary' },
    origin: {
      from: 'document',
      document: expect.stringMatching(/^tracker\.xlsx \(sha256 [0-9a-f]{64}\)$/) as string,
    },
  });
  expect(await chat.office.broken()).toEqual([]);
  // It is known from now on, and the same file is nothing new.
  await bot.post(message(chat.connector.url, 'status of rec 9', SECRETARY));
  expect(words(chat.lastCard())).toContain('Rec 9');
  expect(words(await chat.send(bot, serve(RESPONSE)))).toContain(
    'Nothing changed: all of it is in the record already',
  );
  expect(words(await chat.pressOn(bot, card, 'Confirm'))).toContain('Brought in: tracker.xlsx');
});

test('of an administrator who is nobody in the record is taken too', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE), ADMIN);
  await chat.pressOn(bot, card, 'Confirm', ADMIN);
  expect((await chat.office.record.history('asb-2024~rec-9'))[0]?.by.name).toBe('IT Administrator');
});

test('of anybody else is not even fetched, and they are told who may', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE), MEMBER);
  expect(words(card)).toContain("You can't bring files in. Board Secretary and administrators can.");
  expect(chat.asked).toEqual([]);
});

test('outside a chat of one’s own is not fetched', async () => {
  const { bot } = await chat.copy();
  await bot.post(
    sentFile(chat.connector.url, 'tracker.xlsx', serve(RESPONSE), {
      ...SECRETARY,
      conversation: thread(),
      text: '<at>Assurance</at> here',
      entities: [
        { type: 'mention', mentioned: { id: '28:bot', name: 'Assurance' }, text: '<at>Assurance</at>' },
      ],
    }),
  );
  expect(words(chat.lastCard())).toContain('in your own chat with me');
  expect(chat.asked).toEqual([]);
});

test('is confirmed by nobody but who sent it, and not once they may no longer', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE));
  expect(words(await chat.pressOn(bot, card, 'Confirm', ADMIN))).toContain(
    'Only Board Secretary, who sent the file',
  );
  const secretary = (await chat.office.record.catalogue()).people.find(({ roles }) =>
    roles.includes('secretary'),
  );
  if (secretary === undefined) throw new Error('a secretary');
  await chat.office.server.client
    .database(chat.office.database)
    .container('record')
    .items.upsert({ ...secretary, roles: ['member'] });
  expect(words(await chat.pressOn(bot, card, 'Confirm'))).toContain("You can't bring files in");
  expect((await rec(3))?.rag).toBe('amber');
});

test('is cancelled, and then cannot be confirmed', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE));
  expect(words(await chat.pressOn(bot, card, 'Cancel'))).toContain(
    'Cancelled: nothing of tracker.xlsx has been recorded',
  );
  expect(words(await chat.pressOn(bot, card, 'Confirm'))).toContain('Cancelled');
  expect((await rec(3))?.rag).toBe('amber');
});

test('is confirmed on another copy of the bot, and pressed on both at once is written once', async () => {
  const one = await chat.copy();
  const other = await chat.copy();
  const card = await chat.send(one.bot, serve(RESPONSE));
  await Promise.all([chat.pressOn(one.bot, card, 'Confirm'), chat.pressOn(other.bot, card, 'Confirm')]);
  expect(words(await chat.pressOn(other.bot, card, 'Confirm'))).toContain('Brought in');
  const entries = await chat.office.record.history('asb-2024~rec-3');
  expect(entries.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
  expect(await chat.office.broken()).toEqual([]);
});

test('a long one is told on its card while it is written, and at its end', async () => {
  const { write, go } = chat.hold();
  const { bot } = await chat.copy({ write, answerMs: 20 });
  const card = await chat.send(bot, serve(RESPONSE));
  const progress = await chat.pressOn(bot, card, 'Confirm');
  expect(words(progress)).toContain('Bringing in tracker.xlsx: 0 of 2');
  const updates = () => chat.connector.requests.filter(({ method }) => method === 'PUT');
  await until(() => updates().length > 0);
  go();
  await until(() => words(updates().at(-1)?.activity).includes('Brought in'));
  expect(updates().at(-1)?.path).toContain('card-1');
  expect((await rec(3))?.rag).toBe('red');
});

test('is stopped by a press, says how far it is, and goes on when asked to', async () => {
  const { write, go } = chat.hold();
  const { bot, importing } = await chat.copy({ write, answerMs: 20 });
  const progress = await chat.pressOn(bot, await chat.send(bot, serve(RESPONSE)), 'Confirm');
  const stopped = await chat.pressOn(bot, progress, 'Stop');
  expect(words(stopped)).toContain('Stopped: tracker.xlsx, 0 of 2 are in the record');
  go();
  await importing.stop();
  expect((await rec(3))?.rag).toBe('amber');
  const later = await chat.copy();
  expect(words(await chat.pressOn(later.bot, stopped, 'Continue'))).toContain(
    'Brought in: tracker.xlsx, 2 rec',
  );
  expect((await rec(3))?.rag).toBe('red');
});

test('whose copy died is gone on with by another, once it has been silent for half a minute', async () => {
  let wake: () => void = () => undefined;
  const asleep = new Promise<void>((_, reject) => (wake = () => reject(new Error('woken'))));
  const dead = await chat.copy({ write: () => asleep, answerMs: 20, tellMs: 60_000 });
  const card = await chat.send(dead.bot, serve(RESPONSE));
  const progress = await chat.pressOn(dead.bot, card, 'Confirm');
  const other = await chat.copy();
  expect(words(await chat.pressOn(other.bot, progress, 'How far is it'))).toContain(
    'Bringing in tracker.xlsx',
  );
  expect((await rec(3))?.rag).toBe('amber');
  chat.office.hoursLater(0.02);
  expect(words(await chat.pressOn(other.bot, progress, 'How far is it'))).toContain(
    'Brought in: tracker.xlsx',
  );
  expect((await rec(3))?.rag).toBe('red');
  expect(await chat.office.broken()).toEqual([]);
  // It was only asleep: what it says of the import now is not believed.
  wake();
  await dead.importing.stop();
  expect(words(await chat.pressOn(other.bot, progress, 'How far is it'))).toContain(
    'Brought in: tracker.xlsx',
  );
});

test('what was changed after it was shown is left as it is, and named', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(bot, serve(RESPONSE));
  const lead = chat.office.person('a2');
  await (await lead.say('update rec 3: typed meanwhile')).press('Confirm');
  expect(words(await chat.pressOn(bot, card, 'Confirm'))).toContain('Left as they are');
  expect((await rec(3))?.rag).toBe('amber');
  expect(await rec(9)).toBeDefined();
});

test('what is needed is asked for, and the answer shows what it comes to then', async () => {
  const { bot } = await chat.copy();
  const due = { is: 'within' as const, words: 'within three months', months: 3 };
  const card = await chat.send(
    bot,
    serve({
      report: { title: 'An inspection of vetting and misconduct' },
      published: [published(1, { due })],
    }),
  );
  expect(words(card)).toContain('When was “An inspection of vetting and misconduct” published?');
  expect(buttons(card).map(({ title }) => title)).toEqual(['Say what is needed']);
  const form = await chat.pressOn(bot, card, 'Say what is needed');
  const again = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
    'published-0': '2022-11-02',
  });
  expect(words(again)).toContain('published 2 November 2022: not held before');
  expect(words(again)).toContain('counts from which day?');
  const second = await chat.pressOn(bot, again, 'Say what is needed');
  const ready = await chat.pressOn(bot, second, 'Show what it comes to', SECRETARY, { anchor: '2022-11-02' });
  expect(words(ready)).toContain('due 2 February 2023');
  await chat.pressOn(bot, ready, 'Confirm');
  expect((await chat.office.record.recommendation('vetting-misconduct-2022~rec-1'))?.due).toBe('2023-02-02');
});

test('a long preview is paged, each page small enough for Teams', async () => {
  const { bot } = await chat.copy();
  const many = Array.from({ length: 60 }, (_, at) =>
    tracked(at + 10, { text: `Forces should do thing ${String(at)}. ${'And more. '.repeat(40)}` }),
  );
  const mappings = Array.from({ length: 25 }, (_, at) => ({
    column: 'Status',
    word: `word ${String(at)}`,
    as: null,
    rows: 1,
  }));
  let card: unknown = await chat.send(bot, serve({ ...RESPONSE, tracked: many, mappings }));
  const seen = new Set<string>();
  let pages = 0;
  for (;;) {
    pages += 1;
    expect(Buffer.byteLength(words(card))).toBeLessThan(28_000);
    expect(words(card)).not.toContain('Shortened to fit');
    for (const [, number] of words(card).matchAll(/Rec (\d+): new/g)) seen.add(number ?? '');
    const next = buttons(card).find(({ title }) => ['Show the rest', 'Next page'].includes(title));
    if (next === undefined || pages > 50) break;
    card = await chat.pressOn(bot, card, next.title);
  }
  expect(seen.size).toBe(60);
  expect(words(await chat.pressOn(bot, card, 'Back'))).toContain(`page ${String(pages - 1)} of`);
});

const SENTENCE = 'We train *everybody* every_year & look [at] what came of it. ';
const WHOLE = `${SENTENCE.repeat(300)}So it ends.`;

test('shows under each number the words that would land there, and every one of them when asked to', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(
    bot,
    serve({
      report: { title: ASB_TITLE },
      force: DEMO_FORCE,
      day: '2024-12-04',
      responses: [response([3], WHOLE), response([4], 'The plans are looked at.', { whose: 'commissioner' })],
      unplaced: [
        {
          text: `${'Nobody knows where this belongs. '.repeat(40)}It is lost.`,
          why: 'Left over',
          at: { page: 9 },
        },
      ],
    }),
  );
  expect(words(card)).toContain('Chief constable’s response, 4 December 2024');
  expect(words(card)).toContain('We train');
  expect(words(card)).not.toContain('So it ends.');
  expect(words(card)).toContain('Commissioner’s comment, 4 December 2024');
  expect(words(card)).toContain('The plans are looked at.');
  let page = await chat.pressOn(bot, card, 'Show the whole preview');
  let text = '';
  for (let pages = 0; pages < 20; pages += 1) {
    expect(Buffer.byteLength(words(page))).toBeLessThan(28_000);
    expect(words(page)).not.toContain('Shortened to fit');
    text += nodes(page)
      .map((node) => (node['type'] === 'TextBlock' ? unescapeMarkdown(String(node['text'])) : ''))
      .filter((each) => !each.includes('continued'))
      .join(' ');
    const next = buttons(page).find(({ title }) => ['Show the rest', 'Next page'].includes(title));
    if (next === undefined) break;
    page = await chat.pressOn(bot, page, next.title);
  }
  expect(text.match(/every_year/g)).toHaveLength(300);
  expect(text).toContain('So it ends.');
  expect(text).toContain('It is lost.');
  expect(words(await chat.pressOn(bot, page, 'Show the short preview'))).not.toContain('It is lost.');
  await chat.pressOn(bot, page, 'Confirm');
  expect((await rec(3))?.responses.at(-1)?.text).toBe(WHOLE);
});

const ASB_TITLE = 'The policing response to antisocial behaviour: PEEL spotlight report';

describe('the report that a file was taken for', () => {
  const file = (title: string) =>
    serve({ report: { title }, published: [published(1, { text: 'Forces should do another thing.' })] });

  test('is named on the card, and is another where the person says so with its day', async () => {
    const { bot } = await chat.copy();
    const card = await chat.send(bot, file('ASB spotlight report'));
    expect(words(card)).toContain(
      `Read as: ${ASB_TITLE}, published 10 October 2024 — held (named “ASB spotlight report”)`,
    );
    const form = await chat.pressOn(bot, card, 'It is another report');
    const again = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
      'report-0': 'new',
      'published-0': '2026-03-05',
    });
    expect(words(again)).toContain('Read as: ASB spotlight report, published 5 March 2026 — not held before');
    await chat.pressOn(bot, again, 'Confirm');
    expect((await chat.office.record.recommendation('asb-spotlight-2026~rec-1'))?.text).toBe(
      'Forces should do another thing.',
    );
    expect((await rec(1))?.text).not.toBe('Forces should do another thing.');
    expect(await chat.office.broken()).toEqual([]);
  });

  test('is asked about where its name may mean another, and the answer is heeded', async () => {
    const { bot } = await chat.copy();
    const title = `${ASB_TITLE}, phase two`;
    const card = await chat.send(bot, file(title));
    expect(words(card)).toContain(
      `Which report is “${title}”? ASB spotlight report, October 2024 or a new report?`,
    );
    expect(buttons(card).map((each) => each.title)).not.toContain('Confirm');
    const form = await chat.pressOn(bot, card, 'Say what is needed');
    const held = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
      'report-0': 'asb-2024',
    });
    expect(words(held)).toContain('Rec 1: text');
    const undated = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, { 'report-0': 'new' });
    expect(words(undated)).toContain(`When was “${title}” published?`);
    const second = await chat.pressOn(bot, undated, 'Say what is needed');
    const made = await chat.pressOn(bot, second, 'Show what it comes to', SECRETARY, {
      'report-0': 'new',
      'published-0': '2024-10-10',
    });
    expect(words(made)).toContain(`Read as: ${title}, published 10 October 2024 — not held before`);
  });

  test('once said to be new is the held one again where the person says so', async () => {
    const { bot } = await chat.copy();
    const card = await chat.send(bot, file('ASB spotlight report'));
    const form = await chat.pressOn(bot, card, 'It is another report');
    const made = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
      'report-0': 'new',
      'published-0': '2026-03-05',
    });
    const back = await chat.pressOn(bot, made, 'It is another report');
    const held = await chat.pressOn(bot, back, 'Show what it comes to', SECRETARY, {
      'report-0': 'asb-2024',
    });
    expect(words(held)).toContain(`Read as: ${ASB_TITLE}, published 10 October 2024 — held`);
  });
});

test('recommendations without numbers are counted on the card, and it says what to do', async () => {
  const { bot } = await chat.copy();
  const card = await chat.send(
    bot,
    serve({
      report: { title: 'Vetting review, March 2023' },
      published: [published(null), published(null, { text: 'Forces should ask.' })],
    }),
  );
  expect(words(card)).toContain('lists 2 recommendations without their numbers');
  expect(words(card)).toContain('Bring in the report itself first');
});

test('what cannot be read or fetched is said in a sentence, and nothing is fetched from elsewhere', async () => {
  const { bot } = await chat.copy();
  expect(words(await chat.send(bot, serve(Buffer.from('PK broken'))))).toContain(
    'tracker.xlsx cannot be read',
  );
  expect(words(await chat.send(bot, `${chat.filesUrl}/gone`))).toContain('could not be fetched (404)');
  expect(words(await chat.send(bot, `${chat.filesUrl}/elsewhere`))).toContain(
    'does not lie where Teams keeps files',
  );
  expect(words(await chat.send(bot, 'http://198.51.100.7/secret'))).toContain(
    'does not lie where Teams keeps files',
  );
  expect(words(await chat.send(bot, 'file:///etc/passwd'))).toContain('does not lie where Teams keeps files');
});

test('what a file was understood to hold is kept in pieces and comes back whole', async () => {
  const { waiting } = await chat.copy();
  const noise = Array.from({ length: 60_000 }, (_, at) =>
    createHash('sha256').update(String(at)).digest('hex'),
  );
  const contents = fileWith({ tracked: noise.slice(0, 1).map((text) => tracked(1, { text })) });
  const found = await reader.read(
    { name: 'big.xlsx', bytes: contents },
    { force: DEMO_FORCE, inspections: [] },
  );
  const big = { ...found, unplaced: noise.map((text) => ({ text, why: 'noise', at: {} })) };
  const id = 'import~00000000-0000-4000-8000-000000000001';
  await waiting.create(
    {
      id,
      tenant: TENANT,
      by: { id: 'x', name: 'X' },
      file: { name: 'big.xlsx', sha256: found.file.sha256 },
      options: {},
      state: 'open',
      claim: null,
      progress: { done: 0, total: 1 },
      reason: null,
      written: null,
      createdAt: '2025-01-14T09:00:00.000Z',
    },
    { found: big, shown: new Map([['a~rec-1', 0]]) },
  );
  const held = await waiting.get(TENANT, id);
  if (held === undefined) throw new Error('it is not there');
  expect(held.document.pieces).toBeGreaterThan(2);
  expect((await waiting.contents(held.document))?.found.unplaced.at(-1)?.text).toBe(noise.at(-1));
});
