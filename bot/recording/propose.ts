/**
 * From what was typed or filled in to a card that asks for a press. Nothing is written to the record here
 * but the draft, which is forgotten after a day.
 */
import { randomUUID } from 'node:crypto';
import type { ButtonData } from '../../cards';
import {
  addDays,
  addMonths,
  baseOf,
  boardSubject,
  hasEnded,
  isNote,
  mayChange,
  openDraft,
  mayChangeBoard,
  meetingByKey,
  problemWith,
  problemWithBoard,
  dayOf,
  showDay,
  type Board,
  type BoardChange,
  type Change,
  type Draft,
  type Marking,
  type Recommendation,
  type Update,
} from '../../data/model';
import { labelOf, labelOfId, type Answer, type Desk } from '../asking/desk';
import { asksOf, whichOne } from '../asking/help';
import { actorOf, contextOf, mayReport, withPeopleAsTheyAre } from '../asking/rights';
import { digestEnd, hasArrived } from '../boards/digest-end';
import { digestId } from '../boards/digest-plan';
import type { Place } from '../turn';
import { closed, reasoned, type Open, type Recording, type Unreasoned } from '../understanding/changes/read';
import { markingOf } from './channel-marking';
import { confirmBoardCard, confirmCard } from './confirming';
import { proposeAccess, proposeSetup } from './deciding';
import { formButton, formCard, Inputs, isCorrectable } from './forms';
import { proposeAway, proposeResend, setBack } from './presence';
import { impossible, refusal } from './refusing';

/** Where a change was typed. */
export interface Source {
  readonly place: Place;
  readonly activity: string;
  /** The message in which the reason followed. */
  readonly reasonIn?: string | undefined;
  /** The way back to the message, where it was taken from one. */
  readonly link?: string | undefined;
  /** The version that the person was shown, where that was before now. */
  readonly basedOn?: number | undefined;
}

/** An answer, and perhaps a change that waits for its reason. */
export interface Proposed extends Answer {
  readonly waits?: { readonly rec: string; readonly lacks: Unreasoned; readonly activity?: string };
  /** A change that waits for its recommendation. */
  readonly choosing?: { readonly open: Open; readonly activity: string };
  /** What it is asked among. */
  readonly among?: readonly string[];
  /** The draft that stands to be confirmed. */
  readonly draft?: string;
}

/** Reads a recording and answers it: a card to confirm, a form, a question back, or a refusal. */
export const propose = async (recording: Recording, given: Desk, source: Source): Promise<Proposed> => {
  const desk = await withPeopleAsTheyAre(given);
  switch (recording.is) {
    case 'problem':
      return impossible(desk, recording.sentence);
    case 'which rec':
      return recording.mine === true ? ofMine(recording, desk, source) : whichRec(recording, desk, source);
    case 'record':
      return proposeChange(recording.rec, recording.change, desk, source);
    case 'record board':
      return proposeBoard(recording.board, recording.change, desk, source);
    case 'mark channel': {
      const meant = markingOf(recording, desk, source.place);
      return 'reply' in meant ? meant : proposeBoard(meant.board, meant.change, desk, source);
    }
    case 'set up board':
      return proposeSetup(recording.board, recording.change, desk, source);
    case 'access':
      return proposeAccess(recording.change, desk, source);
    case 'form': {
      const rec = await desk.record.recommendation(recording.rec);
      if (rec === undefined)
        return impossible(desk, `Nothing held: ${labelOfId(desk, recording.rec)} is not in the record.`);
      const may = mayReport(rec, desk);
      return may.allowed
        ? formCard(
            rec,
            { rec: rec.id, kind: recording.kind },
            desk,
            Inputs.parse({ reason: recording.reason }),
          )
        : refusal(desk, may.because, may.who, [rec.id], may.once);
    }
    case 'later':
      return proposeLater(recording, desk, source);
    case 'why':
      return askWhy(recording.rec, recording.lacks, desk, source);
    case 'away': {
      const until = recording.returns ? addDays(recording.day, -1) : recording.day;
      return proposeAway({ from: recording.from, until, ask: recording.ask }, desk);
    }
    case 'back':
      return setBack(desk, recording.all);
    case 'resend':
      return proposeResend(desk);
    case 'last entry':
      return ofLastEntry(recording, desk, source);
  }
};

