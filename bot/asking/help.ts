/** What can be asked, and the replies to what can not. */
import type { ButtonData } from '../../cards';
import type { Role } from '../../data/model';
import { answerWith, sentence } from './cards';
import { asks, labelOf, type Answer, type Desk } from './desk';
import { withRecs } from '../understanding/followup';
import type { QuestionInput } from '../understanding/question';
import { listed } from './words';

const EVERYONE = [
  {
    title: 'One recommendation',
    examples: ['status of Rec 3', 'what does Rec 4 say', 'history of Rec 4', 'is there evidence for Rec 4'],
  },
  {
    title: 'All of them',
    examples: [
      "what's overdue",
      'what falls due by the end of March',
      'show me the reds',
      'how many are awaiting sign-off',
    ],
  },
  {
    title: 'Boards and change',
    examples: [
      'what changed since the last board',
      "when's the next board",
      "what's on the agenda",
      'show me the digest',
    ],
  },
  {
    title: 'Elsewhere',
    examples: ["how does Norfolk's answer on Rec 3 compare", 'what are other forces doing about Rec 1'],
  },
];

const BY_ROLE: Readonly<Partial<Record<Role, { title: string; examples: string[] }>>> = {
  lead: {
    title: 'Yours',
    examples: [
      'update rec 3: what has happened',
      "what's on me",
      'my actions',
      'which of mine have had no update in 30 days',
    ],
  },
  secretary: {
    title: 'Before a meeting',
    examples: [
      'which have no owner',
      'make the ASB thematic lead owner of Rec 2',
      'nothing heard in 30 days',
      'when does the next digest go out',
      'when do you escalate',
    ],
  },
  'sign-off chair': {
    title: 'For sign-off',
    examples: ["what's awaiting sign-off", 'sign off Rec 4', 'has HMICFRS closed Rec 4 or only us'],
  },
  'board chair': {
    title: 'For the chair',
    examples: ['which have missed their date, and why', 'which have no update since the last board'],
  },
  commissioner: {
    title: 'For the commissioner',
    examples: [
      'comment on Rec 2: the commissioner welcomes this',
      'what did the PCC say about Rec 2',
      'when was our section 55 response due',
    ],
  },
};

export const answerHelp = (desk: Desk): Answer => {
  const roles = desk.catalogue.people.find((person) => person.id === desk.asker.id)?.roles ?? [];
  const own = roles.flatMap((role) => BY_ROLE[role] ?? []);
  return answerWith(
    desk,
    'help',
    {
      summary:
        'Ask how a recommendation stands, what is overdue or due, what changed, who owns it, what other forces say',
      heading: 'What you can ask',
      buttons: [
        asks('Overdue', { ask: 'list', focus: 'overdue', criteria: { overdue: true } }),
        asks('All recs', { ask: 'list', focus: 'any', criteria: {} }),
        asks('Next board', { ask: 'board', boards: mainBoard(desk), aspect: 'all' }),
      ].filter((button) => button.title !== 'Next board' || mainBoard(desk).length > 0),
    },
    {
      intro: `Answers come from the record of ${desk.catalogue.force.name} alone, and each says which recommendation and report it speaks of. An update to a recommendation shows in its history with who recorded it and when.`,
      groups: [...own, ...EVERYONE],
    },
  );
};

const mainBoard = (desk: Desk): string[] =>
  desk.catalogue.boards.filter((board) => board.main).map((board) => board.id);

export const NOT_UNDERSTOOD = "I can't answer that from the record of inspection recommendations.";

/** Not understood, or not ours to answer. */
export const cannot = (desk: Desk): Answer =>
  answerWith(
    desk,
    'message',
    {
      summary: NOT_UNDERSTOOD,
      buttons: [asks('What can I ask?', { ask: 'help' })],
    },
    {
      words: ['These would work:'],
      examples: ['status of Rec 3', "what's overdue", 'what changed since the last board'],
    },
  );

/** Something to be recorded: said plainly that this is not done here. */
export const cannotRecord = (desk: Desk): Answer =>
  answerWith(
    desk,
    'message',
    {
      summary:
        "I can't answer that: it reads as something to record, but not what or on which one recommendation. Nothing has been recorded.",
      buttons: [asks('What can I ask?', { ask: 'help' })],
    },
    {
      words: ['These would work:'],
      examples: [
        'update rec 3: what has happened',
        'rec 3 is now amber, and why',
        'move rec 3 to 30 April because …',
      ],
    },
  );

/** A change that stood beside a question: the question is answered, the change is not lost in silence. */
export const notBesides = (desk: Desk): Answer =>
  sentence(desk, 'Nothing has been recorded: send the change in a message of its own.');

const MOST_CHOICES = 5;

/** A choice that asks the whole question, with the recommendation in it. */
export const asksOf =
  (question: QuestionInput) =>
  (title: string, rec: string): ButtonData =>
    asks(title, withRecs(question, [rec]));

/** "Which recommendation do you mean?", each choice a button that goes on with it. */
export const whichOne = (
  desk: Desk,
  choices: readonly string[],
  choose: (title: string, rec: string) => ButtonData,
): Answer => {
  const known = desk.catalogue.recommendations.filter(
    (rec) => choices.length === 0 || choices.includes(rec.id),
  );
  const several = new Set(known.map((rec) => rec.inspection)).size > 1;
  const shown = known.slice(0, MOST_CHOICES);
  const names = shown.map(labelOf);
  return answerWith(
    desk,
    'choice',
    {
      summary:
        known.length > 0 && known.length <= MOST_CHOICES
          ? `Which recommendation do you mean: ${listed(names, 'or')}?`
          : 'Which recommendation do you mean? Say its number.',
      heading: 'Which recommendation do you mean?',
      buttons: shown.map((rec) =>
        choose(`${labelOf(rec)}: ${rec.title}${several ? ` (${rec.inspection})` : ''}`, rec.id),
      ),
    },
    known.length > MOST_CHOICES ? { words: 'Or say its number, or what it is about.' } : {},
  );
};
