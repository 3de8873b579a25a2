/** The queries ask for what the bot emits: names and attributes are taken from what it emits when it is run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attributes, Meter, Span, Tracer } from '@opentelemetry/api';
import { NOT_UNDERSTOOD } from '../../bot/asking/help';
import { createTelemetry } from '../../bot/telemetry';
import type { Turn } from '../../bot/turn';
import { PostState } from '../../data/model';
import { reply } from '../support/bot';

const ROOT = join(__dirname, '..', '..');
const text = readFileSync(join(ROOT, 'infra', 'queries.kql'), 'utf8');
const queries = text
  .split(/^\/\/ === /m)
  .slice(1)
  .map((part) => ({ name: part.slice(0, part.indexOf('\n')), query: part.slice(part.indexOf('\n') + 1) }));
const all = queries.map(({ query }) => query).join('\n');
const found = (pattern: RegExp, within = all): string[] => [
  ...new Set([...within.matchAll(pattern)].map(([, name]) => name ?? '')),
];

/** Everything that the bot measures, with the attributes it gives: of one turn of each outcome, and what it costs. */
const emitted = async () => {
  const metrics = new Map<string, Set<string>>();
  const spans = new Set<string>();
  const ofSpans = new Set<string>();
  const outcomes = new Set<unknown>();
  const instrument = (name: string) => {
    const keep = (_: number, attributes: Attributes = {}): void => {
      const known = metrics.get(name) ?? new Set<string>();
      for (const key of Object.keys(attributes)) known.add(key);
      metrics.set(name, known);
    };
    return { record: keep, add: keep };
  };
  const span = {
    setAttributes: (attributes: Attributes) => {
      for (const key of Object.keys(attributes)) ofSpans.add(key);
      outcomes.add(attributes['outcome']);
    },
    end: () => undefined,
  };
  const tracer: unknown = {
    startActiveSpan: <T>(name: string, run: (span: Span) => T): T => {
      spans.add(name);
      return run(span as unknown as Span);
    },
  };
  const meter: unknown = { createHistogram: instrument, createCounter: instrument };
  const telemetry = createTelemetry({ tracer: tracer as Tracer, meter: meter as Meter });
  const turn: Turn = {
    kind: 'message',
    id: 'a',
    asker: { id: 'x', name: 'x', tenant: 'x' },
    place: { conversation: 'c', kind: 'personal' },
    text: 'x',
  };
  await telemetry.observed(() => Promise.resolve([reply('an answer')]))(turn);
  await telemetry.observed(() => Promise.resolve([reply(NOT_UNDERSTOOD)]))(turn);
  await telemetry
    .observed(() => Promise.reject(new Error('x')))(turn)
    .catch(() => undefined);
  telemetry.cosmos({ operation: 'read', ok: true, charge: 1, ms: 1 });
  telemetry.delivered({ kind: 'digest', state: 'sent' });
  return { metrics, spans, ofSpans, outcomes };
};

const sources = readdirSync(join(ROOT, 'bot'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'bot', file), 'utf8'))
  .join('\n');

test('there is one for each thing that is measured, and one for each alert', () => {
  const names = queries.map(({ name }) => name).join('\n');
  for (const wanted of ['turns: by outcome', 'record a turn', 'deliveries', 'not understood'])
    expect(names).toContain(wanted);
  const alerts = readFileSync(join(ROOT, 'infra', 'modules', 'alerts.bicep'), 'utf8');
  const named = [...found(/^ {4}name: '([a-z-]+)'$/gm, alerts), 'not-ready'];
  expect(named.length).toBeGreaterThan(3);
  for (const alert of named) expect(names).toContain(`alert ${alert}:`);
});

test('every metric is one that the bot emits, and none that it emits is left out', async () => {
  const { metrics } = await emitted();
  expect(found(/"(assurance\.[\w.]+)"/g).sort()).toEqual([...metrics.keys()].sort());
});

test('every span, attribute and outcome is one that the bot gives', async () => {
  const { metrics, spans, ofSpans, outcomes } = await emitted();
  for (const name of found(/Name == "(turn [^"]+)"/g)) expect(spans).toContain(name);
  expect([...spans].every((name) => name.startsWith('turn '))).toBe(true);
  for (const { name, query } of queries) {
    const asked = found(/Properties\.(\w+)/g, query);
    const given = query.includes('AppDependencies')
      ? ofSpans
      : new Set(found(/"(assurance\.[\w.]+)"/g, query).flatMap((each) => [...(metrics.get(each) ?? [])]));
    expect([name, ...asked.filter((attribute) => !given.has(attribute))]).toEqual([name]);
  }
  for (const outcome of found(/Properties\.outcome\) == "([^"]+)"/g)) expect(outcomes).toContain(outcome);
  const states = /Properties\.state\) in \(([^)]+)\)/.exec(all)?.[1] ?? '';
  const ends = found(/"(\w+)"/g, states);
  expect(ends).not.toEqual([]);
  for (const state of ends) expect(PostState.options).toContain(state);
});

test('every line of the log is one that the bot writes, with its fields', () => {
  const lines = found(/"([^"]+)"/g, /line\.msg\) in \(([^)]+)\)/.exec(all)?.[1] ?? '');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(sources).toContain(`'${line}'`);
  for (const beginning of found(/line\.msg\) startswith "([^"]+)"/g))
    expect(sources).toContain(`'${beginning}`);
  for (const field of found(/line\.(\w+)/g).filter((name) => !['level', 'msg', 'error'].includes(name)))
    expect(sources).toMatch(new RegExp(`log\\.\\w+\\(\\s*\\{[^}]*\\b${field}\\b`));
});

test('nothing is asked that could hold what was typed or a name', () => {
  expect(all).not.toMatch(/Properties\.(?:text|name|asker|conversation)|line\.(?:text|name|asker)\b/);
});
