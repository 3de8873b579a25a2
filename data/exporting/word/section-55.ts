/**
 * A draft of the response that section 55 of the Police Act 1996 asks for: for every recommendation of a
 * report what the record holds, and plainly where it holds nothing. It is never a response by itself.
 */
import {
  capital,
  counted,
  daysBetween,
  isNote,
  ragWords,
  section55Due,
  shortName,
  showDay,
  type Day,
  type Inspection,
  type Recommendation,
  type Update,
} from '../../model';
import { byRecommendation, markingOf, type Holdings } from '../holdings';
import { bullet, documentOf, facts, head, labelled, para, quoted, space, type Block } from './frame';
import { dueText, earlierDues, entryLead, recTitle, sourceText } from './recommendation';

export interface ResponseDraft extends Holdings {
  readonly inspection: Inspection;
}

export const NO_RESPONSE = '[no response recorded]';
export const NO_COMMENT = '[no comment recorded]';

/** The draft as the bytes of a .docx file. */
export const section55Draft = (draft: ResponseDraft): Promise<Buffer> => {
  const { force, inspection, today, recs, entries } = draft;
  const title = `Draft section 55 response: ${inspection.title}`;
  const histories = byRecommendation(entries);
  return documentOf(
    {
      title,
      marking: markingOf([...recs, ...entries]),
      stage: 'DRAFT, NOT APPROVED',
      small: `${force.name}, draft as at ${showDay(today)}`,
    },
    [
      head('title', title),
      para(
        'This is a draft, put together from the record. It is not a response until the chief constable and the commissioner have approved it.',
        { bold: true },
      ),
      labelled('Force', force.name),
      labelled('Report', inspection.title),
      labelled('Published', showDay(inspection.published)),
      labelled('Response due', deadline(inspection, today)),
      labelled('Response sent', sent(inspection)),
      labelled('Record as at', showDay(today)),
      ...(draft.narrowed === undefined ? [] : [labelled('Limited to', draft.narrowed)]),
      ...gaps(draft),
      head(1, 'Response to each recommendation'),
      ...(recs.length === 0
        ? [para('No recommendation of this report is held.')]
        : recs.flatMap((rec) => block(rec, histories.get(rec.id) ?? [], today))),
    ],
  );
};

/** Publication + 56 days, where the day of publication is known. */
const deadline = ({ published }: Inspection, today: Day): string => {
  if (published.length !== 10) return 'not known: the day of publication is not recorded';
  const due = section55Due(published);
  const left = daysBetween(today, due);
  const distance =
    left < 0 ? 'that day is past' : left === 0 ? 'that is today' : `in ${counted(left, 'day')}`;
  return `${showDay(due)}, 56 days after publication (Police Act 1996, section 55); ${distance}`;
};

const sent = ({ section55 }: Inspection): string => {
  if (section55 === null) return 'nothing is recorded';
  if (section55.sent === null) return 'not sent';
  const { day, month } = section55.sent;
  return day === null ? `in ${showDay(month)}, day not recorded` : showDay(day);
};

const lacks = (rec: Recommendation, whose: 'chief constable' | 'commissioner'): boolean =>
  !rec.responses.some((response) => response.whose === whose);

/** What is still to be written comes first: that is what the draft is for. */
const gaps = ({ recs, inspection }: ResponseDraft): Block[] => {
  const of = (some: readonly Recommendation[]): string => some.map(shortName).join(', ');
  const unanswered = recs.filter((rec) => lacks(rec, 'chief constable'));
  const uncommented = recs.filter((rec) => lacks(rec, 'commissioner'));
  const others = inspection.addressedToOthers;
  return [
    head(1, 'What is still needed'),
    ...(unanswered.length === 0 && uncommented.length === 0
      ? [para('Nothing: a response and a comment are held for every recommendation.')]
      : [
          ...(unanswered.length === 0 ? [] : [bullet(of(unanswered), 'Chief constable’s response: ')]),
          ...(uncommented.length === 0 ? [] : [bullet(of(uncommented), 'Commissioner’s comment: ')]),
        ]),
    ...(others.length === 0
      ? []
      : [
          para(
            `Recommendations ${others.join(', ')} are addressed to other bodies and need no response from the force.`,
          ),
        ]),
  ];
};

const block = (rec: Recommendation, entries: readonly Update[], today: Day): Block[] => {
  const latest = entries.findLast((entry) => !isNote(entry));
  const of = (whose: 'chief constable' | 'commissioner', none: string): Block[] => {
    const held = rec.responses.filter((response) => response.whose === whose);
    return held.length === 0
      ? [para(none)]
      : held.flatMap((response) => quoted(response.text, `As held from: ${sourceText(response)}`));
  };
  return [
    head(2, recTitle(rec)),
    head(3, 'The recommendation'),
    // What is asked stands on one page with how it stands.
    para(rec.text, { keepNext: true }),
    ...rec.parts.map((part) => bullet(part, undefined, true)),
    facts([
      ['Due date', dueText(rec, today)],
      ...(rec.earlierDues.length === 0 ? [] : [['Earlier due dates', earlierDues(rec).join('\n')] as const]),
      ['Status', capital(rec.status)],
      ['RAG', ragWords(rec, today)],
      ['Owner', rec.owner?.name ?? 'No owner'],
      ...(rec.notAdopted === null ? [] : [['Why no action is taken', rec.notAdopted.reason] as const]),
    ]),
    space(),
    head(3, 'Chief constable’s response'),
    ...of('chief constable', NO_RESPONSE),
    head(3, 'Commissioner’s comment'),
    ...of('commissioner', NO_COMMENT),
    head(3, 'Latest position'),
    ...(latest === undefined
      ? [para('[no update recorded]')]
      : quoted(latest.text, entryLead(latest, entries))),
  ];
};
