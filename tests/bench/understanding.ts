/** How long understanding takes: sentences as they are typed, and texts that nobody would type. */
import type { Catalogue } from '../../data/model';
import { dayOf } from '../../data/model';
import { DEMO_AS_AT } from '../../data/demo';
import { buildLexicon } from '../../bot/understanding/lexicon';
import { NOTHING_REMEMBERED, understand, type Remembered } from '../../bot/understanding/understand';
import { createChance, median, ms, quantile } from './figures';
import { SENTENCES } from './sentences';
import { judged, type Section } from './table';
import { TORMENTS } from './torments';

const WARM_PASSES = 100;
const PASSES = 400;
const TORMENT_RUNS = 5;
const asker = { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member' };
const today = dayOf(new Date(DEMO_AS_AT));
/** So that "and rec 4?" has something to follow. */
const ABOUT_REC_3: Remembered = {
  recs: ['asb-2024~rec-3'],
  question: { ask: 'about', aspect: 'status', recs: ['asb-2024~rec-3'], page: 1 },
};

/** Every second time a sentence has a slip in it that was not seen before: corrections are remembered. */
export const benchUnderstanding = (catalogue: Catalogue): Section => {
  const lexicon = buildLexicon(catalogue);
  const once = (text: string, remembered: Remembered): number => {
    const start = performance.now();
    understand({ text, asker, today, remembered }, lexicon);
    return performance.now() - start;
  };
  const chance = createChance(3);
  const pass = (number: number): number[] =>
    SENTENCES.map((sentence, index) =>
      once(
        (number + index) % 2 === 0 ? sentence : withSlip(sentence, chance),
        number % 2 === 0 ? NOTHING_REMEMBERED : ABOUT_REC_3,
      ),
    );
  const passes = (count: number): number[] =>
    Array.from({ length: count }, (_, number) => pass(number)).flat();
  passes(WARM_PASSES);
  const times = passes(PASSES);
  const [p50, p99] = [median(times), quantile(times, 0.99)];

  const torments = Object.entries(TORMENTS).map(([name, text]) => ({
    name,
    took: median(Array.from({ length: TORMENT_RUNS }, () => once(text, NOTHING_REMEMBERED))),
  }));
  const worst = torments.reduce((slower, each) => (each.took > slower.took ? each : slower));
  const kinds = String(torments.length);
  return {
    title: `Understanding (${String(SENTENCES.length)} sentences, half of them with a slip of the keys; ${String(times.length)} runs)`,
    rows: [
      judged('one sentence, p50', 'under 0.1 ms', ms(p50), p50 < 0.1),
      judged('one sentence, p99', 'under 1 ms', ms(p99), p99 < 1),
      judged(
        `20,000 characters, the worst of ${kinds} kinds`,
        'under 50 ms',
        `${ms(worst.took)} (${worst.name})`,
        worst.took < 50,
      ),
    ],
  };
};

/** The sentence with one letter gone wrong. */
const withSlip = (sentence: string, chance: () => number): string => {
  const at = Math.floor(chance() * sentence.length);
  const letter = String.fromCharCode(97 + Math.floor(chance() * 26));
  return sentence.slice(0, at) + letter + sentence.slice(at + 1);
};
