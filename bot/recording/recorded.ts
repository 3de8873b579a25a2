/** From a press of Confirm to what was written: once, and told the same however often it is pressed. */
import {
  ACCESS_SUBJECT,
  accessChangeName,
  AccessChange,
  BoardChange,
  boardSubject,
  Change,
  dayOf,
  isNote,
  leftSomething,
  problemWith,
  problemWithBoard,
  showDay,
  type Board,
  type Draft,
  type Entry,
} from '../../data/model';
import type { ButtonData } from '../../cards';
import type { CommitResult } from '../../data/cosmos';
import { answerWith } from '../asking/cards';
import { inspectionOf, labelOf, statusButton, type Answer, type Desk } from '../asking/desk';
import { confirmBoardCard, confirmCard, linkBack } from './confirming';
import { decideAgain, isDecision } from './deciding';
import { formButton, isCorrectable } from './forms';
import { MOST_RECORDED } from '../understanding/changes/apart';
import { entryOf, overtaken } from './propose';
import { impossible, refusal } from './refusing';
import { changeLine } from './values';
import { changeWords, ownWords } from './words';

export const EXPIRED =
  'this card is no longer open: it was cancelled, changed or is more than a day old. Say it again, and you will get a new one.';

/**
 * Commits once, however often and from wherever it is pressed.
 * @param basedOn the version that the person has been shown since, on a card that asks again
 */
export const confirm = async (draft: Draft, basedOn: number | undefined, desk: Desk): Promise<Answer> => {
  // No card shows a later version than there is.
  if (basedOn !== undefined && basedOn > draft.basedOn && draft.state === 'open') {
    const version = await versionOf(draft, desk);
    if (version === undefined || basedOn > version) return impossible(desk, EXPIRED);
    await desk.record.rebaseDraft(draft.id, basedOn);
  }
  const board = desk.catalogue.boards.find((known) => draft.subject === boardSubject(known.id));
  const late =
    board === undefined || draft.state !== 'open' ? undefined : await overtaken(draft.what, board, desk);
  if (late !== undefined) return impossible(desk, late);
  const result = await commit(draft, desk);
  switch (result.is) {
    case 'recorded':
      return recorded(result.update, draft, desk, false);
    case 'already':
      return recorded(result.update, draft, desk, true);
    case 'gone':
      return impossible(desk, EXPIRED);
    case 'refused':
      return refusal(desk, result.because, result.who, aboutOf(draft), result.once);
    case 'problem':
      return impossible(desk, result.sentence, aboutOf(draft));
    case 'conflict': {
      if (result.current.type === 'access' || isDecision(draft))
        return result.current.type === 'recommendation'
          ? impossible(desk, EXPIRED)
          : decideAgain(draft, result.current, meanwhile(result.since, desk), desk);
      if (result.current.type === 'board') return again(draft, result.current, result.since, desk);
      const twin = result.since.find((entry) => saysTheSame(entry, draft));
      // Confirmed from another card in the meantime: it is there, and once is enough.
      if (twin !== undefined) {
        await desk.record.cancelDraft(draft.id, desk.asker.id);
        return recorded(twin, draft, desk, true);
      }
      const change = Change.parse(draft.what);
      const entry = await entryOf(change, result.current.id, desk);
      const problem = problemWith(change, result.current, desk.today, entry);
      // It has been made meanwhile, or makes no sense any more: there is nothing left to confirm.
      return problem === undefined
        ? confirmCard(draft, result.current, desk, entry, meanwhile(result.since, desk))
        : impossible(desk, problem, [result.current.id]);
    }
  }
};

/** What was confirmed from the same message was shown beside it, and is nothing that changed meanwhile. */
const commit = async (draft: Draft, desk: Desk): Promise<CommitResult> => {
  for (let beside = 1; ; beside += 1) {
    const result = await desk.record.commit({
      draft: draft.id,
      at: desk.now.toISOString(),
      by: desk.asker.id,
    });
    if (result.is !== 'conflict' || beside >= MOST_RECORDED) return result;
    if (result.since.length === 0 || !result.since.every((entry) => isBeside(entry, draft))) return result;
    await desk.record.rebaseDraft(draft.id, result.current.version);
  }
};

const isBeside = ({ by, origin }: Pick<Entry, 'by' | 'origin'>, draft: Draft): boolean =>
  by.id === draft.by.id &&
  origin.from === 'conversation' &&
  draft.origin.from === 'conversation' &&
  origin.conversation === draft.origin.conversation &&
  origin.activity === draft.origin.activity;

