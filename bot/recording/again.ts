/** What was drafted or asked about a moment ago, and what a person says of it next: another draft, or none. */
import { boardSubject, BoardChange, Change, shortName, type Draft } from '../../data/model';
import type { Desk } from '../asking/desk';
import type { Remembered } from '../understanding/remembered';
import { choiceIn } from '../understanding/choice';
import { closed, type Speaker } from '../understanding/changes/read';
import { secondMoment, secondThought } from '../understanding/changes/second-thoughts';
import type { Lexicon } from '../understanding/lexicon';
import type { MessageTurn } from '../turn';
import { confirmCard } from './confirming';
import { propose, proposeBoard, proposeChange, type Proposed, type Source } from './propose';
import { impossible, letGo } from './refusing';

/** The recommendation that was asked for: named in a message, or pressed. */
export const chosen = async (
  rec: string,
  { choosing }: Pick<Remembered, 'choosing'>,
  desk: Desk,
  source: Source,
): Promise<Proposed> =>
  choosing === undefined || choosing.until <= desk.now.getTime()
    ? impossible(
        desk,
        'this question was put to somebody else, or too long ago. Say what is to be recorded with the number of the recommendation.',
        [rec],
      )
    : propose(closed(choosing.open, rec), desk, { ...source, activity: choosing.activity });

/** A message that answers "Which recommendation?", or that is a second thought; undefined where it is neither. */
export const goneOn = async (
  turn: MessageTurn,
  remembered: Remembered,
  desk: Desk,
  lexicon: Lexicon,
  source: Source,
): Promise<Proposed | undefined> => {
  const { choosing, drafted } = remembered;
  const now = desk.now.getTime();
  if (choosing !== undefined && choosing.until > now && choosing.aside !== true) {
    const rec = choiceIn({ text: turn.text, asker: turn.asker, today: desk.today, remembered }, lexicon);
    if (rec !== undefined) return chosen(rec, remembered, desk, source);
  }
  return drafted === undefined || drafted.until <= now
    ? undefined
    : ofDraft(drafted.draft, turn, desk, lexicon, source);
};

const ofDraft = async (
  id: string,
  turn: MessageTurn,
  desk: Desk,
  lexicon: Lexicon,
  source: Source,
): Promise<Proposed | undefined> => {
  const { text, asker, mentions } = turn;
  const speaker = { asker, today: desk.today, subject: { recs: [] }, mentions };
  const draft = await desk.record.draft(id, desk.now.toISOString());
  if (draft?.state !== 'open' || draft.by.id !== asker.id) return undefined;
  const ofBoard = BoardChange.safeParse(draft.what);
  if (ofBoard.success) return ofBoardDraft(draft, ofBoard.data, text, desk, speaker, source);
  const change = Change.safeParse(draft.what);
  if (!change.success) return undefined;
  const thought = secondThought(text, { rec: draft.subject, change: change.data }, speaker, lexicon);
  if (thought === undefined) return undefined;
  if (thought.is === 'again') {
    const rec = await desk.record.recommendation(draft.subject);
    return rec === undefined ? undefined : { ...confirmCard(draft, rec, desk), draft: draft.id };
  }
  if (thought.is === 'as well')
    return proposeChange(
      thought.rec,
      renamed(thought.change, draft, thought.rec, lexicon),
      desk,
      source,
      draft.marking,
    );
  // The card that was shown can no longer be confirmed. Confirmed on another device meanwhile, it stands.
  const before = await desk.record.cancelDraft(draft.id, asker.id);
  if (before?.state === 'recorded') return undefined;
  if (thought.is === 'cancel') return letGo(draft.subject, desk);
  const rec = thought.is === 'elsewhere' ? thought.rec : draft.subject;
  const meant = thought.is === 'elsewhere' ? renamed(change.data, draft, rec, lexicon) : thought.change;
  return proposeChange(
    rec,
    meant,
    desk,
    { ...source, activity: activityOf(draft, source), reasonIn: turn.id },
    draft.marking,
  );
};

/** "Make that 11:00 not 10:00": the meeting's other time. */
const ofBoardDraft = async (
  draft: Draft,
  change: BoardChange,
  text: string,
  desk: Desk,
  speaker: Speaker,
  source: Source,
): Promise<Proposed | undefined> => {
  const board = desk.catalogue.boards.find(({ id }) => boardSubject(id) === draft.subject);
  if (board === undefined || change.change !== 'move meeting') return undefined;
  const thought = secondMoment(text, change.to, speaker);
  if (thought === undefined) return undefined;
  const before = await desk.record.cancelDraft(draft.id, speaker.asker.id);
  if (before?.state === 'recorded') return undefined;
  return thought.is === 'cancel'
    ? letGo(draft.subject, desk)
    : proposeBoard(board.id, { ...change, to: thought.at }, desk, {
        ...source,
        activity: activityOf(draft, source),
        reasonIn: source.activity,
      });
};

const activityOf = ({ origin }: Draft, source: Source): string =>
  origin.from === 'conversation' && origin.activity !== undefined ? origin.activity : source.activity;

/** Words that begin with the name of the other one, "rec 3 has gone live", begin with the right one's. */
const renamed = (change: Change, { subject }: Draft, rec: string, { catalogue }: Lexicon): Change => {
  const [from, to] = [subject, rec].map((id) => catalogue.recommendations.find((known) => known.id === id));
  if (change.change !== 'progress' || from === undefined || to === undefined) return change;
  const name = new RegExp(String.raw`^(?:rec[a-z]*\.?|r) ?#?${String(from.number)}\b`, 'i');
  return { ...change, text: change.text.replace(name, shortName(to)) };
};