/** Each choice goes on with what is to be recorded; of what hangs on more than the recommendation it shows how that stands. */
const whichRec = (
  { recs, open }: Extract<Recording, { is: 'which rec' }>,
  desk: Desk,
  { activity }: Source,
): Proposed => {
  if (open === undefined) return whichOne(desk, recs, asksOf({ ask: 'about', aspect: 'status', recs: [] }));
  const asked = whichOne(desk, recs, (title, rec) => ({ title, verb: 'choose', data: { rec } }));
  const among = recs.length > 0 ? recs : desk.catalogue.recommendations.map(({ id }) => id);
  return { ...asked, among, choosing: { open, activity } };
};

/** "My rec should be red": the only one they own, or which of those. */
const ofMine = async (
  { open }: Extract<Recording, { is: 'which rec' }>,
  desk: Desk,
  source: Source,
): Promise<Proposed> => {
  const { id, name } = desk.asker;
  const own = (await desk.record.find({ owner: { id, name }, open: true }, desk.today)).map((rec) => rec.id);
  const [only, ...others] = own;
  return only !== undefined && others.length === 0 && open !== undefined
    ? propose(closed(open, only), desk, source)
    : whichRec({ is: 'which rec', recs: own, open }, desk, source);
};

/** From the day that is held; where that is over or there is none, a person says the day. */
const proposeLater = async (
  { rec: id, by, reason }: Extract<Recording, { is: 'later' }>,
  desk: Desk,
  source: Source,
): Promise<Proposed> => {
  const rec = await desk.record.recommendation(id);
  if (rec?.due === null || rec?.due === undefined || rec.due < desk.today)
    return propose({ is: 'form', rec: id, kind: 'date', ...(reason === '' ? {} : { reason }) }, desk, source);
  const to = addDays(addMonths(rec.due, by.months), by.days);
  return reason === ''
    ? askWhy(id, { kind: 'date', to }, desk, source)
    : proposeChange(id, { change: 'date', to, reason }, desk, source);
};

/** A change without its reason: who may not make it is told so before being asked. */
const askWhy = async (id: string, lacks: Unreasoned, desk: Desk, { activity }: Source): Promise<Proposed> => {
  const checked = await check(id, reasoned(lacks, 'x'), desk);
  if (checked.is === 'refused') return checked.answer;
  if (checked.is === 'problem') return impossible(desk, checked.sentence, [id]);
  return whyCard(checked.rec, lacks, desk, activity);
};

/** "Why …?", with the form in which the rest can be filled in. */
const whyCard = (rec: Recommendation, lacks: Unreasoned, desk: Desk, activity: string): Proposed => {
  const inputs = Inputs.parse({ to: lacks.to, rag: lacks.rag, status: lacks.status });
  const question = `Why ${WHY[lacks.kind](labelOf(rec), lacks)}? A reason is recorded with it.`;
  return {
    ...formCard(rec, { rec: rec.id, kind: lacks.kind, message: activity }, desk, inputs, [], question),
    waits: { rec: rec.id, lacks, activity },
  };
};

const WHY: Readonly<Record<Unreasoned['kind'], (rec: string, lacks: Unreasoned) => string>> = {
  date: (rec, { to }) => `does the due date of ${rec} move${to === undefined ? '' : ` to ${showDay(to)}`}`,
  state: (rec, { rag, status }) =>
    `is ${rec} now ${[status, rag].filter((word) => word !== undefined).join(', ')}`,
  'send back': (rec) => `is ${rec} to be sent back`,
  reopen: (rec) => `is ${rec} to be reopened`,
  'not adopt': (rec) => `is ${rec} not adopted`,
};

