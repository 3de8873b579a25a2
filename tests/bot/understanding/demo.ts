/** Understanding over what the demo scenario holds, without a database. */
import { buildLexicon } from '../../../bot/understanding/lexicon';
import { read } from '../../../bot/understanding/reading';
import { windowOf, type Direction } from '../../../bot/understanding/times';
import {
  NOTHING_REMEMBERED,
  understand,
  type Remembered,
  type Understood,
} from '../../../bot/understanding/understand';
import { clean, words } from '../../../bot/understanding/words';
import { demoScenario } from '../../../data/demo';
import { forceById, type Catalogue, type Day, type Window } from '../../../data/model';

/** The demo's first day, a Tuesday. */
export const TODAY: Day = '2025-01-14';

const { inspections, boards, people, recommendations } = demoScenario();
const force = forceById('staffordshire');
if (force === undefined) throw new Error('the demo has no force');

export const catalogue: Catalogue = { force, inspections, boards, people, recommendations };
export const lexicon = buildLexicon(catalogue);

/** What a sentence means to a board member who has said nothing before. */
export const meaningOf = (text: string, remembered: Remembered = NOTHING_REMEMBERED): Understood =>
  understand(
    {
      text,
      asker: { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member' },
      today: TODAY,
      remembered,
    },
    lexicon,
  );

/** The words of a sentence, a space between each. */
export const tokens = (text: string): string =>
  words(clean(text))
    .map((word) => word.text)
    .join(' ');

/** The stretch of days that the first time in a sentence means; undefined where it names none. */
export const daysOf = (
  text: string,
  direction: Direction,
  today: Day = TODAY,
): Omit<Window, 'label'> | undefined => {
  const [when] = read(words(clean(text)), lexicon, today).whens;
  if (when === undefined) return undefined;
  const { from, to } = windowOf(when, direction, today);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
};
