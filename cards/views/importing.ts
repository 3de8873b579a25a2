/** The card that shows what a file would come to. */
import { oneLine } from '../escape';
import { facts, frame } from './parts';
import { line, maybe, type Shown, type View } from './words';

export const preview = (data: Shown<'preview'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  ...facts(data.counts),
  sections: data.sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({
      title: maybe(title).map(oneLine),
      lines: lines.map(({ words, place, said }) => ({
        words: line(words),
        place: maybe(place).map(oneLine),
        said: said.map((each) => ({ whose: line(each.whose), words: maybe(each.words) })),
      })),
    })),
  table:
    data.mappings.length === 0
      ? []
      : [
          {
            rows: data.mappings.map(({ column, word, meaning, rows }) => ({
              word: line(word),
              column: maybe(column).map(oneLine),
              meaning: line(meaning),
              count: line(rows),
            })),
          },
        ],
  note: maybe(data.note),
});
