/** What a sentence changes about a board: when it meets, what becomes of its digest, where it is told. */
import {
  MOST_WORKING_DAYS,
  addDays,
  addMonths,
  comingMeetings,
  dayOf,
  momentOf,
  pastMeetings,
  startOfDay,
  timeOf,
  type Board,
  type BoardChange,
  type HeldMeeting,
  type Instant,
  type TimeOfDay,
} from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { NUMBER_WORDS } from '../vocabulary';
import { clean, words } from '../words';
import { readChannelMarking } from './channel-marking';
import { stretchOf } from './days';
import { readEscalation } from './escalating';
import { readRule } from './meeting-rule';
import { readMoment, timeIn } from './moment';
import type { Parts, Recording, Speaker } from './recording';
import { END, beginning } from './wording';
import { boardIn, meetingIn, type NamedBoard } from './which-meeting';

const BOARD = String.raw`(?<board>[^:]{2,120}?)`;
const DIGEST = String.raw`(?<board>[^:]{0,80}?\bdigests?\b[^:]{0,80}?)`;
const NOW = String.raw`(?:right now|straight ?away|now|immediately|at once|today)`;
const MOVED = String.raw`(?:moved|rescheduled|postponed|changed|put back|pushed back|brought forward)`;
const MOVE = String.raw`(?:move|change|reschedule|rearrange|re-arrange|shift|put|push|bring|postpone|delay|hold)`;
const FAR = String.raw`(?:an?|one|two|three|four|\d{1,2}) (?:day|week|fortnight|month)s?`;
const TO = String.raw`(?: (?:back|forward|out|off))?(?: (?:by )?${FAR})? (?:to|until|till|for)`;
const SAME_TIME = String.raw`(?:,? (?:at )?(?:the )?same time)?`;

const SAME_DAY = String.raw`(?:,? (?:on )?(?:the )?(?:same (?:day|date)|(?:day|date) (?:stays|is|remains)(?: the same)?))?`;

interface Said extends NamedBoard {
  readonly parts: Parts;
  readonly speaker: Speaker;
}

interface BoardShape {
  readonly pattern: RegExp;
  readonly read: (said: Said) => Recording | undefined;
}

const change = (board: Board, made: BoardChange | { readonly change: 'link here' }): Recording => ({
  is: 'record board',
  board: board.id,
  change: made,
});
const problem = (sentence: string): Recording => ({ is: 'problem', sentence });

/** Goes on with the meeting that is meant, or tells why there is none. */
const withMeeting = (
  said: Said,
  use: (meeting: HeldMeeting, board: Board) => Recording | undefined,
): Recording | undefined => {
  const meeting = meetingIn(said, said.speaker.today);
  return typeof meeting === 'string' ? problem(meeting) : use(meeting, said.board);
};

/** Goes on with the moment meant; without a time of day, with the usual one. */
const withMoment = (
  { parts, speaker }: Said,
  usual: TimeOfDay | undefined,
  use: (at: Instant) => Recording | undefined,
): Recording | undefined => {
  const date =
    (parts['date'] ?? '')
      .replace(
        /[,.;] ?(?:please|pls|can you|could you) (?:change|update|move|amend) (?:it|that|this)\b.*$/i,
        '',
      )
      .replace(/,? (?:at |for |keeping )?(?:the )?(?:same|usual) (?:time|start)\b/i, '')
      .split(/,? (?:instead of|rather than|and not|not) /i)[0]
      ?.trim() ?? '';
  const whole = readMoment(date, speaker.today);
  // "to 4 February at 11:00, the commissioner cannot make the 23rd": of a board no reason is kept.
  const cut = date.split(/(?:,|;| because | as (?=the |we |he |she |they )| since | instead of )/)[0] ?? date;
  const moment = typeof whole === 'string' && cut !== date ? readMoment(cut, speaker.today) : whole;
  if (typeof moment === 'string') return problem(typeof whole === 'string' ? whole : moment);
  const at = moment.at ?? usual;
  return at === undefined
    ? problem('At what time? Say it like 30 January 2025 10:00.')
    : use(momentOf(moment.day, at));
};

