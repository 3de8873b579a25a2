/**
 * A message that is edited or deleted after it was typed: what was shown and confirmed stays, and the record
 * says what became of the message. This is the one entry without a Confirm: it records what its author did
 * in Teams, changes nothing, and stands beside the entry it is about.
 */
import { baseOf, isNote, openDraft, type Update } from '../../data/model';
import type { Desk } from '../asking/desk';
import type { AmendedTurn } from '../turn';
import { newDraftId } from './propose';

/** How often it is tried again while others record on the same recommendation. */
const ATTEMPTS = 5;

/**
 * Noted on drafts that are still open, and beside each entry that came from that message; of an entry once
 * for edits and once for its deletion.
 */
export const noteAmended = async (turn: AmendedTurn, desk: Desk): Promise<void> => {
  // Drafts first: one that is confirmed at this moment is found among the entries.
  for (const draft of await desk.record.draftsFrom(turn.message)) {
    if (isTypedThere(draft, turn)) await desk.record.amendDraft(draft, turn.kind);
  }
  for (const entry of await desk.record.entriesFrom(turn.message)) {
    if (isTypedThere(entry, turn) && !isNote(entry)) await noteBeside(entry, turn, desk);
  }
};

/** A message's id is its own only within its conversation. */
const isTypedThere = (
  { origin, by }: Pick<Update, 'origin' | 'by'>,
  { place, asker }: AmendedTurn,
): boolean =>
  origin.from === 'conversation' &&
  baseOf(origin.conversation) === baseOf(place.conversation) &&
  by.id === asker.id;

const noteBeside = async (entry: Update, turn: AmendedTurn, desk: Desk): Promise<void> => {
  const what = { change: 'message amended', sequence: entry.sequence, how: turn.kind } as const;
  const history = await desk.record.history(entry.recommendation);
  if (
    history.some((note) => isNote(note) && note.corrects === entry.sequence && note.text.includes(turn.kind))
  )
    return;
  const rec = await desk.record.recommendation(entry.recommendation);
  if (rec === undefined) return;
  const draft = newDraftId();
  const at = desk.now.toISOString();
  const note = openDraft({
    id: draft,
    force: desk.catalogue.force.id,
    subject: entry.recommendation,
    what,
    by: entry.by,
    origin: { from: 'conversation', conversation: turn.place.conversation, activity: turn.id },
    marking: 'OFFICIAL',
    createdAt: at,
    basedOn: rec.version,
  });
  await desk.record.createDraft(note);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const result = await desk.record.commit({ draft, by: entry.by.id, at });
    if (result.is === 'recorded' || result.is === 'already') return;
    // Whatever was recorded meanwhile, the note says the same.
    if (result.is !== 'conflict') throw new Error(`The note on ${entry.id} was not recorded: ${result.is}`);
    await desk.record.rebaseDraft(draft, result.current.version);
  }
  throw new Error(`The note on ${entry.id} was not recorded: others kept recording`);
};
