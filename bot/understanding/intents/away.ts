/** "who is away", "is the ASB lead away next week", "who stands in for the chair" */
import type { PersonRef } from '../../../data/model';
import { windowOf } from '../times';
import { askNamed, type Intent, type Rule, type Scene } from './scene';

const AWAY = String.raw`(?:away|off(?: work| sick| duty)?|on (?:annual |sick |study |maternity |paternity |parental )?leave|out of (?:the )?office|ooo|on holiday|absent|unavailable|not (?:in|here|around|available))`;
const NOW = String.raw`(?:(?:currently|still|already|now|also|going to be|be) )*`;
const BEHIND = String.raw`(?: (?:now|today|currently|at the moment|right now|then|please))*`;
const BEFORE = String.raw`(?:(?:and|so|ok|please|hi|hello|can you (?:say|tell me)|do you know|tell me|show me|list) )*`;

/** Of everybody. */
const WHO = new RegExp(
  String.raw`^${BEFORE}(?:who(?: else)?(?: all)?(?: (?:is|are|will|s))?|(?:is|are|will) (?:anyone|anybody|everyone|everybody|someone|any of (?:us|them|the (?:leads|owners|team|people)))(?: else)?|(?:which|what) (?:people|owners|leads|members|of us|of them)(?: (?:is|are|will))?|(?:people|owners|leads) who are|everyone who is) ${NOW}${AWAY}${BEHIND}$`,
);
/** Of one person. What stands for them is looked at for a person's name. */
const ONE = [
  String.raw`(?:if |whether )?(?:is|are|will) (?<who>.+?) ${NOW}${AWAY}`,
  String.raw`(?:if |whether )(?<who>.+?) is ${NOW}${AWAY}`,
  String.raw`(?:is|will) (?<who>.+?) (?:be )?(?:back|in|here|around|available)(?: yet| again)?`,
  String.raw`(?:until when|till when|how long|when|since when|for how long) (?:is|will) (?<who>.+?) ${NOW}${AWAY}(?: for)?`,
  String.raw`when (?:is|will|does|do) (?<who>.+?) (?:be |get |come )?(?:back|return|returning)(?: again)?`,
  String.raw`who (?:is standing in|stands in|is covering|covers|is deputising|deputises|is acting|steps in|is stepping in) for (?<who>.+?)`,
  String.raw`who (?:do|should|can|must) (?:i|we) (?:ask|contact|speak to|go to|see) (?:while|when|if|instead of) (?<who>.+?)(?: is ${NOW}${AWAY})?`,
].map((pattern) => new RegExp(String.raw`^${BEFORE}${pattern}${BEHIND}$`));

/** Words that stand before a time, once the time is taken away. */
const DANGLING = / (?:on|in|during|for|over|from|at|this|the)$/;

/** It decides before anything else: "annual leave" is no business of the record but in these questions. */
export const awayRule: Rule = (scene): Intent | undefined => {
  const { reading, today } = scene;
  if (!MAY_BE.test(scene.text) || reading.numbers.length > 0 || reading.whens.length > 1) return undefined;
  const [when] = reading.whens;
  const said = textWithout(scene);
  const window = when === undefined ? undefined : windowOf(when, 'ahead', today);
  if (window !== undefined && (window.to ?? window.from ?? today) < today) return undefined;
  const isToday = window?.from === today && window.to === today;
  const time = window === undefined || isToday ? {} : { window };
  // "is the chair in", and "who is away in" of which the time was taken.
  const texts = [said, said.replace(DANGLING, '')];
  if (texts.some((text) => WHO.test(text))) return askNamed({ ask: 'away', ...time });
  const who = texts
    .flatMap((text) => ONE.map((pattern) => pattern.exec(text)?.groups?.['who']))
    .find((found) => found !== undefined);
  const person = who === undefined ? undefined : whole(who, scene);
  return person === undefined
    ? undefined
    : askNamed({ ask: 'away', person: { id: person.id, name: person.name }, ...time });
};

/** Most sentences hold none of these, and are not looked at further. */
const MAY_BE =
  /\b(?:away|off|leave|office|ooo|holiday|absent|unavailable|available|around|back|return|returning|instead of|(?:in|covering|covers|deputising|deputises|acting) for)\b|^(?:is|will) .* (?:in|here)\b/;

/** The person, where the words are one's name or post and nothing else. */
const whole = (who: string, { asker, catalogue }: Scene): PersonRef | undefined => {
  if (who === 'i') return catalogue.people.find(({ id }) => id === asker.id);
  const bare = plain(who);
  const named = catalogue.people.find(({ name, aliases }) =>
    [name, ...aliases].some((each) => plain(each) === bare),
  );
  return (
    named ?? (bare === 'chair' ? (catalogue.boards.find(({ main }) => main)?.chair ?? undefined) : undefined)
  );
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|our|my) /, '');

/** The sentence without the time that is said in it. */
const textWithout = ({ reading, text }: Scene): string => {
  const [when] = reading.whens;
  const said =
    when === undefined
      ? text
      : reading.row
          .filter((_, at) => at < when.start || at >= when.end)
          .map((word) => word.text)
          .join(' ')
          .replace(/ [?.!,]+(?= |$)/g, '');
  return said.trim();
};
