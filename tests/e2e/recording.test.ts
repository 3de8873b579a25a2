/** A thematic lead at the Playground: a sentence or a form, a card to check, a press, and it is on the record. */
import type { Browser } from 'playwright-core';
import { startDemo, type RunningDemo } from '../demo/start';
import { findChromium, startChromium } from './chromium';
import { PlaygroundPage } from './page';

const NO_BROWSER =
  'The browser tests need a Chromium and found none: install one, or set CHROMIUM_PATH to it.';
const required = process.env['CI'] === 'true';
const path = findChromium();
if (path === undefined && !required) process.stderr.write(`Skipped. ${NO_BROWSER}\n`);

jest.setTimeout(60_000);

const WORDS = 'Niche risk form live in two areas, 60% of sergeants briefed';
const TODAY = '14 January 2025';

(path === undefined && !required ? describe.skip : describe)('a lead at the Playground', () => {
  let demo: RunningDemo | undefined;
  let browser: Browser | undefined;
  let page: PlaygroundPage;

  beforeAll(async () => {
    if (path === undefined) throw new Error(NO_BROWSER);
    [demo, browser] = await Promise.all([
      startDemo(['--port', '0', '--playground-port', '0', '--as', 'lead']),
      startChromium(path),
    ]);
    page = await PlaygroundPage.open(browser, demo.page);
    await page.card('What you can ask');
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('types an update and is shown exactly what would be recorded', async () => {
    await page.say(`Update rec 3: ${WORDS}`);
    const card = await page.card('Check and confirm: Rec 3');
    for (const fact of [
      WORDS,
      'ASB spotlight report, October 2024',
      'Staffordshire Police',
      'Marking: OFFICIAL',
    ])
      expect(card).toContain(fact);
    for (const button of ['Confirm', 'Edit', 'Cancel']) expect(card).toContain(button);
    await page.picture('r1-confirm');
  });

  test('presses Confirm, and the card turns into what was recorded', async () => {
    await page.press('Confirm');
    const card = await page.card('Recorded: Rec 3');
    for (const fact of [WORDS, `ASB Thematic Lead, ${TODAY}`]) expect(card).toContain(fact);
    expect(card).not.toContain('Check and confirm');
    await page.picture('r2-recorded');
  });

  test('asks for the status and finds it there as the last update', async () => {
    await page.say('status of Rec 3');
    const card = await page.card('Last update');
    for (const fact of [WORDS, `${TODAY} · ASB Thematic Lead`]) expect(card).toContain(fact);
    await page.picture('r3-status');
  });

  test('the history shows it, and it is the newest', async () => {
    await page.press('History');
    const card = await page.card('28 November 2024');
    expect(card).toContain(WORDS);
    expect(card.indexOf(TODAY)).toBeLessThan(card.indexOf('9 January 2025'));
    await page.picture('r4-history');
  });

  test("the card's Update button opens the form: fill, Review, Confirm", async () => {
    await page.say('status of Rec 8');
    await page.card('Rec 8: ');
    await page.press('Update');
    await page.card('Report progress: Rec 8');
    await page.picture('r5-form');
    await page.fill('What has happened', 'Module two delivered to 40 officers');
    await page.press('Review');
    expect(await page.card('Check and confirm: Rec 8')).toContain('Module two delivered to 40 officers');
    await page.press('Confirm');
    expect(await page.card('Recorded: Rec 8')).toContain('Module two delivered to 40 officers');
    await page.picture('r6-from-form');
  });

  test('an empty form says what is missing, beside the field', async () => {
    await page.say('update rec 8');
    await page.card('Report progress: Rec 8');
    await page.press('Review');
    expect(await page.card('Say what has happened')).toContain('Report progress: Rec 8');
    await page.picture('r7-empty');
    await page.press('Cancel');
    await page.card('Rec 8: ');
  });

  test('a date without its reason: asked, answered in the next message, confirmed with from and to', async () => {
    await page.say('move rec 3 to 30 April');
    await page.card('Why does the due date of Rec 3 move to 30 April 2025?');
    await page.picture('r8-why');
    await page.say('the Niche release slipped');
    const card = await page.card('Check and confirm: Rec 3');
    for (const fact of ['31 March 2025', '30 April 2025', 'the Niche release slipped'])
      expect(card).toContain(fact);
    await page.picture('r9-from-to');
    await page.press('Edit');
    await page.card('Move the due date');
    await page.picture('r10-edit');
    await page.press('Cancel');
    expect(await page.card('Rec 3: ')).toContain('31 March 2025');
  });

  test('a name of a person is warned of', async () => {
    await page.say('update rec 3: victim Jane Archer, 07700 900123, is content');
    await page.card('no place in this record');
    await page.picture('r11-warning');
    await page.press('Cancel');
    await page.card('Cancelled: nothing has been recorded');
    await page.picture('r12-cancelled');
  });

  test('what is not theirs is refused, with whose it is', async () => {
    await page.say('sign off rec 4');
    expect(await page.card("You can't sign off Rec 4")).toContain('Sign-off Chair');
    await page.picture('r13-refused');
  });
});
