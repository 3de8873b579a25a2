/** A server on loopback that speaks as much of Azure OpenAI's protocol as the bot uses. */
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const Body = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.object({ type: z.string() }),
});

export interface ModelRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: z.infer<typeof Body>;
}

/** What it answers: the content of its message, or an HTTP answer of any kind. */
export type ModelAnswer =
  | { readonly content: string; readonly afterMs?: number }
  | { readonly status: number; readonly body: string };

export interface TestModel {
  readonly requests: ModelRequest[];
  /** What it answers from now on. */
  answer: ModelAnswer;
  /** Answers in place of an https address that is nowhere. */
  readonly fetch: typeof fetch;
  stop(): Promise<void>;
}

export const startModel = async (): Promise<TestModel> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Body.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      model.requests.push({ url: request.url ?? '', headers: request.headers, body });
      const { answer } = model;
      const send = async (): Promise<void> => {
        if ('status' in answer) {
          response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
          return;
        }
        await wait(answer.afterMs ?? 0, undefined, { ref: false });
        const message = { role: 'assistant', content: answer.content };
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id: 'x', choices: [{ index: 0, finish_reason: 'stop', message }] }));
      };
      void send();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model has no port.');
  const here = `http://127.0.0.1:${String(address.port)}`;
  const model: TestModel = {
    requests: [],
    answer: { content: '{"cannot":true}' },
    fetch: (url, init) => {
      const { pathname, search } = new URL(
        typeof url === 'string' ? url : 'href' in url ? url.href : url.url,
      );
      return fetch(`${here}${pathname}${search}`, init);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
};