/** The entry that a correction or an undo is about. */
export const entryOf = async (change: Change, id: string, desk: Desk): Promise<Update | undefined> =>
  'sequence' in change
    ? (await desk.record.history(id)).find((update) => update.sequence === change.sequence)
    : undefined;

export type Checked =
  | { readonly is: 'fine'; readonly rec: Recommendation; readonly entry: Update | undefined }
  | { readonly is: 'refused'; readonly answer: Answer }
  | { readonly is: 'problem'; readonly sentence: string; readonly entry?: Update | undefined };

/** Whether the asker may make this change, and whether it makes sense, as the record stands. */
export const check = async (id: string, change: Change, desk: Desk): Promise<Checked> => {
  const rec = await desk.record.recommendation(id);
  if (rec === undefined)
    return { is: 'problem', sentence: `Nothing held: ${labelOfId(desk, id)} is not in the record.` };
  const entry = await entryOf(change, id, desk);
  const sentence = problemWith(change, rec, desk.today, entry);
  // Of what nobody can take back, nobody is named who could.
  if (change.change === 'undo' && sentence !== undefined) return { is: 'problem', sentence, entry };
  const may = mayChange(change, rec, actorOf(desk), contextOf(desk, entry));
  if (!may.allowed) return { is: 'refused', answer: refusal(desk, may.because, may.who, [id], may.once) };
  return sentence === undefined ? { is: 'fine', rec, entry } : { is: 'problem', sentence, entry };
};

/** Checks and drafts a change, and shows exactly what will be recorded. */
export const proposeChange = async (
  id: string,
  change: Change,
  desk: Desk,
  source: Source,
  marking: Marking = 'OFFICIAL',
): Promise<Proposed> => {
  const checked = await check(id, change, desk);
  if (checked.is === 'refused') return checked.answer;
  if (checked.is === 'problem')
    return impossible(desk, checked.sentence, [id], correctButton(change, id, checked.entry, desk));
  const { rec, entry } = checked;
  // What is said again of a sensitive entry is as sensitive.
  const marked = entry?.marking === 'OFFICIAL-SENSITIVE' ? entry.marking : marking;
  const shown = Math.min(source.basedOn ?? rec.version, rec.version);
  const draft = draftOf(rec.id, shown, change, marked, desk, source);
  await desk.record.createDraft(draft);
  return { ...confirmCard(draft, rec, desk, entry), draft: draft.id };
};

/** What cannot be taken back may still be said better. */
const correctButton = (change: Change, rec: string, entry: Update | undefined, desk: Desk): ButtonData[] =>
  change.change === 'undo' && entry !== undefined && isCorrectable(entry, desk.asker.id)
    ? [formButton(rec, 'correct', 'Correct', entry.sequence)]
    : [];

/** The key of one confirm card. */
export const newDraftId = (): string => `draft~${randomUUID()}`;

/** A draft of the asker's, based on what they have been shown. */
export const draftOf = (
  subject: string,
  version: number,
  what: Draft['what'],
  marking: Marking,
  desk: Desk,
  source: Source,
): Draft =>
  openDraft({
    id: newDraftId(),
    force: desk.catalogue.force.id,
    subject,
    what,
    by: { id: desk.asker.id, name: actorOf(desk).name },
    origin: {
      from: 'conversation',
      conversation: source.place.conversation,
      activity: source.activity,
      ...(source.reasonIn === undefined ? {} : { reasonIn: source.reasonIn }),
      ...(source.link === undefined ? {} : { link: source.link }),
    },
    marking,
    createdAt: desk.now.toISOString(),
    basedOn: version,
  });

