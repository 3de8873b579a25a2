/**
 * From what was typed or filled in to a card that asks for a press. Nothing is written to the record here
 * but the draft, which is forgotten after a day.
 */
import { randomUUID } from 'node:crypto';
import {
  BoardChange,
  Change,
  DRAFT_HOURS,
  SCHEMA,
  boardSubject,
  describeBoardChange,
  describeChange,
  mayChange,
  mayChangeBoard,
  problemWith,
  problemWithBoard,
  type Board,
  type Draft,
  type Marking,
  type Recommendation,
  type Update,
} from '../../data/model';
import { answerWith, sentence } from '../asking/cards';
import {
  eyebrowOf,
  inspectionOf,
  labelOf,
  labelOfId,
  statusButton,
  type Answer,
  type Desk,
} from '../asking/desk';
import { whichOne } from '../asking/help';
import { actorOf, contextOf, mayReport } from '../asking/rights';
import type { Place } from '../turn';
import { reasoned, type Recording, type Unreasoned } from '../understanding/changes/read';
import { withRecs } from '../understanding/followup';
import { isNote } from './note';
import { formCard, Inputs } from './forms';
import { changeLine } from './values';
import { warningsFor } from './warnings';
import { changeWords, ownWords } from './words';

/** Where a change was typed. */
export interface Source {
  readonly place: Place;
  readonly activity: string;
  /** The way back to the message, where it was taken from one. */
  readonly link?: string | undefined;
}

/** An answer, and perhaps a change that waits for its reason. */
export interface Proposed extends Answer {
  readonly waits?: { readonly rec: string; readonly lacks: Unreasoned };
}

/** "You can't …" and who can. */
export const refusal = (desk: Desk, because: string, who: string, about: readonly string[] = []): Answer => {
  const can = who === 'nobody' ? 'Nobody can while it stands so.' : `${who} can.`;
  return sentence(desk, `You can't ${because}. ${can}`, {
    about,
    words: ['Nothing has been recorded.'],
    buttons: about
      .filter((id) => !id.startsWith('board~'))
      .slice(0, 1)
      .map((id) => statusButton(desk, id)),
  });
};

/** Said clearly, but it cannot be so: what is wrong, and that nothing was written. */
export const impossible = (desk: Desk, problem: string, about: readonly string[] = []): Answer => {
  const summary = /^(?:which|nothing held|none|i can't)/i.test(problem)
    ? problem
    : `I can't answer that as it stands: ${problem}`;
  return sentence(desk, summary, { about, words: ['Nothing has been recorded.'] });
};

/** Reads a recording and answers it: a card to confirm, a form, a question back, or a refusal. */
export const propose = async (recording: Recording, desk: Desk, source: Source): Promise<Proposed> => {
  switch (recording.is) {
    case 'problem':
      return impossible(desk, recording.sentence);
    case 'which rec':
      return whichOne(desk, recording.recs, { ask: 'about', aspect: 'status', recs: [] }, withRecs);
    case 'record':
      return proposeChange(recording.rec, recording.change, desk, source);
    case 'record board':
      return proposeBoard(recording.board, recording.change, desk, source);
    case 'form': {
      const rec = await desk.record.recommendation(recording.rec);
      if (rec === undefined)
        return impossible(desk, `Nothing held: ${labelOfId(desk, recording.rec)} is not in the record.`);
      const may = mayReport(rec, desk);
      return may.allowed
        ? formCard(rec, { rec: rec.id, kind: 'progress' }, desk, Inputs.parse({}))
        : refusal(desk, may.because, may.who, [rec.id]);
    }
    case 'why':
      return askWhy(recording.rec, recording.lacks, desk);
    case 'last entry':
      return ofLastEntry(recording.rec, recording.text, desk, source);
  }
};

/** A change without its reason: who may not make it is told so before being asked. */
const askWhy = async (id: string, lacks: Unreasoned, desk: Desk): Promise<Proposed> => {
  const rec = await desk.record.recommendation(id);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, id)} is not in the record.`);
  const change = reasoned(lacks, 'x');
  const may = mayChange(change, rec, actorOf(desk), contextOf(desk));
  if (!may.allowed) return refusal(desk, may.because, may.who, [id]);
  const problem = problemWith(change, rec, desk.today);
  if (problem !== undefined) return impossible(desk, problem, [id]);
  const inputs = Inputs.parse({ to: lacks.to, rag: lacks.rag, status: lacks.status });
  const question = `Why ${WHY[lacks.kind](labelOf(rec), changeWords(change))}? A reason is recorded with it.`;
  return {
    ...formCard(rec, { rec: id, kind: lacks.kind }, desk, inputs, [], question),
    waits: { rec: id, lacks },
  };
};

const WHY: Readonly<Record<Unreasoned['kind'], (rec: string, what: string) => string>> = {
  date: (rec, what) => `is ${rec} to have its ${what}`,
  state: (rec, what) => `is ${rec} now ${what}`,
  'send back': (rec) => `is ${rec} to be sent back`,
  reopen: (rec) => `is ${rec} to be reopened`,
  'not adopt': (rec) => `is ${rec} not adopted`,
};

/** The entry that a correction or an undo is about. */
export const entryOf = async (change: Change, id: string, desk: Desk): Promise<Update | undefined> =>
  'sequence' in change
    ? (await desk.record.history(id)).find((update) => update.sequence === change.sequence)
    : undefined;

/** Checks and drafts a change, and shows exactly what will be recorded. */
export const proposeChange = async (
  id: string,
  change: Change,
  desk: Desk,
  source: Source,
  marking: Marking = 'OFFICIAL',
): Promise<Answer> => {
  const rec = await desk.record.recommendation(id);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, id)} is not in the record.`);
  const entry = await entryOf(change, id, desk);
  const may = mayChange(change, rec, actorOf(desk), contextOf(desk, entry));
  if (!may.allowed) return refusal(desk, may.because, may.who, [id]);
  const problem = problemWith(change, rec, desk.today, entry);
  if (problem !== undefined) return impossible(desk, problem, [id]);
  // What is said again of a sensitive entry is as sensitive.
  const marked = entry?.marking === 'OFFICIAL-SENSITIVE' ? entry.marking : marking;
  const draft = draftOf(rec.id, rec.version, change, marked, desk, source);
  await desk.record.createDraft(draft);
  return confirmCard(draft, rec, desk, entry);
};

