import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { FORCES } from '../../data/model';
import { filled, problemsOf, teamsApp, valuesOf } from '../../infra/teams/package';
import { meaningOf } from '../bot/understanding/demo';

const ROOT = join(__dirname, '..', '..');
const TEAMS = join(ROOT, 'infra', 'teams');
const GUID = '00000000-0000-0000-0000-0000000000c1';
const env = {
  MicrosoftAppId: GUID,
  BOT_DOMAIN: 'assurance.example.police.uk',
  ASSURANCE_FORCE: 'staffordshire',
  ASSURANCE_WEBSITE: 'https://www.example.police.uk/assurance',
  ENTRA_APP_ID: '00000000-0000-0000-0000-0000000000c3',
};
const template: unknown = JSON.parse(readFileSync(join(TEAMS, 'manifest.json'), 'utf8'));

const Manifest = z.object({
  id: z.string(),
  version: z.string(),
  developer: z.object({ name: z.string(), privacyUrl: z.string() }),
  name: z.object({ full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z
    .array(
      z.object({
        botId: z.string(),
        scopes: z.array(z.string()),
        commandLists: z.array(
          z.object({
            scopes: z.array(z.string()),
            commands: z.array(z.object({ title: z.string() })),
          }),
        ),
      }),
    )
    .length(1),
  composeExtensions: z
    .array(
      z.object({
        botId: z.string(),
        commands: z.array(z.object({ id: z.string() }).passthrough()),
      }),
    )
    .length(1),
  validDomains: z.array(z.string()),
  authorization: z
    .object({ permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }) })
    .optional(),
  webApplicationInfo: z.object({ id: z.string() }).optional(),
});
const manifestOf = (zip: Uint8Array) =>
  Manifest.parse(JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array())));

describe('the package', () => {
  test('holds a manifest and the two icons that it names, in the sizes that Teams wants', async () => {
    const zip = await teamsApp(env);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const { icons } = manifestOf(zip);
    expect(sizeOf(files[icons.color])).toEqual([192, 192]);
    expect(sizeOf(files[icons.outline])).toEqual([32, 32]);
  });

  test('is valid, and has the values of this bot and force in it', async () => {
    const manifest = manifestOf(await teamsApp(env));
    expect(manifest).toMatchObject({
      id: GUID,
      developer: { name: 'Staffordshire Police', privacyUrl: env.ASSURANCE_WEBSITE },
      name: { full: 'Assurance bot for Staffordshire Police' },
      bots: [{ botId: GUID, scopes: ['personal', 'team', 'groupChat'] }],
      composeExtensions: [{ botId: GUID }],
      validDomains: [env.BOT_DOMAIN],
    });
    expect(JSON.stringify(manifest)).not.toContain('${{');
  });

  test('takes the app id, privacy notice and terms where they are given', async () => {
    const own = {
      TEAMS_APP_ID: '00000000-0000-0000-0000-0000000000c2',
      ASSURANCE_PRIVACY_URL: 'https://www.example.police.uk/privacy',
    };
    expect(manifestOf(await teamsApp({ ...env, ...own }))).toMatchObject({
      id: own.TEAMS_APP_ID,
      developer: { privacyUrl: own.ASSURANCE_PRIVACY_URL },
      bots: [{ botId: GUID }],
    });
  });

  test('is the same for the same values', async () => {
    expect(await teamsApp(env)).toEqual(await teamsApp(env));
  });

  test('can be made for every force, those with the longest names too', async () => {
    const length = ({ name }: { readonly name: string }) => name.length;
    const [longest, ...others] = FORCES.toSorted((a, b) => length(b) - length(a));
    const byDeveloper = [longest, ...others].map((force) => ({
      id: force?.id,
      name: valuesOf({ ...env, ASSURANCE_FORCE: force?.id }, '1.0.0')['DEVELOPER_NAME'] ?? '',
    }));
    const [widest] = byDeveloper.toSorted((a, b) => length(b) - length(a));
    for (const id of new Set([longest?.id, widest?.id])) {
      const values = valuesOf({ ...env, ASSURANCE_FORCE: id }, '1.0.0');
      expect([id, await problemsOf(filled(template, values))]).toEqual([id, []]);
    }
  });

  test('asks for no permission but to hear that a meeting starts or ends', async () => {
    const { authorization } = manifestOf(await teamsApp(env));
    expect(authorization?.permissions.resourceSpecific.map(({ name }) => name)).toEqual([
      'OnlineMeeting.ReadBasic.Chat',
      'ChannelMeeting.ReadBasic.Group',
    ]);
  });

  test('asks in the name of a registration in Entra, which a managed identity is not', async () => {
    const { bots, webApplicationInfo } = manifestOf(await teamsApp(env));
    expect([bots[0]?.botId, webApplicationInfo?.id]).toEqual([GUID, env.ENTRA_APP_ID]);
  });

  test('without such a registration asks for nothing, and can still be added', async () => {
    const manifest = manifestOf(await teamsApp({ ...env, ENTRA_APP_ID: '' }));
    expect([manifest.authorization, manifest.webApplicationInfo]).toEqual([undefined, undefined]);
    expect(manifest.bots).toHaveLength(1);
  });
});

