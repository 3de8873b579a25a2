/**
 * A person sends real files to the bot in Teams, over HTTP: a workbook, a Word file and a PDF, read by the readers
 * that the bot ships with, from the server where files are kept to the answer out of the record.
 */
import { readFileSync } from 'node:fs';
import { openReader } from '../../bot/importing/reading';
import { EXAMPLE } from '../../data/importing/example/make';
import { message } from '../support/activities';
import { ADMIN, Chatting, MEMBER, SECRETARY, until, words, type Copy } from '../bot/importing/chatting';
import { docx, pdf } from '../data/importing/documents/files';
import { REC_2, REC_5, REC_9 } from '../data/importing/documents/fixtures';

let chat: Chatting;
beforeAll(async () => {
  chat = await Chatting.start(openReader());
});
beforeEach(() => chat.reset());
afterEach(() => chat.stopCopies());
afterAll(() => chat.stop());

const answerTo = async ({ bot }: Copy, text: string, over: object = SECRETARY): Promise<string> => {
  await bot.post(message(chat.connector.url, text, { ...over }));
  return words(chat.lastCard());
};

const NOTHING_CHANGED = 'Nothing changed: all of it is in the record already';
const REPORT = 'keeping-property-safe-2024';

/** The force's own response, as its staff write it. */
const RESPONSE = [
  { text: 'Inspection response record', heading: 1 },
  { text: 'Title of inspection: Wheels within wheels: how the police deal with stolen bicycles' },
  { text: 'Published on: 7 October 2024' },
  { text: 'Force: Staffordshire' },
  { text: "Chief Constable's response", heading: 2 },
  { text: 'Recommendation 5', heading: 3 },
  { text: 'By 31 January 2026, forces should:' },
  { text: 'publish how a stolen bicycle can be reported online; and', bullet: true },
  { text: 'tell each owner within a week what became of the report.', bullet: true },
  { text: 'The form is open.' },
  { text: 'Recommendation 9', heading: 3 },
  { text: REC_9 },
  { text: 'A course is planned.' },
] as const;

describe('the example workbook', () => {
  const send = (copy: Copy, over?: object) =>
    chat.send(copy.bot, chat.serve(readFileSync(EXAMPLE)), { ...(over ?? SECRETARY) });

  test('is shown, confirmed, told on its card while it is written, and answered from; again it is nothing', async () => {
    const { write, go } = chat.hold();
    const copy = await chat.copy({ write, answerMs: 20 });
    const card = await send(copy);
    expect(words(card)).toContain('Check and confirm: tracker.xlsx');
    expect(words(card)).toContain('Rec 1: new; due 30 May 2025');
    expect(words(card)).toContain('sheet Recommendations, row 6');
    expect(words(card)).toContain('awaiting sign-off');
    expect(await chat.office.record.recommendation(`${REPORT}~rec-1`)).toBeUndefined();

    const progress = await chat.pressOn(copy.bot, card, 'Confirm');
    expect(words(progress)).toContain('Bringing in tracker.xlsx: 0 of 4');
    const updates = () => chat.connector.requests.filter(({ method }) => method === 'PUT');
    await until(() => words(updates().at(-1)?.activity).includes('0%'));
    go();
    await until(() => words(updates().at(-1)?.activity).includes('Brought in: tracker.xlsx, 4 rec'));
    expect(new Set(updates().map(({ path }) => path)).size).toBe(1);

    expect(await answerTo(copy, 'status of rec 1 of keeping property safe')).toContain('30 May 2025');
    expect(await answerTo(copy, 'history of rec 2 of keeping property safe')).toContain(
      'The last course has been given.',
    );
    expect(words(await send(copy))).toContain(NOTHING_CHANGED);
    expect(await chat.office.broken()).toEqual([]);
  });

  test('cancelled writes nothing', async () => {
    const copy = await chat.copy();
    const before = await chat.office.everything();
    const card = await send(copy);
    expect(words(await chat.pressOn(copy.bot, card, 'Cancel'))).toContain('nothing of tracker.xlsx');
    expect(words(await chat.pressOn(copy.bot, card, 'Confirm'))).toContain('Cancelled');
    expect(await chat.office.everything()).toBe(before);
  });

  test('of somebody who is neither secretary nor administrator is refused before it is fetched', async () => {
    const copy = await chat.copy();
    const before = await chat.office.everything();
    expect(words(await send(copy, MEMBER))).toContain("You can't bring files in");
    expect(chat.asked).toEqual([]);
    expect(await chat.office.everything()).toBe(before);
  });
});

test('a Word file’s recommendations and answers are in the record after Confirm, once', async () => {
  const copy = await chat.copy();
  const file = await docx(RESPONSE);
  const send = () => chat.send(copy.bot, chat.serve(file, '/response.docx'), ADMIN, 'response.docx');
  const card = await send();
  expect(words(card)).toContain('Rec 5: new; due 31 January 2026');
  const done = await chat.pressOn(copy.bot, card, 'Confirm', ADMIN);
  expect(words(done)).toContain('Brought in: response.docx, 2 recommendations');
  const answer = await answerTo(copy, 'status of rec 5');
  expect(answer).toContain('31 January 2026');
  expect(await answerTo(copy, 'what did the chief constable say about rec 9')).toContain(
    'A course is planned.',
  );
  expect(words(await send())).toContain(NOTHING_CHANGED);
  expect(await chat.office.broken()).toEqual([]);
});

test('a PDF that another force published lands as its position and is no status of ours', async () => {
  const copy = await chat.copy();
  const first = await docx(RESPONSE);
  const ours = await chat.send(copy.bot, chat.serve(first, '/response.docx'), SECRETARY, 'response.docx');
  await chat.pressOn(copy.bot, ours, 'Confirm');
  const held = await chat.office.record.recommendation('wheels-within-wheels-2024~rec-5');

  const file = await pdf((page) => {
    page.fontSize(16).text('Inspection response record').moveDown();
    page.fontSize(11).text('Title of inspection: Wheels within wheels').moveDown();
    page.text('Force: Kent').moveDown();
    page.fontSize(14).text("Chief Constable's response").moveDown();
    page.fontSize(12).text('Recommendation 5').moveDown();
    page.fontSize(11).text(REC_5).moveDown();
    page.text('Kent Police opened its form in March.').moveDown();
    page.fontSize(12).text('Recommendation 2').moveDown();
    page.fontSize(11).text(REC_2).moveDown();
    page.text('Every bicycle is photographed.');
  });
  const send = () => chat.send(copy.bot, chat.serve(file, '/kent.pdf'), SECRETARY, 'kent.pdf');
  const done = await chat.pressOn(copy.bot, await send(), 'Confirm');
  expect(words(done)).toContain('Brought in: kent.pdf');
  expect(await answerTo(copy, 'how does Kent compare on rec 5')).toContain('opened its form in March');
  expect(await chat.office.record.recommendation('wheels-within-wheels-2024~rec-5')).toEqual(held);
  expect(words(await send())).toContain(NOTHING_CHANGED);
});