/** A board that has changed meanwhile. */
const again = (draft: Draft, board: Board, since: readonly Entry[], desk: Desk): Answer => {
  const problem = problemWithBoard(BoardChange.parse(draft.what), board, desk.now.toISOString());
  if (problem === undefined) return confirmBoardCard(draft, board, desk, meanwhile(since, desk));
  const [, ...told] = meanwhile(since, desk);
  return impossible(desk, [problem, ...told].join(' '));
};

/** The recommendation that a draft is about; a board is none, nor is who may do what. */
const aboutOf = ({ subject }: Draft): string[] =>
  subject.startsWith('board~') || subject === ACCESS_SUBJECT ? [] : [subject];

/** The version of what the draft is about, as it stands. */
const versionOf = async ({ subject }: Draft, desk: Desk): Promise<number | undefined> =>
  subject === ACCESS_SUBJECT
    ? (await desk.record.access()).access.version
    : subject.startsWith('board~')
      ? (await desk.record.catalogue()).boards.find((board) => subject === `board~${board.id}`)?.version
      : (await desk.record.recommendation(subject))?.version;

/** Every other change that is made twice makes no sense the second time, and is told so. */
const saysTheSame = (entry: Entry, { what, by }: Draft): boolean =>
  what.change === 'progress' &&
  entry.kind === 'progress' &&
  entry.by.id === by.id &&
  entry.text === what.text;

/** As many as can be taken in before confirming again. */
const MOST_TOLD = 5;

/** What was recorded since the card was shown, and by whom: the latest. */
const meanwhile = (since: readonly Entry[], desk: Desk): string[] => {
  const told = since.filter((entry) => entry.type !== 'update' || !isNote(entry));
  const own = told.every((entry) => entry.by.id === desk.asker.id);
  const who = own ? 'You have recorded something else on this' : 'Somebody else has changed this';
  return [
    `${who} since you were shown it. Look again, and confirm again if it still holds.`,
    ...(told.length > MOST_TOLD
      ? [`${told.length - MOST_TOLD} entries before these are in the history.`]
      : []),
    ...told
      .slice(-MOST_TOLD)
      .map((entry) =>
        entry.by.id === desk.asker.id
          ? `Meanwhile you recorded: ${entry.text}`
          : `Meanwhile ${entry.by.name} recorded: ${entry.text}`,
      ),
  ];
};

/** What a decision is about where the catalogue does not say: a board that is new, people, tenants. */
const decidedName = ({ what, subject }: Draft): string => {
  const access = AccessChange.safeParse(what).data;
  if (access !== undefined) return accessChangeName(access);
  return what.change === 'add board' ? what.name : subject;
};

/** "Recorded: …": what was written, by whom and when, and the way back for its author. */
const recorded = (entry: Entry, draft: Draft, desk: Desk, before: boolean): Answer => {
  const board = desk.catalogue.boards.find((known) => entry.recommendation === `board~${known.id}`);
  const rec = desk.catalogue.recommendations.find((known) => known.id === entry.recommendation);
  const name = board?.name ?? (rec === undefined ? decidedName(draft) : labelOf(rec));
  const heading = `Recorded: ${name}, ${changeWords(draft.what)}${before ? ' (it was recorded already, and only once)' : ''}`;
  const about =
    rec === undefined
      ? `${name} · ${desk.catalogue.force.name}`
      : `${name}: ${rec.title} · ${inspectionOf(desk, rec.inspection)?.shortTitle ?? ''} · ${desk.catalogue.force.name}`;
  const words = ownWords(draft.what);
  return answerWith(
    desk,
    'recorded',
    {
      summary: heading,
      heading,
      markings: [entry.marking],
      about: rec === undefined ? [] : [rec.id],
      buttons:
        rec === undefined
          ? []
          : [{ ...statusButton(desk, rec.id), title: 'Status' }, ...wayBack(entry, rec.id, desk)],
    },
    {
      about,
      changes: entry.changes.map(changeLine),
      ...(words === undefined ? {} : { words }),
      ...linkBack(entry.origin),
      by: `${entry.by.name}, ${showDay(dayOf(entry.at))}`,
      marking: entry.marking,
    },
  );
};

/** What changed something is taken back; what only says something is said better. */
const wayBack = (entry: Entry, rec: string, desk: Desk): ButtonData[] => {
  if (entry.type !== 'update' || entry.by.id !== desk.asker.id) return [];
  if (leftSomething(entry)) return [{ title: 'Undo', verb: 'undo', data: { rec, sequence: entry.sequence } }];
  return isCorrectable(entry, desk.asker.id) ? [formButton(rec, 'correct', 'Correct', entry.sequence)] : [];
};