/** Checks and drafts a change of a board, and shows it. */
export const proposeBoard = async (
  id: string,
  said: BoardChange | { readonly change: 'link here' },
  desk: Desk,
  source: Source,
): Promise<Proposed> => {
  const board = desk.catalogue.boards.find((known) => known.id === id);
  if (board === undefined) return impossible(desk, 'Nothing held: that board is not in the record.');
  if (said.change === 'link here' && source.place.kind !== 'channel') {
    const may = mayChangeBoard(
      { change: 'link channel', channel: 'x' },
      board,
      actorOf(desk),
      contextOf(desk),
    );
    return may.allowed
      ? impossible(desk, 'say it in the channel that is to be linked; this is no channel.')
      : refusal(desk, may.because, may.who);
  }
  const change: BoardChange =
    said.change === 'link here' ? await linkTo(baseOf(source.place.conversation), desk) : said;
  const may = mayChangeBoard(change, board, actorOf(desk), contextOf(desk));
  if (!may.allowed) return refusal(desk, may.because, may.who);
  const problem =
    problemWithBoard(change, board, desk.now.toISOString()) ?? (await overtaken(change, board, desk));
  if (problem !== undefined) return impossible(desk, problem);
  const draft = draftOf(boardSubject(board.id), board.version, change, 'OFFICIAL', desk, source);
  await desk.record.createDraft(draft);
  return { ...confirmBoardCard(draft, board, desk), draft: draft.id };
};

/**
 * Why it is too late to decide on a digest: it is out. What waits to be sent, or was refused and may be tried again,
 * is held against the decision when it is.
 */
export const overtaken = async (
  change: Draft['what'],
  board: Board,
  desk: Desk,
): Promise<string | undefined> => {
  const meeting = change.change === 'digest' ? meetingByKey(board, change.meeting) : undefined;
  if (change.change !== 'digest' || meeting === undefined) return undefined;
  const post = await desk.told?.outbox.get(digestId(board, meeting));
  if (post === undefined || post.state === 'superseded') return undefined;
  const isOver = hasEnded(post) && post.state !== 'refused';
  if (!isOver && (change.do === 'cancel' || (change.do !== 'send now' && !hasArrived(post))))
    return undefined;
  const again = post.state === 'refused' ? ' Say “resend to those who failed” to send it again.' : '';
  return `${digestEnd(post, meeting.at ?? meeting.key, desk.now) ?? ''}.${again}`;
};

/** The channel, by the name that Teams told of it; a team's first has none of its own. */
const linkTo = async (channel: string, { told }: Desk): Promise<BoardChange> => {
  const place = await told?.places.ofConversation(channel);
  const name = place?.name ?? (place?.team?.id === channel ? 'General' : undefined);
  return { change: 'link channel', channel, ...(name === undefined ? {} : { name }) };
};

/** "correct my last update", "undo that": which entry that is, the record knows. */
const ofLastEntry = async (
  { rec, text, day }: Extract<Recording, { is: 'last entry' }>,
  desk: Desk,
  source: Source,
): Promise<Answer> => {
  const [entries, ofBoards] = await Promise.all([
    rec === undefined ? desk.record.changes({}, undefined) : desk.record.history(rec),
    rec === undefined ? desk.record.boardEntries() : [],
  ]);
  const isMine = ({ by }: Pick<Update, 'by'>): boolean => by.id === desk.asker.id;
  const mine = entries.find(
    (update) => isMine(update) && !isNote(update) && (day === undefined || dayOf(update.at) === day),
  );
  const board = ofBoards.find(isMine);
  if (board !== undefined && day === undefined && (mine === undefined || board.at > mine.at))
    return impossible(
      desk,
      `your last entry is about a board ("${board.text}"), and such a change is made anew, not taken back.`,
    );
  const where = `${rec === undefined ? '' : ` on ${labelOfId(desk, rec)}`}${day === undefined ? '' : ` on ${showDay(day)}`}`;
  if (mine === undefined)
    return impossible(
      desk,
      `Nothing held: you have recorded no update${where}.`,
      rec === undefined ? [] : [rec],
    );
  const change: Change =
    text === undefined
      ? { change: 'undo', sequence: mine.sequence }
      : { change: 'correct', sequence: mine.sequence, text };
  return proposeChange(mine.recommendation, change, desk, source);
};
