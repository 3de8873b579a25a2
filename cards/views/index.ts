/**
 * From checked data to what a template needs: words put together, blanks left out. A part that may be
 * missing is a list of none or one, so that templates need no conditions and never meet a missing field.
 */
import type { z } from 'zod';
import { cardTypes, type CardKind } from '../types';
import { board, digest, tasks } from './boards';
import {
  actionList,
  choice,
  counts,
  help,
  list,
  message,
  positions,
  reports,
  responses,
  shortAnswer,
  status,
  text,
  timeline,
} from './reading';
import { preview } from './importing';
import { confirm, form, recorded } from './recording';
import type { View } from './words';

export type { View } from './words';

/** Checks what a caller handed over, then makes the view. Throws a ZodError for a caller's mistake. */
const viewer =
  <T>(type: z.ZodType<T, z.ZodTypeDef, unknown>, view: (data: T) => View) =>
  (data: unknown): View =>
    view(type.parse(data));

/** The view of each kind, from unchecked data. */
export const views: Readonly<Record<CardKind, (data: unknown) => View>> = {
  status: viewer(cardTypes.status, status),
  list: viewer(cardTypes.list, list),
  facts: viewer(cardTypes.facts, shortAnswer),
  text: viewer(cardTypes.text, text),
  timeline: viewer(cardTypes.timeline, timeline),
  actions: viewer(cardTypes.actions, actionList),
  responses: viewer(cardTypes.responses, responses),
  positions: viewer(cardTypes.positions, positions),
  counts: viewer(cardTypes.counts, counts),
  board: viewer(cardTypes.board, board),
  digest: viewer(cardTypes.digest, digest),
  tasks: viewer(cardTypes.tasks, tasks),
  reports: viewer(cardTypes.reports, reports),
  help: viewer(cardTypes.help, help),
  message: viewer(cardTypes.message, message),
  choice: viewer(cardTypes.choice, choice),
  confirm: viewer(cardTypes.confirm, confirm),
  recorded: viewer(cardTypes.recorded, recorded),
  preview: viewer(cardTypes.preview, preview),
  form: viewer(cardTypes.form, form),
};
