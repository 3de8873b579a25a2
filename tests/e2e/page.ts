/** The Playground's page, as a person uses it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { BOT_NAME } from '../../bot/demo/playground-config';

const ROOT = join(__dirname, '../..');
const PATIENCE_MS = 15_000;
/** What comes unasked comes by the clock, which is looked at every ten seconds. */
const UNASKED_MS = 40_000;
const LOCAL = new Set(['localhost', '127.0.0.1']);

export class PlaygroundPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page. What it would fetch from the internet (its fonts) is refused, so that nothing waits. */
  static async open(browser: Browser, url: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB' });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.route(
      ({ hostname }) => !LOCAL.has(hostname),
      (route) => route.abort(),
    );
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    return new PlaygroundPage(page);
  }

  /** Opens a chat or a channel by its name. */
  async go(name: string): Promise<void> {
    await this.#page.getByRole('treeitem', { name }).click();
  }

  /** Types and sends, in the chat that is open. */
  async say(words: string): Promise<void> {
    await this.#page.locator('[data-lexical-editor="true"]').first().click();
    await this.#page.keyboard.type(words);
    await this.#page.keyboard.press('Enter');
  }

  /** The same, to the bot by name, where other people read it too. */
  async mention(words: string): Promise<void> {
    await this.#page.locator('[data-lexical-editor="true"]').first().click();
    await this.#page.keyboard.type(`@${BOT_NAME}`);
    await this.#page.getByRole('listbox').getByText(BOT_NAME, { exact: true }).click();
    await this.#page.keyboard.type(` ${words}`);
    await this.#page.keyboard.press('Enter');
  }

  /** The words of the newest card, once it holds `words`. */
  async card(words: string): Promise<string> {
    const card = this.#newest();
    await card.filter({ hasText: words }).waitFor();
    return (await card.innerText()).replace(/\s+/g, ' ');
  }

  /** The words of the only card whose heading begins so, once it holds `words`: a channel shows several cards. */
  async only(heading: string, words: string): Promise<string> {
    const card = this.#headed(heading);
    await card.filter({ hasText: words }).waitFor({ timeout: UNASKED_MS });
    return (await card.innerText()).replace(/\s+/g, ' ');
  }

  /** How many cards have a heading that begins so. */
  headed(heading: string): Promise<number> {
    return this.#headed(heading).count();
  }

  /** Presses a button of the only card whose heading begins so. */
  async pressOn(heading: string, name: string): Promise<void> {
    await this.#headed(heading).getByRole('button', { name, exact: true }).click();
  }

  /** Types into a field of the only card whose heading begins so. */
  async fillOn(heading: string, label: string, words: string): Promise<void> {
    await this.#headed(heading).getByLabel(label).fill(words);
  }

  /** Presses a button or a row of the newest card. */
  async press(name: string): Promise<void> {
    await this.#newest().getByRole('button', { name, exact: true }).first().click();
  }

  /** Types into a field of the newest card, in place of what stands there. */
  async fill(label: string, words: string): Promise<void> {
    await this.#newest().getByLabel(label).fill(words);
  }

  /** How many boxes there are to type in: in a channel, one for a new post and one for each thread. */
  boxes(): Promise<number> {
    return this.#page.locator('[data-lexical-editor="true"]').count();
  }

  /** A picture into screenshots/, with `SCREENSHOTS=1`. */
  async picture(name: string): Promise<void> {
    if (!wantsPictures()) return;
    mkdirSync(join(ROOT, 'screenshots'), { recursive: true });
    await this.#page.screenshot({ path: join(ROOT, 'screenshots', `e2e-${name}.png`) });
  }

  /** The picture of the README: the conversation from the question to the end of the card. */
  async portrait(file: string, question: string): Promise<void> {
    if (!wantsPictures()) return;
    // The Playground's log, further right, quotes the question too.
    const asked = await this.#page.getByText(question, { exact: true }).first().boundingBox();
    const answered = await this.#newest().boundingBox();
    if (asked === null || answered === null) throw new Error('There is nothing to take a picture of.');
    const left = answered.x - 72;
    const top = asked.y - 36;
    const clip = {
      x: left,
      y: top,
      width: Math.max(asked.x + asked.width, answered.x + answered.width) + 24 - left,
      height: answered.y + answered.height + 8 - top,
    };
    await this.#page.screenshot({ path: join(ROOT, file), clip });
  }

  #headed(heading: string): Locator {
    const named = this.#page.getByRole('heading', { name: new RegExp(`^${heading}`) });
    return this.#page.locator('.ac-adaptiveCard').filter({ has: named });
  }

  #newest(): Locator {
    return this.#page.locator('.ac-adaptiveCard').last();
  }
}

const wantsPictures = (): boolean => process.env['SCREENSHOTS'] === '1';