/** The key of one confirm card. */
export const newDraftId = (): string => `draft~${randomUUID()}`;

const draftOf = (
  subject: string,
  version: number,
  what: Change | BoardChange,
  marking: Marking,
  desk: Desk,
  source: Source,
): Draft => ({
  id: newDraftId(),
  type: 'draft',
  schema: SCHEMA,
  force: desk.catalogue.force.id,
  subject,
  what,
  by: { id: desk.asker.id, name: actorOf(desk).name },
  origin: {
    from: 'conversation',
    conversation: source.place.conversation,
    activity: source.activity,
    ...(source.link === undefined ? {} : { link: source.link }),
  },
  marking,
  createdAt: desk.now.toISOString(),
  basedOn: version,
  state: 'open',
  update: null,
  ttl: DRAFT_HOURS * 3_600,
});

/** The card that shows what will be written, word for word. `since` is what others recorded meanwhile. */
export const confirmCard = (
  draft: Draft,
  rec: Recommendation,
  desk: Desk,
  entry?: Update,
  since: readonly string[] = [],
): Answer => {
  const change = Change.parse(draft.what);
  const words = ownWords(change);
  const heading = `Check and confirm: ${labelOf(rec)}, ${changeWords(change)}`;
  const other: Marking = draft.marking === 'OFFICIAL' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
  return answerWith(
    desk,
    'confirm',
    {
      summary: words === undefined ? heading : `${heading}: ${words.slice(0, 200)}`,
      heading,
      markings: [draft.marking],
      about: [rec.id],
      buttons: [
        {
          title: 'Confirm',
          verb: 'confirm',
          data: { draft: draft.id, basedOn: rec.version },
          style: 'positive',
        },
        { title: 'Edit', verb: 'edit', data: { draft: draft.id } },
        { title: 'Cancel', verb: 'cancel', data: { draft: draft.id } },
        { title: `Mark ${other}`, verb: 'mark', data: { draft: draft.id, marking: other } },
      ],
    },
    {
      about: `${labelOf(rec)}: ${rec.title} · ${inspectionOf(desk, rec.inspection)?.shortTitle ?? rec.inspection} · ${desk.catalogue.force.name}`,
      changes: describeChange(change, rec, {
        by: draft.by,
        at: desk.now.toISOString(),
        marking: draft.marking,
        entry,
      }).map(changeLine),
      ...(words === undefined ? {} : { words }),
      warnings: [...since, ...(words === undefined ? [] : warningsFor(words, desk.catalogue))],
      marking: draft.marking,
    },
  );
};

const proposeBoard = async (
  id: string,
  said: BoardChange | { readonly change: 'link here' },
  desk: Desk,
  source: Source,
): Promise<Answer> => {
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
    said.change === 'link here'
      ? { change: 'link channel', channel: source.place.conversation.replace(/;messageid=.*$/, '') }
      : said;
  const may = mayChangeBoard(change, board, actorOf(desk), contextOf(desk));
  if (!may.allowed) return refusal(desk, may.because, may.who);
  const problem = problemWithBoard(change, board, desk.now.toISOString());
  if (problem !== undefined) return impossible(desk, problem);
  const draft = draftOf(boardSubject(board.id), board.version, change, 'OFFICIAL', desk, source);
  await desk.record.createDraft(draft);
  return confirmBoardCard(draft, board, desk);
};

export const confirmBoardCard = (draft: Draft, board: Board, desk: Desk): Answer => {
  const change = BoardChange.parse(draft.what);
  const heading = `Check and confirm: ${board.name}, ${changeWords(change)}`;
  return answerWith(
    desk,
    'confirm',
    {
      summary: heading,
      heading,
      buttons: [
        {
          title: 'Confirm',
          verb: 'confirm',
          data: { draft: draft.id, basedOn: board.version },
          style: 'positive',
        },
        { title: 'Cancel', verb: 'cancel', data: { draft: draft.id } },
      ],
    },
    {
      about: `${board.name} · ${eyebrowOf(desk, [])}`,
      changes: describeBoardChange(change, board).map(changeLine),
      warnings: [],
      marking: draft.marking,
    },
  );
};

/** "correct my last update", "undo that": which entry that is, the record knows. */
const ofLastEntry = async (
  rec: string | undefined,
  text: string | undefined,
  desk: Desk,
  source: Source,
): Promise<Answer> => {
  const entries =
    rec === undefined ? await desk.record.changes({}, undefined) : await desk.record.history(rec);
  const mine = entries.find((update) => update.by.id === desk.asker.id && !isNote(update));
  const where = rec === undefined ? '' : ` on ${labelOfId(desk, rec)}`;
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
