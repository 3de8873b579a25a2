/** What the buttons of recording do. Every press is checked again: who presses, may they, does it still hold. */
import { z } from 'zod';
import {
  Change,
  Marking,
  showDay,
  dayOf,
  type Draft,
  type Entry,
  type Recommendation,
} from '../../data/model';
import { answerWith, sentence } from '../asking/cards';
import { inspectionOf, labelOf, labelOfId, statusButton, type Answer, type Desk } from '../asking/desk';
import { actorOf, contextOf, mayReport } from '../asking/rights';
import { statusOf } from '../asking/status';
import { changeOf, FormData, formCard, Inputs, inputsOf, type FormKind, FORM_KINDS } from './forms';
import {
  confirmBoardCard,
  confirmCard,
  entryOf,
  impossible,
  newDraftId,
  proposeChange,
  refusal,
  type Source,
} from './propose';
import { mayChange } from '../../data/model';
import { changeLine } from './values';
import { changeWords, ownWords } from './words';

const DraftData = z.object({
  draft: z.string().max(100),
  basedOn: z.number().int().positive().optional(),
  marking: Marking.optional(),
});
const RecData = z.object({ rec: z.string().max(100), draft: z.string().max(100).optional() });
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
] as const;
export type RecordingVerb = (typeof RECORDING_VERBS)[number];
export const isRecordingVerb = (verb: string): verb is RecordingVerb =>
  RECORDING_VERBS.some((known) => known === verb);

/** Answers one press; undefined where its data is not what our cards carry. */
export const pressed = async (
  verb: RecordingVerb,
  data: unknown,
  desk: Desk,
  source: Source,
): Promise<Answer | undefined> => {
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
      const found = RecData.safeParse(data);
      return found.success ? left(found.data, desk) : undefined;
    }
    case 'undo': {
      const found = UndoData.safeParse(data);
      return found.success
        ? proposeChange(found.data.rec, { change: 'undo', sequence: found.data.sequence }, desk, source)
        : undefined;
    }
  }
};

const EXPIRED =
  'this card is no longer open: it was cancelled, changed or is more than a day old. Say it again, and you will get a new one.';

const ofDraft = async (
  verb: 'confirm' | 'edit' | 'cancel' | 'mark',
  { draft: id, basedOn, marking }: z.infer<typeof DraftData>,
  desk: Desk,
  source: Source,
): Promise<Answer> => {
  const draft = await desk.record.draft(id, desk.now.toISOString());
  if (draft === undefined || draft.state === 'cancelled') return impossible(desk, EXPIRED);
  if (draft.by.id !== desk.asker.id)
    return refusal(desk, 'confirm or change what somebody else drafted', draft.by.name, []);
  if (!isFrom(draft, source))
    return refusal(desk, 'confirm or change a draft of another conversation', draft.by.name);
  if (verb === 'confirm') return confirm(draft, basedOn, desk);
  if (draft.state === 'recorded') return alreadyRecorded(draft, desk);
  if (verb === 'cancel') {
    await desk.record.cancelDraft(draft.id, desk.asker.id);
    const isRec = desk.catalogue.recommendations.some((known) => known.id === draft.subject);
    const name = isRec ? labelOfId(desk, draft.subject) : 'the board';
    return sentence(desk, `Cancelled: nothing has been recorded on ${name}.`, {
      about: isRec ? [draft.subject] : [],
      buttons: isRec ? [{ ...statusButton(desk, draft.subject), title: 'Status' }] : [],
    });
  }
  const rec = await desk.record.recommendation(draft.subject);
  const change = Change.safeParse(draft.what);
  if (rec === undefined || !change.success) return impossible(desk, EXPIRED);
  if (verb === 'mark') {
    // A card that shows another marking is another draft: the old one can no longer be confirmed.
    await desk.record.cancelDraft(draft.id, desk.asker.id);
    const marked: Draft = { ...draft, id: newDraftId(), marking: marking ?? draft.marking };
    await desk.record.createDraft(marked);
    return confirmCard(marked, rec, desk, await entryOf(change.data, rec.id, desk));
  }
  const kind = formKindOf(change.data);
  if (kind === undefined)
    return impossible(desk, 'there is nothing in this to edit. Cancel it, and say it anew.');
  return formCard(
    rec,
    {
      rec: rec.id,
      kind,
      draft: draft.id,
      ...('sequence' in change.data ? { sequence: change.data.sequence } : {}),
    },
    desk,
    inputsOf(change.data, draft.marking),
  );
};

const formKindOf = (change: Change): FormKind | undefined =>
  FORM_KINDS.find((kind) => kind === change.change);

/** A card works where it was shown: in its own conversation, whatever the thread. */
const isFrom = ({ origin }: Draft, { place }: Source): boolean =>
  origin.from === 'conversation' && origin.conversation.split(';')[0] === place.conversation.split(';')[0];

/** The version of what the draft is about, as it stands: no card can have shown a later one. */
const versionOf = async ({ subject }: Draft, desk: Desk): Promise<number | undefined> =>
  subject.startsWith('board~')
    ? (await desk.record.catalogue()).boards.find((board) => subject === `board~${board.id}`)?.version
    : (await desk.record.recommendation(subject))?.version;

