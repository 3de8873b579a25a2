/** What a sentence decides of who may do what: roles, names, new boards, tenants. */
import {
  addDays,
  givenTo,
  type Board,
  type GivenRole,
  type Person,
  type PersonRef,
} from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { readRule } from './meeting-rule';
import { firstKnown, looksLikeName, mentionedPerson, personSaid, tidyName } from './persons';
import type { Recording, Speaker } from './recording';
import { granted, roleIn, type RoleSaid } from './roles';
import { readTenant } from './tenants';
import { boardIn } from './which-meeting';
import { beginning, END } from './wording';

/** Nothing else decides anything of the kind; most sentences hold none of these words. */
const WORTH_READING =
  /\b(?:admin\w*|secretary|sec|leads?|chair\w*|members?|commissioner\w*|opcc|opfcc|pcc|tenants?|organi[sz]ations?|director(?:y|ies)|rename|called|named|known as|object id|oid|entra|name of|allowing)\b|\b(?:remove|unlist) .{2,60}$/i;

/** A decision is short: nothing longer is one, and looking for one would take its time. */
const LONGEST = 400;

const problem = (sentence: string): Recording => ({ is: 'problem', sentence });

/** @returns undefined where it decides nothing of the kind; a question is never given here */
export const readAccess = (
  said: readonly string[],
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const whole = said.at(-1) ?? '';
  const mentions = speaker.mentions?.length ?? 0;
  if (whole.length > LONGEST || (mentions === 0 && !WORTH_READING.test(whole))) return undefined;
  for (const text of said) {
    for (const read of READERS) {
      const recording = read(text, speaker, lexicon);
      if (recording !== undefined) return recording;
    }
  }
  return undefined;
};

type Reader = (text: string, speaker: Speaker, lexicon: Lexicon) => Recording | undefined;

const pattern = (text: string): RegExp => beginning(`${text}${END}`);

const ADD_BOARD = pattern(
  String.raw`(?:add|create|set up|make|start) (?:(?:an?|another|the|one more|new) )*(?<kind>[a-z -]{0,30}?) ?board (?:called|named|known as) (?:the )?(?<rest>.{2,300}?)`,
);
const PARTS =
  /\s*(?:,|;)\s*|\s+(?=(?:which|that|meeting|meets|to (?:monitor|sign off)|for (?:monitoring|sign-?off)|chaired by)\b)/i;
const MONITORS = /\b(?:monitors?|monitoring)(?: (?:board|progress|only))?\b/i;
const SIGNS_OFF = /\b(?:(?:final )?sign(?:s|ing)?[ -]?offs?)(?: board)?\b/i;
const AROUND_PARTS = /\b(?:which|that|it|is|are|gives?|the|to|for|and|meets?|meeting|on|progress|final)\b/gi;

const addBoard: Reader = (text, speaker) => {
  const found = ADD_BOARD.exec(text)?.groups;
  if (found === undefined) return undefined;
  const [said = '', ...parts] = (found['rest'] ?? '').split(PARTS);
  const name = tidyName(said);
  const about = parts.join(', ');
  const roles = `${found['kind'] ?? ''} ${about}`;
  const [monitors, signsOff] = [MONITORS.test(roles), SIGNS_OFF.test(roles)];
  if (monitors === signsOff)
    return problem(
      `does the ${name} monitor progress, or sign off? Say "add a board called ${name}, monitoring, second Tuesday at 14:00".`,
    );
  if (/\bchaired by\b/i.test(about))
    return problem(`add the board first, and then say "make … chair of the ${name}".`);
  const when = about.replace(MONITORS, '').replace(SIGNS_OFF, '');
  const meets = when.replace(AROUND_PARTS, '').replace(/[\s,;]/g, '');
  const rule = meets === '' ? null : readRule(when, addDays(speaker.today, 1), undefined);
  if (typeof rule === 'string') return problem(rule);
  if (rule === undefined)
    return problem(`when does the ${name} meet? Say it like "second Tuesday at 14:00", or leave it out.`);
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (id === '') return problem('give the board a name with letters in it.');
  return {
    is: 'set up board',
    board: undefined,
    change: { change: 'add board', id, name, role: monitors ? 'monitors' : 'signs off', rule },
  };
};

