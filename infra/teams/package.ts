/**
 * `npm run package`: dist/teams-app.zip, which an administrator uploads to Teams: the manifest with this
 * force's values in it, and two icons. The manifest is checked against Microsoft's schema first; no network is used.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { FORCES } from '../../data/model';

const ROOT = join(__dirname, '..', '..');
const ICONS = ['color.png', 'outline.png'];

/** The package cannot be made. Each problem is a sentence that says what to do. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const guid = z.string().uuid().toLowerCase();
const page = z
  .string()
  .url()
  .refine((value) => value.startsWith('https://'));

const Environment = z.object({
  MicrosoftAppId: guid,
  TEAMS_APP_ID: guid.optional(),
  ENTRA_APP_ID: guid.optional(),
  BOT_DOMAIN: z
    .string()
    .toLowerCase()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/),
  ASSURANCE_FORCE: z
    .string()
    .toLowerCase()
    .transform((id) => FORCES.find((force) => force.id === id))
    .refine((force) => force !== undefined),
  ASSURANCE_WEBSITE: page,
  ASSURANCE_PRIVACY_URL: page.optional(),
  ASSURANCE_TERMS_URL: page.optional(),
});

const WANTED: Readonly<Record<keyof typeof Environment.shape, string>> = {
  MicrosoftAppId: "the application (client) id of the bot's registration, a GUID",
  TEAMS_APP_ID: "the Teams app's own id, a GUID, or nothing to use MicrosoftAppId",
  ENTRA_APP_ID:
    'the application (client) id of a registration in Entra, a GUID, or nothing not to hear when meetings start and end',
  BOT_DOMAIN: 'the host name that the bot is reached at, such as assurance.example.police.uk',
  ASSURANCE_FORCE: "your force's id, such as staffordshire",
  ASSURANCE_WEBSITE: 'the https address of a page about the bot, where people find help',
  ASSURANCE_PRIVACY_URL: 'the https address of your privacy notice, or nothing to use ASSURANCE_WEBSITE',
  ASSURANCE_TERMS_URL: 'the https address of your terms of use, or nothing to use ASSURANCE_WEBSITE',
};
const isWanted = (name: unknown): name is keyof typeof WANTED => typeof name === 'string' && name in WANTED;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What stands behind each `${{NAME}}` of the manifest. Pure.
 * @throws {PackageError} with a sentence for each variable that is missing or malformed.
 */
export function valuesOf(env: Env, version: string): Readonly<Record<string, string>> {
  const said = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = Environment.safeParse(said);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => issue.path[0]).filter(isWanted));
    throw new PackageError(
      [...names].map(
        (name) => `${name} is ${name in said ? 'not right' : 'missing'}: set it to ${WANTED[name]}.`,
      ),
    );
  }
  const { ASSURANCE_FORCE: force, TEAMS_APP_ID, ASSURANCE_PRIVACY_URL, ASSURANCE_TERMS_URL } = read.data;
  const { MicrosoftAppId, BOT_DOMAIN, ASSURANCE_WEBSITE, ENTRA_APP_ID } = read.data;
  return {
    VERSION: version,
    MicrosoftAppId,
    ...(ENTRA_APP_ID === undefined ? {} : { ENTRA_APP_ID }),
    TEAMS_APP_ID: TEAMS_APP_ID ?? MicrosoftAppId,
    BOT_DOMAIN,
    FORCE_NAME: force.name,
    // Of a developer's name Teams takes 32 characters; one force has a longer one.
    DEVELOPER_NAME: force.name.length > 32 ? force.shortName : force.name,
    ASSURANCE_WEBSITE,
    ASSURANCE_PRIVACY_URL: ASSURANCE_PRIVACY_URL ?? ASSURANCE_WEBSITE,
    ASSURANCE_TERMS_URL: ASSURANCE_TERMS_URL ?? ASSURANCE_WEBSITE,
  };
}

/** Puts the values in their places, in every text of the manifest. */
export function filled(node: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string')
    return node.replace(/\$\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all);
  if (Array.isArray(node)) return node.map((child: unknown) => filled(child, values));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, values)]));
}

/**
 * What asks for permissions, which Teams grants to a registration in Entra and to nothing else: an app that asks in
 * the name of a managed identity may not be added (MicrosoftDocs/msteams-docs#14285).
 */
const ASKING = new Set(['webApplicationInfo', 'authorization']);

const asksIn = (values: Readonly<Record<string, string>>): boolean => 'ENTRA_APP_ID' in values;

const withoutPermissions = (manifest: unknown): unknown =>
  typeof manifest === 'object' && manifest !== null
    ? Object.fromEntries(Object.entries(manifest).filter(([key]) => !ASKING.has(key)))
    : manifest;

/** Whether it is one is for the schema to say; here only that it can be asked. */
const canBeAsked = (manifest: unknown): manifest is TeamsManifest =>
  typeof manifest === 'object' && manifest !== null && 'manifestVersion' in manifest;

/** Everything that Microsoft's schema has against it; empty where it is sound. */
export async function problemsOf(manifest: unknown): Promise<readonly string[]> {
  if (!canBeAsked(manifest)) return ['It is no manifest: it has no manifestVersion.'];
  const unfilled = [...JSON.stringify(manifest).matchAll(/\$\{\{\w*\}\}/g)].map(
    ([name]) => `${name} has no value.`,
  );
  return [...unfilled, ...(await AppManifestUtils.validateAgainstSchema(manifest))];
}

const Version = z.object({ version: z.string() });
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The package's bytes. The same values give the same bytes.
 * @param template the manifest with its placeholders.
 * @throws {PackageError} where a value is missing or wrong, or the manifest is not as Teams wants it.
 */
export async function teamsApp(
  env: Env,
  template: unknown = readJson(join(__dirname, 'manifest.json')),
): Promise<Uint8Array> {
  const { version } = Version.parse(readJson(join(ROOT, 'package.json')));
  const values = valuesOf(env, version);
  const manifest = filled(asksIn(values) ? template : withoutPermissions(template), values);
  const problems = await problemsOf(manifest);
  if (problems.length > 0)
    throw new PackageError([
      'infra/teams/manifest.json is not as Teams wants it: put these right.',
      ...problems,
    ]);
  const icons = ICONS.map((name) => [name, readFileSync(join(__dirname, name))] as const);
  return zipSync(
    { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...Object.fromEntries(icons) },
    { mtime: new Date(2000, 0, 1) },
  );
}

async function main(): Promise<void> {
  const out = join(ROOT, 'dist', 'teams-app.zip');
  const bytes = await teamsApp(process.env);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(out, bytes);
  process.stdout.write('dist/teams-app.zip is ready: upload it in the Teams admin centre.\n');
  if (!process.env['ENTRA_APP_ID']?.trim())
    process.stdout.write(
      'Without ENTRA_APP_ID it does not ask to hear when meetings start and end: no agenda is posted into them.\n',
    );
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The package could not be made.'}\n`);
    process.exitCode = 1;
  });
