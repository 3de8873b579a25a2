/**
 * The environment, read once and checked. Each problem is one sentence that names the variable and
 * says what to set, and all of them are told together: nobody should have to start six times.
 */
import { DateTime } from 'luxon';
import { z } from 'zod';
import { FORCES } from '../data/model';

/** The bot's registration with Microsoft. MultiTenant registrations can no longer be made. */
export type Registration =
  | {
      readonly type: 'SingleTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

export interface RecordConfig {
  readonly endpoint: string;
  /** Without a key, our Entra identity opens the record. */
  readonly key: string | undefined;
  readonly database: string;
}

export interface ModelConfig {
  readonly endpoint: string;
  /** Without a key, our Entra identity opens the model. */
  readonly key: string | undefined;
  readonly deployment: string;
}

export interface Config {
  readonly port: number;
  /** Absent in local mode, and only there: then the bot listens on loopback and talks to loopback alone. */
  readonly registration: Registration | undefined;
  /** Absent: the embedded default, in local mode only. */
  readonly record: RecordConfig | undefined;
  readonly force: string;
  /** Lower-case Entra tenant ids. */
  readonly tenants: readonly string[];
  /** Lower-case Entra object ids of the first administrators. */
  readonly admins: readonly string[];
  /** Where the clock starts, in local mode. */
  readonly asAt: Date | undefined;
  /** Sentences that were not understood are kept, for whoever looks after the bot. */
  readonly keepMissed: boolean;
  readonly model: ModelConfig | undefined;
  readonly telemetry: string | undefined;
}

/** `production` is `npm start`; `local` is the demo, which has no registration. */
export type Mode = 'production' | 'local';

/** The environment is not fit to start with. The message holds one sentence a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** A sentence after the variable's name, as in "PORT must be …". */
const rule = <T extends z.ZodTypeAny>(type: T) => z.preprocess((value) => blankAsAbsent(value), type);
const blankAsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === ''
    ? undefined
    : typeof value === 'string'
      ? value.trim()
      : value;

const text = rule(z.string().optional());
const guid = z.string().uuid();
const id = rule(guid.toLowerCase().optional());
const url = rule(
  z
    .string()
    .url()
    .refine((value) => /^https?:\/\//i.test(value))
    .optional(),
);
const ids = rule(
  z
    .string()
    .optional()
    .transform(
      (value) =>
        value
          ?.split(',')
          .map((one) => one.trim().toLowerCase())
          .filter(Boolean) ?? [],
    )
    .pipe(z.array(guid)),
);
const port = rule(
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .optional(),
);
const force = rule(
  z
    .string()
    .toLowerCase()
    .refine((value) => FORCES.length === 0 || FORCES.some((f) => f.id === value))
    .optional(),
);
const instant = rule(
  z
    .string()
    .transform((value) => DateTime.fromISO(value, { zone: 'Europe/London' }))
    .refine((value) => value.isValid)
    .transform((value) => value.toJSDate())
    .optional(),
);

const Environment = z.object({
  PORT: port,
  MicrosoftAppId: id,
  MicrosoftAppType: rule(z.enum(['SingleTenant', 'UserAssignedMSI']).optional()),
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: text,
  COSMOS_ENDPOINT: url,
  COSMOS_KEY: text,
  COSMOS_DATABASE: text,
  ASSURANCE_FORCE: force,
  ASSURANCE_TENANTS: ids,
  ASSURANCE_ADMINS: ids,
  ASSURANCE_AS_AT: instant,
  ASSURANCE_KEEP_MISSED: rule(z.enum(['on', 'off']).default('on')),
  AZURE_OPENAI_ENDPOINT: url,
  AZURE_OPENAI_KEY: text,
  AZURE_OPENAI_DEPLOYMENT: text,
  APPLICATIONINSIGHTS_CONNECTION_STRING: rule(
    z
      .string()
      .regex(/(?:^|;)\s*InstrumentationKey=[0-9a-f-]{36}\s*(?:;|$)/i)
      .optional(),
  ),
});
type Environment = z.infer<typeof Environment>;
type Variable = keyof Environment;

/** What a variable holds, for the sentence that asks for it. */
const WANTED: Record<Variable, string> = {
  PORT: 'a port number from 0 to 65535, such as 3978',
  MicrosoftAppId: "the application (client) id of the bot's Entra registration, a GUID",
  MicrosoftAppType: 'SingleTenant or UserAssignedMSI (a MultiTenant registration is refused)',
  MicrosoftAppTenantId: "the Entra tenant id of the bot's registration, a GUID",
  MicrosoftAppPassword: "a client secret of the bot's registration",
  COSMOS_ENDPOINT:
    'the https address of the Cosmos DB account, such as https://name.documents.azure.com:443/',
  COSMOS_KEY: 'a key of the Cosmos DB account, or nothing to use the Entra identity',
  COSMOS_DATABASE: 'the name of the database',
  ASSURANCE_FORCE: "your force's id, such as staffordshire",
  ASSURANCE_TENANTS: 'the Entra tenant ids that may talk to the bot, GUIDs separated by commas',
  ASSURANCE_ADMINS: 'the Entra object ids of the first administrators, GUIDs separated by commas',
  ASSURANCE_AS_AT: 'a date and time as ISO 8601 has it, such as 2025-01-14T09:00',
  ASSURANCE_KEEP_MISSED: 'on or off: whether sentences that were not understood are kept for 30 days',
  AZURE_OPENAI_ENDPOINT: 'the https address of the Azure OpenAI resource',
  AZURE_OPENAI_KEY: 'a key of the Azure OpenAI resource, or nothing to use the Entra identity',
  AZURE_OPENAI_DEPLOYMENT: 'the name of the Azure OpenAI deployment',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'the connection string of an Application Insights resource',
};

const isVariable = (name: unknown): name is Variable => typeof name === 'string' && name in WANTED;
const missing = (name: Variable): string => `${name} is missing: set it to ${WANTED[name]}.`;
const malformed = (name: Variable): string => `${name} is not right: set it to ${WANTED[name]}.`;

/**
 * Reads and checks the environment. Pure.
 * @throws {ConfigError} with a sentence for each variable that is missing, malformed or out of place.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, mode: Mode): Config {
  const read = Environment.safeParse(env);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => issue.path[0]).filter(isVariable));
    throw new ConfigError([...names].map(malformed));
  }
  const values = read.data;
  const problems = [...common(values), ...(mode === 'production' ? production(values) : local(values))];
  const registration = mode === 'production' ? registrationOf(values) : undefined;
  const { ASSURANCE_FORCE: ourForce } = values;
  if (problems.length > 0 || ourForce === undefined) throw new ConfigError(problems);
  return {
    port: values.PORT ?? 3978,
    registration,
    record: values.COSMOS_ENDPOINT === undefined ? undefined : recordOf(values, values.COSMOS_ENDPOINT),
    force: ourForce,
    tenants: values.ASSURANCE_TENANTS,
    admins: values.ASSURANCE_ADMINS,
    asAt: values.ASSURANCE_AS_AT,
    keepMissed: values.ASSURANCE_KEEP_MISSED === 'on',
    model: modelOf(values),
    telemetry: values.APPLICATIONINSIGHTS_CONNECTION_STRING,
  };
}

/** What holds in both modes. */
function common(values: Environment): string[] {
  const problems: string[] = [];
  if (values.ASSURANCE_FORCE === undefined) problems.push(missing('ASSURANCE_FORCE'));
  if (values.ASSURANCE_TENANTS.length === 0) problems.push(missing('ASSURANCE_TENANTS'));
  if (values.COSMOS_KEY !== undefined && values.COSMOS_ENDPOINT === undefined)
    problems.push('COSMOS_KEY is set but COSMOS_ENDPOINT is not: set both, or neither.');
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment } = values;
  if (endpoint !== undefined && !endpoint.toLowerCase().startsWith('https:'))
    problems.push(malformed('AZURE_OPENAI_ENDPOINT'));
  if ((endpoint === undefined) !== (deployment === undefined))
    problems.push(missing(endpoint === undefined ? 'AZURE_OPENAI_ENDPOINT' : 'AZURE_OPENAI_DEPLOYMENT'));
  if (values.AZURE_OPENAI_KEY !== undefined && endpoint === undefined && deployment === undefined)
    problems.push(
      'AZURE_OPENAI_KEY is set but AZURE_OPENAI_ENDPOINT is not: set the endpoint and the deployment too.',
    );
  return problems;
}

/** Production never runs anonymously, never on a record that is gone after a restart, never on a made-up day. */
function production(values: Environment): string[] {
  const needed: Variable[] = [
    'MicrosoftAppId',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'COSMOS_ENDPOINT',
  ];
  if (values.MicrosoftAppType === 'SingleTenant') needed.push('MicrosoftAppPassword');
  const problems = needed.filter((name) => values[name] === undefined).map(missing);
  if (values.MicrosoftAppType === 'UserAssignedMSI' && values.MicrosoftAppPassword !== undefined)
    problems.push('MicrosoftAppPassword is set but a managed identity has none: unset it.');
  if (values.COSMOS_ENDPOINT !== undefined && !values.COSMOS_ENDPOINT.toLowerCase().startsWith('https:'))
    problems.push(malformed('COSMOS_ENDPOINT'));
  if (values.ASSURANCE_ADMINS.length === 0) problems.push(missing('ASSURANCE_ADMINS'));
  if (values.ASSURANCE_AS_AT !== undefined)
    problems.push('ASSURANCE_AS_AT is for the demo only: unset it, the clock tells the real time here.');
  return problems;
}

/** Local mode has no registration; half of one is a sign that something else was meant. */
function local(values: Environment): string[] {
  return values.MicrosoftAppId === undefined
    ? []
    : ['MicrosoftAppId is set but the demo has no registration: unset it, or use npm start.'];
}

function registrationOf(values: Environment): Registration | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: password } = values;
  if (appId === undefined || tenantId === undefined) return undefined;
  if (values.MicrosoftAppType === 'UserAssignedMSI') return { type: 'UserAssignedMSI', appId, tenantId };
  return password === undefined ? undefined : { type: 'SingleTenant', appId, tenantId, password };
}

const recordOf = (values: Environment, endpoint: string): RecordConfig => ({
  endpoint,
  key: values.COSMOS_KEY,
  database: values.COSMOS_DATABASE ?? 'assurance',
});

function modelOf(values: Environment): ModelConfig | undefined {
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment } = values;
  return endpoint === undefined || deployment === undefined
    ? undefined
    : { endpoint, deployment, key: values.AZURE_OPENAI_KEY };
}
