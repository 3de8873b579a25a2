/** The cards of an import: what it would come to, how far it is, what was recorded. */
import type { ButtonData } from '../../cards';
import type { WaitingImport } from '../../data/cosmos';
import { begun } from '../../data/importing/naming';
import { isEmpty, type Plan } from '../../data/importing/plan';
import { answerWith, sentence } from '../asking/cards';
import type { Desk } from '../asking/desk';
import { counted, listed } from '../asking/words';
import type { Reply } from '../turn';
import { wordsOf } from './chosen';
import { isBegun, pagesOf } from './pages';
import { countWords, countsOf, nothingWords, sectionsOf, unnumberedWords } from './preview';

/** Words that were read, on one page; the card stays well under what Teams takes. */
const MAPPINGS = 10;
const LONGEST_LINE = 240;

const show = (count: number): string => count.toLocaleString('en-GB');

type Do = 'confirm' | 'cancel' | 'page' | 'needed' | 'reports' | 'words' | 'answer';

export const button = (
  id: string,
  title: string,
  what: Do,
  more: Partial<ButtonData> & { page?: number; whole?: boolean } = {},
): ButtonData => {
  const { page, whole, ...own } = more;
  return {
    title,
    verb: 'import',
    data: {
      import: id,
      do: what,
      ...(page === undefined ? {} : { page }),
      ...(whole === true ? { whole } : {}),
    },
    ...own,
  };
};

/** A page of what the file would come to; with `whole` every word of it. */
export const previewCard = (
  plan: Plan,
  waiting: Pick<WaitingImport, 'id'>,
  desk: Desk,
  {
    page = 1,
    whole = false,
  }: { readonly page?: number | undefined; readonly whole?: boolean | undefined } = {},
): Reply => {
  const { id } = waiting;
  const sections = sectionsOf(plan);
  const all = pagesOf(sections, whole);
  const pages = Math.max(1, all.length, Math.ceil(plan.mappings.length / MAPPINGS));
  const at = Math.min(Math.max(1, page), pages);
  const nothing = nothingWords(plan);
  const heading = nothing === '' ? `Check and confirm: ${plan.file.name}` : nothing;
  const counts = countsOf(plan);
  const isSensitive =
    plan.positions.some(({ position }) => position.marking === 'OFFICIAL-SENSITIVE') ||
    plan.recommendations.some(({ steps }) => steps.some(({ marking }) => marking === 'OFFICIAL-SENSITIVE'));
  const next = unnumberedWords(plan);
  return answerWith(
    desk,
    'preview',
    {
      summary: nothing === '' ? `${heading}: ${countWords(plan)}` : heading,
      heading,
      markings: isSensitive ? ['OFFICIAL-SENSITIVE'] : [],
      buttons: [
        ...(isEmpty(plan) ? [] : [button(id, 'Confirm', 'confirm', { style: 'positive' })]),
        ...(plan.needs.length > 0 ? [button(id, 'Say what is needed', 'needed')] : []),
        ...(at < pages
          ? [button(id, at === 1 ? 'Show the rest' : 'Next page', 'page', { page: at + 1, whole })]
          : []),
        ...(at > 1 ? [button(id, 'Back', 'page', { page: at - 1, whole })] : []),
        ...(whole
          ? [button(id, 'Show the short preview', 'page', { page: 1 })]
          : isBegun(sections)
            ? [button(id, 'Show the whole preview', 'page', { page: 1, whole: true })]
            : []),
        ...([...plan.reports.values()].some(({ is }) => is === 'known')
          ? [button(id, 'It is another report', 'reports')]
          : []),
        ...(wordsOf(plan).length > 0 ? [button(id, 'Read words otherwise', 'words')] : []),
        ...(isEmpty(plan) ? [] : [button(id, 'Cancel', 'cancel')]),
      ],
    },
    {
      intro: `${plan.file.name}, for the record of ${desk.catalogue.force.name}${whole ? ', every word of it' : ''}${pages > 1 ? `, page ${show(at)} of ${show(pages)}` : ''}.`,
      counts:
        at === 1
          ? [
              { title: 'New', value: show(counts.new) },
              { title: 'Changed', value: show(counts.changed) },
              { title: 'Unchanged', value: show(counts.unchanged) },
              { title: 'Not understood', value: show(counts['not understood']) },
            ]
          : [],
      sections: all[at - 1] ?? [],
      mappings: plan.mappings.slice((at - 1) * MAPPINGS, at * MAPPINGS).map(({ column, word, as, rows }) => ({
        column: begun(column),
        word: `“${begun(word)}”`,
        meaning: as ?? 'not read',
        rows: show(rows),
      })),
      ...noteOf([
        next,
        isEmpty(plan) ? '' : 'Nothing is written until you confirm. What others record meanwhile stays.',
      ]),
    },
  ).reply;
};

