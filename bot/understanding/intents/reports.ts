/** Inspections: which are held, which grade, the statutory response. */
import { currentInspection } from '../subject';
import { askAll, askNamed, has, says, type Rule } from './scene';

/** The force's answer to the inspectorate, and its day. */
const RESPONSE_DUE =
  /\bwhen (?:was|is|were|did|do|does|had)\b.*\b(?:our|the force|we)\b.*\b(?:response|respond|reply|answer)\b.*\b(?:due|to them|to the inspectorate|to hmicfrs|to the report|sent|in)\b/;

export const section55Rule: Rule = (scene) => {
  if (!has(scene, 'section55') && !says(scene, RESPONSE_DUE)) return undefined;
  if (
    !has(scene, 'section55') &&
    ((scene.named.is !== 'none' && scene.named.is !== 'these') || scene.reading.numbers.length > 0)
  )
    return undefined;
  const inspection = scene.reading.reports[0]?.id ?? currentInspection(scene.catalogue);
  return inspection === undefined ? undefined : askNamed({ ask: 'section 55', inspection });
};

export const reportRule: Rule = (scene) => {
  const { reading, named } = scene;
  if (named.is !== 'none') return undefined;
  const inspections = reading.reports.map((report) => report.id);
  if (has(scene, 'grade') && reading.rags.length === 0 && !has(scene, 'counts', 'overdue', 'due'))
    return askAll({ ask: 'reports', inspections, aspect: 'grade' });
  const recs = says(scene, /\b(?:recs|recommendations|actions|ones|updates?)\b/);
  const narrowed =
    has(
      scene,
      'overdue',
      'due',
      'stale',
      'slipped',
      'unowned',
      'evidence',
      'mine',
      'actions',
      'owner',
      'counts',
      'earlier',
    ) || reading.rags.length + reading.statuses.length > 0;
  if (
    narrowed ||
    (recs && !says(scene, /\b(?:which|what) (?:inspection|report)/)) ||
    says(scene, /\b(?:any|which) of\b/)
  )
    return undefined;
  if (reading.reports.length > 0) return askAll({ ask: 'reports', inspections, aspect: 'list' });
  if (
    !has(scene, 'report') ||
    has(scene, 'changes', 'history') ||
    reading.whens.some((when) => when.what.is !== 'year')
  )
    return undefined;
  if (
    reading.unknown.length > 0 &&
    reading.unknown.length <= 2 &&
    says(scene, /\b(?:any|have|hold|held|got|there|holding)\b/)
  ) {
    return askNamed({ ask: 'reports', inspections: [], aspect: 'unknown' });
  }
  return askAll({ ask: 'reports', inspections: [], aspect: 'list' });
};