const moved = (said: Said): Recording | undefined =>
  withMeeting(said, (meeting, board) =>
    withMoment(said, timeOf(meeting.at), (to) =>
      change(board, { change: 'move meeting', from: meeting.at, to }),
    ),
  );

/** So much later than it was to be; earlier is said with its date. */
const later = (said: Said): Recording | undefined =>
  withMeeting(said, ({ at }, board) => {
    const by = /\bforward\b/i.test(said.parts['board'] ?? '') ? undefined : stretchOf(said.parts['far']);
    if (by === undefined) return undefined;
    const day = addDays(addMonths(dayOf(at), by.months), by.days);
    return change(board, { change: 'move meeting', from: at, to: momentOf(day, timeOf(at)) });
  });

/** The same day at another time. */
const retimed = (said: Said): Recording | undefined =>
  withMeeting(said, ({ at }, board) => {
    const time = timeIn(`at ${said.parts['time'] ?? ''}`);
    if (time === 'no such time' || time.at === undefined) return undefined;
    if (!/^(?:\s|at)*$/.test(time.rest)) return undefined;
    return change(board, { change: 'move meeting', from: at, to: momentOf(dayOf(at), time.at) });
  });

/** A statement whose end is no date is left to be a question. */
const told = (said: Said): Recording | undefined => {
  // "…, right" asks.
  if (/,? (?:right|correct|yes|yeah)[.! ]*$/i.test(said.parts['date'] ?? '')) return undefined;
  const recording = moved(said);
  return recording?.is === 'problem' &&
    typeof readMoment(said.parts['date'] ?? '', said.speaker.today) === 'string'
    ? undefined
    : recording;
};

const cancelled = (said: Said): Recording | undefined =>
  withMeeting(said, ({ key }, board) => change(board, { change: 'cancel meeting', meeting: key }));

const added = (said: Said): Recording | undefined =>
  // "The February board" has a time of its own: that is no new one.
  withMoment(said, usualTime(said), (at) => change(said.board, { change: 'add meeting', at }));

const ruled = (said: Said): Recording | undefined => {
  const { board, speaker, parts } = said;
  const [next] = comingMeetings(board, startOfDay(speaker.today));
  // The next meeting stays: its digest may be out.
  const from = addDays(next === undefined ? speaker.today : dayOf(next.at), 1);
  const rule = readRule(parts['rule'] ?? '', from, usualTime(said));
  if (rule === undefined) return undefined;
  return typeof rule === 'string' ? problem(rule) : change(board, { change: 'meeting rule', rule });
};

/** The time of day at which a board meets, as far as is known. */
const usualTime = ({ board, speaker }: Said): TimeOfDay | undefined => {
  const today = startOfDay(speaker.today);
  const known = comingMeetings(board, today)[0] ?? pastMeetings(board, today).at(-1);
  return board.rule?.at ?? (known === undefined ? undefined : timeOf(known.at));
};

const decided =
  (what: 'send now' | 'cancel' | 'restore') =>
  (said: Said): Recording | undefined =>
    withMeeting(said, ({ key }, board) => change(board, { change: 'digest', meeting: key, do: what }));

const postponed = (said: Said): Recording | undefined =>
  withMeeting(said, ({ key }, board) =>
    said.parts['date'] === undefined
      ? problem('Until when? Say "postpone the digest to 22 January 09:00".')
      : withMoment(said, board.digest.at, (at) =>
          change(board, { change: 'digest', meeting: key, do: 'postpone', at }),
        ),
  );

const BEFORE_MEETING = new Set('the a each every meeting meetings board it at of , .'.split(' '));

