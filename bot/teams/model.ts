/**
 * The model, through teams-ai's planner: one prompt, one request, JSON back. What is wrong with the request is
 * found out here and not by the SDK, which would print it, sentence and all, to the console.
 */
import {
  ActionPlanner,
  OpenAIModel,
  Prompt,
  PromptManager,
  TextSection,
  type Memory,
} from '@microsoft/teams-ai';
import { CloudAdapter, TurnContext } from 'botbuilder';
import type { ClientOptions } from 'openai';
import { z } from 'zod';
import type { ModelConfig } from '../config';
import { errorForLog, type Log } from '../log';
import type { Interpreter } from '../turn';
import { within } from '../within';

/** A person waits: what is not there by then is not waited for. */
const LIMIT_MS = 6_000;
/** Of Azure OpenAI's versions the one that is generally available and knows `json_object`. */
const API_VERSION = '2024-10-21';
const MOST_INPUT_TOKENS = 8_000;
const MOST_TOKENS = 500;
/** An answer of that many tokens, and what stands around it. */
const MOST_BYTES = 64 * 1024;

export interface ModelOptions {
  readonly config: ModelConfig;
  readonly log: Log;
  /** Tests shorten it. */
  readonly limitMs?: number;
  /** Tests answer for Azure. */
  readonly fetch?: typeof fetch;
}

/** The SDK is typed for an older fetch. Of an answer it reads what both have: status, headers, JSON. */
type Fetch = NonNullable<ClientOptions['fetch']>;
const isFetch = (value: unknown): value is Fetch => typeof value === 'function';

/** What of the SDK's request goes out. */
const Requested = z.object({ method: z.string(), headers: z.record(z.string()), body: z.string() });
const asRequest = async (url: unknown, init: unknown): Promise<[string, z.infer<typeof Requested>]> => [
  await z.string().parseAsync(url),
  await Requested.parseAsync(init),
];

const Completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }).passthrough() }).passthrough())
    .min(1),
});
/** What the SDK is shown where there is no answer: one that says nothing. */
const NO_ANSWER = JSON.stringify({ choices: [{ message: { role: 'assistant', content: '' } }] });

/**
 * Opens the model. Nothing is sent until it is asked.
 * @throws if the endpoint is not https.
 */
export const createModel = ({
  config,
  log,
  limitMs = LIMIT_MS,
  fetch: send = fetch,
}: ModelOptions): Interpreter => {
  const adapter = new CloudAdapter();
  const credentials = credentialsOf(config, log);

  /** One request. Whatever comes of it, the SDK gets an answer it can read. */
  const once = async (url: unknown, init: unknown): Promise<Response> => {
    const text = await asRequest(url, init)
      .then(([address, request]) =>
        send(address, { ...request, redirect: 'error', signal: AbortSignal.timeout(limitMs) }),
      )
      .then((response) => {
        if (response.ok) return response.text();
        log.warn({ status: response.status }, 'the model refused');
        return '';
      })
      .catch((error: unknown) => {
        log.warn({ error: errorForLog(error) }, 'the model did not answer');
        return '';
      });
    const fine = text.length <= MOST_BYTES && Completion.safeParse(json(text)).success;
    return new Response(fine ? text : NO_ANSWER, { headers: { 'content-type': 'application/json' } });
  };
  if (!isFetch(once)) throw new Error('The SDK cannot be given a fetch of ours.');

  /** A planner for one request: the SDK's own remembers prompts, and hears the answers to all of them. */
  const plannerOf = (instructions: string, sentence: string): ActionPlanner => {
    const prompts = new PromptManager({ promptsFolder: '' });
    prompts.addPrompt({
      name: NAME,
      // Plain sections: in a template, what somebody typed could call functions.
      prompt: new Prompt([new TextSection(instructions, 'system'), new TextSection(sentence, 'user')]),
      config: {
        schema: 1.1,
        type: 'completion',
        completion: {
          completion_type: 'chat',
          include_history: false,
          include_input: false,
          include_images: false,
          max_input_tokens: MOST_INPUT_TOKENS,
          max_tokens: MOST_TOKENS,
          temperature: 0,
          top_p: 1,
          presence_penalty: 0,
          frequency_penalty: 0,
        },
      },
    });
    const model = new OpenAIModel({
      ...credentials,
      azureEndpoint: config.endpoint,
      azureDefaultDeployment: config.deployment,
      azureApiVersion: API_VERSION,
      responseFormat: { type: 'json_object' },
      useSystemMessages: true,
      clientOptions: { maxRetries: 0, timeout: limitMs, fetch: once },
    });
    return new ActionPlanner({ model, prompts, defaultPrompt: NAME, max_repair_attempts: 0 });
  };
  // What is wrong with the address shows at the start.
  plannerOf('', '');

  return {
    interpret: async (instructions, sentence) => {
      try {
        const context = new TurnContext(adapter, { type: 'message' });
        const planner = plannerOf(instructions, JSON.stringify(sentence));
        const asked = await within(planner.completePrompt(context, scratch(), NAME), limitMs);
        return asked.done ? json(asked.value.message?.content ?? '') : undefined;
      } catch (error) {
        log.warn({ error: errorForLog(error) }, 'the model could not be asked');
        return undefined;
      }
    },
  };
};

const NAME = 'sentence';

/** A key, or our Entra identity. */
const credentialsOf = (
  { key }: ModelConfig,
  log: Log,
): { azureApiKey: string } | { azureADTokenProvider: () => Promise<string> } => {
  if (key !== undefined) return { azureApiKey: key };
  let provider: Promise<() => Promise<string>> | undefined;
  return {
    azureADTokenProvider: async () => {
      try {
        return await (
          await (provider ??= tokens())
        )();
      } catch (error) {
        provider = undefined;
        log.warn({ error: errorForLog(error) }, 'no token for the model');
        // Thrown, it would be printed; refused, it is dealt with like any refusal.
        return 'none';
      }
    },
  };
};

const tokens = async (): Promise<() => Promise<string>> => {
  // Slow to load, and of no use where there is a key.
  const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
  return getBearerTokenProvider(new DefaultAzureCredential(), 'https://cognitiveservices.azure.com/.default');
};

/** Where the planner notes what it asked, for one request. */
const scratch = (): Memory => {
  const values = new Map<string, unknown>();
  return {
    deleteValue: (path) => void values.delete(path),
    hasValue: (path) => values.has(path),
    // The SDK says itself what it wants back, and asks for nothing that it did not put there.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- its signature
    getValue: <T>(path: string): T => values.get(path) as T,
    setValue: (path, value) => void values.set(path, value),
  };
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
