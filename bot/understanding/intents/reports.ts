/** Inspections: which are held, which grade, the statutory response. */
import { currentInspection } from '../subject';
import { recsOf } from './abroad';
import { askAll, askNamed, has, says, type Rule, type Scene } from './scene';
import { toldBy } from './tellings';

/** The force's answer to the inspectorate, and its day. */
const RESPONSE_DUE =
  /\bwhen (?:was|is|were|did|do|does|had)\b.*\b(?:our|the force|we)\b.*\b(?:response|respond|reply|answer)\b.*\b(?:due|to them|to the inspectorate|to hmicfrs|to the report|sent|in)\b/;

export const section55Rule: Rule = (scene) => {
  const isNamed = has(scene, 'section55');
  if (!isNamed && !(says(scene, /\bwhen\b/) && says(scene, RESPONSE_DUE))) return undefined;
  if (
    !isNamed &&
    ((scene.named.is !== 'none' && scene.named.is !== 'these') || scene.reading.numbers.length > 0)
  )
    return undefined;
  const named = scene.named.is === 'these' && scene.named.how !== 'pronoun';
  if (named && toldBy(scene) === 'response') return undefined;
  const inspection = scene.reading.reports[0]?.id ?? currentInspection(scene.catalogue);
  return inspection === undefined ? undefined : askNamed({ ask: 'section 55', inspection });
};

const OF_ITS_RECS =
  /\bhow (?:far (?:through|along|into)|is (?:the )?(?:work|progress) (?:on|with)|are we (?:progressing|getting on|doing) (?:on|with|against))\b|\bwhere (?:does|do|have|are) (?:the force|we)\b|\b(?:ask|asks|require|requires|want|wants|tell|told|say|says) (?:of )?(?:us|we must|forces|the force)\b|\brecommendations (?:were |are |was )?(?:made|as published|in|from|of)\b/;

const CAME_OUT =
  /\b(?:when|what date|which (?:date|day|month|year)|what day|how long ago)\b.*\b(?:bring out|brought out|publish(?:ed)?|released?|issued?|c[ao]me out|go public|land(?:ed)?)\b|^what (?:is|was) the .*\breport\b.*\bcalled\b/;
/** "on file", "on the books" */
const HELD_ON = new Set('file books system database record'.split(' '));
const REPORT_NOUNS = new Set(['inspection', 'report', 'thematic', 'spotlight', 'review']);

/** "That spotlight thing, when did it come out": "that" is the report, whatever was spoken of. */
export const cameOutRule: Rule = (scene) => {
  const { reading } = scene;
  const { numbers, actions, topic, reports } = reading;
  return reports.length > 0 &&
    numbers.length + actions.length === 0 &&
    topic === undefined &&
    reading.pronoun !== undefined &&
    says(scene, CAME_OUT)
    ? askAll({ ask: 'reports', inspections: reports.map(({ id }) => id), aspect: 'list' })
    : undefined;
};

/** "Which of ours go back to 2012", "was any of this in the 2012 report": of that report nothing is tracked but that. */
const OF_OLDER =
  /\b(?:recs|recommendations|ones|any|ours|these|those|this|it|which)\b.*\b(?:go|goes|going|date|dates|hark|harks|trace|traces|stem|stems|come|comes|carried|carry|appear|appeared|feature|featured|raised|mentioned|flagged|found|in|from|back)\b/;
export const olderRule: Rule = (scene) => {
  const { reading, named, catalogue } = scene;
  if (named.is === 'these' && named.how !== 'pronoun') return undefined;
  const [report, ...others] = reading.reports;
  if (report === undefined || others.length > 0 || report.findings.length === 0) return undefined;
  if (catalogue.recommendations.some(({ inspection }) => inspection === report.id)) return undefined;
  if (
    has(scene, 'grade', 'section55', 'counts', 'text', 'report') &&
    !has(scene, 'earlier') &&
    !says(scene, BACK)
  )
    return undefined;
  if (!says(scene, OF_OLDER)) return undefined;
  // "Which of these", with one in hand, are all of them.
  const isOne = named.is === 'these' && (reading.pronoun === 'one' || named.recs.length > 1);
  const recs = isOne ? [...named.recs] : recsOf(currentInspection(catalogue), catalogue);
  return askAll({ ask: 'about', aspect: 'earlier', recs });
};
const BACK = /\b(?:back to|stems? from|traced? to|any of (?:this|these|them|ours))\b/;

const SEVERAL_REPORTS =
  /^(?:(?:please|so|and|hi|hello) )*(?:which|what|any|how many|list|show|all|are there)\b.*\b(?:reports|inspections)\b/;
/** "Which ASB reports do you hold": those named, and those that are called by the same word. */
const ofTheSame = ({ reading, catalogue }: Scene): string[] => {
  const said = reading.spans
    .filter(({ as }) => as === 'report')
    .flatMap(({ start, end }) => reading.row.slice(start, end).map(({ text }) => text))
    .filter((word) => !REPORT_NOUNS.has(word) && !/s$|^\d/.test(word));
  const isCalled = (title: string): boolean =>
    said.some((word) =>
      title
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(word),
    );
  return catalogue.inspections
    .filter(
      (report) => reading.reports.includes(report) || isCalled(report.shortTitle) || isCalled(report.title),
    )
    .map(({ id }) => id);
};

export const reportRule: Rule = (scene) => {
  const { reading, named } = scene;
  if (named.is !== 'none') return undefined;
  const inspections = says(scene, SEVERAL_REPORTS)
    ? ofTheSame(scene)
    : reading.reports.map((report) => report.id);
  // "How is work on the ASB report going", "what does the report require of us": of its recommendations.
  if (reading.reports.length === 1 && !has(scene, 'grade') && says(scene, OF_ITS_RECS)) return undefined;
  if (
    has(scene, 'grade') &&
    reading.rags.length + reading.statuses.length === 0 &&
    !has(scene, 'counts', 'overdue', 'due')
  )
    return askAll({ ask: 'reports', inspections, aspect: 'grade' });
  // "On what date did HMICFRS bring out the ASB spotlight": when the report came, and nothing that is due.
  if (reading.reports.length > 0 && says(scene, CAME_OUT))
    return askAll({ ask: 'reports', inspections, aspect: 'list' });
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
      'notActing',
    ) || reading.rags.length + reading.statuses.length > 0;
  if (
    narrowed ||
    (recs && !says(scene, /\b(?:which|what) (?:inspection|report)/)) ||
    says(scene, /\b(?:any|which) of\b/)
  )
    return undefined;
  if (reading.reports.length > 0) return askAll({ ask: 'reports', inspections, aspect: 'list' });
  // "what did the custody inspection recommend": one that is not held.
  const other = reading.row.some(
    ({ text }, at) => REPORT_NOUNS.has(text) && reading.unknown.includes(reading.row[at - 1]?.text ?? ''),
  );
  if (other && reading.unknown.length <= 2)
    return askNamed({ ask: 'reports', inspections: [], aspect: 'unknown' });
  if (
    !has(scene, 'report') ||
    has(scene, 'changes', 'history') ||
    reading.whens.some((when) => when.what.is !== 'year')
  )
    return undefined;
  const strange = reading.unknown.filter((word) => !HELD_ON.has(word)).length;
  if (strange > 0 && strange <= 2 && says(scene, /\b(?:any|have|hold|held|got|there|holding)\b/)) {
    return askNamed({ ask: 'reports', inspections: [], aspect: 'unknown' });
  }
  return (strange > 0 ? askAll : askNamed)({ ask: 'reports', inspections: [], aspect: 'list' });
};
