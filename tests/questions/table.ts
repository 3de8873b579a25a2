/** What a table of questions says of each: what is typed, by whom, and what a right reply shows. */

/** How a reply begins tells its kind. */
export type Kind = 'answer' | 'which' | 'cannot' | 'nothing' | 'none';

/** A plain string is looked for whatever its case. */
export type Fact = string | RegExp;

export interface Asked {
  readonly ask: string;
  /** `anything`: answered or declined, as long as the rest holds. */
  readonly expect: Kind | 'anything';
  /** The recommendations that the reply names, these and no others. */
  readonly only?: readonly number[];
  readonly has?: readonly Fact[];
  readonly lacks?: readonly Fact[];
}

export interface Talk {
  /** The end of the asker's object id; a board member where none is said. */
  readonly as?: string;
  readonly turns: readonly Asked[];
}

type Rest = Omit<Asked, 'ask' | 'expect'>;

const row =
  (expect: Asked['expect']) =>
  (ask: string, rest: Rest = {}): Asked => ({ ask, expect, ...rest });

export const answer = row('answer');
export const which = row('which');
export const cannot = row('cannot');
export const nothing = row('nothing');
export const none = row('none');

/** Several ways of asking the same. */
export const each = (
  kind: (ask: string, rest?: Rest) => Asked,
  rest: Rest,
  asked: readonly string[],
): readonly Asked[] => asked.map((ask) => kind(ask, rest));

/** One question by somebody in particular. */
export const by = (as: string, ...turns: readonly Asked[]): Talk => ({ as, turns });

/** A conversation of several turns. */
export const talk = (...turns: readonly Asked[]): Talk => ({ turns });

export type Row = Asked | Talk;
export const talkOf = (each: Row): Talk => ('turns' in each ? each : { turns: [each] });

const STANDING = {
  1: ['in progress', 'green', '31 March 2025', 'Crime Data Integrity Lead', '28 November 2024'],
  2: ['awaiting allocation', 'amber', '30 September 2025', 'no owner', '28 November 2024'],
  3: ['in progress', 'amber', '31 March 2025', 'ASB Thematic Lead', '9 January 2025'],
  4: ['awaiting sign-off', 'red', '31 December 2024', 'ASB Thematic Lead', '14 days overdue'],
  8: ['in progress', 'green', '30 September 2025', 'ASB Thematic Lead', '28 November 2024'],
} as const;

/** How a recommendation stands in the demo: its status card and no other's. */
export const standing = (rec: keyof typeof STANDING): Rest => ({ only: [rec], has: STANDING[rec] });