/** Commits once, however often and from wherever it is pressed. */
const confirm = async (draft: Draft, basedOn: number | undefined, desk: Desk): Promise<Answer> => {
  // "Confirm again" carries the version that the person has been shown since; no card shows a later one.
  if (basedOn !== undefined && basedOn > draft.basedOn && draft.state === 'open') {
    const version = await versionOf(draft, desk);
    if (version === undefined || basedOn > version) return impossible(desk, EXPIRED);
    await desk.record.rebaseDraft(draft.id, basedOn);
  }
  const result = await desk.record.commit({ draft: draft.id, at: desk.now.toISOString(), by: desk.asker.id });
  switch (result.is) {
    case 'recorded':
      return recorded(result.update, draft, desk, false);
    case 'already':
      return recorded(result.update, draft, desk, true);
    case 'gone':
      return impossible(desk, EXPIRED);
    case 'refused':
      return refusal(desk, result.because, result.who, [draft.subject]);
    case 'problem':
      return impossible(desk, result.sentence, [draft.subject]);
    case 'conflict': {
      const since = result.since.map((entry) => `Meanwhile ${entry.by.name} recorded: ${entry.text}`);
      const lead = [
        'Somebody else has changed this since you were shown it. Look again, and confirm again if it still holds.',
        ...since,
      ];
      if (result.current.type === 'board') return confirmBoardCard(draft, result.current, desk);
      const change = Change.parse(draft.what);
      return confirmCard(draft, result.current, desk, await entryOf(change, result.current.id, desk), lead);
    }
  }
};

const alreadyRecorded = async (draft: Draft, desk: Desk): Promise<Answer> => confirm(draft, undefined, desk);

/** "Recorded: …": what was written, by whom and when, and the way back for its author. */
const recorded = (entry: Entry, draft: Draft, desk: Desk, before: boolean): Answer => {
  const board = desk.catalogue.boards.find((known) => entry.recommendation === `board~${known.id}`);
  const rec = desk.catalogue.recommendations.find((known) => known.id === entry.recommendation);
  const name = board?.name ?? (rec === undefined ? entry.recommendation : labelOf(rec));
  const heading = `Recorded: ${name}, ${changeWords(draft.what)}${before ? ' (it was recorded already, and only once)' : ''}`;
  const about =
    board === undefined
      ? `${name}: ${rec?.title ?? ''} · ${inspectionOf(desk, rec?.inspection ?? '')?.shortTitle ?? ''} · ${desk.catalogue.force.name}`
      : `${board.name} · ${desk.catalogue.force.name}`;
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
          : [
              { ...statusButton(desk, rec.id), title: 'Status' },
              ...(entry.by.id === desk.asker.id && draft.what.change !== 'undo'
                ? [{ title: 'Undo', verb: 'undo', data: { rec: rec.id, sequence: entry.sequence } }]
                : []),
            ],
    },
    {
      about,
      changes: entry.changes.map(changeLine),
      ...(words === undefined ? {} : { words }),
      by: `${entry.by.name}, ${showDay(dayOf(entry.at))}`,
      marking: entry.marking,
    },
  );
};

const openForm = async (data: FormData, desk: Desk): Promise<Answer> => {
  const rec = await desk.record.recommendation(data.rec);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, data.rec)} is not in the record.`);
  const may = mayOpen(data.kind, rec, desk);
  return may.allowed
    ? formCard(rec, data, desk, Inputs.parse({}))
    : refusal(desk, may.because, may.who, [rec.id]);
};

/** A form that could only end in a refusal is not opened. */
const mayOpen = (kind: FormKind, rec: Recommendation, desk: Desk): ReturnType<typeof mayChange> => {
  const sample: Readonly<Partial<Record<FormKind, Change>>> = {
    owner: { change: 'owner', owner: { id: 'x', name: 'x' } },
    comment: { change: 'comment', text: 'x' },
    'send back': { change: 'send back', reason: 'x' },
    reopen: { change: 'reopen', reason: 'x' },
    'not adopt': { change: 'not adopt', reason: 'x' },
    'propose complete': { change: 'propose complete' },
  };
  const change = sample[kind];
  return change === undefined ? mayReport(rec, desk) : mayChange(change, rec, actorOf(desk), contextOf(desk));
};

const submitted = async (form: FormData, inputs: Inputs, desk: Desk, source: Source): Promise<Answer> => {
  const rec = await desk.record.recommendation(form.rec);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, form.rec)} is not in the record.`);
  const made = changeOf(form, inputs, desk);
  if ('problems' in made) return formCard(rec, form, desk, inputs, made.problems);
  if (form.draft !== undefined) await desk.record.cancelDraft(form.draft, desk.asker.id);
  const from: Source =
    form.message === undefined ? source : { ...source, activity: form.message, link: form.link };
  return proposeChange(rec.id, made.change, desk, from, made.marking);
};

const left = async ({ rec: id, draft }: z.infer<typeof RecData>, desk: Desk): Promise<Answer> => {
  if (draft !== undefined) await desk.record.cancelDraft(draft, desk.asker.id);
  const rec = await desk.record.recommendation(id);
  return rec === undefined ? sentence(desk, 'Cancelled: nothing has been recorded.') : statusOf(rec, desk);
};
