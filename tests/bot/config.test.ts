import { ConfigError, readConfig, type Mode } from '../../bot/config';

const GUID = '00000000-0000-0000-0000-0000000000c1';
const TENANT = '00000000-0000-0000-0000-0000000000f1';

const production = {
  MicrosoftAppId: GUID,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'secret',
  COSMOS_ENDPOINT: 'https://name.documents.azure.com:443/',
  ASSURANCE_FORCE: 'staffordshire',
  ASSURANCE_TENANTS: TENANT,
  ASSURANCE_ADMINS: GUID,
};
const local = { ASSURANCE_FORCE: 'staffordshire', ASSURANCE_TENANTS: TENANT };

type Env = Record<string, string | undefined>;
function problemsOf(env: Env, mode: Mode): readonly string[] {
  try {
    readConfig(env, mode);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('a complete environment is read', () => {
  expect(
    readConfig({ ...production, PORT: '8080', COSMOS_DATABASE: 'board', COSMOS_KEY: ' key ' }, 'production'),
  ).toEqual({
    port: 8080,
    registration: { type: 'SingleTenant', appId: GUID, tenantId: TENANT, password: 'secret' },
    record: { endpoint: 'https://name.documents.azure.com:443/', key: 'key', database: 'board' },
    force: 'staffordshire',
    tenants: [TENANT],
    admins: [GUID],
    asAt: undefined,
    keepMissed: true,
    model: undefined,
    telemetry: undefined,
  });
});

test('defaults are filled in', () => {
  const config = readConfig(local, 'local');
  expect(config).toMatchObject({ port: 3978, registration: undefined, record: undefined, admins: [] });
  expect(readConfig({ ...local, COSMOS_ENDPOINT: 'http://127.0.0.1:8081' }, 'local').record).toEqual({
    endpoint: 'http://127.0.0.1:8081',
    key: undefined,
    database: 'assurance',
  });
});

test('what is not understood is kept unless that is turned off', () => {
  expect(readConfig({ ...local, ASSURANCE_KEEP_MISSED: 'off' }, 'local').keepMissed).toBe(false);
});

test('a managed identity needs no password', () => {
  const env = { ...production, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined };
  expect(readConfig(env, 'production').registration).toEqual({
    type: 'UserAssignedMSI',
    appId: GUID,
    tenantId: TENANT,
  });
});

test('several ids are separated by commas, in any case', () => {
  const ids = `${TENANT.toUpperCase()} , ${GUID},`;
  expect(readConfig({ ...local, ASSURANCE_TENANTS: ids }, 'local').tenants).toEqual([TENANT, GUID]);
});

test('the clock of the demo starts in London time where no offset is given', () => {
  const asAt = (value: string) =>
    readConfig({ ...local, ASSURANCE_AS_AT: value }, 'local').asAt?.toISOString();
  expect(asAt('2025-01-14T09:00')).toBe('2025-01-14T09:00:00.000Z');
  expect(asAt('2025-07-14T09:00')).toBe('2025-07-14T08:00:00.000Z');
  expect(asAt('2025-07-14T09:00:00Z')).toBe('2025-07-14T09:00:00.000Z');
});

test('a model needs its endpoint and its deployment', () => {
  const model = { AZURE_OPENAI_ENDPOINT: 'https://name.openai.azure.com', AZURE_OPENAI_DEPLOYMENT: 'gpt' };
  expect(readConfig({ ...local, ...model }, 'local').model).toMatchObject({
    deployment: 'gpt',
    key: undefined,
  });
});

test.each<[string, Env, Mode, string]>([
  ['MicrosoftAppId', { MicrosoftAppId: undefined }, 'production', 'is missing'],
  ['MicrosoftAppId', { MicrosoftAppId: '' }, 'production', 'is missing'],
  ['MicrosoftAppId', { MicrosoftAppId: 'bot' }, 'production', 'a GUID'],
  ['MicrosoftAppType', { MicrosoftAppType: undefined }, 'production', 'SingleTenant or UserAssignedMSI'],
  [
    'MicrosoftAppType',
    { MicrosoftAppType: 'MultiTenant' },
    'production',
    'MultiTenant registration is refused',
  ],
  ['MicrosoftAppTenantId', { MicrosoftAppTenantId: undefined }, 'production', 'is missing'],
  ['MicrosoftAppPassword', { MicrosoftAppPassword: ' ' }, 'production', 'client secret'],
  ['MicrosoftAppPassword', { MicrosoftAppType: 'UserAssignedMSI' }, 'production', 'unset it'],
  ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: undefined }, 'production', 'is missing'],
  ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'http://127.0.0.1:8081' }, 'production', 'https'],
  ['COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'localhost:8081' }, 'production', 'https'],
  ['ASSURANCE_FORCE', { ASSURANCE_FORCE: undefined }, 'production', 'is missing'],
  ['ASSURANCE_FORCE', { ASSURANCE_FORCE: 'Camelot Police' }, 'local', 'is not right'],
  ['ASSURANCE_TENANTS', { ASSURANCE_TENANTS: ' , ' }, 'production', 'is missing'],
  ['ASSURANCE_TENANTS', { ASSURANCE_TENANTS: 'contoso' }, 'production', 'separated by commas'],
  ['ASSURANCE_ADMINS', { ASSURANCE_ADMINS: undefined }, 'production', 'is missing'],
  ['ASSURANCE_AS_AT', { ASSURANCE_AS_AT: '2025-01-14' }, 'production', 'unset it'],
  ['ASSURANCE_AS_AT', { ASSURANCE_AS_AT: 'yesterday' }, 'local', 'ISO 8601'],
  ['PORT', { PORT: '70000' }, 'local', 'from 0 to 65535'],
  ['PORT', { PORT: 'http' }, 'local', 'from 0 to 65535'],
  ['COSMOS_KEY', { COSMOS_KEY: 'key' }, 'local', 'set both'],
  [
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    { APPLICATIONINSIGHTS_CONNECTION_STRING: 'https://insights.example' },
    'production',
    'connection string',
  ],
  ['ASSURANCE_KEEP_MISSED', { ASSURANCE_KEEP_MISSED: 'perhaps' }, 'local', 'on or off'],
  [
    'AZURE_OPENAI_DEPLOYMENT',
    { AZURE_OPENAI_ENDPOINT: 'https://name.openai.azure.com' },
    'local',
    'is missing',
  ],
  ['AZURE_OPENAI_KEY', { AZURE_OPENAI_KEY: 'key' }, 'local', 'AZURE_OPENAI_ENDPOINT'],
  [
    'AZURE_OPENAI_ENDPOINT',
    { AZURE_OPENAI_ENDPOINT: 'http://name.openai.azure.com', AZURE_OPENAI_DEPLOYMENT: 'gpt' },
    'local',
    'https',
  ],
  ['MicrosoftAppId', { MicrosoftAppId: GUID }, 'local', 'npm start'],
])('%s as in %j in %s is one sentence', (name, over, mode, words) => {
  const problems = problemsOf({ ...(mode === 'production' ? production : local), ...over }, mode);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
  expect(problems[0]).toContain(words);
  expect(problems[0]).toMatch(/\.$/);
});

test('all problems are told together, and no secret is repeated', () => {
  expect(problemsOf({}, 'production').map((problem) => problem.split(' ')[0])).toEqual([
    'ASSURANCE_FORCE',
    'ASSURANCE_TENANTS',
    'MicrosoftAppId',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'COSMOS_ENDPOINT',
    'ASSURANCE_ADMINS',
  ]);
  const said = problemsOf({ ...production, MicrosoftAppPassword: 'hunter2', PORT: 'x' }, 'production').join();
  expect(said).not.toContain('hunter2');
});
