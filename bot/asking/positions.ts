/** Other forces: what they published, alone or beside our record, each labelled as what it is. */
import { FORCES, showDay, type Position, type Recommendation } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, labelOfId, statusButton, titleOfId, type Answer, type Desk } from './desk';
import { TONES, capital, dueWords, listed, ownerWords, ragWords, updateWords } from './words';

type Positions = Extract<Question, { ask: 'positions' }>;

const forceName = (id: string): string => FORCES.find((force) => force.id === id)?.name ?? id;
const shortName = (id: string): string => FORCES.find((force) => force.id === id)?.shortName ?? id;

interface Column {
  readonly force: string;
  readonly kind: string;
  readonly tone: 'default' | 'accent' | 'good' | 'warning' | 'attention';
  readonly points: string[];
  readonly source: string;
}

const published = (position: Position): Column => ({
  force: forceName(position.force),
  kind: 'Published response',
  tone: 'default',
  points: [...position.points],
  source: [
    position.source,
    position.day === undefined ? '' : showDay(position.day),
    position.jointWith.length === 0
      ? ''
      : `answers Rec ${listed(position.jointWith.map(String))} together with this one`,
  ]
    .filter((words) => words !== '')
    .join(' · '),
});

const ourRecord = (rec: Recommendation, desk: Desk): Column => ({
  force: `${desk.catalogue.force.name} (us)`,
  kind: 'Our record',
  tone: TONES[rec.rag],
  points: [
    `${capital(rec.status)}. ${ragWords(rec, desk.today)}. ${capital(dueWords(rec, desk.today))}. ${rec.owner === null ? 'No owner' : `Owner: ${ownerWords(rec)}`}.`,
    ...rec.actions.map((action) => `${action.number} ${action.text}: ${action.state}`),
  ],
  source: rec.latest[0] === undefined ? 'No update recorded' : `Last update ${updateWords(rec.latest[0])}`,
});

/** One point read or query for theirs; ours besides where a comparison was asked for. */
export const answerPositions = async (question: Positions, desk: Desk): Promise<Answer> => {
  const [positions, ours] = await Promise.all([
    desk.record.positions(question.recs, question.forces),
    question.ours ? desk.record.recommendations(question.recs) : Promise.resolve([]),
  ]);
  const names = listed(question.recs.map((id) => labelOfId(desk, id)));
  const common = { inspections: question.recs.map((id) => id.split('~')[0] ?? ''), about: question.recs };
  const silent = question.forces.filter((force) => !positions.some((position) => position.force === force));
  if (positions.length === 0) {
    const who =
      question.forces.length === 0 ? 'any other force' : listed(question.forces.map(forceName), 'or');
    return sentence(desk, `Nothing held for ${who} on ${names}.`, {
      ...common,
      words: ['Of other forces, only what they have published is held here.'],
      buttons: [
        asks('Forces that are held', { ask: 'positions', recs: question.recs, forces: [], ours: false }),
      ],
    });
  }
  const groups = question.recs.flatMap((id) => {
    const mine = ours.filter((rec) => rec.id === id).map((rec) => ourRecord(rec, desk));
    const theirs = positions.filter((position) => position.id === id).map(published);
    return theirs.length === 0
      ? []
      : [
          {
            ...(question.recs.length === 1
              ? {}
              : { title: `${labelOfId(desk, id)}: ${titleOfId(desk, id)}` }),
            positions: [...mine, ...theirs],
          },
        ];
  });
  const forces = [...new Set(positions.map((position) => shortName(position.force)))];
  const [only] = question.recs;
  return answerWith(
    desk,
    'positions',
    {
      ...common,
      summary: `${names}: ${question.ours ? `our record beside what ${listed(forces)} published` : `what ${listed(forces)} published`}`,
      heading:
        question.recs.length === 1 && only !== undefined
          ? `${names}: ${titleOfId(desk, only)}`
          : `${names}: what ${listed(forces)} published`,
      markings: ours.map((rec) => rec.marking),
      buttons: question.recs.slice(0, 4).map((id) => statusButton(desk, id)),
    },
    {
      groups,
      note: `${silent.length === 0 ? '' : `Nothing held for ${listed(silent.map(forceName), 'or')}. `}What another force published is its statement at the time, not a status held here.`,
    },
  );
};

/** What is never held of another force. */
export const answerNotHeld = (question: Extract<Question, { ask: 'not held' }>, desk: Desk): Answer => {
  const recs = desk.catalogue.recommendations.map((rec) => rec.id).slice(0, 20);
  return sentence(
    desk,
    `Nothing held of ${question.what} for ${listed(question.forces.map(forceName), 'or')}: only what other forces published is held here.`,
    {
      buttons:
        recs.length === 0
          ? []
          : [asks('What it published', { ask: 'positions', recs, forces: question.forces, ours: false })],
    },
  );
};
