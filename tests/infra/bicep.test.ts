/** There is no Bicep compiler here; what must hold is read from the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../bot/config';
import { CONTAINERS } from '../../data/cosmos';
import { containersJson } from '../../infra/containers';

const INFRA = join(__dirname, '..', '..', 'infra');
const read = (...path: string[]): string => readFileSync(join(INFRA, ...path), 'utf8');
const modules = readdirSync(join(INFRA, 'modules'));
const bicep: readonly (readonly [string, string])[] = [
  ['main.bicep', read('main.bicep')],
  ...modules.map((file) => [file, read('modules', file)] as const),
];
const textOf = (file: string): string => bicep.find(([name]) => name === file)?.[1] ?? '';
const all = bicep.map(([, text]) => text).join('\n');

const record = textOf('record.bicep');
const app = textOf('app.bicep');

describe('the record', () => {
  test('its containers are those that data/cosmos/containers.ts declares', () => {
    // `npx tsx infra/containers.ts` writes the file anew.
    expect(read('containers.json')).toBe(containersJson());
    const Made = z.array(z.object({ id: z.string(), partitionKey: z.record(z.unknown()) }));
    const made = Made.parse(JSON.parse(read('containers.json')));
    expect(made.map(({ id }) => id)).toEqual(CONTAINERS.map(({ id }) => id));
    for (const { partitionKey } of made) expect(partitionKey).toMatchObject({ version: 2, kind: 'Hash' });
    expect(record).toContain("loadJsonContent('../containers.json')");
    expect(record).toMatch(/for container in containers: \{[^}]*properties: \{\s*resource: container\b/s);
  });

  describe('indexes what the code asks by', () => {
    const folder = join(INFRA, '..', 'data', 'cosmos');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const asked = (pattern: RegExp): string[] => [
      ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, field = '']) => field))),
    ];
    const indexed = CONTAINERS.flatMap(({ indexingPolicy }) =>
      (indexingPolicy?.includedPaths ?? []).map(({ path }) => path),
    );
    const pathOf = (field: string): string => `/${field.replaceAll('.', '/')}/?`;

    // Azure refuses to sort by what has no index; the embedded server does not mind.
    test.each(asked(/ORDER BY c\.([\w.]+)/g))('sorts by %s', (field) => {
      expect(indexed).toContain(pathOf(field));
    });

    // The id always has an index; the cards of one channel are looked for when a channel changes hands.
    const RARE = ['id', 'conversation'];
    const fields = asked(/\.(?:equal|oneOf)\(\s*'c\.([\w.]+)'/g);
    test('there are such fields', () => expect(fields.length).toBeGreaterThan(12));
    test.each(fields.filter((field) => !RARE.includes(field)))('narrows by %s', (field) => {
      expect(indexed).toContain(pathOf(field));
    });
  });

  test('its database is the one that the bot is told of', () => {
    expect(record).toContain("var database = 'assurance'");
    expect(textOf('main.bicep')).toContain('recordDatabase: record.outputs.database');
  });

  test('no key opens it, it takes TLS 1.2 at least, and it can be restored to any second', () => {
    expect(record).toContain('disableLocalAuth: true');
    expect(record).toContain('disableKeyBasedMetadataWriteAccess: true');
    expect(record).toContain("minimalTlsVersion: 'Tls12'");
    expect(record).toMatch(/backupPolicy: \{\s*type: 'Continuous'/);
  });

  const granted = [...record.matchAll(/'Microsoft\.DocumentDB\/databaseAccounts\/(\w[^'@]*)'$/gm)].map(
    ([, action]) => action ?? '',
  );

  test('the identity of the bot may create, read and replace, and nothing else', () => {
    expect(granted.map((action) => action.replace('sqlDatabases/containers/', '')).sort()).toEqual([
      'executeQuery',
      'items/create',
      'items/read',
      'items/replace',
      'readChangeFeed',
      'readMetadata',
    ]);
    expect(all).not.toContain('00000000-0000-0000-0000-000000000002');
  });

  test('which is enough: the product deletes, upserts and patches nothing', () => {
    const ROOT = join(INFRA, '..');
    const sources = ['bot', 'data'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/(^|[\\/])demo[\\/]/.test(file))
        .map((file) => join(folder, file)),
    );
    const needy = sources.filter((file) =>
      /\.upsert\(|\.patch\(|\.item\([^)]*\)\s*\.delete\(|operationType: '(?:Delete|Upsert|Patch)'|BulkOperationType\.(?:Delete|Upsert|Patch)/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(needy).toEqual([]);
  });
});

describe('the container app', () => {
  const names = [...app.matchAll(/\{ name: '(\w+)', (?:value: [^}]+|secretRef: '[\w-]+') \}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'telemetry');
  /** Read by the Entra library, not by us. */
  const OTHERS = ['AZURE_CLIENT_ID'];
  const GUID = '00000000-0000-0000-0000-0000000000c1';
  const VALUES: Readonly<Record<string, string>> = {
    PORT: '3978',
    MicrosoftAppId: GUID,
    MicrosoftAppTenantId: GUID,
    COSMOS_ENDPOINT: 'https://name.documents.azure.com:443/',
    ASSURANCE_FORCE: 'staffordshire',
    ASSURANCE_TENANTS: GUID,
    ASSURANCE_ADMINS: GUID,
    ASSURANCE_KEEP_MISSED: 'on',
    AZURE_OPENAI_ENDPOINT: 'https://name.openai.azure.com/',
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${GUID};IngestionEndpoint=https://example/`,
  };
  const configured = (type: string, set: readonly string[]) =>
    readConfig(
      {
        ...Object.fromEntries(set.map((name) => [name, VALUES[name] ?? name])),
        MicrosoftAppType: type,
      },
      'production',
    );

  test('sets what the bot needs to start, with either kind of registration', () => {
    const always = names.filter((name) => name !== 'MicrosoftAppPassword');
    expect(configured('UserAssignedMSI', always).registration).toMatchObject({ appId: GUID });
    expect(configured('SingleTenant', names).registration).toMatchObject({ type: 'SingleTenant' });
    expect(configured('UserAssignedMSI', always)).toMatchObject({
      port: 3978,
      record: { key: undefined, database: 'COSMOS_DATABASE' },
      telemetry: VALUES['APPLICATIONINSIGHTS_CONNECTION_STRING'],
    });
  });

  test('sets every variable that the bot reads, but those that production has no use for', () => {
    // The record has no keys, and the clock is the real one.
    const LEFT_OUT = ['COSMOS_KEY', 'ASSURANCE_AS_AT'];
    const config = readFileSync(join(INFRA, '..', 'bot', 'config.ts'), 'utf8');
    const wanted = config.slice(
      config.indexOf('const WANTED'),
      config.indexOf('};', config.indexOf('const WANTED')),
    );
    const variables = [...wanted.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? '');
    expect(variables.length).toBeGreaterThan(15);
    expect(variables.filter((name) => !names.includes(name)).sort()).toEqual(LEFT_OUT.sort());
  });

  test('opens a model by its identity, or with a key that stays in a vault; without an endpoint there is none', () => {
    const plain = names.filter((name) => name !== 'MicrosoftAppPassword');
    const withIdentity = plain.filter((name) => name !== 'AZURE_OPENAI_KEY');
    const without = withIdentity.filter((name) => !name.startsWith('AZURE_OPENAI_'));
    expect(configured('UserAssignedMSI', withIdentity).model).toEqual({
      endpoint: 'https://name.openai.azure.com/',
      key: undefined,
      deployment: 'AZURE_OPENAI_DEPLOYMENT',
    });
    expect(configured('UserAssignedMSI', plain).model?.key).toBe('AZURE_OPENAI_KEY');
    expect(configured('UserAssignedMSI', without).model).toBeUndefined();
    expect(app).toMatch(/hasModel\s*\? \[\s*\{ name: 'AZURE_OPENAI_ENDPOINT'/);
    expect(app).toContain("{ name: 'model-key', keyVaultUrl: modelKeyAddress, identity: identity.id }");
    // A key itself is never a parameter.
    expect(textOf('main.bicep')).not.toMatch(/param model\w*Key string\b/);
  });

  test('sets nothing that nobody reads, and gives no key of the record', () => {
    const config = readFileSync(join(INFRA, '..', 'bot', 'config.ts'), 'utf8');
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !OTHERS.includes(name) && !config.includes(`  ${name}: `))).toEqual([]);
    expect(names).not.toContain('COSMOS_KEY');
  });

  test('is asked whether it lives and whether the record answers', () => {
    const probe = (type: string) =>
      new RegExp(`type: '${type}'\\s+httpGet: \\{ path: '([^']+)', port: port \\}`).exec(app)?.[1];
    expect(app).toContain('var port = 3978');
    expect(probe('Liveness')).toBe('/healthz');
    expect(probe('Readiness')).toBe('/readyz');
  });

  test('is always on, is reached by https alone, and has time to end', () => {
    expect(app).toContain('minReplicas: 1');
    expect(app).toContain('external: true');
    expect(app).toContain('allowInsecure: false');
    expect(Number(/terminationGracePeriodSeconds: (\d+)/.exec(app)?.[1])).toBeGreaterThanOrEqual(15);
  });
});

