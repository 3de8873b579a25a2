/**
 * Pictures of every kind of card, and of every card that the bot sends of its own accord:
 * `npx tsx tests/cards/gallery.ts [kind…]`, the latter as `told-digest` and so on. Three themes side by
 * side, as wide as a channel (640) and as narrow as a phone (320), into screenshots/. Needs no network.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { renderCard, type Card } from '../../cards';
import { startDesks } from '../bot/boards/demo';
import { toldCards } from '../bot/boards/told';
import { markdownToHtml } from './markdown';
import { kinds, sampleOf } from './samples';
import { hostConfig, themes, type Theme } from './themes';

const ROOT = join(__dirname, '../..');
const WIDTHS = [640, 320];
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];

const styleOf = (theme: Theme): string => {
  const { page, card, border, text, subtle, accent, quiet } = themes[theme];
  return `
    .${theme} { background: ${page}; padding: 12px; }
    .${theme} .card { background: ${card}; border: 1px solid ${border}; border-radius: 6px; }
    .${theme} a.ac-anchor { color: ${accent[0]}; }
    .${theme} .ac-pushButton { background: ${card}; color: ${text}; border: 1px solid ${border}; border-radius: 4px;
      padding: 5px 12px; font: 600 14px "Segoe UI", "Liberation Sans", sans-serif; min-height: 32px; }
    .${theme} .ac-pushButton.style-positive { background: ${accent[0]}; color: ${card}; border-color: ${accent[0]}; }
    .${theme} .ac-input { background: ${card}; color: ${text}; border: 1px solid ${border}; border-radius: 4px;
      font: 14px "Segoe UI", "Liberation Sans", sans-serif; padding: 5px 8px; color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
    .${theme} .ac-input::placeholder { color: ${subtle}; opacity: 1; }
    .${theme} .ac-selectable:hover { background: ${quiet}; }
    .contrast .ac-container[style*="background"] { outline: 1px solid #fff; }`;
};

const page = `<!doctype html><html lang="en-GB"><style>
  body { margin: 0; display: inline-flex; align-items: flex-start; }
  .card { box-sizing: border-box; overflow: hidden; }
  p { margin: 0 0 8px } p:last-child { margin: 0 } ul { margin: 0; padding-left: 20px; box-sizing: border-box }
  .ac-pushButton { max-width: 100%; white-space: normal; text-align: left; }
  ${THEMES.map(styleOf).join('')}</style><body></body></html>`;

const draw = async (tab: Page, card: unknown, width: number): Promise<void> => {
  await tab.setContent(page);
  await tab.addStyleTag({ path: join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.css') });
  await tab.addScriptTag({ path: join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.js') });
  const places = THEMES.map((theme) => ({ theme, config: hostConfig(theme) }));
  await tab.evaluate(`
    globalThis.__name = (f) => f;
    ${markdownToHtml.toString()}
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdownToHtml(text);
      result.didProcess = true;
    };
    for (const { theme, config } of ${JSON.stringify(places)}) {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(config);
      card.parse(${JSON.stringify(card)});
      const frame = document.createElement('div');
      frame.className = theme;
      const inner = document.createElement('div');
      inner.className = 'card';
      inner.style.width = '${width}px';
      inner.append(card.render());
      frame.append(inner);
      document.body.append(frame);
    }`);
};

/** All there is to draw, by name. */
const allCards = async (): Promise<Map<string, Card>> => {
  const desks = await startDesks();
  try {
    const told = Object.entries(await toldCards(desks));
    return new Map([
      ...kinds.map((kind) => [kind as string, renderCard(kind, sampleOf(kind))] as const),
      ...told.map(([name, { card }]) => [`told-${name}`, card] as const),
    ]);
  } finally {
    await desks.stop();
  }
};

const main = async (): Promise<void> => {
  const wanted = process.argv.slice(2);
  mkdirSync(join(ROOT, 'screenshots'), { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 2100, height: 900 } });
    for (const [name, card] of await allCards()) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      for (const width of WIDTHS) {
        await draw(tab, card, width);
        await tab
          .locator('body')
          .screenshot({ path: join(ROOT, 'screenshots', `card-${name}-${width}.png`) });
      }
    }
  } finally {
    await browser.close();
  }
};

void main();
