/** What changed: what was recorded in a stretch of time, by somebody or on something. */
import { addDays } from '../../../data/model';
import { meetingDay, windowOf, type When } from '../times';
import { askAll, boardOf, says, type Intent, type Scene } from './scene';

/** When somebody was last here is not held. */
const UNKNOWN_SINCE =
  /\bsince (?:i|you) (?:last|was|were|left|came|logged|asked|spoke|checked)\b|\bwhile (?:i was|i have been|we were)\b/;

const WAS_OFF = /\b(?:was|been) (?:on leave|on holiday|off|away|out)\b.*\blast (?:week|month|fortnight)\b/;

/** What was recorded in a window; since the last board where none is said. */
export const changes = (scene: Scene): Intent => {
  // "I was on leave last week, what got recorded while I was off": then it is known.
  if (says(scene, UNKNOWN_SINCE) && !says(scene, WAS_OFF)) return { is: 'cannot' };
  const { reading, today, named } = scene;
  const criteria = named.is === 'these' ? { recs: [...named.recs] } : {};
  const [when] = reading.whens;
  const [by] = reading.people;
  const author = by === undefined ? {} : { by: { id: by.id, name: by.name } };
  if (when !== undefined)
    return askAll({ ask: 'changes', window: windowOf(when, 'back', today), criteria, ...author });
  const board = boardOf(scene);
  if (board === undefined || meetingDay(board, 'last', today) === undefined) {
    return askAll({
      ask: 'changes',
      window: { from: addDays(today, -30), label: 'in the last 30 days' },
      criteria,
    });
  }
  const since: When = {
    start: 0,
    end: 0,
    preposition: 'since',
    what: { is: 'meeting', board, side: 'last' },
  };
  return askAll({ ask: 'changes', window: windowOf(since, 'back', today), criteria });
};
