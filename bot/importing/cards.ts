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
import { countWords, countsOf, nothingWords, sectionsOf, type PreviewLine } from './preview';

/** Lines and words on one page; the card stays well under what Teams takes. */
const LINES = 10;
const MAPPINGS = 10;
const LONGEST_LINE = 240;

const show = (count: number): string => count.toLocaleString('en-GB');

type Do = 'confirm' | 'cancel' | 'page' | 'needed' | 'words' | 'answer';

export const button = (
  id: string,
  title: string,
  what: Do,
  more: Partial<ButtonData> & { page?: number } = {},
): ButtonData => {
  const { page, ...own } = more;
  return {
    title,
    verb: 'import',
    data: { import: id, do: what, ...(page === undefined ? {} : { page }) },
    ...own,
  };
};

/** A page of what the file would come to. */
export const previewCard = (plan: Plan, waiting: Pick<WaitingImport, 'id'>, desk: Desk, page = 1): Reply => {
  const { id } = waiting;
  const lines = sectionsOf(plan).flatMap(({ title, lines: all }) => all.map((line) => ({ title, line })));
  const pages = Math.max(1, Math.ceil(lines.length / LINES), Math.ceil(plan.mappings.length / MAPPINGS));
  const at = Math.min(Math.max(1, page), pages);
  const shown = lines.slice((at - 1) * LINES, at * LINES);
  const nothing = nothingWords(plan);
  const heading = nothing === '' ? `Check and confirm: ${plan.file.name}` : nothing;
  const counts = countsOf(plan);
  const isSensitive = plan.recommendations.some(({ steps }) =>
    steps.some(({ marking }) => marking === 'OFFICIAL-SENSITIVE'),
  );
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
        ...(wordsOf(plan).length > 0 ? [button(id, 'Read words otherwise', 'words')] : []),
        ...(at < pages
          ? [button(id, at === 1 ? 'Show the rest' : 'Next page', 'page', { page: at + 1 })]
          : []),
        ...(at > 1 ? [button(id, 'Back', 'page', { page: at - 1 })] : []),
        ...(isEmpty(plan) ? [] : [button(id, 'Cancel', 'cancel')]),
      ],
    },
    {
      intro: `${plan.file.name}, for the record of ${desk.catalogue.force.name}${pages > 1 ? `, page ${show(at)} of ${show(pages)}` : ''}.`,
      counts:
        at === 1
          ? [
              { title: 'New', value: show(counts.new) },
              { title: 'Changed', value: show(counts.changed) },
              { title: 'Unchanged', value: show(counts.unchanged) },
              { title: 'Not understood', value: show(counts['not understood']) },
            ]
          : [],
      sections: sectionsOn(shown),
      mappings: plan.mappings.slice((at - 1) * MAPPINGS, at * MAPPINGS).map(({ column, word, as, rows }) => ({
        column: begun(column),
        word: `“${begun(word)}”`,
        meaning: as ?? 'not read',
        rows: show(rows),
      })),
      ...(isEmpty(plan)
        ? {}
        : { note: 'Nothing is written until you confirm. What others record meanwhile stays.' }),
    },
  ).reply;
};

const sectionsOn = (
  shown: readonly { readonly title: string; readonly line: PreviewLine }[],
): { title: string; lines: { words: string; place?: string }[] }[] => {
  const titles = [...new Set(shown.map(({ title }) => title))];
  return titles.map((title) => ({
    title,
    lines: shown
      .filter((each) => each.title === title)
      .map(({ line: { words, place } }) => ({
        words: begun(words, LONGEST_LINE),
        ...(place === '' ? {} : { place: begun(place, LONGEST_LINE) }),
      })),
  }));
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
