/**
 * Asking for a file: "board paper for the next LPIB", "export the overdue ones to Excel", "csv of open
 * actions". What it is to hold is said in the words that a list is asked for with, so the words for the file
 * are taken away and the rest is understood as it always is. A file that an answer is wanted *for* ("status of
 * rec 3 for the board paper") is no file asked for.
 */
import type { Criteria, ExportRequest, SheetName } from '../../data/model';
import type { Lexicon } from './lexicon';
import type { Question } from './question';
import { read } from './reading';
import { currentInspection } from './subject';
import { clean, words } from './words';
import { narrowing, type Person } from './criteria';

type Form = 'workbook' | 'csv' | 'board paper' | 'section 55';

/** What each kind of file is called. */
const ANY_FILE = [
  String.raw`(?:(?:s|section|sec) ?55|statutory) (?:response |reply )?draft`,
  String.raw`draft (?:of )?(?:the |our |a )?(?:(?:s|section|sec) ?55 |statutory )?(?:response|reply)`,
  // "When was our section 55 response due" asks for none.
  String.raw`(?<=(?:prepare|write|produce|generate|create|make) (?:the |our |a )?)(?:s|section|sec) ?55 (?:response|reply)`,
  String.raw`(?:board|committee) (?:paper|report)|paper(?= for\b)`,
  String.raw`csvs?(?: files?)?|comma separated (?:file|values)`,
  String.raw`(?:excel |xlsx )?(?:spread ?sheets?|work ?books?)|excel(?: files?| sheets?| format)?|xlsx(?: files?)?`,
].join('|');

const ARTICLE = String.raw`(?:(?:a|an|the|our|my|me|us|another|new|whole|full|word) )*`;
const GIVE = String.raw`(?:give|get|send|make|create|produce|generate|prepare|build|write|let me have|can i have|could i have|export|download|print|pull|draw up|put together|need|want|require)`;

/** "give me a spreadsheet of …", "board paper for …": the file itself is what is wanted. */
const WANTED = new RegExp(
  String.raw`^(?:(?:can|could|would|will|may|please|pls|hi|hello|ok|so|and|i|we|you|would like|d like|just|now|then|to) )*(?:${GIVE} (?:${GIVE} )?)?${ARTICLE}(?<file>${ANY_FILE})\b(?! (?:is|was|are|has|says|went|due|sent|going)\b)`,
);
/** "export the overdue ones to Excel", "all open actions as a csv" */
/** A question or a report of something done is neither. */
const NOT_TURNED = String.raw`(?!(?:what|who|whom|which|when|where|why|how|is|are|was|were|has|have|had|does|do|did|tell|update)\b)`;
const TURNED = new RegExp(
  String.raw`^${NOT_TURNED}(?<rest>[^:]+?) (?:in|into|to|as|on) ${ARTICLE}(?<file>${ANY_FILE})$`,
);
/** "export the overdue ones": into which kind of file is not said. */
const EXPORT =
  /^(?:(?:can|could|would|will|please|pls|i|we|you|want|need|like|to) )*(?:export|download)(?: me| us)? (?<rest>.+)$/;

/** What any of the three needs: most sentences have none of it. */
const MAY_BE_FILE = /55|statutory|draft|paper|report|csv|comma|sheet|book|excel|xlsx|export|download/i;

/** Which file those words name; what stands round them has decided that they name one. */
const NAMES: readonly (readonly [Form, RegExp])[] = [
  ['section 55', /55|statutory|draft|response|reply/],
  ['board paper', /paper|report/],
  ['csv', /csv|comma/],
];
const formOf = (file: string): Form => NAMES.find(([, names]) => names.test(file))?.[0] ?? 'workbook';

export interface Asked {
  /** Said so that it can be nothing else; otherwise what is recorded, or asked without a file, comes first. */
  readonly sure: boolean;
  readonly form: Form;
  /** What it is to hold, in words; empty: everything. */
  readonly rest: string;
}

