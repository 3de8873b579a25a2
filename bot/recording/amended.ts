/**
 * A message that was recorded and is edited or deleted afterwards: the entry stays as it was confirmed, and
 * the record says what became of the message. This is the one entry without a Confirm: it records what its
 * author did in Teams, changes nothing, and stands beside the entry it is about.
 */
import { DRAFT_HOURS, SCHEMA } from '../../data/model';
import type { Desk } from '../asking/desk';
import type { AmendedTurn } from '../turn';
import { NOTE_BEGINS } from './note';
import { newDraftId } from './propose';

/** Words of the note, by which a second edit is known to have been noted already. */
const noteOf = (how: AmendedTurn['kind'], text: string): string =>
  `${NOTE_BEGINS} ${how} in Teams afterwards. The entry stays as it was confirmed: ${text}`.slice(0, 4_000);

/** Notes it beside each entry that came from that message; once for an edit, once for a deletion. */
export const noteAmended = async (turn: AmendedTurn, desk: Desk): Promise<void> => {
  const thread = turn.place.conversation.split(';')[0];
  const entries = (await desk.record.entriesFrom(turn.message)).filter(
    (entry) =>
      entry.origin.from === 'conversation' &&
      entry.origin.conversation.split(';')[0] === thread &&
      entry.corrects === null &&
      // A comment's correction would become the commissioner's own words.
      entry.kind !== 'comment' &&
      entry.by.id === turn.asker.id,
  );
  for (const entry of entries) {
    const text = noteOf(turn.kind, entry.text);
    const history = await desk.record.history(entry.recommendation);
    if (history.some((later) => later.corrects === entry.sequence && later.text === text)) continue;
    const rec = await desk.record.recommendation(entry.recommendation);
    if (rec === undefined) continue;
    const draft = newDraftId();
    const at = desk.now.toISOString();
    await desk.record.createDraft({
      id: draft,
      type: 'draft',
      schema: SCHEMA,
      force: desk.catalogue.force.id,
      subject: entry.recommendation,
      what: { change: 'correct', sequence: entry.sequence, text },
      by: entry.by,
      origin: { from: 'conversation', conversation: turn.place.conversation, activity: turn.id },
      marking: entry.marking,
      createdAt: at,
      basedOn: rec.version,
      state: 'open',
      update: null,
      ttl: DRAFT_HOURS * 3_600,
    });
    await desk.record.commit({ draft, by: entry.by.id, at });
  }
};