const timed = ({ board, parts }: Said): Recording | undefined => {
  const figure = (parts['days'] ?? '').toLowerCase();
  const days = /^\d+$/.test(figure)
    ? Number(figure)
    : Object.hasOwn(NUMBER_WORDS, figure)
      ? NUMBER_WORDS[figure]
      : undefined;
  const time = timeIn(parts['when'] ?? '');
  if (time === 'no such time') return problem('That is no time I know. Say it like 08:30.');
  const plain = words(clean(time.rest)).every(({ text }) => BEFORE_MEETING.has(text));
  if (days === undefined || !plain) return undefined;
  if (days > MOST_WORKING_DAYS)
    return problem(`A digest goes out at most ${MOST_WORKING_DAYS} working days before its meeting.`);
  return change(board, { change: 'digest time', workingDaysBefore: days, at: time.at ?? board.digest.at });
};

/** The first that fits decides, and what names no board fits none. */
const SHAPES: readonly BoardShape[] = [
  {
    pattern: beginning(
      String.raw`(?:(?:send|set|post|issue|make) )?${DIGEST}(?: (?:goes|go|to go|should go|will go|is sent|are sent|to be sent))?(?: out)?(?: to)? (?<days>\d{1,2}|[a-z]+) (?:working |business )?days? (?:before|ahead|in advance)(?<when>.{0,100})$`,
    ),
    read: timed,
  },
  {
    pattern: beginning(String.raw`(?:send|post|issue|publish)(?: out)? ${DIGEST}(?: out)? ${NOW}${END}`),
    read: decided('send now'),
  },
  {
    pattern: beginning(
      String.raw`(?:send|post|issue)(?: out)? ${DIGEST}(?: out)? (?:after all|as planned|as usual)${END}`,
    ),
    read: decided('restore'),
  },
  { pattern: beginning(String.raw`(?:restore|reinstate|resume) ${DIGEST}${END}`), read: decided('restore') },
  {
    pattern: beginning(
      String.raw`(?:(?:cancel|stop|skip|scrap|drop|withhold)|(?:do not|don't|dont) (?:send|post|issue)(?: out)?) ${DIGEST}(?: out)?${END}`,
    ),
    read: decided('cancel'),
  },
  {
    pattern: beginning(String.raw`${MOVE}(?: back| off)? ${DIGEST}${TO} (?<date>.{1,300}?)${END}`),
    read: postponed,
  },
  { pattern: beginning(String.raw`(?:postpone|delay|hold|put off) ${DIGEST}${END}`), read: postponed },
  {
    pattern: beginning(String.raw`(?:cancel|call off|scrap|stand down) ${BOARD}${END}`),
    read: cancelled,
  },
  {
    pattern: beginning(String.raw`${BOARD} (?:is|has been|will be) (?:cancell?ed|called off)${END}`),
    read: cancelled,
  },
  {
    pattern: beginning(
      String.raw`(?:add|schedule|arrange|book|set up) (?:an?|another|one)(?: (?:more|extra|additional|new|special|extraordinary))* ${BOARD} (?:on|for) (?<date>.{1,300}?)${END}`,
    ),
    read: added,
  },
  // "put the LPIB back one week"
  {
    pattern: beginning(
      String.raw`${MOVE} ${BOARD}(?: back| out)?(?: by| for| to)? (?<far>${FAR})(?: later| back)?(?: than (?:planned|scheduled))?${SAME_TIME}${END}`,
    ),
    read: later,
  },
  // "IAB is being put back a week, same time - move it please"; what was moved has its day already.
  {
    pattern: beginning(
      String.raw`(?![^:]*\bdigest)${BOARD} (?:is being|is to be|needs to be|has to be) (?:now )?(?:postponed|put back|pushed back|delayed)(?: back)?(?: by| for)? (?<far>${FAR})(?: later| back)?${SAME_TIME}(?:[,;.]? ?(?:-+ ?)?(?:so |and )?(?:please |can you |could you )*(?:move|change|update|amend|reschedule) (?:it|that|this)(?: please| for us| for me)*)?${END}`,
    ),
    read: later,
  },
  {
    pattern: beginning(
      String.raw`(?:change|move|set|make|put) (?:the )?(?:start(?: time)?|time|start of|time of) (?:of|for) ${BOARD} (?:to|at|as) (?<time>.{1,40}?)(?: instead)?${SAME_DAY}${END}`,
    ),
    read: retimed,
  },
  {
    pattern: beginning(
      String.raw`${MOVE} ${BOARD} to (?:start|begin) (?:at|from) (?<time>.{1,40}?)${SAME_DAY}${END}`,
    ),
    read: retimed,
  },
  {
    pattern: beginning(
      String.raw`(?:new|revised|changed) (?:slot|date|time|day) (?:for|of) ${BOARD}(?:,| ?:| [-\u2010-\u2015]| is(?: now)?)\s*(?=\D{0,20}\d)(?<date>.{1,300}?)${END}`,
    ),
    read: told,
  },
  {
    pattern: beginning(
      String.raw`${BOARD} (?:has had to|have had to|has to|needs to|must|will have to|is to|should|will) (?:now )?(?:move|shift|go|change|be (?:moved|shifted|changed|rescheduled|put back)) to (?<date>.{1,300}?)${END}`,
    ),
    read: told,
  },
  {
    pattern: beginning(
      String.raw`${BOARD} (?:(?:stays|remains|is still) on [^,;]{3,40}?,? but (?:please )?(?:change|move|make|put) (?:the |its )?(?:start(?: time)?|time)(?: to| at)?|(?:will |now |to |is to )*(?:starts?|begins?)(?: now)?(?: at)?|start(?: time)? (?:is now|is|now|moves to|changes to)) (?<time>.{1,40}?)(?: instead)?${END}`,
    ),
    read: retimed,
  },
  {
    pattern: beginning(String.raw`${MOVE}(?: back)? ${BOARD}${TO} (?<date>.{1,300}?)${END}`),
    read: moved,
  },
  // "inspection and audit board - change to 5 March"
  {
    pattern: beginning(
      String.raw`${BOARD}(?:,| ?:| -)? (?:change|move|reschedule|shift|push|put back)(?: it| this| the date)?(?: back| forward)? (?:to|until) (?<date>.{1,300}?)${END}`,
    ),
    read: moved,
  },
  // "set the next IAB for 26 February": the next meeting, where there is one, else a new one.
  {
    pattern: beginning(
      String.raw`(?:set|fix|put) (?:the |our )?(?:date (?:of|for) (?:the |our )?)?${BOARD} (?:for|to|on|as|down for) (?<date>.{1,300}?)${END}`,
    ),
    read: (said) => (typeof meetingIn(said, said.speaker.today) === 'string' ? added(said) : moved(said)),
  },
  {
    pattern: beginning(
      String.raw`${BOARD} (?:(?:is|has|has been|is being|was|will be) (?:now )?${MOVED}(?: to| until|,? (?:and |it )?(?:is |it's )?now(?: on)?)|has moved to|moves to|is moving to|goes to|shifts to|is now(?: on)?|will(?: now)? be(?: held)?(?: now)?(?: on)?) (?<date>.{1,300}?)${END}`,
    ),
    read: told,
  },
  // "LPIB to 6 February at 10:00"
  {
    pattern: beginning(
      String.raw`${BOARD}(?: date)? ?(?:to be(?: on| held on)?|to|->|\u2192|now(?: on)?) (?=\D{0,12}\d)(?<date>.{1,300}?)${END}`,
    ),
    read: told,
  },
  {
    pattern: beginning(
      String.raw`${BOARD} (?:now |will |is to |shall |to )*(?:meets?|sits?)\b(?<rule>.{3,200}?)${END}`,
    ),
    read: ruled,
  },
  // "the IAB now meets Monday 17 February at 3pm instead of the 12th"
  {
    pattern: beginning(
      String.raw`${BOARD} (?:now |will now |is now )(?:meets?|meeting|sits?|sitting)(?: on)? (?=\D{0,14}\d)(?<date>.{1,300}?)${END}`,
    ),
    read: told,
  },
];

