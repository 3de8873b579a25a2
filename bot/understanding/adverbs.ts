/** Words of manner that a question does not hang on, though no vocabulary lists them. */
import { isEnglish } from './spelling';

/** These say when, where, how often or how much of it: a question hangs on them. */
const TELLING_ADVERBS = new Set(
  `weekly monthly daily quarterly yearly annually hourly nightly fortnightly early only nearly partly partially hardly
  barely scarcely rarely seldom separately jointly allegedly reportedly supposedly nationally locally regionally
  internationally globally internally externally publicly privately likely unlikely wrongly falsely incorrectly newly
  repeatedly consistently constantly persistently continually routinely regularly informally mistakenly prematurely
  accidentally deliberately voluntarily formerly previously automatically manually temporarily permanently retrospectively provisionally conditionally`.split(
    /\s+/,
  ),
);
/** "Precisely", "presumably": made of a word that is English, and of no weight to what is asked. */
export const isMereAdverb = (word: string): boolean =>
  word.length > 6 &&
  word.endsWith('ly') &&
  !TELLING_ADVERBS.has(word) &&
  isEnglish(word) &&
  [word.slice(0, -2), word.slice(0, -4), `${word.slice(0, -3)}y`, `${word.slice(0, -1)}e`].some(isEnglish);
