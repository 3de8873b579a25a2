/** Other forces: what they published, alone or beside ours, and what is never held of them. */
import type { Catalogue } from '../../../data/model';
import type { QuestionInput } from '../question';
import { currentInspection } from '../subject';
import { askAll, askNamed, has, MOST_NAMED, says, type Intent, type Rule, type Scene } from './scene';

/** What is held of our force alone. */
const OURS_ALONE = [
  'overdue',
  'counts',
  'stale',
  'unowned',
  'meeting',
  'changes',
  'evidence',
  'grade',
  'actions',
  'history',
  'slipped',
  'digest',
  'mine',
  'lastUpdate',
] as const;

/** Every recommendation of the report in hand. */
export const allRecs = ({ catalogue, reading }: Scene): string[] =>
  recsOf(reading.reports[0]?.id ?? currentInspection(catalogue), catalogue);

/** Every recommendation of that report; of all of them where it has none. */
export const recsOf = (inspection: string | undefined, catalogue: Catalogue): string[] => {
  const own = catalogue.recommendations.filter((rec) => rec.inspection === inspection);
  return (own.length > 0 ? own : catalogue.recommendations).map((rec) => rec.id).slice(0, MOST_NAMED);
};

export const abroadRule: Rule = (scene) => {
  const { reading, catalogue, named } = scene;
  const forces = [...new Set(reading.forces.map((force) => force.id))].filter(
    (id) => id !== catalogue.force.id,
  );
  const everyone = forces.length === 0 && has(scene, 'others');
  // "When's their response dated", after what one of them published.
  const ofThem = reading.row.some(({ text }) => text === 'their' || text === 'they');
  if (ofThem && forces.length === 0 && named.is === 'none' && says(scene, THEIRS)) {
    const { last } = scene;
    if (last?.ask === 'positions') return askNamed(last);
    if (has(scene, 'due')) return { is: 'cannot' };
  }
  if (forces.length === 0 && !everyone) {
    if (!has(scene, 'compare') || named.is !== 'these') return undefined;
    // "How does that compare with ours": what was shown last.
    const last = named.how === 'pronoun' && scene.last?.ask === 'positions' ? scene.last.forces : [];
    return positions(named.recs, [...last], true, false);
  }
  const ours =
    has(scene, 'compare') ||
    (forces.length > 0 &&
      says(scene, /\b(?:ours|us|we|our)\b/) &&
      has(scene, 'ours') &&
      !says(scene, /\b(?:do we|we hold|can we|have we|should we|tell us|show us|give us)\b/)) ||
    reading.forces.some((force) => force.id === catalogue.force.id);
  if (named.is === 'these')
    return positions(named.recs, forces, ours, named.how === 'topic' && reading.topic?.certain !== true);
  if (named.is === 'one of' && named.recs.length > 0) {
    return { is: 'which', choices: named.recs, question: waiting(forces, ours), strict: true };
  }
  if (named.is === 'missing') return undefined;
  const setWide =
    has(scene, ...OURS_ALONE) || reading.rags.length + reading.statuses.length > 0 || has(scene, 'owner');
  if (named.is === 'none' && forces.length > 0 && setWide) {
    return reading.unknown.length > 0
      ? { is: 'cannot' }
      : askAll({ ask: 'not held', what: 'progress, dates or evidence', forces });
  }
  return withoutRec(scene, forces, ours);
};

const THEIRS =
  /\btheir (?:own )?(?:published )?(?:response|reply|answer|position|letter|statement)\b|\b(?:did|do|have|had|when) they (?:publish|published|respond|responded|reply|replied|answer|answered|say it|put (?:it|that) out)\b/;

const waiting = (forces: string[], ours: boolean): QuestionInput => ({
  ask: 'positions',
  recs: [],
  forces,
  ours,
});

const positions = (recs: readonly string[], forces: string[], ours: boolean, strict: boolean): Intent => {
  const question: QuestionInput = { ask: 'positions', recs: [...recs].slice(0, MOST_NAMED), forces, ours };
  return strict ? askAll(question) : askNamed(question);
};

/** A force and no recommendation: "what about Norfolk?" goes on; "what did Norfolk publish" means all. */
const withoutRec = (scene: Scene, forces: string[], ours: boolean): Intent | undefined => {
  const { reading, subject, named } = scene;
  if (reading.unknown.length > 0) return { is: 'cannot' };
  const asksOfIt =
    has(
      scene,
      'respond',
      'chief',
      'status',
      'compare',
      'text',
      'report',
      'section55',
      'evidence',
      'others',
      'all',
    ) || says(scene, /\b(?:publish|published|hold|held|have|doing)\b/);
  const goesOn =
    named.is === 'one of' ||
    (says(scene, /^(?:and|what about|how about|same|what of|ok|then|now|also)\b/) && reading.length <= 6) ||
    reading.length <= 3 ||
    (subject.recs.length === 1 && reading.length <= 6);
  if (
    subject.recs.length > 0 &&
    (goesOn || scene.last?.ask === 'positions') &&
    reading.reports.length === 0
  ) {
    const { last } = scene;
    const beside = ours || (last?.ask === 'positions' && last.ours && goesOn);
    return positions(subject.recs, forces, beside, false);
  }
  if (named.is === 'one of')
    return { is: 'which', choices: [], question: waiting(forces, ours), strict: true };
  if (!asksOfIt && !goesOn) return undefined;
  const recs = allRecs(scene);
  return recs.length === 0 ? undefined : positions(recs, forces, ours, true);
};
