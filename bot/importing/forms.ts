/** The forms of an import: what only a person can say, and how words of the file are to be read. */
import type { FieldData } from '../../cards';
import { begun } from '../../data/importing/naming';
import { NEW_REPORT, type Plan } from '../../data/importing/plan';
import { choicesFor, NOTHING_OF_OURS } from '../../data/importing/spreadsheets/choices';
import { FORCES, showDay, type Inspection } from '../../data/model';
import { answerWith } from '../asking/cards';
import type { Desk } from '../asking/desk';
import { capital, counted } from '../asking/words';
import type { Reply } from '../turn';
import { button } from './cards';
import { anchoredIn } from './answers';
import { wordsOf, type Word } from './chosen';
import { choicesOf, namedIn, type Named } from './taken';

/** Of a form's 16 fields, those of reports; the report and the force take two more, and days that periods count from. */
const MOST_OF_REPORTS = 12;
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
 * What only a person can say, to be filled in. Its answers come back as `report-0`, `published-0`, `anchor` or
 * `anchor-0`, `report`, `from` and `word-0`.
 */
export const neededForm = (plan: Plan, id: string, desk: Desk, problems: readonly string[] = []): Reply => {
  const has = (need: Plan['needs'][number]['need']): boolean => plan.needs.some((each) => each.need === need);
  const reports = reportFields(
    namedIn(plan).filter(({ report }) => report.is !== 'known'),
    desk.catalogue.inspections,
  );
  const own: FieldData[] = [
    ...(plan.needs.some((each) => each.need === 'report' && each.report === '')
      ? [field('report', 'The report it is about, by its title', 'line')]
      : []),
    ...(has('force')
      ? [
          {
            ...field('from', 'The force whose response it is', 'choice'),
            choices: FORCES.map(({ id: value, name: title }) => ({ title, value })),
          },
        ]
      : []),
  ];
  const anchors = anchorFields(plan).slice(0, MOST_FIELDS - reports.length - own.length);
  const fields = [...reports, ...anchors, ...own];
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

const COUNT_FROM = 'Periods such as “within three months” count from';

/** The day that periods count from: of each report its own, where they stand in several. */
const anchorFields = ({ needs }: Plan): FieldData[] => {
  if (!needs.some(({ need }) => need === 'anchor')) return [];
  const apart = anchoredIn(needs);
  return apart.length === 0
    ? [field('anchor', COUNT_FROM, 'date')]
    : apart.map(({ name }, at) =>
        field(`anchor-${String(at)}`, `Of ${begun(name)}: ${lower(COUNT_FROM)}`, 'date'),
      );
};

const lower = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

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

/** As many as fit; what comes back is told by their places, which are those in `namedIn`. */
const reportFields = (named: readonly Named[], held: readonly Inspection[]): FieldData[] => {
  const fields: FieldData[] = [];
  for (const [at, each] of named.entries()) {
    const own = fieldsOf(each, at, held);
    if (fields.length + own.length > MOST_OF_REPORTS) break;
    fields.push(...own);
  }
  return fields;
};

/** Which report it is, where there is a choice, and when it was published, which a new one needs. */
const fieldsOf = (each: Named, at: number, held: readonly Inspection[]): FieldData[] => {
  const { name, now } = each;
  const choices = choicesOf(each, held).map(({ id, title, published }) => ({
    title: `${title}, published ${showDay(published)}`,
    value: id,
  }));
  const day = `published-${String(at)}`;
  if (choices.length === 0) return [field(day, `“${begun(name)}” was published on`, 'date')];
  return [
    {
      ...field(`report-${String(at)}`, `“${begun(name)}” is`, 'choice'),
      choices: [{ title: 'A new report', value: NEW_REPORT }, ...choices],
      ...(now === undefined ? {} : { value: now }),
      hint: 'Choose the report',
    },
    field(day, `If new, “${begun(name)}” was published on`, 'date'),
  ];
};

/** What each report of the file was taken for, to be said otherwise. */
export const reportsForm = (plan: Plan, id: string, desk: Desk, problems: readonly string[] = []): Reply => {
  const named = namedIn(plan);
  const fields = reportFields(named, desk.catalogue.inspections);
  const asked = fields.filter(({ id: own }) => own.startsWith('published-')).length;
  const rest = named.length - asked;
  return formOf(
    `Which report ${plan.file.name} is about`,
    `A report that is not held is new, and needs the day on which it was published.${rest > 0 ? ` ${counted(rest, 'more report')} can be chosen by npm run import.` : ''}`,
    fields,
    id,
    desk,
    problems,
  );
};
