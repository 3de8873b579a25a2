/** What holds of every card holds of those that nobody asked for. */
import { complaints, nodes, ofType } from '../../cards/reading';
import type { Reply } from '../../../bot/turn';
import { startDesks, type Desks } from './demo';
import { toldCards } from './told';

let desks: Desks;
let told: [string, Reply][];
beforeAll(async () => {
  desks = await startDesks();
  told = Object.entries(await toldCards(desks));
});
afterAll(() => desks.stop());

test('each is valid, of a size that Teams takes, and wraps every text', () => {
  expect(told.length).toBeGreaterThan(10);
  for (const [name, { card }] of told) {
    expect([name, complaints(card)]).toEqual([name, []]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    for (const text of ofType(card, 'TextBlock')) expect([name, text['wrap']]).toEqual([name, true]);
  }
});

test('failure 33: each has words for the notification', () => {
  for (const [name, { summary, card }] of told) {
    expect([name, summary.trim() === '']).toEqual([name, false]);
    expect(card).toMatchObject({ speak: summary, fallbackText: summary });
  }
});

test('failures 41 and 42: nothing of the template is left over, and no empty place', () => {
  for (const [name, { card }] of told) {
    expect([name, JSON.stringify(card)]).not.toEqual([
      name,
      expect.stringMatching(/\$\{|\$data|undefined|null/),
    ]);
    for (const node of nodes(card))
      for (const key of ['items', 'columns', 'rows', 'actions', 'body'])
        if (key in node) expect([name, node[key]]).not.toEqual([name, []]);
  }
});

test('none repeats its heading', () => {
  for (const [name, { card }] of told) {
    const texts = ofType(card, 'TextBlock');
    const [heading] = texts.filter(({ style }) => style === 'heading');
    const said = texts.filter(({ text }) => String(text).includes(String(heading?.['text'])));
    expect([name, said.length]).toEqual([name, 1]);
  }
});

test('each says as at which day it is, and that it is demo data', () => {
  for (const [name, { card }] of told)
    expect([name, JSON.stringify(card)]).toEqual([
      name,
      expect.stringMatching(/Demo data, as at \d+ \w+ 2025/),
    ]);
});
