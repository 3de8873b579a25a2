/** Boards and their digests: when, who, what is before them. */
import { meetingsOn, type Board } from '../../../data/model';
import { askAll, askNamed, bareOf, boardOf, has, says, signingBoard, type Rule, type Scene } from './scene';

const PAST = /\b(?:last|previous|was|did|recent)\b/;

/** "and the local policing one?": words of one board's name alone. */
const byPartOfName = ({ text, catalogue }: Scene): Board | undefined => {
  const said = /\bthe (?<part>(?:[a-z]+ ){1,3}?)(?:one|board|meeting)$/
    .exec(text)
    ?.groups?.['part']?.trim()
    .split(' ');
  if (said === undefined) return undefined;
  const boards = catalogue.boards.filter(({ name }) => {
    const words = name.toLowerCase().split(' ');
    return said.every((word) => words.includes(word));
  });
  return boards.length === 1 ? boards[0] : undefined;
};

const THE_ONE_BEFORE =
  /^(?:(?:and|so|ok|what about|how about|when was|when did) )*the (?:(?:previous|last) (?:one|meeting|board)|(?:one|meeting|board) before(?: (?:that|it|this))?)(?: when was (?:it|that)| meet| sit| held)?$/;

const THE_NEXT_ONE =
  /^(?:(?:and|so|ok) )*(?:when (?:is|does) the (?:next|following) (?:one|meeting)|the next (?:one|meeting))(?: (?:meet|due|then))?$/;

/** "Do we hold the 2012 inspection? What did it find?" */
const FINDS = /^(?:and |so )?what did (?:it|they) (?:find|say|conclude|raise|criticise)$/;

/** "who chairs that", "when does it go out": said of the board, digest or report spoken of last. */
export const goesOnWithBoard: Rule = (scene) => {
  const { reading, named } = scene;
  const other = reading.numbers.length === 0 && reading.length <= 9 ? byPartOfName(scene) : undefined;
  if (other !== undefined && scene.last?.ask === 'board')
    return askAll({ ...scene.last, boards: [other.id] });
  if (reading.length <= 9 && says(scene, THE_ONE_BEFORE) && scene.last?.ask === 'board')
    return askNamed({ ...scene.last, aspect: 'last' });
  if (says(scene, THE_NEXT_ONE) && scene.last?.ask === 'board')
    return askNamed({ ...scene.last, aspect: 'all' });
  const refers =
    reading.pronoun === 'one' ||
    reading.length <= 4 ||
    (reading.length <= 6 && has(scene, 'chair')) ||
    (reading.length <= 7 && says(scene, /\b(?:that|they|it|there)\b/));
  if (!refers || reading.numbers.length > 0 || reading.topic !== undefined || reading.boards.length > 0)
    return undefined;
  if (named.is === 'these' && named.how !== 'pronoun') return undefined;
  const { last } = scene;
  if (last === undefined) return undefined;
  if (last.ask === 'board') {
    const other = scene.catalogue.boards.filter(({ id }) => !last.boards.includes(id));
    if (says(scene, /\b(?:the|our) other (?:board|meeting|one)\b/) && other.length > 0)
      return askAll({ ...last, boards: other.map(({ id }) => id) });
    if (has(scene, 'agenda')) return askAll({ ...last, aspect: 'agenda' });
    if (has(scene, 'chair', 'meeting') || (has(scene, 'due', 'sendWords') && !has(scene, 'digest'))) {
      return askAll({ ...last, aspect: PAST.test(scene.text) ? 'last' : 'all' });
    }
  }
  // "Who's in the chair", of the board whose digest was asked after.
  if (last.ask === 'digest' && has(scene, 'chair', 'meeting', 'agenda'))
    return askAll({ ask: 'board', boards: [last.board], aspect: has(scene, 'agenda') ? 'agenda' : 'all' });
  if (last.ask === 'digest' && (has(scene, 'sendWords') || has(scene, 'due')))
    return askAll({ ...last, aspect: 'when' });
  if (
    last.ask === 'section 55' &&
    (has(scene, 'sendWords', 'due', 'evidence', 'overdue') ||
      says(scene, /\b(?:go|went|gone|sent|in time|on time|made it|make it)\b/))
  )
    return askAll(last);
  const ofIt = reading.pronoun === 'one' || says(scene, /\b(?:it|that|this)\b/);
  if (last.ask === 'reports' && last.inspections.length === 1 && says(scene, FINDS)) return askAll(last);
  if (last.ask === 'reports' && ofIt && reading.reports.length === 0 && has(scene, 'report', 'grade'))
    return askAll(has(scene, 'grade') ? { ...last, aspect: 'grade' } : last);
  return undefined;
};

