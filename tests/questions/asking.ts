/** The real conversation over the embedded record with the demo scenario in it, on the demo's first morning. */
import { createConversation } from '../../bot/conversation';
import type { Conversation, MessageTurn, Reply } from '../../bot/turn';
import { DEMO_AS_AT, DEMO_TENANT, loadDemo } from '../../data/demo';
import { startServer, type TestServer } from '../data/cosmos/server';
import { nodes } from '../cards/reading';
import { talkOf, type Asked, type Fact, type Kind, type Row } from './table';

export const clockAt = (at: string) => ({ now: () => new Date(at) });

export interface DemoConversation {
  readonly server: TestServer;
  readonly conversation: Conversation;
}

export const startDemo = async (at = DEMO_AS_AT): Promise<DemoConversation> => {
  const server = await startServer();
  await loadDemo(server.client, server.database);
  const record = server.record();
  return { server, conversation: createConversation({ record, clock: clockAt(at), demo: true }) };
};

let talks = 0;
/** A conversation that nobody has spoken in yet. */
export const elsewhere = (): string => `talk-${String(++talks)}`;

export const askerOf = (end: string) => ({
  id: `00000000-0000-0000-0000-0000000000${end}`,
  name: end,
  tenant: DEMO_TENANT,
});

export const typed = (text: string, as = 'a5', conversation = elsewhere()): MessageTurn => ({
  kind: 'message',
  id: 'in',
  asker: askerOf(as),
  place: { conversation, kind: 'personal' },
  text,
});

/** A button that asks: what it says, and what it carries. */
export interface Button {
  readonly title: string;
  readonly data: unknown;
}

export const buttonsOf = (replies: readonly Reply[]): Button[] =>
  replies
    .flatMap((reply) => nodes(reply.card))
    .filter((node) => node['type'] === 'Action.Execute' && node['verb'] === 'ask')
    .map(({ title, data }) => ({ title: typeof title === 'string' ? title : '', data }));

const SHOWN = ['text', 'title', 'value', 'legend'];

/** Everything that a person reads in a reply, the labels of its buttons too. */
export const shown = (replies: readonly Reply[]): string =>
  replies
    .flatMap((reply) => [
      reply.summary,
      ...nodes(reply.card).flatMap((node) => SHOWN.map((key) => node[key])),
    ])
    .filter((words) => typeof words === 'string')
    .join('\n');

const BEGINNINGS: readonly (readonly [Kind, RegExp])[] = [
  ['which', /^Which\b.*\?/],
  ['cannot', /^I can't answer that/],
  ['nothing', /^Nothing held/],
  ['none', /^None\b/],
];

/** What kind of reply this is, by how it begins. */
export const kindOf = (summary: string): Kind =>
  BEGINNINGS.find(([, begins]) => begins.test(summary))?.[0] ?? 'answer';

const holds = (text: string, fact: Fact): boolean =>
  typeof fact === 'string' ? text.toLowerCase().includes(fact.toLowerCase()) : fact.test(text);

/** The numbers of the recommendations that a reply names. */
export const recsIn = (text: string): number[] =>
  [...new Set([...text.matchAll(/\bRec (\d+)\b/g)].map((match) => Number(match[1])))].sort((a, b) => a - b);

const problemsOf = (asked: Asked, replies: readonly Reply[]): string[] => {
  const text = shown(replies);
  const kind = kindOf(replies[0]?.summary ?? '');
  return [
    ...(kind === asked.expect || asked.expect === 'anything'
      ? []
      : [`expected ${asked.expect}, got ${kind}`]),
    ...(asked.only === undefined || String(recsIn(text)) === String(asked.only)
      ? []
      : [`expected Recs ${asked.only.join(', ')} alone, got ${recsIn(text).join(', ') || 'none'}`]),
    ...(asked.has ?? []).filter((fact) => !holds(text, fact)).map((fact) => `lacks ${String(fact)}`),
    ...(asked.lacks ?? []).filter((fact) => holds(text, fact)).map((fact) => `shows ${String(fact)}`),
  ];
};

/** Puts every question of a table; a line for each that is answered wrongly. */
export const failuresOf = async (conversation: Conversation, rows: readonly Row[]): Promise<string[]> => {
  const failures: string[] = [];
  for (const { as, turns } of rows.map(talkOf)) {
    const place = elsewhere();
    const before: string[] = [];
    for (const asked of turns) {
      before.push(asked.ask);
      const replies = await conversation(typed(asked.ask, as, place)).catch((error: unknown) =>
        String(error),
      );
      const problems = typeof replies === 'string' ? [`failed: ${replies}`] : problemsOf(asked, replies);
      if (problems.length === 0) continue;
      const summary = typeof replies === 'string' ? '' : (replies[0]?.summary ?? 'no reply');
      failures.push(
        `${before.join(' / ')}${as === undefined ? '' : ` (as ${as})`}\n  ${problems.join('; ')}\n  → ${summary}`,
      );
    }
  }
  return failures;
};
