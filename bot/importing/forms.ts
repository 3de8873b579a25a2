/** The forms of an import: what only a person can say, and how words of the file are to be read. */
import type { FieldData } from '../../cards';
import { begun } from '../../data/importing/naming';
import type { Plan } from '../../data/importing/plan';
import { choicesFor, NOTHING_OF_OURS } from '../../data/importing/spreadsheets/choices';
import { FORCES } from '../../data/model';
import { answerWith } from '../asking/cards';
import type { Desk } from '../asking/desk';
import { capital, counted } from '../asking/words';
import type { Reply } from '../turn';
import { button } from './cards';
import { wordsOf, type Word } from './chosen';

/** Of a form's 16 fields, those of reports; the day that periods count from, the report and the force take three more. */
const MOST_REPORTS = 8;
const MOST_FIELDS = 16;

const field = (name: string, label: string, kind: FieldData['kind']): FieldData => ({
  id: name,
  label,
  kind,
  required: false,
  error: 'Give a day, or leave it out.',
});

const MEANING: Readonly<Record<string, string>> = {
  done: 'Complete: closed where a day of sign-off stands beside it',
  [NOTHING_OF_OURS]: 'Leave it out',
};

/** @param at its place in `wordsOf` */
const wordField = ({ column, word, asks, rows, as, isOpen }: Word, at: number): FieldData => {
  const choices = choicesFor(asks);
  const now = as ?? (isOpen ? undefined : NOTHING_OF_OURS);
  return {
    ...field(
      `word-${String(at)}`,
      `“${begun(word)}” in the column ${begun(column)} (${counted(rows, 'row')})`,
      'choice',
    ),
    choices: choices.map((value) => ({ title: MEANING[value] ?? capital(value), value })),
    ...(as === undefined || now === undefined || !choices.includes(now) ? {} : { value: now }),
    hint: as === undefined ? 'As the rest of its row says' : 'Not read',
  };
};

const formOf = (
  heading: string,
  intro: string,
  fields: readonly FieldData[],
  id: string,
  desk: Desk,
  problems: readonly string[] = [],
): Reply =>
  answerWith(
    desk,
    'form',
    { summary: heading, heading, buttons: [button(id, 'Back', 'page', { page: 1 })] },
    {
      intro,
      problems: [...problems],
      fields: [...fields],
      submit: button(id, 'Show what it comes to', 'answer'),
    },
  ).reply;

/**
 * What only a person can say, to be filled in. Its answers come back as `published-0`, `anchor`, `report`, `from` and
 * `word-0`.
 */
export const neededForm = (plan: Plan, id: string, desk: Desk, problems: readonly string[] = []): Reply => {
  const has = (need: Plan['needs'][number]['need']): boolean => plan.needs.some((each) => each.need === need);
  const fields: FieldData[] = [
    ...publishedNeeds(plan).map((report, at) =>
      field(`published-${String(at)}`, `“${begun(report)}” was published on`, 'date'),
    ),
    ...(has('anchor') ? [field('anchor', 'Periods such as “within three months” count from', 'date')] : []),
    ...(has('report') ? [field('report', 'The report it is about, by its title', 'line')] : []),
    ...(has('force')
      ? [
          {
            ...field('from', 'The force whose response it is', 'choice'),
            choices: FORCES.map(({ id: value, name: title }) => ({ title, value })),
          },
        ]
      : []),
  ];
  const words = wordsOf(plan).filter(({ isOpen }) => isOpen);
  const asked = words.slice(0, MOST_FIELDS - fields.length).map(wordField);
  const rest = words.length - asked.length;
  return formOf(
    `Needed before ${plan.file.name} can be kept`,
    `What you leave out stays not understood.${rest > 0 ? ` ${counted(rest, 'more word')} will be asked about after these.` : ''}`,
    [...fields, ...asked],
    id,
    desk,
    problems,
  );
};

/** How each word was read, to be chosen otherwise. */
export const wordsForm = (plan: Plan, id: string, desk: Desk): Reply => {
  const words = wordsOf(plan);
  const rest = words.length - MOST_FIELDS;
  return formOf(
    `How words of ${plan.file.name} are read`,
    rest > 0
      ? `The first ${String(MOST_FIELDS)} words, those not understood before the others. ${counted(rest, 'more word')} can be read otherwise by npm run import.`
      : 'Choose another reading where one is not right.',
    words.slice(0, MOST_FIELDS).map(wordField),
    id,
    desk,
  );
};

/** The reports whose day is asked for, in the order of the form's fields. */
export const publishedNeeds = (plan: Plan): string[] =>
  plan.needs.flatMap((each) => (each.need === 'published' ? [each.report] : [])).slice(0, MOST_REPORTS);
