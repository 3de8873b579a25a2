/** One sentence as the grammar reads it by itself: its words put right, what they name, what they ask. */
import type { Catalogue, Day, PersonRef } from '../../data/model';
import type { Recording } from './changes/read';
import type { Person } from './criteria';
import { continued } from './followup';
import { intentOf, type Intent, type Scene } from './intents';
import { losesTime } from './intents/times';
import type { Lexicon } from './lexicon';
import type { Question, QuestionInput } from './question';
import { read, type Reading } from './reading';
import type { Remembered } from './remembered';
import { named, type Named } from './subject';
import type { Word } from './words';

export interface Said {
  readonly text: string;
  readonly asker: Person;
  readonly today: Day;
  readonly remembered: Remembered;
  /** Who is mentioned: Entra object ids, and the names that stand in the words. */
  readonly mentions?: readonly PersonRef[] | undefined;
}

export type Understood =
  | {
      readonly is: 'ask';
      readonly questions: readonly Question[];
      /** Something to be recorded stood beside it, and is not. */
      readonly besides?: 'a change';
    }
  /** Which recommendation? Each choice is its whole question; no choices: any of them. */
  | { readonly is: 'which'; readonly choices: readonly string[]; readonly question: QuestionInput }
  /** Something to be recorded. */
  | { readonly is: 'record'; readonly recording: Recording }
  /** Several things to be recorded, each to be confirmed by itself. */
  | { readonly is: 'records'; readonly recordings: readonly Recording[] }
  /** Something to be recorded, it seems, but not what. */
  | { readonly is: 'change' }
  /** `outOfScope`: it is about something that the record is not about. */
  | { readonly is: 'cannot'; readonly outOfScope?: true };

/** What a row of words asks. */
export const meaning = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood =>
  row.length === 0 ? { is: 'cannot' } : meaningOf(sceneOf(row, said, lexicon), said);

/** What a scene asks, with what was asked before it. */
export const meaningOf = (scene: Scene, said: Said): Understood => {
  const intent = intentOf(scene);
  const going = intent.is === 'fragment' ? continued(intent, scene, said.remembered.pending) : intent;
  // "rec 3 last month": how it stands now is no answer.
  if (intent.is === 'fragment' && going.is === 'ask' && losesTime(going.questions, scene))
    return { is: 'cannot' };
  return accepted(going, scene.reading);
};

/** What every rule decides from. */
export const sceneOf = (row: readonly Word[], said: Said, lexicon: Lexicon): Scene => {
  const reading = read(row, lexicon, said.today);
  const text = row
    .map((word) => word.text)
    .join(' ')
    .replace(/ [?.!,]+(?= |$)/g, '');
  return new Setting(reading, text, said, lexicon.catalogue);
};

/** A class for the reason that a sentence is one. */
class Setting implements Scene {
  readonly asker: Person;
  readonly today: Day;
  readonly subject: Remembered;
  readonly named: Named;

  constructor(
    readonly reading: Reading,
    readonly text: string,
    said: Said,
    readonly catalogue: Catalogue,
  ) {
    this.asker = said.asker;
    this.today = said.today;
    this.subject = said.remembered;
    this.named = named(reading, catalogue, said.remembered);
  }

  // What is remembered is looked at where it is asked for: it may cost a read of the record.
  get person(): PersonRef | undefined {
    return this.subject.person;
  }
  get last(): Question | undefined {
    return this.subject.question;
  }
}

/** The intent, unless it hangs on every word and one of them is not known. */
export const accepted = (intent: Intent, reading: Reading): Understood => {
  if (intent.is === 'fragment' || intent.is === 'cannot') return { is: 'cannot' };
  if (intent.strict && reading.unknown.length > 0) return { is: 'cannot' };
  if (intent.is === 'ask') return { is: 'ask', questions: intent.questions };
  return { is: 'which', choices: intent.choices, question: intent.question };
};
