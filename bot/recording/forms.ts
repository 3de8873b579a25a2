/**
 * Forms: one for each kind of change, opened from a card or by "update rec 3". What is filled in goes the
 * same way as what is typed: a draft, a card to confirm, a press.
 */
import { z } from 'zod';
import type { FieldData } from '../../cards';
import {
  Change,
  LONGEST_TEXT,
  Marking,
  RecommendationId,
  showDay,
  type Recommendation,
  type Update,
} from '../../data/model';
import { answerWith } from '../asking/cards';
import { COLOURS, MARKINGS, choice, day, line, words } from './fields';
import { inspectionOf, labelOf, type Answer, type Desk } from '../asking/desk';
import { readDay } from '../understanding/changes/read';

export const FORM_KINDS = [
  'progress',
  'state',
  'date',
  'evidence',
  'add action',
  'action',
  'owner',
  'propose complete',
  'send back',
  'reopen',
  'not adopt',
  'comment',
  'correct',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Where Teams keeps the messages of its clouds: commercial, GCC High and DoD. */
const TEAMS_HOSTS = new Set([
  'teams.microsoft.com',
  'teams.cloud.microsoft',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
]);

/** The way back to a message. It comes from a client with the form, so it is nothing but a link to a message of Teams. */
export const MessageLink = z
  .string()
  .url()
  .max(2_000)
  .refine((link) => {
    const { protocol, host, pathname, username } = new URL(link);
    return (
      protocol === 'https:' && username === '' && TEAMS_HOSTS.has(host) && pathname.startsWith('/l/message/')
    );
  }, 'a link to a message of Teams');

/** What a button that opens a form carries. */
export const FormData = z.object({
  rec: RecommendationId,
  kind: z.enum(FORM_KINDS),
  draft: z.string().optional(),
  sequence: z.number().int().positive().optional(),
  /** The version that the person was shown when they drafted what is edited here. */
  basedOn: z.number().int().positive().optional(),
  /** The message it was taken from, and the way back to it. */
  message: z.string().max(200).optional(),
  link: MessageLink.optional(),
});
export type FormData = z.infer<typeof FormData>;

/** What comes back: everything typed is text, and nothing typed is absent. */
const Input = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
export const Inputs = z.object({
  text: Input,
  reason: Input,
  rag: Input,
  status: Input,
  to: Input,
  url: Input,
  title: Input,
  target: Input,
  owner: Input,
  number: Input,
  state: Input,
  marking: Input,
});
export type Inputs = z.infer<typeof Inputs>;

const TITLES: Readonly<Record<FormKind, string>> = {
  progress: 'Report progress',
  state: 'Change status or colour',
  date: 'Move the due date',
  evidence: 'Add evidence',
  'add action': 'Add an action',
  action: 'Change an action',
  owner: 'Change the owner',
  'propose complete': 'Propose as complete',
  'send back': 'Send back',
  reopen: 'Reopen',
  'not adopt': 'Mark as not adopted',
  comment: "Record the commissioner's comment",
  correct: 'Correct an entry',
};

/** Further forms offered beside a report of progress. */
const BESIDE: readonly FormKind[] = ['state', 'date', 'evidence', 'add action', 'propose complete'];

export const formButton = (
  rec: string,
  kind: FormKind,
  title = TITLES[kind],
  sequence?: number,
): { title: string; verb: string; data: Record<string, unknown> } => ({
  title,
  verb: 'form',
  data: { rec, kind, ...(sequence === undefined ? {} : { sequence }) },
});

/** Whether there is anything in a change that a form could hold. */
export const isEditable = (change: Change): boolean => FORM_KINDS.some((kind) => kind === change.change);

/** Whether this person may say better what an entry says: it is theirs, and in words of their own. */
export const isCorrectable = (entry: Pick<Update, 'by' | 'kind'>, person: string): boolean =>
  entry.by.id === person &&
  (entry.kind === 'progress' || entry.kind === 'comment' || entry.kind === 'correction');

/** The form, filled with what is known; `problems` say what was wrong with the last submission. */
export const formCard = (
  rec: Recommendation,
  data: FormData,
  desk: Desk,
  inputs: Inputs,
  problems: readonly string[] = [],
  heading = `${TITLES[data.kind]}: ${labelOf(rec)}`,
): Answer =>
  answerWith(
    desk,
    'form',
    {
      summary: heading,
      inspections: [rec.inspection],
      markings: [rec.marking],
      about: [rec.id],
      buttons: [
        {
          title: 'Cancel',
          verb: 'leave',
          data: { rec: rec.id, ...(data.draft === undefined ? {} : { draft: data.draft }) },
        },
        ...(data.kind === 'progress' && data.draft === undefined
          ? BESIDE.map((kind) => formButton(rec.id, kind))
          : []),
      ],
    },
    {
      intro: `${labelOf(rec)}: ${rec.title} (${inspectionOf(desk, rec.inspection)?.shortTitle ?? rec.inspection}, ${desk.catalogue.force.name}). You will see exactly what is recorded before you confirm it.`,
      problems: [...problems],
      fields: fieldsOf(data.kind, rec, desk, inputs),
      submit: { title: 'Review', verb: 'propose', data: { ...data } },
    },
  );

const fieldsOf = (kind: FormKind, rec: Recommendation, desk: Desk, inputs: Inputs): FieldData[] => {
  const people = desk.catalogue.people.map((person) => [person.name, person.id] as const);
  const actions = rec.actions.map((action) => [`${action.number} ${action.text}`, action.number] as const);
  const marking = choice('marking', 'Marking', MARKINGS, inputs.marking ?? 'OFFICIAL', true);
  switch (kind) {
    case 'progress':
      return [words('text', 'What has happened', inputs.text), marking];
    case 'state':
      return [
        choice('rag', 'Colour', COLOURS, inputs.rag, false),
        choice('status', 'Status', [['In progress', 'in progress']], inputs.status, false),
        words('reason', 'Why', inputs.reason),
        marking,
      ];
    case 'date':
      return [
        day(
          'to',
          `New due date${rec.due === null ? '' : ` (now ${showDay(rec.due)})`}`,
          inputs.to,
          true,
          desk,
        ),
        words('reason', 'Why it moves', inputs.reason),
        marking,
      ];
    case 'evidence':
      return [
        line('url', 'Link', 'url', inputs.url, true, 'https://…'),
        line('title', 'What it shows', 'line', inputs.title, false, 'Evaluation of twelve plans'),
        marking,
      ];
    case 'add action':
      return [
        words('text', 'What is to be done', inputs.text),
        day('target', 'Target date', inputs.target, false, desk),
        choice('owner', 'Owner', people, inputs.owner, false),
        marking,
      ];
    case 'action':
      return [
        choice('number', 'Action', actions, inputs.number, true),
        choice(
          'state',
          'State',
          [
            ['Not started', 'not started'],
            ['In progress', 'in progress'],
            ['Done', 'done'],
          ],
          inputs.state,
          false,
        ),
        day('target', 'Target date', inputs.target, false, desk),
        choice('owner', 'Owner', people, inputs.owner, false),
        words('reason', 'Why', inputs.reason, false),
        marking,
      ];
    case 'owner':
      return [choice('owner', 'Owner', people, inputs.owner, true), marking];
    case 'propose complete':
      return [words('text', 'What was done', inputs.text, false), marking];
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return [words('reason', 'Why', inputs.reason), marking];
    case 'comment':
    case 'correct':
      return [
        words('text', kind === 'comment' ? "The commissioner's comment" : 'What it should say', inputs.text),
        marking,
      ];
  }
};

/** What was filled in as a change, or what is wrong with it, a sentence a field. */
export const changeOf = (
  data: FormData,
  inputs: Inputs,
  desk: Desk,
): { change: Change; marking: Marking } | { problems: string[] } => {
  const problems: string[] = [];
  const asDay = (said: string | undefined, label: string): string | undefined => {
    if (said === undefined) return undefined;
    const found = readDay(said, desk.today);
    if (found === undefined)
      problems.push(`${label}: "${said.slice(0, 40)}" is no date. Say it like 30 April 2025.`);
    return found;
  };
  const asPerson = (id: string | undefined): { id: string; name: string } | undefined => {
    if (id === undefined) return undefined;
    const person = desk.catalogue.people.find((known) => known.id === id);
    if (person === undefined) problems.push('Owner: nobody of that name is known here.');
    return person === undefined ? undefined : { id: person.id, name: person.name };
  };
  const { text, reason, rag, status, url, title, number, state } = inputs;
  const raw = {
    progress: () => ({ text }),
    state: () => ({ rag, status, reason }),
    date: () => ({ to: asDay(inputs.to, 'New due date'), reason }),
    evidence: () => ({ url, title }),
    'add action': () => ({
      text,
      target: asDay(inputs.target, 'Target date'),
      owner: asPerson(inputs.owner),
    }),
    action: () => ({
      number,
      state,
      target: asDay(inputs.target, 'Target date'),
      owner: asPerson(inputs.owner),
      reason,
    }),
    owner: () => ({ owner: asPerson(inputs.owner) }),
    'propose complete': () => ({ text }),
    'send back': () => ({ reason }),
    reopen: () => ({ reason }),
    'not adopt': () => ({ reason }),
    comment: () => ({ text }),
    correct: () => ({ sequence: data.sequence, text }),
  }[data.kind]();
  if (data.kind === 'state' && rag === undefined && status === undefined)
    problems.push('Choose a colour or a status.');
  const marking = Marking.safeParse(inputs.marking ?? 'OFFICIAL');
  if (!marking.success) problems.push('Marking: OFFICIAL or OFFICIAL-SENSITIVE.');
  const change = Change.safeParse({ change: data.kind, ...raw });
  if (!change.success && problems.length === 0)
    problems.push(...change.error.issues.map((issue) => problemOf(String(issue.path[0] ?? ''))));
  return problems.length === 0 && change.success && marking.success
    ? { change: change.data, marking: marking.data }
    : { problems: [...new Set(problems)] };
};

const PROBLEMS: Readonly<Record<string, string>> = {
  title: `What it shows: at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`,
  text: `Say what is to be recorded, in at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`,
  reason: `Say why, in at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`,
  url: 'The link must begin with https://.',
  to: 'Choose the new due date.',
  owner: 'Choose an owner.',
  number: 'Choose an action.',
  rag: 'Choose one of the colours.',
  status: 'Choose one of the statuses.',
  state: 'Choose one of the states.',
};
const problemOf = (field: string): string =>
  PROBLEMS[field] ?? 'Something in the form does not fit. Fill it in again.';

/** What a draft holds, as the form's fields show it. */
export const inputsOf = (change: Change, marking: Marking): Inputs => {
  const value = (key: string): string | undefined => {
    const found: unknown = Reflect.get(change, key);
    return typeof found === 'string' ? found : undefined;
  };
  const owner = 'owner' in change ? change.owner?.id : undefined;
  return {
    text: value('text'),
    reason: value('reason'),
    rag: value('rag'),
    status: value('status'),
    to: value('to'),
    url: value('url'),
    title: value('title'),
    target: value('target'),
    owner,
    number: value('number'),
    state: value('state'),
    marking,
  };
};
