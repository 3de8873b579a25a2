/**
 * The columns that forces keep, and the headings they give them. To teach the reader a heading, add it here:
 * lower case, without punctuation. `is` must be the whole heading, `has` are words that are all in it.
 */
export interface FieldWords {
  readonly is: readonly string[];
  readonly has?: readonly (readonly string[])[];
  /** Several columns of it may stand side by side: "Progress January", "Progress February". */
  readonly many?: true;
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

/** What the record itself is called in its own export: a row that has it was taken out of the record. */
const REFERENCE: FieldWords = { is: list('record reference') };

/**
 * The columns of a sheet of recommendations or actions. The order decides where `has` fits several.
 * `derived` follows from the rest of the row, and is not read. `KEPT` are facts that no file changes.
 */
export const TRACKER = {
  numberAndText: {
    is: list(
      'number recommendation, number recommendation page, no recommendation, ref recommendation, recommendation number and text, number and recommendation, no and recommendation, recommendation number recommendation, ref and recommendation, rec no and recommendation, rec no recommendation, recommendation no and text, recommendation page',
    ),
  },
  number: {
    is: list(
      'number, no, num, ref, reference, rec, rec no, rec num, rec number, rec ref, recommendation no, recommendation num, recommendation number, recommendation ref, recommendation reference, hmicfrs ref, hmicfrs reference, hmicfrs number, id, rec id, recommendation id, item, item no, item number, ref no, ref number, reference number, reference no, unique ref, unique reference, rec afi no, afi no, afi number, finding no, finding number, recommendation afi no, recommendation afi number, r no',
    ),
  },
  actionNumber: {
    is: list(
      'action no, action number, action ref, action reference, action id, sub action, sub ref, sub no, action item',
    ),
  },
  actionOwner: {
    is: list('action owner, action lead, action holder, action assigned to, action owner lead, task owner'),
    has: [
      ['action', 'owner'],
      ['action', 'lead'],
    ],
  },
  actionState: {
    is: list('action status, action state, action progress status, task status'),
    has: [['action', 'status']],
  },
  actionTarget: {
    is: list(
      'action due, action due date, action target, action target date, action deadline, action date, milestone date, task due date',
    ),
    has: [
      ['action', 'due'],
      ['action', 'target'],
      ['action', 'deadline'],
    ],
  },
  revisedDue: {
    is: list(
      'revised due, revised due date, revised date, revised target, revised target date, revised deadline, revised completion date, new target date, new due date, new deadline, new date, extended date, extended to, extension date, extension to, amended date, amended due date, forecast date, current due date, current target date, latest due date, date revised to',
    ),
    has: [
      ['revised', 'date'],
      ['revised', 'due'],
      ['revised', 'target'],
      ['revised', 'deadline'],
      ['extended', 'date'],
    ],
    many: true,
  },
  timesMoved: { is: list('times moved, number of moves, times extended, times revised') },
  lateReason: {
    is: list(
      'reason overdue, reason for being overdue, overdue reason, reason late, reason for lateness, why overdue, why late',
    ),
  },
  notAdoptedBecause: {
    is: list(
      'reason not adopted, reason for not adopting, reason not accepted, reason rejected, why not adopted',
    ),
  },
  revisedBecause: {
    is: list(
      'reason for last move, reason, reason for revision, reason for revised date, reason for change, reason for change of date, reason for extension, reason for delay, reason for slippage, reason revised, reason for new date, reason date moved, why revised, why moved, slippage reason, explanation for slippage, explanation of slippage',
    ),
    has: [['reason']],
  },
  inspectorateClosed: {
    is: list(
      'closed by hmicfrs, hmicfrs closed, hmicfrs closure, hmicfrs closure date, hmicfrs closed date, inspectorate closed, inspectorate closure, inspectorate closure date, closed by inspectorate, closed by the inspectorate, hmi closure, hmi closed, closed by hmi, hmicfrs sign off, hmicfrs sign off date, portal closure, portal closure date, date closed by hmicfrs, closure by hmicfrs, closed on portal',
    ),
    has: [
      ['hmicfrs', 'closed'],
      ['hmicfrs', 'closure'],
      ['inspectorate', 'closure'],
      ['inspectorate', 'closed'],
    ],
  },
  signedOffBy: {
    is: list('signed off by, sign off by, signoff by, who signed off, signed off by name, sign off officer'),
  },
  signedOffDay: {
    is: list(
      'sign off date, signoff date, date signed off, date of sign off, signed off on, signed off date, force sign off date, board sign off date, final sign off date',
    ),
  },
  signOff: {
    is: list(
      'sign off, signoff, signed off, force sign off, final sign off, board sign off, sign off details, sign off board, dcc sign off, force closure',
    ),
    has: [
      ['sign', 'off'],
      ['signed', 'off'],
    ],
  },
  chiefConstable: {
    is: list(
      'chief constable response, chief constables response, cc response, chief constables comments, chief constable comments, force response, initial response, published response',
    ),
  },
  commissioner: {
    is: list(
      'commissioner response, commissioners response, commissioners comments, commissioner comments, pcc response, pcc comments, pccs response, pccs comments, opcc response, opcc comments',
    ),
  },
  rag: {
    is: list(
      'rag, brag, rag status, brag status, rag rating, brag rating, current rag, overall rag, rag brag, delivery rag, colour, r a g, b r a g',
    ),
    has: [['rag'], ['brag']],
  },
  status: {
    is: list(
      'status, state, rec status, recommendation status, overall status, force status, progress status, implementation status, delivery status, completion status, open closed, open or closed, status of recommendation, position status',
    ),
    has: [['status']],
  },
  due: {
    is: list(
      'due, due date, date due, due by, deadline, target, target date, target completion date, target completion, target implementation date, by when, date for completion, completion due, completion due date, completion deadline, original due, original due date, original target date, original target, original deadline, original date, hmicfrs deadline, hmicfrs due date, hmicfrs target date, implementation date, timescale, timescales, timeframe, time frame, recommendation due date, recommendation deadline, required by',
    ),
    has: [
      ['due', 'date'],
      ['target', 'date'],
      ['original', 'date'],
    ],
  },
  report: {
    is: list(
      'report, inspection, report title, report name, inspection report, inspection title, inspection name, hmicfrs report, hmic report, hmicfrs inspection, source, source report, source document, thematic report, thematic inspection, thematic, title of report, name of report, publication, report inspection, inspection or report',
    ),
  },
  published: {
    is: list(
      'published, publication date, date published, date of publication, report published, report date, date of report, published on, report publication date',
    ),
  },
  kind: {
    is: list(
      'kind, type, category, finding type, type of finding, recommendation type, rec type, rec or afi, rec afi, afi rec, afi or rec, recommendation or afi, coc rec afi, rec afi coc, type of recommendation',
    ),
  },
  title: {
    is: list(
      'title, recommendation title, short title, short name, subject, topic, headline, in brief, in short, recommendation summary, summary of recommendation, rec title',
    ),
  },
  addressedTo: {
    is: list(
      'addressed to, addressee, addressees, directed to, aimed at, recommendation for, applies to, responsible body, recommended to, made to, for whom',
    ),
  },
  owner: {
    is: list(
      'owner, owners, lead, leads, rec owner, rec lead, recommendation owner, recommendation lead, thematic lead, business lead, business owner, responsible officer, responsible person, responsible, person responsible, force lead, force owner, accountable, accountable officer, accountable owner, accountable person, sro, senior responsible officer, senior responsible owner, lead officer, lead owner, owner lead, assigned to, allocated to, assignee, named lead, named owner, portfolio lead, portfolio owner, strategic lead, chief officer lead, delivery lead, delivery owner',
    ),
  },
  action: {
    is: list(
      'action, actions, action required, actions required, action plan, force action, force actions, planned action, planned actions, proposed action, proposed actions, action to be taken, actions to be taken, action description, action text, agreed action, agreed actions, improvement action, activity, task, milestone, force action plan',
    ),
  },
  progress: {
    is: list(
      'progress, progress outcome, update, updates, latest update, latest updates, current position, latest position, position, commentary, comment, comments, narrative, note, notes, status update, status commentary, action taken, actions taken, work completed, work done, outcome, outcomes, force update, monthly update, quarterly update, current update, lead update',
    ),
    has: [['progress'], ['update']],
    many: true,
  },
  evidence: {
    is: list(
      'evidence, evidence link, evidence links, link to evidence, links to evidence, supporting evidence, evidence location, evidence of completion, evidence reference, evidence ref, evidence base, evidence provided, links, link, documents, supporting documents',
    ),
    has: [['evidence']],
    many: true,
  },
  marking: {
    is: list(
      'marking, protective marking, security marking, gsc, gscp, gsc marking, gpms, security classification, government security classification, handling, handling marking',
    ),
  },
  force: { is: list('force, force name, police force, constabulary') },
  reference: REFERENCE,
  derived: {
    is: list(
      'rag means, days overdue, days late, actions done, last updated, last updated on, date last updated, last updated by',
    ),
    many: true,
  },
  proposed: { is: list('proposed complete') },
  supersededBy: { is: list('superseded by') },
  text: {
    is: list(
      'recommendation, recommendations, recommendation text, text, recommendation wording, wording, wording of recommendation, full recommendation, full text, full wording, recommendation in full, recommendation detail, recommendation details, recommendation description, description, detail, details, finding, findings, finding text, afi, area for improvement, areas for improvement, recommendation afi, recommendation area for improvement, rec afi text, hmicfrs recommendation, hmic recommendation, recommendation area for improvement text, cause of concern, rec text',
    ),
    has: [
      ['recommendation', 'text'],
      ['recommendation', 'wording'],
    ],
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

/** Of a row that was taken out of the record they are compared with it; of any other they are shown as not placed. */
export const KEPT: ReadonlySet<Field> = new Set(['kept', 'proposed', 'supersededBy']);

/** The columns of a sheet that lists what was recorded when: history, log, audit trail. */
export const HISTORY = {
  number: TRACKER.number,
  report: TRACKER.report,
  kind: TRACKER.kind,
  force: TRACKER.force,
  marking: TRACKER.marking,
  reference: REFERENCE,
  derived: { is: list('entry number, entry no'), many: true },
  kept: {
    is: list('title, kind of entry, changed, evidence, recorded from, about entry'),
    many: true,
  },
  entryDay: {
    is: list(
      'date, day, when, date of update, update date, date of entry, entry date, updated on, date updated, recorded on, date recorded, date entered, date added, date and time, date time, timestamp, time, created, created on, modified, date of change',
    ),
  },
  entryBy: {
    is: list(
      'by, who, by whom, author, updated by, update by, entered by, recorded by, added by, made by, name, person, officer, user, created by, modified by, provided by, changed by, owner',
    ),
  },
  entryText: {
    is: list(
      'text, entry, entry text, text of entry, log entry, update, updates, progress, progress update, update text, comment, comments, commentary, note, notes, narrative, what, event, what happened, history, details, detail, description, change, action taken, what changed',
    ),
    has: [['update']],
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

export type TrackerField = keyof typeof TRACKER;
export type HistoryField = keyof typeof HISTORY;
export type Field = TrackerField | HistoryField;

/** Headings that may mean two things: they are asked about, never guessed. */
export const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ...list('closure, closure date, closed, closed date, date closed, closed on, date of closure').map(
    (heading): [string, string] => [
      heading,
      'It may be the sign-off by the force or the closure by the inspectorate.',
    ],
  ),
  ...list('completion date, date of completion, completion').map((heading): [string, string] => [
    heading,
    'It may be the day by which it is due or the day on which it was done.',
  ]),
  ...list('completed, date completed, completed on, actual completion date').map(
    (heading): [string, string] => [
      heading,
      'The day on which the work was done is neither the sign-off by the force nor the closure by the inspectorate.',
    ],
  ),
]);

/** Names of sheets that name no report. A name made of these, months and years alone is not taken for one. */
export const SHEET_WORDS: ReadonlySet<string> = new Set(
  'sheet table tracker trackers recommendation recommendations rec recs afi afis area areas for improvement coc cocs action actions plan plans log logs history audit trail updates update diary journal data master main open closed complete completed live current active archive archived all list full register new old draft final copy version summary key lookup lists legend guidance notes dashboard overview sheet1 progress hmicfrs hmic hmi inspection inspections force board report reports of the and by in to as at v q q1 q2 q3 q4 outstanding overdue sign off signed pending causes cause concern export import jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(
    ' ',
  ),
);

/** What the name of a sheet of entries says. */
export const HISTORY_NAMES =
  /\b(?:history|log|logs|audit trail|updates?|diary|journal|entries|timeline|changes?|comments)\b/i;
