/** The cards of a board's work: what is before it, its digest, and what is asked of people. */
import { action } from '../buttons';
import { oneLine } from '../escape';
import { chart, facts, frame } from './parts';
import { NOTHING, bullets, dotted, letters, line, maybe, type Shown, type View, weight } from './words';

export const board = (data: Shown<'board'>): View => ({
  ...frame(data),
  ...facts(data.facts),
  sections: data.sections
    .map(({ title, lines }) => ({ title: maybe(title).map(oneLine), lines: bullets(lines) }))
    .filter(({ title, lines }) => title.length + lines.length > 0),
});

export const digest = (data: Shown<'digest'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  chart: chart(data.counts).map((shown) => ({ ...shown, total: [] })),
  sections: data.sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, tone, lines }) => ({
      title: maybe(title).map((words) => ({ words: oneLine(words), tone: letters(tone) })),
      lines: lines.flatMap(({ words, note, open }) =>
        open === undefined
          ? []
          : [{ words: line(words), note: maybe(note).map(oneLine), open: action(open) }],
      ),
      // What leads nowhere has no arrow.
      plain: lines.flatMap(({ words, note, open }) =>
        open === undefined ? [dotted(words, note) || NOTHING] : [],
      ),
    })),
  note: maybe(data.note),
});

export const tasks = (data: Shown<'tasks'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  items: data.items.map(({ title, state, tone, note, buttons }) => ({
    title: line(title),
    state: maybe(state).map((words) => ({
      words: oneLine(words),
      tone: letters(tone),
      weight: weight(tone),
    })),
    note: maybe(note).map(oneLine),
    // Each in a row of its own, so that a phone shows the whole of it; side by side where there is room.
    own: buttons.length === 0 ? [] : [{ rows: buttons.map((button) => ({ buttons: [action(button)] })) }],
  })),
  note: maybe(data.note),
});