/** The boards that meet on a day that is said. */
const boardsOnDay = ({ reading, catalogue }: Scene): readonly Board[] =>
  reading.whens.flatMap(({ what }) =>
    what.is === 'days' && what.from === what.to
      ? catalogue.boards.filter((board) => meetingsOn(board, what.from).length > 0)
      : [],
  );

const WHO = String.raw`(?:who|whom|anyone|anybody|everyone|everybody|which (?:people|owners|leads|members|boards|channels|of them))`;
const NOT = String.raw`(?:not|never|unable|fail\w*|miss\w*|(?:did|does|do|was|were|has|have|had|could|ca|is|are)n['’]?t)`;
const THING = String.raw`(?:posts?|messages?|reminders?|digests?|notifications?)`;
/** What is got, at the end: "who has not got an owner" is another question. */
const GOT = String.raw`(?:get|gets|got|getting|receive[ds]?|receiving)(?: (?:it|them|that|one|anything|(?:(?:a|the|their|any|that|this|my|last|latest|board) )*${THING}))?(?: yet)?\W*$`;
/** Handed over, rather than handed in: "who has not sent an update". */
const SENT = String.raw`(?:sent(?! (?:an?|any|the|their|his|her|us|me|in)\b)|send|arriv\w*|deliver\w*|reach\w*|g(?:o|one|et|ot) (?:out|through))`;

const NOT_REACHED = new RegExp(
  [
    String.raw`${WHO}\b.*\b${NOT}\b.*\b(?:(?:reached|notified|informed|told)(?! (?:us|me|you)\b)|${GOT})`,
    String.raw`${WHO}\b.*\b${NOT}(?: been| be)? ${SENT}\b`,
    String.raw`${WHO}\b.*\bmiss\w* (?:(?:a|the|their|any|that|this|last) )*${THING}`,
    String.raw`(?:did|has|have|does) ${WHO}\b.*\b${GOT}`,
    String.raw`(?:was|were|is|did|has) (?:${WHO}|${THING}|they|the ${THING})\b.*\breach\w*\b`,
    String.raw`(?:who|whom|what) (?:did|was|were|could) ?(?:not|n['’]t) ?(?:be )?reach\w*`,
    String.raw`(?:which|what|any|how many|list|show|were|was|did)\b.*\b${THING}\b.*\b(?:fail\w*|bounced?|undelivered|unsent|lost|${NOT}\b.*\b${SENT})`,
    String.raw`what\b.*\b${NOT}(?: to)?(?: been| be)? ${SENT}\b`,
    String.raw`(?:failed|undelivered|unsent|bounced|missed) (?:${THING}|deliver\w*)`,
    String.raw`deliver\w* (?:failures?|problems?|errors?)`,
    'unreached',
  ]
    .map((pattern) => String.raw`\b${pattern}`)
    .join('|'),
);

/** Most sentences hold none of these, and are not looked at further. */
const MAY_BE_SENT =
  /reach|noti|told|inform|[gs]et|got|go|sent|send|recei|arriv|deliv|miss|fail|bounc|undel|lost/;