describe('what people see of it', () => {
  const { bots, composeExtensions } = Manifest.parse(template);
  const lists = bots.flatMap(({ commandLists }) => commandLists);

  test('each place has its commands', () => {
    expect(lists.flatMap(({ scopes }) => scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
  });

  test.each([...new Set(lists.flatMap(({ commands }) => commands.map(({ title }) => title)))])(
    'the bot understands the command "%s"',
    (title) => {
      // Sent as it stands, "status of" is asked back: which one?
      expect(meaningOf(title).is).toBe(title === 'status of' ? 'which' : 'ask');
      if (title === 'status of') expect(meaningOf(`${title} Rec 3`).is).toBe('ask');
    },
  );

  test('the search and the action are those that the bot answers', () => {
    expect(composeExtensions[0]?.commands).toEqual([
      expect.objectContaining({
        id: 'findRecommendation',
        type: 'query',
        context: ['compose', 'commandBox'],
        parameters: [expect.objectContaining({ name: 'query' })],
      }),
      expect.objectContaining({
        id: 'recordAsUpdate',
        type: 'action',
        context: ['message'],
        fetchTask: true,
      }),
    ]);
  });
});

describe('what is wrong is said in a sentence', () => {
  test.each<[string, Record<string, string | undefined>, string]>([
    ['no app id', { MicrosoftAppId: undefined }, 'MicrosoftAppId is missing: set it to'],
    ['an app id that is none', { MicrosoftAppId: 'bot' }, 'MicrosoftAppId is not right: set it to'],
    ['no host', { BOT_DOMAIN: ' ' }, 'BOT_DOMAIN is missing: set it to'],
    ['an address for a host', { BOT_DOMAIN: 'https://example.police.uk' }, 'BOT_DOMAIN is not right'],
    ['this machine for a host', { BOT_DOMAIN: 'localhost' }, 'BOT_DOMAIN is not right'],
    ['a registration that is none', { ENTRA_APP_ID: 'assurance' }, 'ENTRA_APP_ID is not right'],
    ['no such force', { ASSURANCE_FORCE: 'camelot' }, 'ASSURANCE_FORCE is not right'],
    ['a page without https', { ASSURANCE_WEBSITE: 'http://example.police.uk' }, 'ASSURANCE_WEBSITE is not'],
  ])('%s', async (_, over, sentence) => {
    await expect(teamsApp({ ...env, ...over })).rejects.toThrow(sentence);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }, 'short'],
    ['a property that Teams does not know', { bot: [] }, 'additional properties'],
    ['a placeholder without a value', { packageName: '${{NOWHERE}}' }, '${{NOWHERE}} has no value'],
    ['no manifest version', { manifestVersion: undefined }, 'no manifestVersion'],
  ])('a manifest with %s', async (_, over, words) => {
    const wrong: unknown = JSON.parse(JSON.stringify({ ...(template as object), ...over }));
    await expect(teamsApp(env, wrong)).rejects.toThrow(words);
  });

  test('npm run package without values ends with 1, and makes nothing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(TEAMS, 'package.ts')], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(stderr).toContain('MicrosoftAppId is missing');
    expect(stderr).not.toContain('    at ');
  });
});

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array | undefined): readonly [number, number] {
  const view = Buffer.from(png ?? []);
  expect(view.subarray(1, 4).toString()).toBe('PNG');
  return [view.readUInt32BE(16), view.readUInt32BE(20)];
}
