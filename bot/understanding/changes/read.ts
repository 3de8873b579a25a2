/** A sentence that records something becomes a typed change, or says what it lacks. */
import { Change, EvidenceUrl, LONGEST_TEXT } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { ORDER_WORDS } from '../vocabulary';
import { actionRecording, addedAction } from './actions';
import { readAccess } from './access';
import { readBoards } from './boards';
import { readDay, splitDay, stretchOf } from './days';
import { readFreely } from './free';
import { rolesOf, wholePerson, withPerson } from './people';
import { readPresence } from './presence';
import {
  keepsWords,
  openOf,
  ragOf,
  reasoned,
  type Parts,
  type Recording,
  type Speaker,
  type Unreasoned,
} from './recording';
import { hasShape, SHAPES, type ShapeName } from './shapes';
import { onlyOne, recOf, spokenOf, topicOf } from './spoken-recs';
import { withAction, withActionNamed } from './spoken-actions';
import { asOrder, plainlyNamed, reasonFirst, withoutParting } from './rephrased';
import { asks, jointOf, reports, SEES } from './statement';
import { tidy } from './tidy';
import { verbFirst } from './turned';
import { ACTION_NUMBER, bared, COMMISSIONER, NUMBERED, QUESTION } from './wording';

export { readDay } from './days';
export {
  closed,
  ragOf,
  reasoned,
  type Open,
  type Recording,
  type Speaker,
  type Unreasoned,
} from './recording';

