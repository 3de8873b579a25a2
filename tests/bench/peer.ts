/**
 * A peer beside us: nlp.js, a well-known classifier of sentences, trained on the tables of questions that the
 * tests hold. It is asked for the topic alone, which is less than we are asked for: we have to come to the
 * whole answer.
 */
import { createRequire } from 'node:module';
import type { Catalogue } from '../../data/model';
import { dayOf } from '../../data/model';
import { DEMO_AS_AT } from '../../data/demo';
import { buildLexicon } from '../../bot/understanding/lexicon';
import { NOTHING_REMEMBERED, understand } from '../../bot/understanding/understand';
import { TOPICS } from '../questions/topics';
import { talkOf } from '../questions/table';
import { median, ms, timed } from './figures';
import { noted, type Section } from './table';

interface Sample {
  readonly topic: string;
  readonly text: string;
}

const FOLDS = 5;
/** The peer is warm from its training. */
const WARM_PASSES = 20;
const asker = { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member' };
const today = dayOf(new Date(DEMO_AS_AT));

/** Sentences that stand alone, and do so under one topic only. */
const samplesOf = (): Sample[] => {
  const all = TOPICS.flatMap(([topic, rows]) =>
    rows.flatMap((row): Sample[] => {
      const [only, ...more] = talkOf(row).turns;
      return only === undefined || more.length > 0 ? [] : [{ topic, text: only.ask }];
    }),
  );
  const topics = new Map<string, Set<string>>();
  for (const { topic, text } of all) topics.set(text, (topics.get(text) ?? new Set()).add(topic));
  return all.filter(({ text }) => topics.get(text)?.size === 1);
};

/** What we use of it: the package carries no types. */
interface Nlp {
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<unknown>;
}
interface Dock {
  get(name: string): unknown;
}

const has = (value: unknown, ...methods: string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  methods.every((method) => typeof Reflect.get(value, method) === 'function');
const isNlp = (value: unknown): value is Nlp => has(value, 'addLanguage', 'addDocument', 'train', 'process');
const isDock = (value: unknown): value is Dock => has(value, 'get');

const openNlp = async (): Promise<Nlp> => {
  const basic: unknown = createRequire(__filename)('@nlpjs/basic');
  const start: unknown =
    typeof basic === 'object' && basic !== null ? Reflect.get(basic, 'dockStart') : undefined;
  if (typeof start !== 'function') throw new Error('nlp.js is not built as expected: it has no dockStart');
  const dock: unknown = await Reflect.apply(start, undefined, [
    {
      settings: { nlp: { autoSave: false, log: false, languages: ['en'], nlu: { log: false } } },
      use: ['Basic'],
    },
  ]);
  const nlp = isDock(dock) ? dock.get('nlp') : undefined;
  if (!isNlp(nlp)) throw new Error('nlp.js is not built as expected: it has no nlp');
  return nlp;
};

const topicOf = (result: unknown): unknown =>
  typeof result === 'object' && result !== null ? Reflect.get(result, 'intent') : undefined;

const trained = async (samples: readonly Sample[]): Promise<Nlp> => {
  const nlp = await openNlp();
  nlp.addLanguage('en');
  for (const { topic, text } of samples) nlp.addDocument('en', text, topic);
  await nlp.train();
  return nlp;
};

/** How many of them it puts under their topic, and how long each took. */
const tried = async (nlp: Nlp, samples: readonly Sample[]): Promise<{ right: number; times: number[] }> => {
  let right = 0;
  const times: number[] = [];
  for (const { topic, text } of samples) {
    const { value, took } = await timed(() => nlp.process('en', text));
    if (topicOf(value) === topic) right += 1;
    times.push(took);
  }
  return { right, times };
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Both on the same sentences; the peer on those it was trained on, and on a fifth kept from it each time. */
export const benchPeer = async (catalogue: Catalogue): Promise<Section> => {
  const samples = samplesOf();
  const seen = await tried(await trained(samples), samples);
  let unseen = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const kept = samples.filter((_, at) => at % FOLDS === fold);
    const rest = samples.filter((_, at) => at % FOLDS !== fold);
    unseen += (await tried(await trained(rest), kept)).right;
  }
  const lexicon = buildLexicon(catalogue);
  const pass = (): number[] =>
    samples.map(({ text }) => {
      const start = performance.now();
      understand({ text, asker, today, remembered: NOTHING_REMEMBERED }, lexicon);
      return performance.now() - start;
    });
  for (let warm = 0; warm < WARM_PASSES; warm += 1) pass();
  const ours = pass();
  const count = samples.length;
  return {
    title: `A peer: nlp.js 4 on the ${String(count)} questions of the tests that stand alone`,
    rows: [
      noted('nlp.js: the right topic, of what it was trained on', percent(seen.right, count)),
      noted('nlp.js: the right topic, of a fifth kept from it', percent(unseen, count)),
      noted('nlp.js: one sentence, p50', ms(median(seen.times))),
      noted('ours: the whole answer right', '100 %, or the tests fail'),
      noted('ours: one sentence, p50', ms(median(ours))),
    ],
  };
};
