/** Forms from opening to Review: what was filled in is kept until it is a draft or the person leaves. */
import { mayChange, type Change, type Draft, type Recommendation } from '../../data/model';
import { sentence } from '../asking/cards';
import { labelOfId, type Answer, type Desk } from '../asking/desk';
import { actorOf, contextOf, mayReport } from '../asking/rights';
import { statusOf } from '../asking/status';
import {
  changeOf,
  FORM_KINDS,
  formCard,
  Inputs,
  inputsOf,
  isCorrectable,
  type FormData,
  type FormKind,
} from './forms';
import { check, entryOf, proposeChange, type Proposed, type Source } from './propose';
import { confirm } from './recorded';
import { impossible, refusal } from './refusing';

/** Opens a form for who may fill it in. */
export const openForm = async (data: FormData, desk: Desk): Promise<Answer> => {
  const rec = await desk.record.recommendation(data.rec);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, data.rec)} is not in the record.`);
  if (data.kind === 'correct') return correctionForm(data, rec, desk);
  const may = mayOpen(data.kind, rec, desk);
  return may.allowed
    ? formCard(rec, data, desk, Inputs.parse({}))
    : refusal(desk, may.because, may.who, [rec.id], may.once);
};

/** A correction begins with what the entry says. */
const correctionForm = async (data: FormData, rec: Recommendation, desk: Desk): Promise<Answer> => {
  const change: Change = { change: 'correct', sequence: data.sequence ?? 1, text: '' };
  const entry = await entryOf(change, rec.id, desk);
  if (data.sequence === undefined || entry === undefined)
    return impossible(desk, 'that entry is not in the history.', [rec.id]);
  const may = mayChange(change, rec, actorOf(desk), contextOf(desk, entry));
  return may.allowed
    ? formCard(rec, data, desk, Inputs.parse({ text: entry.text, marking: entry.marking }))
    : refusal(desk, may.because, may.who, [rec.id], may.once);
};

/** A form that could only end in a refusal is not opened. */
const mayOpen = (kind: FormKind, rec: Recommendation, desk: Desk): ReturnType<typeof mayChange> => {
  const sample: Readonly<Partial<Record<FormKind, Change>>> = {
    state: { change: 'state', rag: 'amber', reason: 'x' },
    date: { change: 'date', to: desk.today, reason: 'x' },
    evidence: { change: 'evidence', url: 'https://x' },
    'add action': { change: 'add action', text: 'x' },
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

/** A draft, back in its form. */
export const editForm = (draft: Draft, change: Change, rec: Recommendation, desk: Desk): Answer => {
  const kind = FORM_KINDS.find((known) => known === change.change);
  if (kind === undefined)
    return impossible(desk, 'there is nothing in this to edit. Cancel it, and say it anew.');
  const { origin } = draft;
  return formCard(
    rec,
    {
      rec: rec.id,
      kind,
      draft: draft.id,
      ...('sequence' in change ? { sequence: change.sequence } : {}),
      basedOn: draft.basedOn,
      ...(origin.from === 'conversation' && origin.activity !== undefined
        ? { message: origin.activity }
        : {}),
      ...(origin.from === 'conversation' && origin.link !== undefined ? { link: origin.link } : {}),
    },
    desk,
    inputsOf(change, draft.marking),
  );
};

/** What was filled in becomes a draft. What does not fit is said in the form, which keeps all the rest. */
export const submitted = async (
  form: FormData,
  inputs: Inputs,
  desk: Desk,
  source: Source,
): Promise<Proposed> => {
  const rec = await desk.record.recommendation(form.rec);
  if (rec === undefined)
    return impossible(desk, `Nothing held: ${labelOfId(desk, form.rec)} is not in the record.`);
  const made = changeOf(form, inputs, desk);
  if ('problems' in made) return formCard(rec, form, desk, inputs, made.problems);
  const checked = await check(rec.id, made.change, desk);
  if (checked.is === 'refused') return checked.answer;
  if (checked.is === 'problem')
    return form.kind === 'correct' && checked.entry === undefined
      ? impossible(desk, checked.sentence, [rec.id])
      : formCard(rec, form, desk, inputs, [checked.sentence]);
  if (form.draft !== undefined) {
    const before = await desk.record.cancelDraft(form.draft, desk.asker.id);
    if (before?.state === 'recorded') return editedTooLate(before, made.change, desk, source);
  }
  const from: Source = {
    ...source,
    ...(form.message === undefined ? {} : { activity: form.message, link: form.link }),
    basedOn: form.basedOn,
  };
  return proposeChange(rec.id, made.change, desk, from, made.marking);
};

/** Confirmed on the old card while it was being edited: what was typed now is offered as its correction. */
const editedTooLate = async (before: Draft, change: Change, desk: Desk, source: Source): Promise<Answer> => {
  const entry = await desk.record.entry(before.update ?? '');
  const text = 'text' in change ? change.text : undefined;
  return entry !== undefined &&
    text !== undefined &&
    text !== entry.text &&
    isCorrectable(entry, desk.asker.id)
    ? proposeChange(
        entry.recommendation,
        { change: 'correct', sequence: entry.sequence, text },
        desk,
        source,
        entry.marking,
      )
    : confirm(before, undefined, desk);
};

/** Cancel in a form: back to how the recommendation stands. */
export const left = async (id: string, draft: string | undefined, desk: Desk): Promise<Answer> => {
  if (draft !== undefined) {
    const before = await desk.record.cancelDraft(draft, desk.asker.id);
    if (before?.state === 'recorded') return confirm(before, undefined, desk);
  }
  const rec = await desk.record.recommendation(id);
  return rec === undefined ? sentence(desk, 'Cancelled: nothing has been recorded.') : statusOf(rec, desk);
};
