/**
 * A second reading by a model, where one is configured: only of a sentence that the grammar does not
 * understand, and only into the typed question or change that the grammar would have made of it.
 */
import { LRUCache } from 'lru-cache';
import type { Desk } from '../asking/desk';
import type { Log } from '../log';
import { warningsFor } from '../recording/warnings';
import type { Interpreter, MessageTurn } from '../turn';
import type { Lexicon } from '../understanding/lexicon';
import { passesOver } from '../understanding/understand';
import { readOutput, type Interpreted } from './output';
import { promptFor } from './prompt';

export type { Interpreted } from './output';

/** How often one person's sentences go to the model in an hour. Each copy of the bot counts for itself. */
const MOST_AN_HOUR = 30;
const HOUR_MS = 3_600_000;
const PEOPLE = 5_000;
/** No question is longer; what is goes nowhere. */
const LONGEST = 1_000;

export interface Interpreting {
  /** Undefined where nothing came of it. Never rejects. */
  read(turn: MessageTurn, desk: Desk, lexicon: Lexicon): Promise<Interpreted | undefined>;
}

export const createInterpreting = ({
  interpreter,
  log,
  mostAnHour = MOST_AN_HOUR,
}: {
  readonly interpreter: Interpreter;
  readonly log: Log;
  readonly mostAnHour?: number;
}): Interpreting => {
  const asked = new LRUCache<string, readonly number[]>({ max: PEOPLE });

  /** Takes one of the person's questions for this hour, where one is left. */
  const mayAsk = (person: string, now: number): boolean => {
    const lately = (asked.get(person) ?? []).filter((at) => at > now - HOUR_MS);
    asked.set(person, lately.length < mostAnHour ? [...lately, now] : lately);
    return lately.length < mostAnHour;
  };

  return {
    read: async (turn, desk, lexicon) => {
      const { text, asker } = turn;
      // What looks as if it named a member of the public goes to no model.
      if (text.length > LONGEST || !/\p{L}/u.test(text) || warningsFor(text, desk.catalogue).length > 0)
        return undefined;
      if (!mayAsk(asker.id, desk.now.getTime())) {
        log.info({ turn: turn.id, person: asker.id }, 'the model was not asked: too often in this hour');
        return undefined;
      }
      const output = await interpreter.interpret(promptFor(desk), text);
      const read = readOutput(output, text, desk);
      // What the grammar holds back because the record cannot say it, the model does not bring back.
      const used =
        read?.is === 'ask' && passesOver([read.question], { text, asker, today: desk.today }, lexicon)
          ? undefined
          : read;
      log.info({ turn: turn.id, person: asker.id, outcome: used?.is ?? 'nothing' }, 'the model was asked');
      return used;
    },
  };
};