const RENAMES = [
  pattern(String.raw`rename (?:the )?(?<what>.{2,120}?) (?:to|as|into) (?:the )?(?<name>.{2,120}?)`),
  pattern(
    String.raw`change (?:the )?name of (?:the )?(?<what>.{2,120}?) (?:to|into) (?:the )?(?<name>.{2,120}?)`,
  ),
  pattern(
    String.raw`(?:the )?(?<what>.{2,120}?) (?:is|will be) (?:now |henceforth |to be )+(?:called|named|known as) (?:the )?(?<name>.{2,120}?)`,
  ),
];

const rename: Reader = (text, speaker, lexicon) => {
  for (const each of RENAMES) {
    const { what, name: said } = each.exec(text)?.groups ?? {};
    if (what === undefined || said === undefined) continue;
    const name = tidyName(said);
    const person = personSaid(what, speaker, lexicon);
    if (person !== undefined) return { is: 'access', change: { change: 'rename person', person, name } };
    const board = boardIn(what, lexicon, speaker.today);
    if (board !== undefined)
      return { is: 'set up board', board: board.board.id, change: { change: 'rename board', name } };
  }
  return undefined;
};

const unlisted = (who: string): Recording =>
  problem(
    `Nothing held: nobody called "${tidyName(who).slice(0, 60)}" is listed. Mention them with @, or say "add ${tidyName(who).slice(0, 60)} (object id …)" with their Entra object id.`,
  );

const MAKE = /^(?:make|appoint|nominate|give) (?<rest>.{4,250}?)[ .!:-]{0,12}$/is;
/** A name has seldom more words than these. */
const MOST_SPLITS = 12;
const JOINS = /^(?:as|to be|an?|the|our|new)\b/i;

/** "make @Priya the LPIB's secretary": whoever it is stands in front, the role behind. */
const make: Reader = (text, speaker, lexicon) => {
  const rest = MAKE.exec(text)?.groups?.['rest'];
  if (rest === undefined) return undefined;
  const row = rest.split(' ');
  const splits = row.slice(1, MOST_SPLITS).map((_, at) => ({
    who: row.slice(0, at + 1).join(' '),
    role: row.slice(at + 1).join(' '),
  }));
  for (const { who, role } of splits) {
    const person = personSaid(who, speaker, lexicon);
    const found = person && roleIn(role, speaker, lexicon);
    if (person !== undefined && found !== undefined) return give(person, found);
  }
  const plain = splits.find(
    ({ who, role }) => looksLikeName(who) && JOINS.test(role) && roleIn(role, speaker, lexicon) !== undefined,
  );
  return plain === undefined ? undefined : unlisted(plain.who);
};

const give = (person: PersonRef, role: RoleSaid): Recording => {
  if (role.role !== 'chair') return granted(person, role.role);
  return role.board === undefined
    ? problem('Which board? Say "make … chair of the …", with the name of the board.')
    : { is: 'set up board', board: role.board.id, change: { change: 'chair', chair: person } };
};

const IS_NOW = pattern(
  String.raw`(?<who>.{2,100}?) (?<verb>is(?: now)?|will be|becomes|has become|takes over as|has taken over as|is taking over as|(?:has been|was|is) (?:appointed|made))(?: as)? (?<role>.{3,120}?)`,
);

/** "Priya Shah is now a thematic lead": of somebody who is known, or who has plainly just become it. */
const isNow: Reader = (text, speaker, lexicon) => {
  const { who = '', verb = '', role = '' } = IS_NOW.exec(text)?.groups ?? {};
  if (who === '') return undefined;
  const found = roleIn(role.replace(/^now /i, ''), speaker, lexicon);
  if (found === undefined) return undefined;
  const person = personSaid(who, speaker, lexicon);
  if (person !== undefined) return give(person, found);
  return (verb !== 'is' || /\bnew\b/i.test(role)) && looksLikeName(who) ? unlisted(who) : undefined;
};

