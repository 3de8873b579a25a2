/** A role in somebody's own words: "an administrator", "the LPIB's secretary", "chair of the IAB". */
import type { Board, GivenRole, PersonRef } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import type { Recording, Speaker } from './recording';
import { boardIn } from './which-meeting';

export interface RoleSaid {
  readonly role: GivenRole | 'chair';
  /** The board it was said of: which one a chair needs, and every other role is for all of them. */
  readonly board: Board | undefined;
}

const ROLES: readonly (readonly [RoleSaid['role'], RegExp])[] = [
  ['administrator', /^(?:bot |record |system )?(?:admin|administrator)(?: (?:role|rights|access))?$/i],
  ['secretary', /^(?:board |boards' |board's )?(?:secretary|sec)(?: (?:role|rights|access))?$/i],
  ['chair', /^(?:board )?(?:chair|chairman|chairwoman|chairperson)$/i],
  ['lead', /^(?:[\p{L}&/ -]{2,40} )?lead(?: (?:role|rights|access))?$/iu],
  [
    'commissioner',
    /^(?:(?:with|in|at|from|of|part of|member of|one of|for) )?(?:the )?(?:police and crime )?(?:pcc|opcc|opfcc|pfcc|commissioner)(?:'s|s)?(?: office)?(?: (?:staff|member|representative|rep|contact|role|rights|access))?$/i,
  ],
  ['member', /^(?:board |ordinary |plain )?member$/i],
];

const ARTICLE = /^(?:as |to be |now |also )*(?:an? |the |our |new |acting )*/i;

/** @returns undefined where the words are no role, or one of something that is no board */
export const roleIn = (said: string, speaker: Speaker, lexicon: Lexicon): RoleSaid | undefined => {
  const text = said.trim().replace(ARTICLE, '');
  const plain = roleCalled(text);
  if (plain !== undefined) return { role: plain, board: undefined };
  const of = /^(?<role>.{3,40}?) (?:of|for|on|at|to|in) (?<board>.{2,100})$/i.exec(text)?.groups;
  const owned = /^(?<board>.{2,100}?)(?:'s|s')? (?<role>\S+|board member)$/i.exec(text)?.groups;
  for (const { role, board } of [of, owned].filter((found) => found !== undefined)) {
    const called = roleCalled(role ?? '');
    const named = called === undefined ? undefined : boardIn(board ?? '', lexicon, speaker.today);
    const all = called !== undefined && /^(?:the |all |both |our )*boards$/i.test(board ?? '');
    if (called !== undefined && (named !== undefined || all)) return { role: called, board: named?.board };
  }
  return undefined;
};

const roleCalled = (said: string): RoleSaid['role'] | undefined =>
  ROLES.find(([, pattern]) => pattern.test(said.trim()))?.[0];

/** A role is given; whoever is not listed is from then on. */
export const granted = (person: PersonRef, role: GivenRole): Recording => ({
  is: 'access',
  change: { change: 'roles', person, add: [role], remove: [] },
});
