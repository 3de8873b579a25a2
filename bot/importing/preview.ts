/** What a plan comes to, in plain lines: the same for the terminal and for cards. */
import { isEmpty, type Need, type Plan, type Remark, type Said } from '../../data/importing/plan';
import type { Asked } from '../../data/importing/found';
import { begun } from '../../data/importing/naming';
import { placesWords } from '../../data/importing/places';
import { capital, counted, listed } from '../asking/words';
import { takenWords } from './taken';

/** One line, with where it stands in the file. */
export interface PreviewLine {
  readonly words: string;
  readonly place: string;
  /** The words that would land there, whole. */
  readonly said: readonly Said[];
}

export interface PreviewSection {
  readonly key: 'needed' | 'reports' | 'not understood' | 'new' | 'changed' | 'notes' | 'unchanged';
  readonly title: string;
  readonly lines: readonly PreviewLine[];
}

const line = ({ words, at, said = [] }: Remark): PreviewLine => ({ words, place: placesWords(at), said });
const plainLine = (words: string, at: Remark['at'] = []): PreviewLine => line({ words, at });

const ASKED: Readonly<Record<Asked, string>> = {
  status: 'status',
  colour: 'colour',
  action: 'state of an action',
};

const MOST_CHOICES = 5;

/** "ASB spotlight report, October 2024 or a new report?" */
const choiceWords = ({ report, choices }: Need & { readonly need: 'report' }): string => {
  const rest = choices.length - MOST_CHOICES - 1;
  const shown =
    rest > 0 ? [...choices.slice(0, MOST_CHOICES), counted(rest, 'other'), ...choices.slice(-1)] : choices;
  return report === '' ? listed(shown) : `${capital(listed(shown, 'or'))}?`;
};

/** What is asked of the person, in words; how it is answered depends on where it is shown. */
export const needWords = (need: Need): string => {
  switch (need.need) {
    case 'published':
      return `When was “${need.report}” published? Until that is known, nothing of it is kept`;
    case 'anchor':
      return `“${need.words}”${need.report === undefined ? '' : ` in ${need.report.name}`} counts from which day? Without it there is no due date`;
    case 'report':
      return `${need.report === '' ? 'Which report is this about' : `Which report is “${need.report}”`}?${need.choices.length === 0 ? '' : ` ${need.report === '' ? 'Held: ' : ''}${choiceWords(need)}`}`;
    case 'word':
      return `“${begun(need.word)}” in the column ${begun(need.column)} (${counted(need.rows, 'row')}) is no ${ASKED[need.asks]} that is known. Until it is chosen, it is not read`;
    case 'force':
      return 'Whose response is this? The file does not name the force';
  }
};

/** Sections in the order in which a person should look at them, without those that are empty. */
export const sectionsOf = (plan: Plan): PreviewSection[] => {
  const of = (is: 'new' | 'changed'): PreviewLine[] =>
    [plan.inspections, plan.recommendations, plan.positions].flatMap((all) =>
      all.filter((each) => each.is === is).map(({ remark }) => line(remark)),
    );
  const sections: PreviewSection[] = [
    {
      key: 'needed',
      title: 'Needed from you',
      lines: plan.needs.map((need) => plainLine(needWords(need), need.at)),
    },
    {
      key: 'reports',
      title: 'Reports',
      lines: [...plan.reports].flatMap(([name, report]) => {
        const words = takenWords(name, report);
        return words === undefined ? [] : [plainLine(words)];
      }),
    },
    { key: 'not understood', title: 'Not understood', lines: plan.notUnderstood.map(line) },
    { key: 'new', title: 'New', lines: of('new') },
    { key: 'changed', title: 'Changed', lines: of('changed') },
    { key: 'notes', title: 'Worth knowing', lines: plan.notes.map(line) },
    { key: 'unchanged', title: 'Unchanged', lines: plan.unchanged.map(line) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
};

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly 'not understood': number;
}

export const countsOf = (plan: Plan): Counts => {
  const count = (is: 'new' | 'changed'): number =>
    [plan.inspections, plan.recommendations, plan.positions].flat().filter((each) => each.is === is).length;
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: plan.unchanged.length,
    'not understood': plan.notUnderstood.length + plan.needs.length,
  };
};

const show = (count: number): string => count.toLocaleString('en-GB');

/** "5 new, 1 changed, 0 unchanged, 2 not understood" */
export const countWords = (plan: Plan): string =>
  Object.entries(countsOf(plan))
    .map(([what, count]) => `${show(Number(count))} ${what}`)
    .join(', ');

/** Why there is nothing to confirm. */
export const nothingWords = (plan: Plan): string => {
  if (!isEmpty(plan)) return '';
  if (plan.unchanged.length > 0) return 'Nothing changed: all of it is in the record already';
  if (plan.needs.length > 0) return 'Nothing can be kept until what is needed is known';
  return plan.unnumbered > 0
    ? `Nothing to bring in yet: ${plan.file.name} lists ${counted(plan.unnumbered, 'recommendation')} without ${plan.unnumbered === 1 ? 'its number' : 'their numbers'}`
    : `Nothing to bring in: no recommendation was found in ${plan.file.name}`;
};

/** What to do about recommendations without numbers; '' where there are none. */
export const unnumberedWords = ({ unnumbered, reports }: Plan): string => {
  if (unnumbered === 0) return '';
  const isHeld = [...reports.values()].some((report) => report.is === 'known' && report.isHeld);
  return isHeld
    ? 'No number is made up: none of the recommendations held of that report reads like these. Look whether it is the right report, or write the numbers into the file.'
    : 'No number is made up. Bring in the report itself first, or a response that has the numbers, and then this file again: each is then found by its words.';
};

/** How a word of the file was read: "Status “On track” read as in progress (12 rows)". */
export const mappingWords = (mapping: Plan['mappings'][number]): string =>
  `${mapping.column} “${mapping.word}” ${mapping.as === null ? 'not read' : `read as ${mapping.as}`} (${counted(mapping.rows, 'row')})`;
