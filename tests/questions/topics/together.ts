/** Several things to be recorded in one message: a card each, none of them lost and none taken for another's. */
import { by, type Row } from '../table';
import {
  COMMISSIONER,
  confirm,
  DATA_LEAD,
  impossible,
  LEAD,
  MEMBER,
  noChange,
  refused,
  SECRETARY,
  SIGN_OFF,
} from './recorded';

const check = (what: string): RegExp => new RegExp(`^Check and confirm: ${what}`, 'm');

const apart: readonly Row[] = [
  ...[
    'R3 - 40 sergeants trained on the form. R4 - peer comments back, all accepted',
    'Rec 3: 40 sergeants trained on the form. Rec 4: peer comments back, all accepted.',
    'update rec 3: 40 sergeants trained on the form. update rec 4: peer comments back, all accepted',
    'Rec 3 update: 40 sergeants trained on the form\nRec 4 update: peer comments back, all accepted',
    'Two from me. Rec 3: 40 sergeants trained on the form. Rec 4: peer comments back, all accepted.',
  ].map((ask) =>
    by(
      LEAD,
      confirm(ask, {
        only: [3, 4],
        has: [
          check('Rec 3, update: 40 sergeants'),
          check('Rec 4, update: peer comments'),
          '“peer comments back, all accepted',
        ],
        lacks: ['Rec 4: peer', 'R4 - peer', 'Rec 4 update'],
      }),
    ),
  ),
  by(
    LEAD,
    confirm('R3 - form live. Going well on nights. R8 - module 1 agreed', {
      has: ['“form live. Going well on nights.”', '“module 1 agreed”'],
    }),
  ),
  ...[
    'recs 3 and 8 - the superintendent has agreed a joint training day',
    'update recs 3 and 8: the superintendent has agreed a joint training day',
  ].map((ask) =>
    by(
      LEAD,
      confirm(ask, {
        only: [3, 8],
        has: [check('Rec 3, update: the superintendent'), check('Rec 8, update: the superintendent')],
      }),
    ),
  ),
  by(LEAD, confirm('3.2 and 8.1 done', { has: [check('Rec 3, 3.2 done'), check('Rec 8, 8.1 done')] })),
  by(
    DATA_LEAD,
    confirm('1.1 is done, and 1.2 has started', {
      has: [check('Rec 1, 1.1 done'), check('Rec 1, 1.2 in progress')],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('mark 1.1 done and 1.2 in progress', {
      has: [check('Rec 1, 1.1 done'), check('Rec 1, 1.2 in progress')],
    }),
  ),
  by(
    LEAD,
    confirm('evidence for rec 3: https://a.example/1 and https://a.example/2', {
      only: [3],
      has: ['https://a.example/1', 'https://a.example/2'],
    }),
  ),
  by(
    LEAD,
    confirm('evidence for rec 8: attendance list https://a.example/1 and feedback https://a.example/2', {
      has: ['attendance list', 'feedback'],
    }),
  ),
  by(
    LEAD,
    confirm('Rec 3 to red because testing failed twice. Rec 8 to amber because module 3 has no trainer.', {
      has: [check('Rec 3, red'), check('Rec 8, amber'), '“testing failed twice', '“module 3 has no trainer'],
    }),
  ),
  by(
    SECRETARY,
    confirm(
      'Allocations agreed this morning: rec 2 goes to the ASB thematic lead, rec 8 goes to the Crime Data Integrity lead',
      {
        has: [check('Rec 2, owner ASB Thematic Lead'), check('Rec 8, owner Crime Data Integrity Lead')],
      },
    ),
  ),
  by(
    COMMISSIONER,
    confirm(
      "Commissioner's comments please. On rec 1: encouraged by the audit. On rec 4: wants to see two finished plans.",
      {
        only: [1, 4],
        has: ['encouraged by the audit', 'wants to see two finished plans'],
      },
    ),
  ),
];

const another: readonly Row[] = [
  by(
    LEAD,
    confirm('evidence for rec 4: https://a.example/1 and evidence for rec 3: https://a.example/2', {
      has: [check('Rec 4, evidence'), check('Rec 3, evidence'), 'https://a.example/1', 'https://a.example/2'],
    }),
  ),
  by(
    LEAD,
    confirm('push rec 3 back to 2 May because the upgrade is late, and update rec 8: module 1 delivered', {
      has: [check('Rec 3, due date moved to 2 May 2025'), check('Rec 8, update: module 1 delivered')],
    }),
  ),
  by(
    LEAD,
    confirm('two new actions on rec 8: book the venue by 14 Feb, and invite the partners by 28 Feb', {
      only: [8],
      has: ['book the venue', '14 February 2025', 'invite the partners', '28 February 2025'],
    }),
  ),
  by(
    SECRETARY,
    confirm(
      'Please move the next Local Policing Improvement Board to 28 January 2025 at 11:00 and the next Inspection and Audit Board to 18 February 2025 at 15:00.',
      {
        has: [
          check('Local Policing Improvement Board, meeting moved'),
          check('Inspection and Audit Board, meeting moved'),
        ],
      },
    ),
  ),
];

/** What is one, or cannot be told apart, is not taken apart; what closes is said alone. */
const whole: readonly Row[] = [
  by(
    LEAD,
    confirm('update rec 3: waiting on rec 4, then rec 8 can follow', {
      has: ['“waiting on rec 4, then rec 8 can follow”'],
    }),
  ),
  by(
    LEAD,
    confirm('update rec 3: see https://a.example/1 and https://a.example/2', {
      has: [/“see https:\/\/a.example\/1 and https:\/\/a.example\/2”/],
    }),
  ),
  by(LEAD, impossible('update recs 3 and 8: both done')),
  by(
    LEAD,
    impossible('slipping recs 3 and 8. 3 goes to 30 May, 8 to 31 October, both because of the Niche freeze'),
  ),
  by(SIGN_OFF, impossible('sign off rec 4 and sign off rec 3')),
  by(LEAD, impossible('rec 3 and rec 8 are complete')),
  by(LEAD, noChange('recs 3 and 8 - what is the latest', { only: [3, 8] })),
  // A count is no second recommendation.
  by(
    LEAD,
    confirm('update rec 3, 4 sergeants trained on nights', {
      only: [3],
      has: ['“4 sergeants trained on nights”'],
    }),
  ),
  // Neither denied, conditional, doubted nor still to come.
  ...[
    "don't move recs 3 and 8 to 9 May because Niche slipped",
    'if we move recs 3 and 8 to 9 May because Niche slipped',
    'the chair asked us to move recs 3 and 8 to 31 October because Niche slipped but we refused',
    '3.2 and 8.1 should be done by now',
    '3.2 and 8.1 done by Friday',
    'update recs 3 and 8: form live and module 1 agreed respectively',
    'recs 3 and 8 to red, amber because the trainer left',
    'Do not record this. R3: form live. R4: evaluation drafted',
    'Is this right? R3: form live. R4: evaluation drafted',
    "The chair's notes say: R3: form live. R4: evaluation drafted",
  ].map((ask) => by(LEAD, impossible(ask))),
  // Where one of them is not understood, none is passed over.
  ...[
    'R3: form live. R4: done. R8: module 1 agreed',
    'rec 3: move to 9 May. rec 8: module 1 agreed',
    'R3: form live. R4: evaluation drafted. Actually R3 is not live yet',
    'mark 3.2 done. 3.1 in progress. R3: form live',
    'rec 3 red, rec 8 amber because the trainer left',
    'rec 3 is complete, rec 8 is at 20%',
    'move rec 3 to 9 May, rec 8 to 31 October, both because Niche slipped',
    'evidence for rec 3: https://a.example/1 and for rec 8: https://a.example/2',
    'evidence for rec 3: https://a.example/1, not https://a.example/2',
    'evidence for recs 3 and 8: https://a.example/1 and https://a.example/2',
  ].map((ask) => by(LEAD, impossible(ask))),
  // What is to be done by then is not done.
  by(LEAD, impossible('8.1 done by end of March')),
  by(SIGN_OFF, impossible('sign off rec 4, send rec 3 back: evaluation missing')),
  by(SECRETARY, impossible('give rec 2 to the ASB lead and rec 8 to the crime lead')),
  by(SECRETARY, impossible('make the ASB lead owner of recs 1, 2 and 8 from 1 February')),
  by(COMMISSIONER, refused('Commissioner asked for this. R3: form live. R4: evaluation drafted')),
  // Said twice, it is recorded once.
  by(LEAD, confirm('R3: form live\nR3: form live', { only: [3] })),
  by(
    LEAD,
    confirm('move recs 3 and 8 to 31 October because Niche slipped', { only: [3, 8] }),
    impossible('cancel that', 'several cards are open'),
    impossible('yes', 'several cards are open'),
  ),
  by(MEMBER, refused('R3 - form live. R8 - slides agreed')),
  by(
    LEAD,
    confirm('3.2 is done', { has: [check('Rec 3, 3.2 done')] }),
    confirm('same for 8.1', { has: [check('Rec 8, 8.1 done')] }),
  ),
];

export const together: readonly Row[] = [...apart, ...another, ...whole];
