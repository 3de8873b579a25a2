/** How cards word and colour what the record holds; the phrases themselves are the record's own. */
import type { Tone } from '../../cards';
import { saidInLatest, updateWords, type LatestUpdate, type Rag } from '../../data/model';

export {
  capital,
  days,
  counted,
  listed,
  ragWords,
  dueWords,
  lastingDueWords,
  ownerWords,
  updateWords,
  actionsDone,
} from '../../data/model';

export const TONES: Readonly<Record<Rag, Tone>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'accent',
  white: 'default',
};
/** The colours that Teams' charts name. */
export const CHART_COLOURS: Readonly<Record<Rag, string>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'categoricalBlue',
  white: 'neutral',
};

/** "9 January 2025, ASB Thematic Lead: Now amber: “the audit is two weeks behind”": the quoted is theirs. */
export const quotedUpdate = (update: LatestUpdate): string => {
  const { record, words } = saidInLatest(update);
  return [updateWords(update), record, words === undefined ? undefined : `“${words}”`]
    .filter((part) => part !== undefined)
    .join(': ');
};
