/** The cards on which something is recorded. */
import { formActions } from '../buttons';
import { oneLine } from '../escape';
import { input } from '../inputs';
import { frame, link } from './parts';
import { NOTHING, bullets, line, maybe, quoted, said, type Shown, type View } from './words';

const change = ({ field, from, to }: Shown<'confirm'>['changes'][number]): View => ({
  field: line(field),
  from: maybe(from).map((words) => `was ${words}`),
  // Where there was nothing, the value says it all.
  to: said([from]).length > 0 ? `now ${to || 'nothing'}` : to || NOTHING,
});

/** What confirm and recorded share: the change itself. */
const entryToRecord = (data: Omit<Shown<'recorded'>, 'by'>, whose: string): View => {
  const marking = maybe(data.marking).map(oneLine);
  const foot = data.foot.split(' · ').filter((part) => !marking.includes(part.trim()));
  return {
    ...frame({ ...data, foot: foot.join(' · ') }),
    about: maybe(data.about),
    changes: data.changes.filter(({ field, from, to }) => said([field, from, to]).length > 0).map(change),
    words: maybe(data.words).map((words) => ({ whose, words: quoted(words) })),
    link: data.link === undefined ? [] : [link(data.link)],
    marking,
  };
};

export const confirm = (data: Shown<'confirm'>): View => ({
  ...entryToRecord(data, 'Your words'),
  warnings: bullets(data.warnings).map((shown) => ({ shown })),
});

export const recorded = (data: Shown<'recorded'>): View => ({
  ...entryToRecord(data, 'In their words'),
  by: maybe(data.by).map(oneLine),
});

export const form = (data: Shown<'form'>): View => ({
  ...frame(data),
  intro: maybe(data.intro),
  problems: bullets(data.problems).map((shown) => ({ shown })),
  fields: data.fields.length > 0 ? [{ inputs: data.fields.map(input) }] : [],
  buttons: formActions(data.submit, data.buttons),
});
