/** Inspections: what is held, which grades, the statutory response, and numbers that are not ours. */
import { section55Due, showDay, type Inspection } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, inspectionOf, type Answer, type Desk } from './desk';
import { capital, counted, listed } from './words';

export const answerReports = (question: Extract<Question, { ask: 'reports' }>, desk: Desk): Answer => {
  const wanted =
    question.inspections.length === 0
      ? desk.catalogue.inspections
      : desk.catalogue.inspections.filter((inspection) => question.inspections.includes(inspection.id));
  if (question.aspect === 'unknown') {
    const titles = desk.catalogue.inspections.map((inspection) => inspection.title);
    return sentence(desk, `Nothing held under that name. The inspections held are: ${listed(titles)}.`);
  }
  if (question.aspect === 'grade') return gradesOf(wanted, desk);
  if (wanted.length === 0) return sentence(desk, 'None: no inspection is held.');
  const newest = [...wanted].sort((a, b) => b.published.localeCompare(a.published));
  return answerWith(
    desk,
    'reports',
    {
      summary: `${counted(wanted.length, 'inspection')} held: ${listed(newest.map((inspection) => `${inspection.title} (${showDay(inspection.published)})`))}`,
      heading: wanted.length === 1 ? '1 inspection held' : `${wanted.length} inspections held`,
      buttons: [asks('All recommendations', { ask: 'list', focus: 'any', criteria: {} })],
    },
    {
      reports: newest.map((inspection) => ({
        title: inspection.title,
        published: `Published ${showDay(inspection.published)}`,
        notes: notesOf(inspection, desk),
      })),
    },
  );
};

const notesOf = (inspection: Inspection, desk: Desk): string[] => {
  const ours = desk.catalogue.recommendations.filter((rec) => rec.inspection === inspection.id);
  return [
    ...(inspection.note === undefined ? [] : [inspection.note]),
    ...inspection.findings.map(capital),
    inspection.recommendations > 0
      ? `${counted(inspection.recommendations, 'recommendation')}, ${ours.length} for forces: ${listed(ours.map((rec) => String(rec.number)))}`
      : inspection.findings.length > 0
        ? counted(inspection.findings.length, 'unnumbered finding')
        : 'No recommendation held',
    inspection.grades.length === 0
      ? 'Ungraded'
      : listed(inspection.grades.map(({ grade, area }) => `${capital(grade)} for ${area}`)),
  ];
};

const gradesOf = (inspections: readonly Inspection[], desk: Desk): Answer => {
  const graded = inspections.flatMap((inspection) =>
    inspection.grades.map((grade) => ({ ...grade, inspection })),
  );
  const years = new Set(
    desk.catalogue.inspections
      .filter((known) => known.grades.length > 0)
      .map((known) => known.published.slice(0, 4)),
  );
  const [asked] = inspections;
  if (
    graded.length === 0 &&
    inspections.length === 1 &&
    asked !== undefined &&
    !years.has(asked.published.slice(0, 4))
  ) {
    return sentence(desk, `Nothing held: ${asked.title} (${showDay(asked.published)}) gives no grade.`);
  }
  const all =
    graded.length > 0
      ? graded
      : desk.catalogue.inspections.flatMap((inspection) =>
          inspection.grades.map((grade) => ({ ...grade, inspection })),
        );
  const ungraded = inspections
    .filter((inspection) => inspection.grades.length === 0)
    .map((inspection) => inspection.shortTitle);
  const [first] = all;
  if (first === undefined) return sentence(desk, 'Nothing held: no inspection that is held gives a grade.');
  return answerWith(
    desk,
    'facts',
    {
      summary: `${capital(first.grade)} for ${first.area} (${first.inspection.title}, ${showDay(first.inspection.published)})`,
      heading: `${capital(first.grade)} for ${first.area}`,
    },
    {
      facts: all.map(({ inspection }) => ({ title: inspection.title, value: showDay(inspection.published) })),
      lines: [
        ...all.slice(1).map(({ grade, area }) => `${capital(grade)} for ${area}`),
        ...(ungraded.length > 0 ? [`Ungraded: ${listed(ungraded)}.`] : []),
      ],
    },
  );
};

/** Publication + 56 days, and whether the response was sent. */
export const answerSection55 = (question: Extract<Question, { ask: 'section 55' }>, desk: Desk): Answer => {
  const inspection = inspectionOf(desk, question.inspection);
  if (
    inspection?.section55 === undefined ||
    inspection.section55 === null ||
    inspection.published.length !== 10
  ) {
    return sentence(
      desk,
      `Nothing held: no section 55 response is recorded for ${inspection?.shortTitle ?? 'that report'}.`,
    );
  }
  const { sent } = inspection.section55;
  const due = section55Due(inspection.published);
  const sentWords =
    sent === null
      ? 'not sent'
      : sent.day === null
        ? `sent in ${showDay(sent.month)}, day not recorded`
        : `sent ${showDay(sent.day)}`;
  return answerWith(
    desk,
    'facts',
    { summary: `Section 55 response: due ${showDay(due)}, ${sentWords}`, inspections: [inspection.id] },
    {
      facts: [
        { title: 'Published', value: showDay(inspection.published) },
        { title: 'Rule', value: '56 days after publication (Police Act 1996, section 55)' },
      ],
    },
  );
};

/** Numbers that the report addresses to somebody else, or does not have at all. */
export const answerMissing = (question: Extract<Question, { ask: 'missing' }>, desk: Desk): Answer => {
  const inspection = inspectionOf(desk, question.inspection);
  if (inspection === undefined) return sentence(desk, 'Nothing held: that report is not in the record.');
  const others = question.numbers.filter((number) => inspection.addressedToOthers.includes(number));
  const ours = desk.catalogue.recommendations
    .filter((rec) => rec.inspection === inspection.id)
    .map((rec) => String(rec.number));
  const makes =
    ours.length === 0
      ? `No recommendation is held from ${inspection.shortTitle}.`
      : `${inspection.shortTitle} makes ${counted(inspection.recommendations, 'recommendation')}; ${listed(ours)} are for forces.`;
  const buttons = [asks('Ours', { ask: 'list', focus: 'any', criteria: { inspection: inspection.id } })];
  if (others.length === 0)
    return sentence(
      desk,
      `Nothing held: there is no Rec ${listed(question.numbers.map(String), 'or')}. ${makes}`,
      { buttons },
    );
  const names = listed(others.map((number) => `Rec ${number}`));
  return answerWith(
    desk,
    'facts',
    {
      summary: `${names}: addressed to ${others.length === 1 ? 'another body' : 'other bodies'}, not to forces`,
      inspections: [inspection.id],
      buttons,
    },
    {
      facts: [],
      lines: [
        makes,
        `Which body, and how it stands there, is not held. ${others.length === 1 ? 'It is' : 'They are'} not missing from our record.`,
      ],
    },
  );
};
