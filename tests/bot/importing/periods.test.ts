/** Periods ("within six months") of several reports in one file, asked about in a chat. */
import { tracked } from '../../data/importing/found';
import { chatForEach, type Chatting, SECRETARY, words } from './chatting';
import { fileWith, reader } from './reader';

let chat: Chatting;
chatForEach(reader, (started) => (chat = started));

test('periods of several reports count from the day that is said of each', async () => {
  const { bot } = await chat.copy();
  const due = { value: { is: 'within' as const, words: 'within six months', months: 6 }, at: {} };
  const names = ['Vetting review, November 2024', 'Custody review, March 2024'];
  const card = await chat.send(
    bot,
    chat.serve(
      fileWith({ report: null, tracked: names.map((report) => tracked(1, { report, text: 'Do it.', due })) }),
    ),
  );
  expect(words(card)).toContain('“within six months” in');
  const form = await chat.pressOn(bot, card, 'Say what is needed');
  const ready = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
    'anchor-0': '2024-11-05',
    'anchor-1': '2024-03-12',
  });
  expect(words(ready)).toContain('due 5 May 2025');
  expect(words(ready)).toContain('due 12 September 2024');
  await chat.pressOn(bot, ready, 'Confirm');
  expect((await chat.office.record.recommendation('custody-review-march-2024~rec-1'))?.due).toBe(
    '2024-09-12',
  );
  expect((await chat.office.record.recommendation('vetting-review-november-2024~rec-1'))?.due).toBe(
    '2025-05-05',
  );
});