describe('every file', () => {
  const resources = (text: string): string[] =>
    [...text.matchAll(/^resource \w+ '([^']*)'/gm)].map(([, type]) => type ?? '');

  test.each(bicep)('%s pins the version of every kind of resource', (_, text) => {
    const pinned = /^Microsoft\.\w+(?:\/\w+)+@\d{4}-\d{2}-\d{2}(?:-preview)?$/;
    expect(resources(text)).toHaveLength(text.match(/^resource /gm)?.length ?? 0);
    expect(resources(text).filter((type) => !pinned.test(type))).toEqual([]);
  });

  test('takes a preview only where there is nothing else', () => {
    const previews = bicep.flatMap(([, text]) => resources(text)).filter((type) => type.endsWith('-preview'));
    expect([...new Set(previews)]).toEqual(['Microsoft.Insights/diagnosticSettings@2021-05-01-preview']);
  });

  test.each(bicep)('%s describes each of its parameters and outputs', (_, text) => {
    const lines = text.split('\n');
    const declared = lines.flatMap((line, at) => (/^(?:param|output) /.test(line) ? [at] : []));
    expect(declared.length).toBeGreaterThan(0);
    const bare = declared.filter((at) => {
      let above = at - 1;
      while (/^@(?!description)/.test(lines[above] ?? '')) above -= 1;
      return !lines[above]?.startsWith('@description(');
    });
    expect(bare.map((at) => lines[at])).toEqual([]);
  });

  test.each(bicep)('%s gives no secret away', (_, text) => {
    const outputs = text.split('\n').filter((line) => line.startsWith('output '));
    expect(outputs.join('\n')).not.toMatch(/password|secret|connectionString|listKeys|primaryKey/i);
    const passwords = [...text.matchAll(/(\S+)\nparam (\w*(?:password|secret)\w*) /gi)];
    expect(passwords.filter(([, above]) => above !== '@secure()')).toEqual([]);
    expect(text).not.toContain('listKeys(');
  });

  test.each(bicep)('%s closes what it opens', (_, text) => {
    const code = text
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/'(?:\\'|\$\{[^}]*\}|[^'\\])*'/g, '')
      .replace(/[^{}()[\]]/g, '');
    let left = code;
    for (let before = ''; before !== left;) {
      before = left;
      left = left.replace(/\{\}|\(\)|\[\]/g, '');
    }
    expect(left).toBe('');
  });

  test('a module is given all its parameters and no others', () => {
    const main = textOf('main.bicep');
    const given = [
      ...main.matchAll(/^module \w+ 'modules\/([^']+)'[^{]*\{\n {2}params: \{\n([^]*?)\n {2}\}/gm),
    ];
    expect(given).toHaveLength(modules.length);
    for (const [, file = '', params = ''] of given) {
      const wanted = [...textOf(file).matchAll(/^param (\w+) /gm)].map(([, name]) => name);
      expect([file, ...[...params.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => name)]).toEqual(
        expect.arrayContaining([file, ...wanted]),
      );
      expect([...params.matchAll(/^ {4}(\w+):/gm)]).toHaveLength(wanted.length);
    }
  });

  test('the files of values name parameters that there are, and every one without a default', () => {
    const params = [...textOf('main.bicep').matchAll(/^param (\w+) [^=\n]+(=?)/gm)];
    const known = params.map(([, name]) => name ?? '');
    const needed = params.filter(([, , value]) => value === '').map(([, name]) => name ?? '');
    expect(needed.sort()).toEqual(['admins', 'force', 'image', 'registry']);
    const Toolkit = z.object({ parameters: z.record(z.unknown()) });
    const toolkit = Toolkit.parse(JSON.parse(read('azure.parameters.json')));
    const files = [
      [...read('main.bicepparam').matchAll(/^param (\w+) /gm)].map(([, name]) => name ?? ''),
      Object.keys(toolkit.parameters),
    ];
    for (const named of files) {
      expect(named.filter((name) => !known.includes(name))).toEqual([]);
      expect(needed.filter((name) => !named.includes(name))).toEqual([]);
    }
  });

  test('everything is in the United Kingdom where nothing else is said', () => {
    expect(textOf('main.bicep')).toContain("param location string = 'uksouth'");
  });
});