const noteOf = (sentences: readonly string[]): { note?: string } => {
  const note = sentences.filter((each) => each !== '').join(' ');
  return note === '' ? {} : { note };
};

/** How far it is. The button finds out more, and goes on where the copy that wrote it has died. */
export const progressCard = ({ id, file, progress: { done, total } }: WaitingImport, desk: Desk): Reply => {
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  const summary = `Bringing in ${file.name}: ${show(done)} of ${show(total)}`;
  return answerWith(
    desk,
    'facts',
    {
      summary,
      buttons: [button(id, 'How far is it', 'confirm'), button(id, 'Stop', 'cancel')],
    },
    {
      state: { tone: 'accent', words: [`${String(percent)}%`] },
      facts: [],
      lines: ['Each recommendation is written whole. You can go on with other things meanwhile.'],
    },
  ).reply;
};

const doneCard = ({ file, written }: WaitingImport, desk: Desk): Reply => {
  const { recommendations = 0, positions = 0, changedMeanwhile = [] } = written ?? {};
  return answerWith(
    desk,
    'facts',
    {
      summary: `Brought in: ${file.name}, ${counted(recommendations, 'recommendation')}`,
    },
    {
      state: { tone: 'good', words: ['In the record'] },
      facts: [
        { title: 'Recommendations', value: show(recommendations) },
        { title: 'Positions of other forces', value: show(positions) },
      ],
      lines:
        changedMeanwhile.length === 0
          ? ['Every entry names the file it came from.']
          : [
              `Left as they are, because they were changed after you were shown them: ${begun(changedMeanwhile.join(', '), LONGEST_LINE)}. Send the file again to look at them anew.`,
            ],
    },
  ).reply;
};

const stoppedCard = ({ id, file, progress: { done, total }, reason }: WaitingImport, desk: Desk): Reply =>
  sentence(desk, `Stopped: ${file.name}, ${show(done)} of ${show(total)} are in the record`, {
    words: [
      ...(reason === null ? [] : [reason]),
      'Each of them is whole. Continue goes on with the rest; sending the file again does so too.',
    ],
    buttons: [button(id, 'Continue', 'confirm', { style: 'positive' })],
  }).reply;

/** How it stands. */
export const standingCard = (waiting: WaitingImport, desk: Desk): Reply => {
  switch (waiting.state) {
    case 'done':
      return doneCard(waiting, desk);
    case 'stopped':
      return stoppedCard(waiting, desk);
    case 'writing':
      return progressCard(waiting, desk);
    case 'open':
    case 'cancelled':
      return sentence(desk, `Cancelled: nothing of ${waiting.file.name} has been recorded.`).reply;
  }
};

/** A sentence that says who may. */
export const notAllowed = (desk: Desk): Reply => {
  const secretaries = desk.catalogue.people.filter(({ roles }) => roles.includes('secretary'));
  const names = secretaries.map(({ name }) => name);
  const who = names.length === 0 ? 'The board secretary' : listed(names);
  return sentence(desk, `You can't bring files in. ${who} and administrators can.`, {
    words: ['The file was not opened.'],
  }).reply;
};