/** @returns undefined where the message records nothing */
export const readRecording = (message: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  const recording = readWhole(message, speaker, lexicon);
  return recording?.is === 'record' &&
    'reason' in recording.change &&
    CONDITIONAL.test(recording.change.reason ?? '')
    ? undefined
    : recording;
};
const NOT_TO_ADD =
  /\b(?:do not|don['’]?t|no need to|nobody should|never|not to) (?:add|log|record|note|enter) (?:that|this|it)\b/i;
/** "Please do not move rec 3": whatever else is said, it is no order to do so. */
const NOT_TO_DO =
  /^(?:(?:please|pls|plz|hi|hello|so|and|ok|but|no)[ ,]+)*(?:do not|don['’]?t|never) (?:ever )?(?!.*\bdigests?\b)(?:move|push|extend|mark|make|set|put|change|send|reopen|assign|allocate|give|turn|update|revise|shift|slip)\b/i;
/** "As soon as the form is live please mark rec 3 green" */
const NOT_YET = /^(?:(?:please|hi|hello|so|and)[ ,]+)*as (?:soon|long) as\b/i;
/** "… only if the supplier agrees": it is not to be done yet. */
const CONDITIONAL = /^(?:only )?(?:if|unless|provided|subject to|as long as|as soon as|in case)\b/i;

const readWhole = (message: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  const typed = tidy(message);
  if (NOT_TO_ADD.test(typed) || NOT_YET.test(typed) || NOT_TO_DO.test(typed)) return undefined;
  if (QUESTION.test(typed) && !MAY_ORDER.test(typed)) return undefined;
  const tidied = plainlyNamed(withAction(withActionNamed(typed, lexicon), speaker));
  const text = withoutParting(tidied);
  if (text.length === 0 || SEES.test(text)) return undefined;
  const turned = readTurned(text, speaker, lexicon);
  if (turned !== undefined) return turned;
  const recording = readText(text, speaker, lexicon) ?? readMended(text, speaker, lexicon);
  if (recording !== undefined) return recording;
  const caused = reasonFirst(text);
  // Of a board no reason is kept.
  const moved = caused === undefined ? undefined : readBoards(bared(caused.order), speaker, lexicon);
  if (moved !== undefined) return moved;
  // What is said of an action is never its recommendation's.
  const reasonLast = ACTION_NUMBER.test(text) ? undefined : caused?.reasonLast;
  const told =
    reasonLast === undefined
      ? undefined
      : (readText(reasonLast, speaker, lexicon) ?? readTurned(reasonLast, speaker, lexicon));
  if (told !== undefined) return told;
  const whole = asOrder(tidied);
  const [bare = ''] = bared(whole);
  return QUESTION.test(bare) && !WANTED.test(bare)
    ? undefined
    : readFreely(whole, speaker, lexicon, readText);
};
/** An order whose verb stands behind what it is about. What only reports is kept as it was said. */
const readTurned = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  const turned = verbFirst(text);
  if (turned === undefined) return undefined;
  const found = readText(turned, speaker, lexicon) ?? readFreely(turned, speaker, lexicon, readText);
  const isKept = found?.is === 'record' && keepsWords(found.change) && !ADDS.test(turned);
  const isOther = found?.is === 'problem' || isKept;
  return isOther ? undefined : found;
};

/** "I should be grateful if you would add the Commissioner's comment to …": it says that words are to be kept. */
const ADDS = /^(?:please |kindly )*(?:add|log|record|note) /i;

/** "What I want on the record for rec 4 is that …" */
const WANTED =
  /^what (?:i|we)\b.{0,30}\b(?:need|needed|want|wanted|like|liked|say|report|record)\b.{0,100}\bis that\b/i;
/** A question that may be an order in its wrapping: "would it be possible to …", "any chance you could …". */
const MAY_ORDER = /^(?:would|is it|any chance|show|what (?:i|we)\b)/i;
/** How many words say what is to be done, where no colon tells. */
const MOST_LEADING = 5;

/** "chnage the owner of …", "corect my last update: …": the order put right, what is to be kept left as it was typed. */
const readMended = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  if (QUESTION.test(bared(text)[0] ?? '')) return undefined;
  const end = text.search(/https?:|:/i);
  const lead = end >= 0 ? text.slice(0, end) : (LEADING.exec(text)?.[0] ?? '');
  const mended = lead.replace(/[a-z]{4,}/gi, (word) => {
    const right = lexicon.spelling.correct(word.toLowerCase());
    return ORDERS.has(right) ? right : word;
  });
  return mended === lead ? undefined : readText(`${mended}${text.slice(lead.length)}`, speaker, lexicon);
};
const ORDERS: ReadonlySet<string> = new Set(ORDER_WORDS);
const LEADING = new RegExp(String.raw`^(?:\S+\s+){1,${MOST_LEADING}}`);

const URL = /\bhttps?:\/\/\S+/gi;
const HIDDEN = '\uE000';

const readText = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  // A question mark makes a question, unless it stands in words that are to be kept.
  const asked = /\?[\s.!?]*$/.test(text);
  const beginnings = bared(text);
  // What stands in a link names no recommendation.
  const links = text.match(URL) ?? [];
  const hidden = links.length === 0 ? beginnings : beginnings.map((said) => said.replace(URL, HIDDEN));
  const shown = (said: string): string => {
    let at = 0;
    return said.replace(/\uE000/g, () => links[at++] ?? '');
  };
  if (QUESTION.test(beginnings[0] ?? '')) return undefined;
  const ofPresence = asked ? undefined : readPresence(text, speaker, lexicon);
  if (ofPresence !== undefined) return ofPresence;
  const ofAccess = asked ? undefined : readAccess(beginnings, speaker, lexicon);
  if (ofAccess !== undefined) return ofAccess;
  const ofBoard = asked ? undefined : readBoards(beginnings, speaker, lexicon);
  if (ofBoard !== undefined) return ofBoard;
  if (asked && !text.includes(':')) return undefined;
  if (![...beginnings, ...(links.length === 0 ? [] : hidden)].some(hasShape)) return undefined;
  for (const { name, pattern, from, whole = false } of SHAPES) {
    const texts = name === 'evidence' ? beginnings : hidden;
    const parts = firstMatch(
      pattern,
      whole ? texts.slice(-1) : texts,
      name === 'evidence' ? undefined : shown,
    );
    if (parts === undefined || (asked && parts['text'] === undefined)) continue;
    if (from !== undefined && !rolesOf(speaker, lexicon).some((role) => from.includes(role))) continue;
    if (goesOnAsking(name, parts, text)) continue;
    const recording = recordingOf(name, parts, text, speaker, lexicon);
    // "The PCC is not assured on this one, so put rec 3 to red": the shape is another's, where one is named.
    const open = recording?.is === 'which rec' ? recording.open : undefined;
    const isOrder = open?.is === 'record' && keepsWords(open.change) && SO_ORDERS.test(open.change.text);
    if (isOrder) continue;
    if (recording !== undefined) return recording;
  }
  return undefined;
};
const SO_ORDERS = new RegExp(
  String.raw`^so (?:please |can you |could you )*(?:put|set|mark|make|move|turn|push|send|sign) ${NUMBERED}`,
  'i',
);

const firstMatch = (
  pattern: RegExp,
  texts: readonly string[],
  shown: ((said: string) => string) | undefined,
): Parts | undefined => {
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const parts: Parts = found.groups ?? {};
    if (shown === undefined) return parts;
    return Object.fromEntries(
      Object.entries(parts).map(([name, said]) => [name, said === undefined ? undefined : shown(said)]),
    );
  }
  return undefined;
};