/** Whether a file is asked for, and of what. */
export const askedFor = (sentence: string): Asked | undefined => {
  if (!MAY_BE_FILE.test(sentence)) return undefined;
  const text = sentence
    .toLowerCase()
    .replace(/[?!.,;]+/g, ' ')
    .replace(/\b(?:please|pls|plz|thanks|thank you|ta|cheers|mate)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const wanted = WANTED.exec(text);
  const turned = wanted === null ? TURNED.exec(text) : null;
  const found = wanted ?? turned;
  const file = found?.groups?.['file'];
  if (found !== null && file !== undefined) {
    const rest = turned === null ? text.slice(found[0].length) : (turned.groups?.['rest'] ?? '');
    return { sure: wanted !== null, form: formOf(file), rest: withoutLead(rest) };
  }
  const rest = EXPORT.exec(text)?.groups?.['rest'];
  return rest === undefined ? undefined : { sure: true, form: 'workbook', rest: withoutLead(rest) };
};

const LEAD = new RegExp(
  String.raw`^(?:(?:of|with|for|about|on|from|showing|listing|containing|that has|which has|file|data|all of|export|download|save|put|send|give|get|me|us|to) )+`,
);
const withoutLead = (rest: string): string => `${rest.trim()} `.replace(LEAD, '').trim();

const EVERYTHING =
  /^(?:(?:all|everything|the lot|it all|it|that|this|all of it|all of them|the whole (?:record|lot|thing)|(?:all|every) (?:of )?(?:the |our )?(?:recs?|recommendations?|records?|data)|the (?:record|data|recommendations)|our (?:record|data|recommendations))(?: (?:you have|we have|you hold|we hold|held|please|for me))?)?$/;
const HISTORY =
  /^(?:the )?(?:whole |full |entire )?(?:history|audit trail|all (?:the )?(?:updates|entries)|every (?:update|entry))$/;
const ACTIONS = /^(?:all )?(?:the |our )?actions$/;

/** What the words for its contents mean, given how a question is understood. */
export const requestFor = (
  { form, rest }: Asked,
  said: { readonly asker: Person; readonly today: string },
  lexicon: Lexicon,
  ask: (text: string) => readonly Question[] | undefined,
): ExportRequest | undefined => {
  const { catalogue } = lexicon;
  if (form === 'board paper' || form === 'section 55') {
    const reading = read(words(clean(rest)), lexicon, said.today);
    if (reading.unknown.length > 0 || reading.outOfScope) return undefined;
    // A paper for a meeting that was is another paper.
    if (/\b(?:last|previous|minutes)\b/.test(rest)) return undefined;
    const { criteria } = narrowing({ ...reading, whens: [] }, said.asker, said.today);
    if (form === 'section 55') {
      const inspection = reading.reports[0]?.id ?? currentInspection(catalogue);
      return inspection === undefined ? undefined : { form, inspection, criteria: plain(criteria) };
    }
    const board =
      reading.boards[0] ?? meetingBoard(reading.whens) ?? catalogue.boards.find(({ main }) => main);
    return board === undefined ? undefined : { form, board: board.id, criteria: plain(criteria) };
  }
  const held = contents(rest, ask);
  if (held === undefined) return undefined;
  const { criteria, sheet, openActions } = held;
  const open = openActions === undefined ? {} : { openActions };
  return form === 'csv'
    ? { form, sheet: sheet ?? 'recommendations', criteria, ...open }
    : { form, criteria, ...open, ...(sheet === undefined ? {} : { sheet }) };
};

/** The report is what the draft is of: it narrows nothing more. */
const plain = (criteria: Criteria): Criteria => ({ ...criteria, inspection: undefined });

const meetingBoard = (whens: ReturnType<typeof read>['whens']) =>
  whens.flatMap(({ what }) => (what.is === 'meeting' ? [what.board] : []))[0];

export interface Contents {
  readonly criteria: Criteria;
  readonly sheet?: SheetName;
  readonly openActions?: boolean;
}

const contents = (
  rest: string,
  ask: (text: string) => readonly Question[] | undefined,
): Contents | undefined => {
  if (EVERYTHING.test(rest)) return { criteria: {} };
  if (HISTORY.test(rest)) return { criteria: {}, sheet: 'history' };
  if (ACTIONS.test(rest)) return { criteria: {}, sheet: 'actions' };
  const [question, ...others] = ask(rest) ?? [];
  return question === undefined || others.length > 0 ? undefined : contentsOf(question);
};

/** What a question is about, where its answer is a set of recommendations, actions or entries. */
export const contentsOf = (question: Question): Contents | undefined => {
  switch (question.ask) {
    case 'list':
      // The first three of a list are no criterion.
      return question.limit === undefined ? { criteria: question.criteria } : undefined;
    case 'counts':
      return { criteria: { ...question.criteria, ...question.of } };
    case 'actions':
      // What narrows actions themselves has no place in a file's criteria yet.
      return question.owner === undefined && question.due === undefined && question.overdue === undefined
        ? actionsOf(question.criteria, question.state)
        : undefined;
    case 'about':
      return question.aspect === 'history'
        ? { criteria: { recs: question.recs }, sheet: 'history' }
        : question.aspect === 'actions'
          ? actionsOf({ recs: question.recs }, question.state)
          : { criteria: { recs: question.recs } };
    case 'access':
    case 'action':
    case 'away':
    case 'board':
    case 'changes':
    case 'digest':
    case 'export':
    case 'help':
    case 'marking here':
    case 'missed':
    case 'missing':
    case 'not held':
    case 'not reached':
    case 'positions':
    case 'reports':
    case 'section 55':
      return undefined;
  }
};

const actionsOf = (
  criteria: Criteria,
  state: Extract<Question, { ask: 'actions' }>['state'],
): Contents | undefined =>
  state === undefined || state === 'open'
    ? { criteria, sheet: 'actions', ...(state === 'open' ? { openActions: true } : {}) }
    : undefined;
