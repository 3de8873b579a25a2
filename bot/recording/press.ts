/** What the buttons of recording do. Every press is checked again: who presses, may they, does it still hold. */
import { z } from 'zod';
import { baseOf, Change, Marking, type Draft } from '../../data/model';
import { sentence } from '../asking/cards';
import type { Desk } from '../asking/desk';
import { withPeopleAsTheyAre } from '../asking/rights';
import { confirmCard } from './confirming';
import { editForm, left, openForm, submitted } from './filling';
import { FormData, Inputs } from './forms';
import { check, newDraftId, proposeChange, type Proposed, type Source } from './propose';
import { AwayData, resend, setAway, snooze } from './presence';
import { confirm, EXPIRED } from './recorded';
import { impossible, letGo, refusal } from './refusing';

const DraftData = z.object({
  draft: z.string().max(100),
  basedOn: z.number().int().positive().optional(),
  marking: Marking.optional(),
});
/** Which card was pressed; undefined where the press is of none. */
export const draftPressed = (data: unknown): string | undefined => DraftData.safeParse(data).data?.draft;

const LeaveData = z.object({ rec: z.string().max(100), draft: z.string().max(100).optional() });
/** A decision in which there is nothing to fill in. */
const DecisionData = z.object({ rec: z.string().max(100), change: z.literal('sign off') });
const UndoData = z.object({ rec: z.string().max(100), sequence: z.number().int().positive() });

export const RECORDING_VERBS = [
  'confirm',
  'edit',
  'cancel',
  'mark',
  'form',
  'propose',
  'leave',
  'undo',
  'draft',
  'away',
  'here',
  'snooze',
  'resend',
] as const;
export type RecordingVerb = (typeof RECORDING_VERBS)[number];
export const isRecordingVerb = (verb: string): verb is RecordingVerb =>
  RECORDING_VERBS.some((known) => known === verb);

/** What is decided by who may now; at Confirm the record looks for itself. */
const OPENS: ReadonlySet<RecordingVerb> = new Set([
  'edit',
  'mark',
  'form',
  'propose',
  'undo',
  'draft',
  'resend',
]);

/** Answers one press; undefined where its data is not what our cards carry. */
export const pressed = async (
  verb: RecordingVerb,
  data: unknown,
  given: Desk,
  source: Source,
): Promise<Proposed | undefined> => {
  const desk = OPENS.has(verb) ? await withPeopleAsTheyAre(given) : given;
  switch (verb) {
    case 'confirm':
    case 'edit':
    case 'cancel':
    case 'mark': {
      const found = DraftData.safeParse(data);
      return found.success ? ofDraft(verb, found.data, desk, source) : undefined;
    }
    case 'form': {
      const found = FormData.safeParse(data);
      return found.success ? openForm(found.data, desk) : undefined;
    }
    case 'propose': {
      const form = FormData.safeParse(data);
      const inputs = Inputs.safeParse(data);
      return form.success && inputs.success ? submitted(form.data, inputs.data, desk, source) : undefined;
    }
    case 'leave': {
      const found = LeaveData.safeParse(data);
      return found.success ? left(found.data.rec, found.data.draft, desk) : undefined;
    }
    case 'undo': {
      const found = UndoData.safeParse(data);
      return found.success
        ? proposeChange(found.data.rec, { change: 'undo', sequence: found.data.sequence }, desk, source)
        : undefined;
    }
    case 'draft': {
      const found = DecisionData.safeParse(data);
      return found.success
        ? proposeChange(found.data.rec, { change: found.data.change }, desk, source)
        : undefined;
    }
    case 'away': {
      const found = AwayData.safeParse(data);
      return found.success ? setAway(found.data, desk) : undefined;
    }
    case 'here':
      return sentence(desk, 'Cancelled: nothing has been recorded.');
    case 'snooze':
      return snooze(desk);
    case 'resend':
      return resend(desk);
  }
};

const ofDraft = async (
  verb: 'confirm' | 'edit' | 'cancel' | 'mark',
  { draft: id, basedOn, marking }: z.infer<typeof DraftData>,
  desk: Desk,
  source: Source,
): Promise<Proposed> => {
  const draft = await desk.record.draft(id, desk.now.toISOString());
  if (draft === undefined || draft.state === 'cancelled') return impossible(desk, EXPIRED);
  if (draft.by.id !== desk.asker.id)
    return refusal(desk, 'confirm or change what somebody else drafted', draft.by.name, []);
  if (!isFrom(draft, source))
    return impossible(
      desk,
      'this card belongs to another conversation. Confirm it there, or say it here again.',
    );
  if (verb === 'confirm' || draft.state === 'recorded') return confirm(draft, basedOn, desk);
  if (verb === 'cancel') return cancelled(draft, desk);
  const rec = await desk.record.recommendation(draft.subject);
  const change = Change.safeParse(draft.what);
  if (rec === undefined || !change.success) return impossible(desk, EXPIRED);
  if (verb === 'edit') return editForm(draft, change.data, rec, desk);
  const checked = await check(rec.id, change.data, desk);
  if (checked.is === 'refused') return checked.answer;
  if (checked.is === 'problem') return impossible(desk, checked.sentence, [rec.id]);
  const { entry } = checked;
  if (entry?.marking === 'OFFICIAL-SENSITIVE' && marking === 'OFFICIAL')
    return impossible(desk, 'what is said of an OFFICIAL-SENSITIVE entry is as sensitive.', [rec.id]);
  // A card that shows another marking is another draft: the old one can no longer be confirmed.
  const before = await desk.record.cancelDraft(draft.id, desk.asker.id);
  if (before?.state === 'recorded') return confirm(before, undefined, desk);
  const marked: Draft = { ...draft, id: newDraftId(), marking: marking ?? draft.marking };
  await desk.record.createDraft(marked);
  return { ...confirmCard(marked, rec, desk, entry), draft: marked.id };
};

const cancelled = async (draft: Draft, desk: Desk): Promise<Proposed> => {
  const before = await desk.record.cancelDraft(draft.id, desk.asker.id);
  // Confirmed on another device in the same moment: then it is told so.
  return before?.state === 'recorded' ? confirm(before, undefined, desk) : letGo(draft.subject, desk);
};

/** A card works where it was shown: in its own conversation, whatever the thread. */
const isFrom = ({ origin }: Draft, { place }: Source): boolean =>
  origin.from === 'conversation' && baseOf(origin.conversation) === baseOf(place.conversation);
