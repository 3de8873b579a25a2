/** One recommendation as a block of a document: how it stands, its actions, what was said of it and by whom. */
import {
  capital,
  dayOf,
  days,
  daysOverdue,
  ENTRY_KINDS,
  isNote,
  ragWords,
  shortName,
  showDay,
  type Day,
  type Recommendation,
  type Response,
  type Update,
} from '../../model';
import { bullet, facts, head, para, quoted, space, table, type Block, type Level } from './frame';

/** "Rec 3: Review risk assessment from first contact to closure" */
export const recTitle = (rec: Recommendation): string => {
  const marked = rec.marking === 'OFFICIAL' ? '' : ` (${rec.marking})`;
  return `${shortName(rec)}: ${capital(rec.title)}${marked}`;
};

/** "31 March 2025", "31 December 2024, 14 days overdue", "none" */
export const dueText = (rec: Recommendation, today: Day): string => {
  if (rec.due === null) return 'None';
  const over = daysOverdue(rec, today);
  return `${showDay(rec.due)}${over === 0 ? '' : `, ${days(over)} overdue`}`;
};

/** The dates it had before, each with who moved it, when and why; one a line. */
export const earlierDues = ({ earlierDues: moved }: Recommendation): string[] =>
  moved.map(
    ({ due, movedAt, by, reason }) =>
      `${showDay(due)}, moved on ${showDay(dayOf(movedAt))} by ${by.name}: ${reason}`,
  );

export const signOffText = ({ signedOff, proposed }: Recommendation): string =>
  signedOff !== null
    ? `Signed off on ${showDay(dayOf(signedOff.at))} by ${signedOff.by.name}`
    : proposed !== null
      ? `Proposed as complete on ${showDay(dayOf(proposed.at))} by ${proposed.by.name}; not signed off`
      : 'Not signed off';

const factsOf = (rec: Recommendation, today: Day): (readonly [string, string])[] => [
  ['Status', capital(rec.status)],
  ['RAG', ragWords(rec, today)],
  ['Owner', rec.owner?.name ?? 'No owner'],
  ['Due date', dueText(rec, today)],
  ...(rec.earlierDues.length === 0 ? [] : [['Earlier due dates', earlierDues(rec).join('\n')] as const]),
  ...(rec.lateReason === null ? [] : [['Reason overdue', rec.lateReason] as const]),
  ['Force sign-off', signOffText(rec)],
  [
    'HMICFRS closure',
    rec.inspectorateClosed === null ? 'Open' : `Closed on ${showDay(rec.inspectorateClosed.on)}`,
  ],
  ...(rec.notAdopted === null
    ? []
    : [['Not adopted', `${rec.notAdopted.reason} (${rec.notAdopted.by.name})`] as const]),
  ...(rec.supersededBy === null ? [] : [['Superseded by', rec.supersededBy] as const]),
  [
    'Evidence',
    rec.evidence.length === 0
      ? 'None held'
      : rec.evidence
          .map(({ title, url, by, at }) => `${title}, ${by.name}, ${showDay(dayOf(at))}: ${url}`)
          .join('\n'),
  ],
];

/** "Progress, 9 January 2025, ASB Thematic Lead (corrected in entry 4)" */
export const entryLead = (entry: Update, all: readonly Update[]): string => {
  const later = all.findLast((each) => each.corrects === entry.sequence && !isNote(each));
  const corrected = later === undefined ? '' : ` (corrected in entry ${later.sequence})`;
  const marked = entry.marking === 'OFFICIAL' ? '' : `, ${entry.marking}`;
  return `${ENTRY_KINDS[entry.kind]}, ${showDay(dayOf(entry.at))}, ${entry.by.name}${marked}${corrected}`;
};

/** "Chief constable's response (Response record, December 2024)" */
export const responseLead = (response: Response): string =>
  `${response.whose === 'chief constable' ? 'Chief constable’s response' : 'Commissioner’s comment'} (${sourceText(response)})`;

/** Where it was published, and when where that is known. */
export const sourceText = ({ source, day }: Response): string =>
  day === undefined ? source : `${source}, ${showDay(day)}`;

/** The last so many entries are shown; the others are in the record. */
const MOST_ENTRIES = 5;

const below = (level: 2 | 3): Level => (level === 2 ? 3 : 4);

/**
 * @param entries its history, oldest first.
 * @param level of its heading; what is in it is headed one below.
 */
export const recBlock = (
  rec: Recommendation,
  entries: readonly Update[],
  today: Day,
  level: 2 | 3,
): Block[] => {
  const told = entries.filter((entry) => !isNote(entry));
  const latest = told.slice(-MOST_ENTRIES).toReversed();
  const older = told.length - latest.length;
  return [
    head(level, recTitle(rec)),
    // What is asked stands on one page with how it stands.
    para(rec.text, { keepNext: true }),
    ...rec.parts.map((part) => bullet(part, undefined, true)),
    facts(factsOf(rec, today)),
    space(),
    ...(rec.actions.length === 0
      ? []
      : [
          head(below(level), 'Actions'),
          table(
            [
              { heading: 'Action', width: 9 },
              { heading: 'What is to be done', width: 45 },
              { heading: 'State', width: 14 },
              { heading: 'Target', width: 16 },
              { heading: 'Owner', width: 20 },
            ],
            rec.actions.map((action) => [
              action.number,
              action.text,
              capital(action.state),
              action.target === undefined ? 'None' : showDay(action.target),
              (action.owner ?? rec.owner)?.name ?? 'No owner',
            ]),
          ),
          space(),
        ]),
    head(below(level), 'Latest updates'),
    ...(latest.length === 0
      ? [para('No update is recorded.')]
      : latest.flatMap((entry) => quoted(entry.text, entryLead(entry, entries)))),
    ...(older === 0
      ? []
      : [para(`${older === 1 ? '1 earlier entry is' : `${older} earlier entries are`} in the history.`)]),
    ...(rec.responses.length === 0
      ? []
      : [
          head(below(level), 'Published response'),
          ...rec.responses.flatMap((response) => quoted(response.text, responseLead(response))),
        ]),
  ];
};