/** "…, that's where they want their digest": said of the channel, and of no other board. */
const WHY_HERE = String.raw`(?:(?:[,;.] | [-\u2010-\u2015] )(?:so |as |because |since )?(?:that(?:'s| is)|it(?:'s| is)|this is|they|we|their|everyone|people|the chair|the secretary)\b(?!.*(?:\b(?:not|also|but|though|unless|until|wait|no)\b|n['’]t)).{0,120})?`;
const LINKED: readonly RegExp[] = [
  String.raw`(?:link|connect|attach|join|tie|hook up|set up|use) this (?:channel|chat|team) (?:to|with|for|as) (?<board>.{1,200}?)${WHY_HERE}${END}`,
  // "link the IAB to this channel"
  String.raw`(?:link|connect|attach|join|tie|hook up) (?<board>.{1,200}?) (?:to|with|up to|up with) this (?:channel|chat|team)${END}`,
  // "the IAB should be linked to this channel"
  String.raw`(?<board>.{1,200}?) (?:should be|is to be|to be|must be|needs to be|can be) (?:linked|connected|attached|joined|tied) (?:to|with|up to|up with) this (?:channel|chat|team)${END}`,
  // "this channel should be linked to the IAB"
  String.raw`this (?:channel|chat|team) (?:should be|is to be|to be|must be|needs to be|can be) (?:linked|connected|attached|joined|tied) (?:to|with|up to|up with) (?<board>.{1,200}?)${END}`,
].map(beginning);

