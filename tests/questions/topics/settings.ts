/** What is set for a board: after how many days it escalates, and what its channel may show. Here no channel is linked. */
import { answer, by, cannot, each, type Row } from '../table';
import { confirm, impossible, refused, SECRETARY } from './recorded';

const LPIB = 'Local Policing Improvement Board';
const IAB = 'Inspection and Audit Board';
const AS_SET = 'in the digest after 14 days overdue without an update, to the chair after 28 days';

const asked: readonly Row[] = [
  ...each(answer, { has: [LPIB, IAB, AS_SET] }, [
    'when do you escalate',
    'after how many days do you escalate?',
    'when does something get escalated',
    'what are the escalation days',
    'how long before the chair is told',
    'how many days until the chair hears of it',
    'after how long is an overdue rec named in the digest',
  ]),
  ...each(answer, { has: [LPIB, AS_SET], lacks: [IAB] }, [
    'when do you escalate to the LPIB',
    "what is the LPIB's escalation",
    'when is the LPIB chair told',
  ]),
  ...each(answer, { has: ['no channel is linked'] }, [
    'what marking may the LPIB channel show',
    "what is the marking of the IAB's channel",
    'can the LPIB channel show official-sensitive?',
  ]),
  // In one's own chat everything is shown.
  answer('what marking may this channel show', { has: ['Up to OFFICIAL-SENSITIVE is shown here'] }),
];

/** Asks something else. */
const notThat: readonly Row[] = [
  answer('who chairs the LPIB', { has: ['Assistant Chief Constable'], lacks: [AS_SET] }),
  answer('when is the next digest', { has: ['21 January 2025'], lacks: [AS_SET] }),
  ...each(cannot, { lacks: [AS_SET] }, [
    'what has been escalated',
    'which recs have been escalated to the chair',
  ]),
  cannot('which recs are marked official-sensitive', { lacks: ['channel'] }),
];

const set: readonly Row[] = [
  by(
    SECRETARY,
    confirm('escalate LPIB after 21 and 35 days', {
      has: [
        'was in the digest after 14 days overdue without an update, to the chair after 28',
        'now in the digest after 21 days overdue without an update, to the chair after 35',
      ],
    }),
  ),
  by(
    SECRETARY,
    confirm('tell the chair after 30 days', { has: ['now in the digest after 14 days', 'chair after 30'] }),
  ),
  by(
    SECRETARY,
    confirm('name overdue recs in the IAB digest after 1 day', {
      has: [IAB, 'now in the digest after 1 day overdue'],
    }),
  ),
  by(SECRETARY, impossible('tell the chair after a week', 'has been before the board first')),
  by(SECRETARY, impossible('escalate the LPIB after 14 and 28 days', 'escalation is so already')),
  by(SECRETARY, impossible('tell the chair after 0 days', '1 to 365 days')),
  by(SECRETARY, impossible('escalate the LPIB after three weeks', 'how many to the chair')),
  by(SECRETARY, impossible("LPIB's channel may show official-sensitive", 'no channel is linked')),
  by(SECRETARY, impossible("set this channel's marking to official-sensitive", 'in that channel')),
  by(SECRETARY, impossible("set the LPIB channel's marking to secret", 'up to OFFICIAL')),
  by('a2', refused('escalate LPIB after 21 and 35 days', { has: ['Board Secretary can'] })),
  by('a2', refused("LPIB's channel may show official-sensitive", { has: ['Board Secretary can'] })),
];

export const settings: readonly Row[] = [...asked, ...notThat, ...set];