/** "who was not reached", "which messages failed to send" */
export const notReachedRule: Rule = (scene) =>
  says(scene, MAY_BE_SENT) && isOfNone(scene) && says(scene, NOT_REACHED)
    ? askNamed({ ask: 'not reached' })
    : undefined;

/** "Who did not get it": "it" is a message, whatever was spoken of. */
export const isOfNone = ({ named, reading }: Scene): boolean =>
  named.is === 'none' ||
  (reading.pronoun !== undefined && reading.numbers.length === 0 && reading.topic === undefined);

const PREVIEW =
  /^(?:(?:please|can you|could you|would you) )*(?:send|give|let|get|show) (?:me|us)\b|\b(?:look like|looks like|preview|show|see|look at|sight of|glimpse|what (?:is|will be) in|contents?)\b/;

/** "next digest date", "have we had the digest yet" */
const WHEN_SENT =
  /\bdigests? (?:date|time|day)\b|\b(?:date|time|day|hour|morning) (?:of|for|does|do|will|is) the\b|\b(?:what|which) (?:hour|morning|date)\b|\bhow soon\b|\bdigest (?:out|still to come)\b|\b(?:had|have|seen|received) (?:the|its|their|our) digest\b/;

const OF_IT =
  /\b(?:for|of|before|to) (?:it|that|that one|this one)\b|\b(?:its|that one's|that board's) digest\b/;
/** "And when does the digest for it go": of the one board that was asked after last. */
const boardSpokenOf = (scene: Scene): Board | undefined => {
  if (!says(scene, OF_IT) || scene.last?.ask !== 'board' || scene.last.boards.length !== 1) return undefined;
  const [id] = scene.last.boards;
  return scene.catalogue.boards.find((board) => board.id === id);
};

export const digestRule: Rule = (scene) => {
  if (!has(scene, 'digest')) return undefined;
  // "Before the digest goes out update rec 3": an order that is not understood is no question of the digest.
  if (says(scene, /\bbefore the digest\b/) && !says(scene, /\b(?:when|what|which|how|date|day|time)\b/))
    return undefined;
  // "The February Inspection and Audit Board" is a day, and that board's.
  const board = scene.reading.boards[0] ?? boardsOnDay(scene)[0] ?? boardSpokenOf(scene) ?? boardOf(scene);
  return board === undefined
    ? undefined
    : askAll({
        ask: 'digest',
        board: board.id,
        aspect:
          (has(scene, 'sendWords', 'due') || says(scene, WHEN_SENT)) && !says(scene, PREVIEW)
            ? 'when'
            : 'preview',
      });
};

/** Words that ask about recommendations even where a board is named. */
const NARROWED = [
  'changes',
  'stale',
  'counts',
  'overdue',
  'slipped',
  'unowned',
  'mine',
  'actions',
  'evidence',
  'history',
  'lastUpdate',
  'closure',
  'inspectorate',
] as const;

/** "has the next board moved", "is the LPIB cancelled" */
const UNSETTLED =
  /\b(?:is|are|has|have|was|when|why|who|did|will)\b.*\b(?:board|meeting|[a-z]{3,5}) (?:been |be |being )?(?:moved?|cancell?ed|called off|postponed|rescheduled)$/;

/** "where does final sign off happen", "who chairs the one that signs off" */
const SIGNS_OFF =
  /\b(?:where|which (?:board|meeting)|who|chair|chairs)\b.*\b(?:signs? (?:them |it |recs |things )?off|sign off (?:happens?|takes? place|done|given|decided)|final sign off|does the signing off)\b/;

/** "which recs are going to the LPIB", "what will come up at the board" */
const BEFORE_IT =
  /\b(?:what|which|recs|recommendations|anything|items|matters|topics|points)\b.*\b(?:going to|goes to|coming to|going before|coming before|down for|have we got for|do we have for|in front of|read up on for|ready for|to read for|prepared for|across before|look at|discuss\w*|tabled|raised|consider\w*|talk about|talking about|come up|be taken|cover|go through)\b|\bfor discussion\b/;
