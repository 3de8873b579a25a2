/** A person at the Playground: `npm run demo` as it stands, in a real browser. */
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

(path === undefined && !required ? describe.skip : describe)('at the Playground', () => {
  let demo: RunningDemo | undefined;
  let browser: Browser | undefined;
  let page: PlaygroundPage;

  beforeAll(async () => {
    if (path === undefined) throw new Error(NO_BROWSER);
    [demo, browser] = await Promise.all([
      startDemo(['--port', '0', '--playground-port', '0']),
      startChromium(path),
    ]);
    page = await PlaygroundPage.open(browser, demo.page);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('it introduces itself', async () => {
    expect(await page.card('What you can ask')).toContain('status of Rec 3');
    await page.picture('1-help');
  });

  test('"status of Rec 3 for our force" is answered with a card', async () => {
    const question = 'status of Rec 3 for our force';
    await page.say(question);
    const card = await page.card('Rec 3:');
    expect(card).toMatch(/in progress/i);
    for (const fact of ['Amber', '31 March 2025', 'ASB Thematic Lead', 'OFFICIAL', 'Demo data'])
      expect(card).toContain(fact);
    await page.picture('2-status');
    await page.portrait('bot/demo/playground.png', question);
  });

  test('History turns the card to the history, and Status turns it back', async () => {
    await page.press('History');
    const history = await page.card('28 November 2024');
    expect(history).toContain('9 January 2025');
    expect(history.indexOf('9 January 2025')).toBeLessThan(history.indexOf('28 November 2024'));
    await page.picture('3-history');
    await page.press('Status');
    expect(await page.card('31 March 2025')).toContain('Amber');
  });

  test('"what\'s overdue" lists Rec 4, whose row leads on to it', async () => {
    await page.say("what's overdue");
    const list = await page.card('31 December 2024');
    expect(list).toContain('14 days overdue');
    expect(list).toContain('Awaiting sign-off');
    await page.picture('4-overdue');
    await page.press('Rec 4');
    expect(await page.card('Rec 4:')).toMatch(/red/i);
    await page.picture('5-rec-4');
  });

  test('in the team channel it answers in the thread it was mentioned in', async () => {
    await page.go('Assurance - Local Policing Improvement Board');
    // The board's position stands there of itself.
    await page.only('Local Policing Improvement Board', '5 recommendations');
    await page.mention('status of Rec 3');
    expect(await page.only('Rec 3:', '31 March 2025')).toContain('ASB Thematic Lead');
    // One to start a new post, and one under each of two threads: the answer began none of its own.
    expect(await page.boxes()).toBe(3);
    await page.picture('6-channel');
  });

  test('in a group chat it answers when it is mentioned', async () => {
    await page.go('Board papers');
    await page.mention("what's overdue");
    expect(await page.card('31 December 2024')).toContain('Rec 4');
    await page.picture('7-group');
  });
});