/**
 * A question is never given here.
 * @param said the sentence, the barest of politeness first
 * @returns undefined where it changes nothing about a board
 */
export const readBoards = (
  said: readonly string[],
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  for (const each of said) {
    const recording = readBoard(withName(each, speaker, lexicon), speaker, lexicon);
    if (recording !== undefined) return recording;
  }
  return undefined;
};

/** "move it to 19 February", of what was asked after last: a board's meeting, or its digest. */
const IT = new RegExp(
  `^(?<move>${MOVE}) (?<what>(?:that|this) (?:board|meeting)\\b|(?:it|that|this)\\b(?=[^,;:]*\\bto\\b)(?!.*\\b(?:because|due to|owing to)\\b))`,
  'i',
);
const withName = (text: string, { subject }: Speaker, { catalogue }: Lexicon): string => {
  const what = IT.exec(text)?.groups?.['what'];
  if (what === undefined) return text;
  const { question } = subject;
  const [id, ...others] =
    question?.ask === 'board' ? question.boards : question?.ask === 'digest' ? [question.board] : [];
  const board = others.length > 0 ? undefined : catalogue.boards.find((known) => known.id === id);
  if (board === undefined) return text;
  const isDigest = question?.ask === 'digest' && !/board|meeting/i.test(what);
  return text.replace(IT, `$<move> the ${board.name}${isDigest ? ' digest' : ''}`);
};

const readBoard = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  for (const pattern of LINKED) {
    const linked = pattern.exec(text)?.groups?.['board'];
    if (linked === undefined) continue;
    const found = boardIn(linked, lexicon, speaker.today);
    const held = lexicon.catalogue.boards.map((board) => board.name).join(' and ');
    return found === undefined
      ? problem(`Which board? The boards held are ${held}.`)
      : change(found.board, { change: 'link here' });
  }
  for (const { pattern, read } of SHAPES) {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined) continue;
    const named = boardIn(parts['board'] ?? '', lexicon, speaker.today);
    const recording = named === undefined ? undefined : read({ ...named, parts, speaker });
    if (recording !== undefined) return recording;
  }
  return readEscalation(text, lexicon) ?? readChannelMarking(text, lexicon);
};
