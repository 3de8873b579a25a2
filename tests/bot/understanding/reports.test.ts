/** A report that is loaded tomorrow is understood without a change to the code: its topics are its words. */
import { buildLexicon } from '../../../bot/understanding/lexicon';
import { NOTHING_REMEMBERED, understand, type Understood } from '../../../bot/understanding/understand';
import { Inspection, type Catalogue } from '../../../data/model';
import { catalogue, TODAY } from './demo';

const TOPICS = [
  'custody reviews',
  'vetting renewals',
  'stop and search records',
  'property stores',
  'body worn video',
];
const sixty = Array.from({ length: 60 }, (_, at) => ({
  id: `custody-2025~rec-${at + 1}`,
  inspection: 'custody-2025',
  kind: 'recommendation' as const,
  number: at + 1,
  title: at < TOPICS.length ? (TOPICS[at] ?? '') : `matter ${at + 1}`,
  text:
    at === 3 ? 'Audit what is seized from detained people every month.' : 'Forces are asked to look again.',
  parts: [],
  topics: at < TOPICS.length ? [TOPICS[at] ?? ''] : [],
  actions: at === 3 ? [{ number: '4.1', text: 'Barcode scanners in every detained-property room' }] : [],
}));
const [asb] = catalogue.inspections;
if (asb === undefined) throw new Error('the demo holds no report');
const custody = Inspection.parse({
  ...asb,
  id: 'custody-2025',
  title: 'Custody and vetting: a joint inspection',
  shortTitle: 'Custody report, January 2025',
  topics: ['custody report', 'custody inspection'],
  published: '2025-01-08',
  recommendations: 60,
  addressedToOthers: [],
});
const both: Catalogue = {
  ...catalogue,
  inspections: [...catalogue.inspections, custody],
  recommendations: [...catalogue.recommendations, ...sixty],
};
const lexicon = buildLexicon(both);
const asker = { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member' };
const meaningOf = (text: string): Understood =>
  understand({ text, asker, today: TODAY, remembered: NOTHING_REMEMBERED }, lexicon);

test.each([
  ['status of the vetting one', 'status', 'custody-2025~rec-2'],
  ['who owns the property stores rec', 'owner', 'custody-2025~rec-4'],
  ['when is the stop and search one due', 'due', 'custody-2025~rec-3'],
  ['status of rec 47', 'status', 'custody-2025~rec-47'],
  ['history of the body worn video one', 'history', 'custody-2025~rec-5'],
  ['status of rec 3 of the custody report', 'status', 'custody-2025~rec-3'],
  ['status of the risk assessment one', 'status', 'asb-2024~rec-3'],
  ['who has the one about auditing what we seize from people we detain', 'owner', 'custody-2025~rec-4'],
])('%s', (text, aspect, rec) => {
  expect(meaningOf(text)).toMatchObject({ is: 'ask', questions: [{ ask: 'about', aspect, recs: [rec] }] });
});

test('an action of it by its words', () => {
  expect(meaningOf('have the barcode scanners been started')).toEqual({
    is: 'ask',
    questions: [{ ask: 'action', rec: 'custody-2025~rec-4', number: '4.1' }],
  });
  // What it says besides is not the action's: nothing is guessed at.
  expect(meaningOf('have the barcode scanners at Argos been started')).toEqual({ is: 'cannot' });
});

test('a number that both reports have is asked back: the newer report is not preferred in silence', () => {
  expect(meaningOf('status of rec 3')).toMatchObject({
    is: 'which',
    choices: ['asb-2024~rec-3', 'custody-2025~rec-3'],
  });
});

test('what is asked of all is asked of both reports, and of one where it is named', () => {
  expect(meaningOf("what's overdue")).toMatchObject({
    is: 'ask',
    questions: [{ ask: 'list', criteria: { overdue: true } }],
  });
  expect(meaningOf('how many are open in the custody report')).toMatchObject({
    is: 'ask',
    questions: [{ ask: 'counts', criteria: { inspection: 'custody-2025' } }],
  });
});
