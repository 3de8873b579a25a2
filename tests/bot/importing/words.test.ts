/** Words of a spreadsheet that are none of ours: asked about with choices, and read as the person says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles } from '../../../bot/importing/command';
import { openReader } from '../../../bot/importing/reading';
import { DEMO_FORCE } from '../../../data/demo';
import { nodes } from '../../cards/reading';
import { tracker } from '../../data/importing/spreadsheets/workbooks';
import { buttons, Chatting, SECRETARY, words } from './chatting';

let chat: Chatting;
let folder = '';
beforeAll(async () => {
  chat = await Chatting.start(openReader());
  folder = await mkdtemp(join(tmpdir(), 'words-'));
});
beforeEach(() => chat.reset());
afterEach(() => chat.stopCopies());
afterAll(async () => {
  await chat.stop();
  await rm(folder, { recursive: true });
});

const REPORT = 'The policing response to antisocial behaviour: PEEL spotlight report';
const FILE = tracker([
  ['Report', 'Number', 'Recommendation', 'Status', 'RAG', 'Action', 'Action status'],
  [REPORT, 21, 'Forces should count.', 'Sorted', 'Purple', 'Count', 'Cracking on'],
  [REPORT, 22, 'Forces should tell.', 'Sorted', 'Amber', 'Tell', 'Done'],
  [REPORT, 23, 'Forces should ask.', 'Open', 'Red', 'Ask', 'Not started'],
]);

const rec = async (number: number) => {
  const held = await chat.office.record.recommendation(`asb-2024~rec-${String(number)}`);
  return held === undefined
    ? undefined
    : { status: held.status, rag: held.rag, action: held.actions[0]?.state };
};

/** The fields of a form with what may be chosen and what is. */
const choices = (card: unknown) =>
  nodes(card)
    .filter(({ type }) => type === 'Input.ChoiceSet')
    .map(({ id, label, value, choices: all }) => ({
      id: String(id),
      label: String(label),
      value,
      values: JSON.stringify(all),
    }));

describe('in a chat', () => {
  const send = (bot: Parameters<Chatting['send']>[0]) => chat.send(bot, chat.serve(FILE));

  test('each is asked about once, the answer is shown anew, and Confirm writes it so', async () => {
    const { bot } = await chat.copy();
    const card = await send(bot);
    expect(words(card)).toContain('“Sorted” in the column Status (2 rows) is no status that is known');
    expect(words(card)).toContain('“Purple” in the column RAG (1 row) is no colour that is known');
    const form = await chat.pressOn(bot, card, 'Say what is needed');
    const fields = choices(form);
    expect(fields.map(({ label }) => label)).toEqual([
      '“Sorted” in the column Status (2 rows)',
      '“Purple” in the column RAG (1 row)',
      '“Cracking on” in the column Action status (1 row)',
    ]);
    expect(fields[0]?.values).toContain('awaiting sign-off');
    expect(fields[1]?.values).toContain('blue');
    const [status, colour, action] = fields.map(({ id }) => id);
    const filled = { [status ?? '']: 'closed', [colour ?? '']: 'blue', [action ?? '']: 'in progress' };
    const again = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, filled);
    expect(words(again)).toContain('Rec 21: new; status closed; RAG blue');
    expect(words(again)).not.toContain('that is known');
    expect(buttons(again).map(({ title }) => title)).not.toContain('Say what is needed');
    expect(await rec(21)).toBeUndefined();

    await chat.pressOn(bot, again, 'Confirm');
    expect(await rec(21)).toEqual({ status: 'closed', rag: 'blue', action: 'in progress' });
    expect(await rec(22)).toEqual({ status: 'closed', rag: 'amber', action: 'done' });
    expect(await chat.office.broken()).toEqual([]);
  });

  test('what is left open is not read and stops nothing; left out on purpose it is not asked about again', async () => {
    const { bot } = await chat.copy();
    const form = await chat.pressOn(bot, await send(bot), 'Say what is needed');
    const [status] = choices(form);
    const again = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
      [status?.id ?? '']: 'nothing',
    });
    expect(words(again)).not.toContain('“Sorted” in the column');
    expect(words(again)).toContain('“Purple” in the column RAG');
    await chat.pressOn(bot, again, 'Confirm');
    expect((await rec(21))?.status).toBe('awaiting allocation');
  });

  test('one that was read is read otherwise when a person says so', async () => {
    const { bot } = await chat.copy();
    const form = await chat.pressOn(bot, await send(bot), 'Read words otherwise');
    const open = choices(form).find(({ label }) => label.includes('“Open”'));
    expect(open?.value).toBe('in progress');
    const again = await chat.pressOn(bot, form, 'Show what it comes to', SECRETARY, {
      [open?.id ?? '']: 'not adopted',
    });
    expect(words(again)).toContain('Rec 23: new; status not adopted; RAG red');
  });
});

describe('by command', () => {
  const run = async (...argv: readonly string[]) => {
    const path = join(folder, 'tracker.xlsx');
    await writeFile(path, FILE);
    const { office } = chat;
    const lines: string[] = [];
    const code = await importFiles({
      argv: [path, '--yes', ...argv],
      env: {
        COSMOS_ENDPOINT: office.server.endpoint,
        COSMOS_KEY: office.server.key,
        COSMOS_DATABASE: office.database,
        ASSURANCE_FORCE: DEMO_FORCE,
      },
      reader: openReader(),
      clock: office.clock,
      terminal: { print: (line) => lines.push(line) },
    });
    return { code, text: lines.join('\n') };
  };

  test('is told how to say what they are, and heeds it, also where the file was brought in before', async () => {
    const first = await run();
    expect(first.text).toContain('add --map "Status: Sorted=');
    expect(await rec(21)).toEqual({ status: 'awaiting allocation', rag: 'green', action: 'not started' });
    const second = await run(
      '--map',
      'Sorted=closed',
      '--map',
      'rag: purple=Blue',
      '--map',
      'Cracking on=done',
    );
    expect(second.code).toBe(0);
    expect(second.text).toContain('Status “Sorted” read as closed (2 rows)');
    expect(await rec(21)).toEqual({ status: 'closed', rag: 'blue', action: 'done' });
    expect(
      (await run('--map', 'Sorted=closed', '--map', 'purple=blue', '--map', 'Cracking on=done')).text,
    ).toContain('Nothing changed');
    expect(await chat.office.broken()).toEqual([]);
  });

  test('what others recorded since is not taken back by another reading', async () => {
    await run('--map', 'Sorted=closed');
    const chair = chat.office.person('a4');
    await (await chair.say('reopen rec 22 because it was not done')).press('Confirm');
    const reopened = await rec(22);
    await run('--map', 'Sorted=not adopted');
    expect(await rec(22)).toEqual(reopened);
    expect((await rec(21))?.status).toBe('not adopted');
  });

  test('says so where the word stands nowhere, and refuses a meaning that is none', async () => {
    expect((await run('--map', 'Sortde=closed', '--dry-run')).text).toContain('“Sortde” stands in no column');
    const wrong = await run('--map', 'Sorted=splendid');
    expect(wrong).toMatchObject({
      code: 2,
      text: expect.stringContaining('--map wants WORD=MEANING') as string,
    });
    expect((await run('--map', 'Sorted')).code).toBe(2);
  });
});