/** Of a meeting that is over, no agenda is held. */
const IS_OVER = /\b(?:was|were|did|last|previous|had)\b/;

const WHICH_SIGNS =
  /^(?:(?:and|so) )*(?:which|what) (?:board|meeting) (?:(?:has|needs|gets|is) to |must |will |should )?signs? (?!.*\b(?:minutes|language|updated|not|when)\b)/;
/** "Which board has to sign rec 4 off": the board that does, whichever it is of. */
export const signingBoardRule: Rule = (scene) => {
  if (scene.named.is !== 'these' || !WHICH_SIGNS.test(bareOf(scene))) return undefined;
  const board = signingBoard(scene);
  return board === undefined ? undefined : askNamed({ ask: 'board', boards: [board.id], aspect: 'all' });
};

export const boardRule: Rule = (scene) => {
  const { reading, named, today } = scene;
  if (named.is === 'these' && named.how !== 'pronoun') return undefined;
  if (named.is === 'one of' && named.recs.length > 0) return undefined;
  // "what are we covering on the 23rd": a day on which a board meets is that board.
  const onDay = boardsOnDay(scene);
  // The meeting after the next is not held until its date is set.
  if (says(scene, /\b(?:after next|next but one|after that|following one)\b/)) return { is: 'cannot' };
  const signing = says(scene, /\bsign/) && says(scene, SIGNS_OFF) ? signingBoard(scene) : undefined;
  const board = reading.boards[0] ?? onDay[0] ?? signing ?? boardOf(scene);
  if (board === undefined) return undefined;
  const byMeeting = reading.whens.some((when) => when.what.is === 'meeting');
  const namesBoard =
    reading.boards.length > 0 ||
    signing !== undefined ||
    (onDay.length > 0 &&
      says(scene, /\b(?:date|time|place|venue) (?:and (?:date|time|place|venue) )?(?:of|for)\b/)) ||
    has(scene, 'meeting', 'chair') ||
    says(scene, /\bchairs?\b/);
  if (
    (namesBoard || byMeeting || onDay.length > 0 || says(scene, /\bagenda\b/)) &&
    !has(scene, 'changes', 'overdue', 'due') &&
    (has(scene, 'agenda') || (says(scene, BEFORE_IT) && !says(scene, IS_OVER)))
  ) {
    return askAll({ ask: 'board', boards: [board.id], aspect: 'agenda' });
  }
  // Where it stands now answers whether it was moved: a cancelled meeting is not the next one.
  if (namesBoard && says(scene, UNSETTLED))
    return askNamed({ ask: 'board', boards: [board.id], aspect: 'all' });
  const narrowed =
    has(scene, ...NARROWED) ||
    reading.rags.length > 0 ||
    (reading.statuses.length > 0 && !says(scene, /\bwhich boards?\b/));
  if (!namesBoard || narrowed) return undefined;
  if (!has(scene, 'meeting', 'chair', 'due', 'sendWords', 'status', 'soonest') && reading.whens.length === 0)
    return { is: 'fragment' };
  if (has(scene, 'due') && (byMeeting || has(scene, 'all', 'open')) && !has(scene, 'chair')) return undefined;
  const past = says(scene, PAST) && !says(scene, /\bnext\b/) && today !== '';
  return askAll({
    ask: 'board',
    boards: signing === undefined ? boardsOf(scene, board.id) : [board.id],
    aspect: past ? 'last' : 'all',
  });
};

/** Those named; all of them for "which board", "the boards"; else the one meant. */
const boardsOf = (scene: Scene, one: string): string[] => {
  const named = [...new Set(scene.reading.boards.map((board) => board.id))];
  if (named.length > 0) return named;
  return says(
    scene,
    /\b(?:boards|meetings|which board|what board|either board|each board|every board|both boards|all boards)\b/,
  )
    ? scene.catalogue.boards.map((board) => board.id)
    : [one];
};