const ENDS = [
  pattern(
    String.raw`(?:remove|drop|stand down|relieve|take|replace) (?<who>.{2,100}?) (?:off |out )?(?:as|from being|from the role of|from|of) (?<role>.{3,120}?)`,
  ),
  pattern(
    String.raw`(?:remove|take|withdraw|revoke) (?<role>.{3,100}?)(?: role| rights| access| status)?(?: away)? from (?<who>.{2,100}?)`,
  ),
  pattern(
    String.raw`(?:remove|withdraw|revoke) (?<who>.{2,100}?)'s? (?<role>.{3,60}?) (?:role|rights|access|status)`,
  ),
  pattern(String.raw`(?<who>.{2,100}?) (?:is|will be) no longer (?<role>.{3,120}?)`),
  pattern(String.raw`(?<who>.{2,100}?) (?:is not|isn't) (?<role>.{3,120}?) any ?(?:more|longer)`),
  pattern(
    String.raw`(?<who>.{2,100}?) (?:is stepping|has stepped|steps|stepped|is standing|stands|has stood|stood) down (?:as|from being|from) (?<role>.{3,120}?)`,
  ),
];
const CHAIR_ALONE = pattern(
  String.raw`(?:remove|stand down) (?<role>(?:the )?(?:[^,]{2,60} )?chair(?: of .{2,80})?)`,
);

const end: Reader = (text, speaker, lexicon) => {
  for (const each of ENDS) {
    const { who, role = '' } = each.exec(text)?.groups ?? {};
    const found = who === undefined ? undefined : roleIn(role, speaker, lexicon);
    if (who === undefined || found === undefined) continue;
    const person = personSaid(who, speaker, lexicon) ?? firstKnown(who, lexicon);
    if (person !== undefined) return takeFrom(person, found);
    if (looksLikeName(who)) return unlisted(who);
  }
  const alone = CHAIR_ALONE.exec(text)?.groups?.['role'];
  const chair = alone === undefined ? undefined : roleIn(alone, speaker, lexicon);
  return chair?.role !== 'chair' || chair.board === undefined
    ? undefined
    : { is: 'set up board', board: chair.board.id, change: { change: 'no chair', person: undefined } };
};

const takeFrom = (person: PersonRef, { role, board }: RoleSaid): Recording => {
  if (role !== 'chair') return { is: 'access', change: { change: 'roles', person, add: [], remove: [role] } };
  return board === undefined
    ? problem('Which board? Say "remove … as chair of the …", with the name of the board.')
    : { is: 'set up board', board: board.id, change: { change: 'no chair', person } };
};

const LIST = String.raw`(?: (?:to|on|from|off) (?:the |our )?(?:list|people|record|bot|register|directory))?`;
const ADD = pattern(String.raw`(?:add|list|register) (?<who>.{2,160}?)${LIST}(?: as (?<role>.{3,120}?))?`);

/** "add Jo Bloggs (object id …)", "add @Jo as a thematic lead". */
const add: Reader = (text, speaker, lexicon) => {
  const { who, role } = ADD.exec(text)?.groups ?? {};
  if (who === undefined) return undefined;
  const found = role === undefined ? undefined : roleIn(role, speaker, lexicon);
  if (role !== undefined && found === undefined) return undefined;
  const person = role === undefined ? mentionedPerson(who, speaker) : personSaid(who, speaker, lexicon);
  if (person !== undefined) return found === undefined ? granted(person, 'member') : give(person, found);
  return found !== undefined && looksLikeName(who) ? unlisted(who) : undefined;
};

const REMOVE = pattern(String.raw`(?:remove|unlist) (?<who>.{2,120}?)${LIST}`);

/** All that a person was given. */
const remove: Reader = (text, speaker, lexicon) => {
  const who = REMOVE.exec(text)?.groups?.['who'];
  const said = who === undefined ? undefined : personSaid(who, speaker, lexicon);
  if (said === undefined) return undefined;
  const { people, boards } = lexicon.catalogue;
  const chaired = boards.find(({ chair }) => chair?.id === said.id);
  if (chaired !== undefined) return problem(chairFirst(said, chaired));
  const roles = rolesOf(people.find(({ id }) => id === said.id));
  return roles.length === 0
    ? problem(`${said.name} has no role that could be taken away.`)
    : { is: 'access', change: { change: 'roles', person: said, add: [], remove: roles } };
};

const chairFirst = ({ name }: PersonRef, board: Board): string =>
  `${name} chairs the ${board.name}: say "remove ${name} as chair of the ${board.name}" first.`;

const rolesOf = (person: Person | undefined): GivenRole[] =>
  person === undefined
    ? []
    : givenTo(person).filter(
        (role): role is GivenRole => role !== 'member' && role !== 'board chair' && role !== 'sign-off chair',
      );

/** The first that fits decides. */
const READERS: readonly Reader[] = [
  (text) => readTenant(text),
  addBoard,
  rename,
  end,
  make,
  add,
  remove,
  isNow,
];
