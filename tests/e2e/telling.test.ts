/** What a board's channel shows at the Playground: one card for each recommendation, and what was said beneath it. */
import type { Browser } from 'playwright-core';
import { startDemo, type RunningDemo } from '../demo/start';
import { findChromium, startChromium } from './chromium';
import { PlaygroundPage } from './page';

const NO_BROWSER =
  'The browser tests need a Chromium and found none: install one, or set CHROMIUM_PATH to it.';
const required = process.env['CI'] === 'true';
const path = findChromium();
if (path === undefined && !required) process.stderr.write(`Skipped. ${NO_BROWSER}\n`);

jest.setTimeout(90_000);

const CHANNEL = 'Local Policing Improvement Board';
/** The heading of the card that always shows the latest state, and of what is said beneath it. */
const LIVE = 'Rec 3: review risk assessment';
const PROGRESS = 'Rec 3: progress';
const COLOUR = 'Rec 3: status or colour changed';
const WORDS = 'Niche risk form live in two areas';

(path === undefined && !required ? describe.skip : describe)("a board's channel at the Playground", () => {
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

  const record = async (words: string): Promise<void> => {
    await page.go('Personal Chat');
    await page.say(words);
    await page.card('Check and confirm: Rec 3');
    await page.press('Confirm');
    await page.card('Recorded: Rec 3');
  };

  test('shows how the board stands before anything is recorded', async () => {
    await page.go(CHANNEL);
    const position = await page.only(CHANNEL, '5 recommendations: 5 open, 1 overdue, 1 awaiting sign-off');
    expect(position).toContain('1 red, 2 amber and 2 green');
    expect(position).toContain('Next meeting: Thursday 23 January 2025, 10:00');
    await page.picture('t1-position');
  });

  test('a confirmed update appears as a card, and beneath it what was said', async () => {
    await record(`Update rec 3: ${WORDS}`);
    await page.go(CHANNEL);
    const live = await page.only(LIVE, WORDS);
    for (const fact of [
      'Amber: at risk',
      'Due 31 March 2025',
      'Last update 14 January 2025 · ASB Thematic Lead',
      'Demo data',
    ])
      expect(live).toContain(fact);
    const reply = await page.only(PROGRESS, WORDS);
    expect(reply).toContain('Recorded by ASB Thematic Lead, Tuesday 14 January 2025');
    // One to start a new post, and one under each of two: the reply began none of its own.
    expect(await page.boxes()).toBe(3);
    await page.picture('t2-card');
  });

  test('a second one updates it in place, and the position with it', async () => {
    await record('rec 3 is now green, supplier delivered');
    await page.go(CHANNEL);
    const live = await page.only(LIVE, 'Green: on track');
    expect(live).toContain('supplier delivered');
    expect(live).not.toContain('Amber');
    const reply = await page.only(COLOUR, 'supplier delivered');
    expect(reply).toContain('was amber now green');
    expect(await page.only(CHANNEL, '3 green')).toContain('1 red, 1 amber and 3 green');
    expect(await page.headed(LIVE)).toBe(1);
    expect(await page.headed(PROGRESS)).toBe(1);
    expect(await page.headed(CHANNEL)).toBe(1);
    expect(await page.boxes()).toBe(3);
    await page.picture('t3-in-place');
  });

  test('Update on the card opens the form', async () => {
    await page.pressOn(LIVE, 'Update');
    const form = await page.only('Report progress: Rec 3', 'What has happened');
    for (const button of ['Review', 'Cancel']) expect(form).toContain(button);
    await page.picture('t4-form');
  });

  test('what is confirmed there is told there, and the card is the card again', async () => {
    await page.fillOn('Report progress: Rec 3', 'What has happened', 'Live in all areas');
    await page.pressOn('Report progress: Rec 3', 'Review');
    await page.only('Check and confirm: Rec 3', 'Live in all areas');
    await page.picture('t5-check');
    await page.pressOn('Check and confirm: Rec 3', 'Confirm');
    expect(await page.only(LIVE, 'Live in all areas')).toContain('Green: on track');
    expect(await page.headed(LIVE)).toBe(1);
    await page.picture('t6-told');
  });
});
