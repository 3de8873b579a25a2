/** A message that only names one recommendation: "rec 2", "the second one", "the vetting one please". */
import type { Lexicon } from './lexicon';
import { intentOf } from './intents';
import { sceneOf, type Said } from './meaning';
import { spelt } from './reading';
import { clean } from './words';

/** Whoever asks something says more. */
const LONGEST = 80;
const AROUND =
  /^(?:(?:it is|it's|its|that is|that's|thats|for|on|to|i mean|i meant|meant) )+|(?:,? (?:please|pls|thanks|ta|then|instead|obviously|of course|i mean|i meant))+$/g;

/** @returns the one that is named; undefined where none or several are, or something is asked of it */
export const choiceIn = (said: Said, lexicon: Lexicon): string | undefined => {
  if (said.text.length > LONGEST) return undefined;
  const text = clean(said.text)
    .replace(/[.!,]+$/, '')
    .replace(AROUND, '');
  if (text === '') return undefined;
  const scene = sceneOf(spelt(text, lexicon), said, lexicon);
  const { named, reading } = scene;
  const [only, ...more] = named.is === 'these' ? named.recs : [];
  if (more.length > 0 || reading.unknown.length > 0) return undefined;
  const intent = intentOf(scene);
  // "The first one" is also what falls due first.
  const isPlace = reading.ordinal !== undefined && reading.length <= 3;
  return intent.is === 'fragment' || (isPlace && intent.is === 'ask') ? only : undefined;
};