/** "rec 3 is red, who owns it", "update on rec 3 - what's happening": a question after all. */
const goesOnAsking = (name: ShapeName, parts: Parts, text: string): boolean => {
  const reason = parts['reason'] ?? '';
  // "rec 3 is red now because late, is that right"
  if (/,? (?:is (?:that|it) (?:right|correct|so|true)|isn['’]?t it|right|correct)[?.! ]*$/i.test(reason))
    return true;
  if (parts['because'] === undefined ? asks(reason) : /^(?:when|why|what|who|how)[ .!]*$/i.test(reason))
    return true;
  if (asks(parts['aside'] ?? '') || (name !== 'date' && asks(parts['date'] ?? ''))) return true;
  // "rec 3 action: what's outstanding"; but what is to be added may well be a question.
  if (name === 'add action' && !/\b(?:add|create|new|log|raise|set)\b.*\baction/i.test(text))
    return QUESTION.test((parts['text'] ?? '').trim()) || text.trim().endsWith('?');
  // "record a commissioner's comment against rec 2 wants to know how many …" says whose question it is.
  const quotes =
    name === 'comment' &&
    parts['commissioner'] !== undefined &&
    (KEEPS.test(text) || ASKS_OF_FORCE.test(parts['text'] ?? ''));
  return (
    (name === 'progress' || name === 'comment') && !quotes && !text.includes(':') && asks(parts['text'] ?? '')
  );
};

const KEEPS = /^(?:(?:please|pls|can you|could you|kindly) )*(?:add|record|log|put|note|minute|enter)\b/i;

/** "… - send us the audit figures each quarter": what the commissioner would have of the force. */
const ASKS_OF_FORCE =
  /^(?:please )?(?:send|give|show|let|provide|tell) (?:us|my office|the office|opcc|the opcc)\b/i;

const recordingOf = (
  name: ShapeName,
  parts: Parts,
  said: string,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  if (parts['number'] !== undefined)
    return actionRecording(name, parts, parts['number'], said, speaker, lexicon);
  const subject =
    parts['subject'] ?? parts['subject2'] ?? parts['subject3'] ?? parts['subject4'] ?? parts['subject5'];
  if (name === 'correct' || name === 'undo') return correction(subject, parts, speaker, lexicon);
  if (name === 'report' && !isReport(parts, speaker, lexicon)) return undefined;
  const rec =
    parts['topic'] === undefined
      ? (recOf(subject, speaker, lexicon) ?? spokenOf(name, speaker))
      : topicOf(parts['topic'], speaker, lexicon);
  if (rec === undefined) return undefined;
  if (typeof rec === 'string') return ofRec(name, rec, parts, said, speaker, lexicon);
  if (rec.is !== 'which rec') return rec;
  const meant = ofRec(name, '', parts, said, speaker, lexicon);
  // What cannot be so on any recommendation is said first.
  return meant?.is === 'problem' ? meant : { ...rec, open: openOf(meant) };
};

const WANTS_ACTION =
  /^(?:also |now |still )*(?:needs?|wants?|requires?) (?:an?|another|one more|a further) .{0,20}?\baction\b/i;
/** Of a colour that it should have. */
const WANTS_COLOUR =
  /^(?:now )?(?:ought to|should|needs? to|has to|wants? to|must) (?:now )?(?:be|go|turn|show|read)\b.{0,20}\b(?:red|amber|green|blue|white)\b/i;
const ENDS_IN_ORDER =
  /[,;.]\s+(?:so |and )?(?:please |kindly |pls |can you |could you )*(?:change|amend|allocate|assign|reassign|make|set|mark|tick|move|send|sign|put|show|correct|push|extend|call|turn)\b[^,;.:]{1,50}[.! ]*$|[,;.]\s+(?:so )?(?:please )?(?:make|push|move|put) (?:it|that|this)\b[^,;.:]{0,40}\d| so (?:please |can you |could you )?(?:move|push|put|extend|shift) (?:it|that|this) (?:back |out |on )?(?:to|until)\b[^,;:]{0,30}\d|[,;.]\s+(?:it|this|that) (?:goes|is going|needs to go|has to go|must go|should go) back\b/i;

const isReport = (parts: Parts, { today }: Speaker, lexicon: Lexicon): boolean => {
  const marked = /update|progress|news|word|note/i.test(`${parts['lead'] ?? ''}${parts['marker'] ?? ''}`);
  // "not done" of an action, by who brings it about.
  if (parts['short'] !== undefined) return !asks(parts['said'] ?? '');
  const joint = parts['order'] === undefined ? jointOf(parts['joint'] ?? '') : 'dash';
  // What ends in an order is more than a report: "rec 8 is passing to …, kindly amend the ownership".
  if (WANTS_ACTION.test(parts['said'] ?? '') || WANTS_COLOUR.test(parts['said'] ?? '')) return false;
  if ((joint === 'none' || joint === 'comma') && ENDS_IN_ORDER.test(parts['said'] ?? '')) return false;
  return reports(parts['said'] ?? '', joint, marked, lexicon, today);
};

/** Of an entry by its number, or of the asker's last one. */
const correction = (
  subject: string | undefined,
  parts: Parts,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const text = parts['text']?.trim();
  // "correction to my last entry on rec 4: it ought to say …"
  if (
    /^(?:(?:my|the|that) (?:last |latest |previous )?(?:(?:rec[a-z]*|r) ?#?\w+ )?(?:entry|update|note|comment)|what i)\b/i.test(
      text ?? '',
    )
  )
    return undefined;
  const long = tooLong(text ?? '');
  if (long !== undefined) return long;
  const rec = recOf(subject, speaker, lexicon) ?? onlyOne(speaker.subject.recs);
  if (rec !== undefined && typeof rec !== 'string') return rec;
  const day = parts['day'] === undefined ? undefined : readDay(parts['day'], speaker.today);
  if (parts['day'] !== undefined && day === undefined) return undefined;
  if (parts['sequence'] === undefined)
    return { is: 'last entry', rec, text, ...(day === undefined ? {} : { day }) };
  if (rec === undefined)
    return {
      is: 'problem',
      sentence: `Which recommendation has that entry? Say it like: ${text === undefined ? 'undo' : 'correct'} entry ${parts['sequence']} of rec 8${text === undefined ? '' : ': …'}`,
    };
  const change = Change.safeParse(
    text === undefined
      ? { change: 'undo', sequence: Number(parts['sequence']) }
      : { change: 'correct', sequence: Number(parts['sequence']), text },
  );
  return change.success
    ? { is: 'record', rec, change: change.data }
    : { is: 'problem', sentence: 'Nothing held: entries are numbered from 1.' };
};

const tooLong = (text: string): Recording | undefined =>
  text.length > LONGEST_TEXT
    ? {
        is: 'problem',
        sentence: `I can't answer that: an entry holds at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters, and this has ${text.length.toLocaleString('en-GB')}. Put the rest in a document and link it as evidence. Nothing has been recorded.`,
      }
    : undefined;

/** Where something goes, and not when it is due. */
const OF_A_MEETING = /^[^,;:]{0,25}?(?:['’]s (?!of\b)|\b(?:board|iab|lpib|meeting|papers?|agenda|pack)\b)/i;

/** Words that take back, in part, the end that stands before them. */
const LESS =
  /^(?:but|except|apart|only|once|until|subject to|if|when|not|partly|pending|awaiting|as soon as|provided)\b/i;

const ofRec = (
  name: ShapeName,
  rec: string,
  parts: Parts,
  said: string,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const text = (name === 'report' ? reportOf(parts, said) : (parts['text'] ?? '')).trim();
  // "because of the trainers" keeps its "because".
  const reason = (parts['reason']?.trim() ?? '').replace(/^of /i, 'because of ');
  const long = tooLong(text) ?? tooLong(reason);
  if (long !== undefined) return long;
  const record = (change: Change): Recording => ({ is: 'record', rec, change });
  const because = (lacks: Unreasoned): Recording =>
    reason === '' ? { is: 'why', rec, lacks } : { is: 'record', rec, change: reasoned(lacks, reason) };
  const optional = text === '' ? {} : { text };
  switch (name) {
    case 'progress':
    case 'report':
      // What the commissioner's office says of a recommendation is its comment.
      if (text !== '' && COMMISSIONER.test(said) && isOfCommissioner(speaker, lexicon))
        return record({ change: 'comment', text: text.replace(COMMENT_FROM, '') });
      return text === '' ? { is: 'form', rec, kind: 'progress' } : record({ change: 'progress', text });
    case 'form':
      return { is: 'form', rec, kind: 'progress' };
    case 'date form': {
      const by = /\bforward\b/i.test(said) ? undefined : stretchOf(parts['far']);
      if (by !== undefined) return { is: 'later', rec, by, reason };
      return { is: 'form', rec, kind: 'date', ...(reason === '' ? {} : { reason }) };
    }
    case 'comment':
      // "comment on rec 2": from the commissioner's office it is the commissioner's, from others a report.
      return parts['commissioner'] !== undefined || rolesOf(speaker, lexicon).includes('commissioner')
        ? record({ change: 'comment', text })
        : record({ change: 'progress', text });
    case 'evidence':
      return evidence(rec, parts['url'] ?? '', text === '' ? (parts['title'] ?? '') : text);
    case 'add action':
      return addedAction(rec, text, speaker, lexicon);
    case 'date':
      // "rec 3 to go to Thursday's board": no day by which it is due.
      if (OF_A_MEETING.test(parts['date'] ?? '')) return undefined;
      return dateMoved(rec, parts['date'] ?? '', parts['mute'] !== undefined, speaker);
    case 'owner':
      if (parts['whole'] !== undefined) {
        // "the acting ASB lead", "the ASB lead or the data lead": nobody that is known.
        const owner = wholePerson(parts['whole'], speaker, lexicon);
        return owner === undefined ? undefined : record({ change: 'owner', owner });
      }
      return withPerson(parts['who'], speaker, lexicon, (owner) => record({ change: 'owner', owner }));
    case 'state':
      return because(stateOf(parts));
    case 'propose complete':
      // "complete, but for the training" is not complete.
      return record(
        LESS.test(text) ? { change: 'progress', text: said } : { change: 'propose complete', ...optional },
      );
    case 'sign off':
      if (LESS.test(text)) return undefined;
      return record({ change: 'sign off', ...optional });
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return because({ kind: name });
    case 'correct':
    case 'undo':
    case 'action state':
    case 'action date':
    case 'action owner':
      return undefined;
  }
};

/** Of nobody's but the commissioner's office. */
const isOfCommissioner = (speaker: Speaker, lexicon: Lexicon): boolean => {
  const roles = rolesOf(speaker, lexicon);
  return roles.length > 0 && roles.every((role) => role === 'commissioner');
};
const COMMENT_FROM =
  /^(?:an? )?comments? (?:from|by) (?:the )?(?:commissioner|pcc|pfcc|opcc)(?:'?s office)?\s*[.:,-]\s*/i;

/** "rec 3 has gone live" has its subject in what is named: there the whole sentence is kept. */
const reportOf = (parts: Parts, said: string): string =>
  jointOf(parts['joint'] ?? '') === 'none' &&
  /^(?:is|are|was|were|has|have|had|will|won't|isn't|hasn't|now|still|not|no longer|remains|continues|needs|goes|went)\b/i.test(
    parts['said'] ?? '',
  )
    ? said.slice(Math.max(0, said.indexOf(parts['subject'] ?? '')))
    : (parts['said'] ?? '');

/** "30 April because Niche slipped": the day, and the reason behind it. */
const dateMoved = (
  rec: string,
  said: string,
  /** Without its reason it is no more than a question. */
  mute: boolean,
  { today }: Speaker,
): Recording | undefined => {
  const found = splitDay(said, today);
  if (typeof found === 'string') return mute || asks(said) ? undefined : { is: 'problem', sentence: found };
  const reason = found.reason.replace(/^of /i, 'because of ');
  if (found.because ? /^(?:when|why|what|who|how)[ .!]*$/i.test(reason) : asks(reason)) return undefined;
  if (mute && reason === '') return undefined;
  const lacks: Unreasoned = { kind: 'date', to: found.day };
  return (
    tooLong(reason) ??
    (reason === '' ? { is: 'why', rec, lacks } : { is: 'record', rec, change: reasoned(lacks, reason) })
  );
};

const stateOf = (parts: Parts): Unreasoned => {
  const status = parts['status']?.toLowerCase();
  if (status !== undefined)
    return { kind: 'state', status: status === 'awaiting allocation' ? status : 'in progress' };
  const rag = ragOf(parts['rag']);
  return { kind: 'state', ...(rag === undefined ? {} : { rag }) };
};

const evidence = (rec: string, url: string, text: string): Recording => {
  const link = EvidenceUrl.safeParse(url.replace(/[.,;]+$/, ''));
  if (!link.success)
    return {
      is: 'problem',
      sentence:
        "I can't answer that: evidence is a link that begins with https://. Nothing has been recorded.",
    };
  if (/https?:\/\//i.test(text))
    return {
      is: 'problem',
      sentence:
        'Evidence is one link at a time: send each in a message of its own. Nothing has been recorded.',
    };
  const title = text
    .replace(/^[\s,;:()-]+|[\s()]+$/g, '')
    .replace(/^(?:please|pls|can you|could you|kindly)\b.*$/is, '');
  return {
    is: 'record',
    rec,
    change: { change: 'evidence', url: link.data, ...(title === '' ? {} : { title }) },
  };
};
