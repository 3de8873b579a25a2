/**
 * The layouts, one a kind, written as JSON for adaptivecards-templating and parsed once. A node
 * `{"$part": "name"}` stands for the part of that name in parts.json; further keys are added to it.
 *
 * Where a container has `layouts`, clients that know none, and narrow ones, stack its items instead.
 */
import { Template } from 'adaptivecards-templating';
import type { CardKind } from '../types';
import actions from './actions.json';
import board from './board.json';
import choice from './choice.json';
import confirm from './confirm.json';
import counts from './counts.json';
import digest from './digest.json';
import facts from './facts.json';
import form from './form.json';
import help from './help.json';
import list from './list.json';
import message from './message.json';
import parts from './parts.json';
import positions from './positions.json';
import preview from './preview.json';
import recorded from './recorded.json';
import reports from './reports.json';
import responses from './responses.json';
import status from './status.json';
import tasks from './tasks.json';
import text from './text.json';
import timeline from './timeline.json';

const shared = new Map<string, unknown>(Object.entries(parts));

const isObject = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** Puts the parts in their places. A part that is a list takes as many places as it has elements. */
const assemble = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.flatMap((child: unknown) => assemble(child));
  if (!isObject(node)) return node;
  const { $part: name, ...own } = node;
  const added = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, assemble(value)]));
  if (typeof name !== 'string') return added;
  if (!shared.has(name)) throw new Error(`parts.json has no part "${name}"`);
  const part = assemble(shared.get(name));
  return isObject(part) ? { ...part, ...added } : part;
};

const compile = (template: unknown): Template => new Template(assemble(template));

/** The parsed template of each kind. */
export const templates: Readonly<Record<CardKind, Template>> = {
  status: compile(status),
  list: compile(list),
  facts: compile(facts),
  text: compile(text),
  timeline: compile(timeline),
  actions: compile(actions),
  responses: compile(responses),
  positions: compile(positions),
  counts: compile(counts),
  board: compile(board),
  digest: compile(digest),
  tasks: compile(tasks),
  reports: compile(reports),
  help: compile(help),
  message: compile(message),
  choice: compile(choice),
  confirm: compile(confirm),
  recorded: compile(recorded),
  preview: compile(preview),
  form: compile(form),
};
