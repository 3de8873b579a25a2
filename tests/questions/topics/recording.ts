/** What people want recorded, up to the card that asks for a press: nothing here is ever confirmed. */
import { answer, by, cannot, nothing, standing, which, type Row } from '../table';
import {
  CHAIR,
  COMMISSIONER,
  DATA_LEAD,
  DONE,
  LEAD,
  MEMBER,
  SECRETARY,
  SIGN_OFF,
  asked,
  confirm,
  form,
  impossible,
  refused,
  why,
} from './recorded';

/** Reports of progress, and the words around them. */
const progress: readonly Row[] = [
  by(
    LEAD,
    confirm('Update rec 3: Niche risk form live in two areas, 60% of sergeants briefed', {
      only: [3],
      has: [
        'Niche risk form live in two areas, 60% of sergeants briefed',
        'review risk assessment',
        'ASB spotlight report, October 2024',
      ],
    }),
    // What was not confirmed is in no history.
    answer('history of rec 3', { only: [3], has: ['9 January 2025'], lacks: ['60% of sergeants'] }),
  ),
  by(LEAD, confirm('rec 3 update: form live', { only: [3], has: ['“form live”'] })),
  by(LEAD, confirm('log on rec 8 - module two delivered', { only: [8], has: ['“module two delivered”'] })),
  by(
    LEAD,
    confirm('please could you add an update to rec 3: pilot ended', { only: [3], has: ['“pilot ended”'] }),
  ),
  by(LEAD, confirm('UPDATE REC 3: PILOT ENDED', { only: [3], has: [/“PILOT ENDED”/] })),
  by(LEAD, confirm('update recomendation three: pilot ended', { only: [3], has: ['“pilot ended”'] })),
  by(LEAD, confirm('Update R3: pilot ended', { only: [3] })),
  by(LEAD, confirm('update #3: pilot ended', { only: [3] })),
  by(LEAD, confirm('update the risk assessment one: pilot ended', { only: [3] })),
  by(LEAD, confirm('update rec 3: 140% of the briefings done', { has: ['“140% of the briefings done”'] })),
  by(LEAD, confirm('update rec 3: who trains the trainers? College asked', { has: ['College asked'] })),
  by(LEAD, confirm('update rec 3: pilot ended. Is module two next?', { has: ['Is module two next?'] })),
  by(LEAD, confirm('update rec 3: rec 4 is signed off elsewhere', { has: [/^Check and confirm: Rec 3/] })),
  by(DATA_LEAD, confirm('update on recommendation 1 - sample of 200 incidents finished', { only: [1] })),
  by(SECRETARY, confirm('update rec 2: an owner is being sought', { only: [2] })),
  by(LEAD, answer('status of rec 8', standing(8)), confirm('update it: module two delivered', { only: [8] })),
  by(LEAD, form('update rec 3', { has: ['Move the due date', 'Add evidence'] })),
  by(LEAD, form('record an update for rec 8')),
];

/** Status and colour. */
const states: readonly Row[] = [
  by(
    DATA_LEAD,
    confirm('rec 1 is now amber, audit two weeks behind', {
      only: [1],
      has: ['green', 'amber', 'audit two weeks behind'],
    }),
  ),
  by(
    LEAD,
    confirm('set rec 8 to red because the module 3 trainer has left', {
      only: [8],
      has: ['was green', 'now red', 'the module 3 trainer has left'],
    }),
  ),
  by(LEAD, confirm('rec 8 is white because it waits for the College', { only: [8], has: ['now white'] })),
  by(
    SECRETARY,
    confirm('rec 2 is in progress because call handling has begun', {
      only: [2],
      has: ['was awaiting allocation', 'now in progress'],
    }),
  ),
  by(
    LEAD,
    confirm('rec 8 is red because of the trainers', {
      has: [/“(?:because )?of the trainers”|“the trainers”/],
      lacks: [/“of /],
    }),
  ),
  by(
    LEAD,
    why('rec 8 is red'),
    confirm('because the trainer left', { only: [8], has: ['now red', '“the trainer left”'] }),
  ),
  by(
    LEAD,
    why('rec 8 is red'),
    answer('what is overdue', { only: [4] }),
    confirm('the trainer left', { only: [8], has: ['now red', '“the trainer left”'] }),
  ),
  by(LEAD, impossible('rec 8 is green because it is', 'already green')),
];

/** Actions: new, done, later, somebody else's. */
const actions: readonly Row[] = [
  by(
    LEAD,
    confirm('add action to rec 3: publish retention schedule by 28 Feb, owner ASB thematic lead', {
      only: [3],
      has: ['3.3', '“publish retention schedule”', '28 February 2025', 'ASB Thematic Lead', 'not started'],
    }),
  ),
  by(
    LEAD,
    confirm('add an action to rec 8: brief the wardens', { only: [8], has: ['8.2', '“brief the wardens”'] }),
  ),
  by(LEAD, confirm('3.2 done', { has: ['was in progress', 'now done'] })),
  by(LEAD, confirm('action 3.2 is complete', { has: ['now done'] })),
  by(LEAD, confirm('move 3.2 to 14 March', { has: ['was 28 February 2025', 'now 14 March 2025'] })),
  by(DATA_LEAD, confirm('assign 1.2 to the board secretary', { only: [1], has: ['Board Secretary'] })),
  by(
    LEAD,
    nothing('add action to rec 3: brief them by 28 Feb, owner Nobody Inparticular', { lacks: [DONE] }),
  ),
  by(LEAD, impossible('3.9 done', /no action 3\.9/)),
  by(LEAD, impossible('3.1 done', 'already done')),
  by(DATA_LEAD, refused('3.2 done', { has: ['ASB Thematic Lead can'] })),
];

/** Dates, which always say why. */
const dates: readonly Row[] = [
  by(
    LEAD,
    confirm('move rec 3 to 30 April because the Niche release slipped', {
      only: [3],
      has: ['was 31 March 2025', 'now 30 April 2025', '“the Niche release slipped”'],
    }),
    answer('when is rec 3 due', { only: [3], has: ['31 March 2025'], lacks: ['30 April'] }),
  ),
  by(
    DATA_LEAD,
    confirm('please push rec 1 back to 16/5/2025 because the audit sample doubled', {
      only: [1],
      has: ['16 May 2025'],
    }),
  ),
  by(
    LEAD,
    confirm('push rec 8 back to the end of October, trainers are not there', {
      has: ['31 October 2025', '“trainers are not there”'],
    }),
  ),
  by(
    LEAD,
    why('move rec 3 to 30 April'),
    confirm('the Niche release slipped', { has: ['30 April 2025', '“the Niche release slipped”'] }),
  ),
  by(LEAD, impossible('move rec 3 to 1 January 2025 because it is early', 'in the past')),
  by(LEAD, impossible('move rec 3 to 31 February because Niche slipped', /31 February/)),
  by(LEAD, impossible('move rec 3 to never because Niche slipped', 'no date')),
  by(LEAD, impossible('move rec 3 to 31 March 2025 because it stays', 'already due')),
  by(DATA_LEAD, refused('move rec 3 to 30 April', { has: ['ASB Thematic Lead can'] })),
];

const evidence: readonly Row[] = [
  by(
    LEAD,
    confirm('evidence for rec 4: https://example.org/sarareview.pdf', {
      only: [4],
      has: ['example.org/sarareview.pdf'],
    }),
  ),
  by(
    LEAD,
    confirm('add https://example.org/x as evidence to rec 3', { only: [3], has: ['https://example.org/x'] }),
  ),
  by(LEAD, impossible('evidence for rec 4: http://example.org/sarareview.pdf', 'https://')),
  by(LEAD, impossible('evidence for rec 4: www.example.org/sarareview.pdf', 'https://')),
  by(LEAD, impossible('evidence for rec 4: file:///etc/passwd', 'https://')),
  by(LEAD, impossible('evidence for rec 4: javascript:alert(1)', 'https://')),
  by(LEAD, impossible('evidence for rec 4: https://name:secret@example.org/x')),
  by(COMMISSIONER, refused('evidence for rec 3: https://example.org/x', { has: ['ASB Thematic Lead can'] })),
];

/** Owners, ends and beginnings. */
const decisions: readonly Row[] = [
  by(
    SECRETARY,
    confirm('make the ASB thematic lead owner of rec 2', {
      only: [2],
      has: ['ASB Thematic Lead', 'in progress'],
    }),
  ),
  by(
    SECRETARY,
    confirm('assign rec 2 to the Crime Data Integrity lead', {
      only: [2],
      has: ['Crime Data Integrity Lead'],
    }),
  ),
  by(SECRETARY, nothing('make Somebody Unlisted owner of rec 2', { lacks: [DONE] })),
  by(SECRETARY, impossible('assign rec 3 to the ASB thematic lead', 'already')),
  by(LEAD, refused('make me owner of rec 2', { has: ['Board Secretary can'] })),
  by(LEAD, confirm('rec 3 is complete', { only: [3], has: ['was in progress', 'now awaiting sign-off'] })),
  by(LEAD, confirm('propose rec 3 complete: all forms embedded', { has: ['“all forms embedded”'] })),
  by(LEAD, impossible('rec 4 is complete', 'already awaits sign-off')),
  by(CHAIR, refused('rec 3 is complete', { has: ['ASB Thematic Lead can'] })),
  by(SIGN_OFF, confirm('sign off rec 4', { only: [4], has: ['was awaiting sign-off', 'now closed'] })),
  by(SIGN_OFF, answer("what's awaiting sign-off", { only: [4] }), confirm('sign it off', { only: [4] })),
  by(SIGN_OFF, refused('sign off rec 3', { has: ['in progress'] })),
  by(LEAD, refused('sign off rec 4', { has: ['Sign-off Chair (Inspection and Audit Board) can'] })),
  by(CHAIR, refused('sign off rec 4', { has: ['Sign-off Chair'] })),
  by(MEMBER, refused('sign off rec 4', { has: ['Sign-off Chair'] })),
  by(
    CHAIR,
    confirm('send rec 4 back: evaluation missing', {
      only: [4],
      has: ['now in progress', '“evaluation missing”'],
    }),
  ),
  by(
    SIGN_OFF,
    why('send rec 4 back'),
    confirm('evaluation missing', { only: [4], has: ['“evaluation missing”'] }),
  ),
  by(LEAD, refused('send rec 4 back: evaluation missing', { has: ['Sign-off Chair', 'Board Chair'] })),
  by(SIGN_OFF, refused('reopen rec 4: more evidence needed', { has: ['awaiting sign-off'] })),
  by(
    SIGN_OFF,
    confirm('we are not adopting rec 2 because the force has its own scheme', {
      only: [2],
      has: ['now not adopted', 'the force has its own scheme'],
    }),
  ),
  by(SIGN_OFF, why("we're not adopting rec 2")),
  by(LEAD, refused("we're not adopting rec 8", { has: ['Sign-off Chair'] })),
  by(
    COMMISSIONER,
    confirm("commissioner's comment on rec 2: pleased with the refreshers", {
      only: [2],
      has: ['“pleased with the refreshers”'],
    }),
  ),
  by(
    DATA_LEAD,
    refused("commissioner's comment on rec 2: very pleased", { has: ["Commissioner's Office can"] }),
  ),
  by(MEMBER, refused('update rec 3: Niche form is live', { has: ['ASB Thematic Lead can'] })),
];

const backAgain: readonly Row[] = [
  by(
    LEAD,
    confirm('correct my last update on rec 3: Niche form is in testing in one area only', {
      only: [3],
      has: ['The risk assessment form in Niche is in testing.', 'in testing in one area only'],
    }),
  ),
  by(
    LEAD,
    answer('status of rec 3', standing(3)),
    confirm('correct that: in testing in one area', { only: [3] }),
  ),
  by(DATA_LEAD, nothing('undo that', { lacks: [DONE, /^Confirm$/m] })),
  by(LEAD, confirm('undo my last update on rec 3', { only: [3], has: ['entry 2 taken back'] })),
];

const boards: readonly Row[] = [
  by(
    SECRETARY,
    confirm('move the next Local Policing Improvement Board to 30 January 10:00', {
      has: ['was Thursday 23 January 2025, 10:00', 'now Thursday 30 January 2025, 10:00'],
    }),
    answer("when's the next board", { has: ['23 January 2025'], lacks: ['30 January'] }),
  ),
  by(
    SECRETARY,
    confirm('change the Inspection and Audit Board meeting to 19 February 2025 at 2pm', {
      has: ['Wednesday 19 February 2025, 14:00'],
    }),
  ),
  by(
    SECRETARY,
    confirm('cancel the February IAB', {
      has: ['Inspection and Audit Board', 'was Wednesday 12 February 2025, 14:00', 'now cancelled'],
    }),
    answer('when is the next audit board', { has: ['12 February 2025'] }),
  ),
  by(
    SECRETARY,
    confirm('the LPIB meets on the fourth Thursday at 10:00, not in August', {
      has: ['the fourth Thursday of each month at 10:00, not in August', 'Thursday 27 February 2025, 10:00'],
    }),
  ),
  by(
    SECRETARY,
    confirm('add an LPIB meeting on 6 March at 10:00', {
      has: ['meeting added on Thursday 6 March 2025, 10:00'],
    }),
  ),
  by(
    SECRETARY,
    confirm('postpone the digest to 22 January 09:00', {
      has: ['was 2 working days before at 09:00', 'now postponed to Wednesday 22 January 2025, 09:00'],
    }),
  ),
  by(SECRETARY, confirm("don't send the digest", { has: ['now cancelled'] })),
  by(
    SECRETARY,
    confirm('send the digest three working days before at 08:30', {
      has: ['now 3 working days before at 08:30'],
    }),
  ),
  by(SECRETARY, impossible('postpone the digest to 24 January', 'has to go out before')),
  by(SECRETARY, nothing('cancel the April IAB', { has: ['no meeting in April 2025'], lacks: [DONE] })),
  by(MEMBER, refused('cancel the next board', { has: ['Board Secretary can'] })),
  by(LEAD, refused('send the digest now', { has: ['Board Secretary can'] })),
  by(SECRETARY, impossible('move the next board to 1 January', 'in the past')),
  by(SECRETARY, impossible('move the next board to 31 February', /31 February/)),
  by(SECRETARY, impossible('link this channel to the Local Policing Improvement Board', 'channel')),
  by(LEAD, refused('move the next board to 30 January 10:00', { has: ['Board Secretary can'] })),
  by(
    MEMBER,
    refused('link this channel to the Inspection and Audit Board', { has: ['Board Secretary can'] }),
  ),
];

/** Nothing to be written to, or more than one. */
const elsewhere: readonly Row[] = [
  by(LEAD, nothing('update rec 5: done', { lacks: [DONE] })),
  by(LEAD, nothing('update rec 99: done', { lacks: [DONE] })),
  by(LEAD, which('update the training one: module two delivered', { lacks: [DONE] })),
  by(LEAD, which('sign it off', { lacks: [DONE] })),
  by(LEAD, cannot('update recs 3 and 8: both done', { lacks: [DONE, 'I only answer questions'] })),
  by(LEAD, cannot('delete rec 3', { lacks: [DONE] })),
  by(LEAD, cannot('set all recs to green', { lacks: [DONE] })),
];

/** They sound like changes and are none. */
const questions: readonly Row[] = [
  by(LEAD, asked('has rec 4 been signed off', { only: [4], has: ['not signed off'] })),
  by(LEAD, asked('when was rec 3 updated', { only: [3], has: ['9 January 2025'] })),
  by(LEAD, asked('update on rec 3 please', standing(3))),
  by(LEAD, asked('any update on rec 3', standing(3))),
  by(LEAD, asked('move on to rec 4', standing(4))),
  by(LEAD, asked('is rec 3 complete', { only: [3] })),
  by(LEAD, asked('rec 3 complete?', { only: [3] })),
  by(LEAD, asked('is rec 8 still green', { only: [8] })),
  by(LEAD, asked('rec 8 is green?', { only: [8] })),
  by(LEAD, asked('can rec 4 be signed off', { only: [4] })),
  by(LEAD, asked('who signed off rec 4', { only: [4] })),
  by(LEAD, asked('has 3.2 been done', { has: ['in progress'] })),
  by(LEAD, asked('why was rec 4 sent back', { only: [4] })),
  by(LEAD, asked('how many times has the date of rec 3 moved', { only: [3] })),
  by(LEAD, asked('evidence for rec 4', { only: [4], has: ['1 evidence link'] })),
  by(LEAD, asked("commissioner's comment on rec 2", { has: ['Rec 2'] })),
  by(LEAD, asked('who made the ASB lead owner of rec 3', { only: [3] })),
  by(SECRETARY, asked('has the next board been moved', { has: ['23 January 2025'] })),
  by(SECRETARY, asked('has the next board moved', { has: ['23 January 2025'] })),
  by(SECRETARY, asked('is the board cancelled', { has: ['23 January 2025'] })),
  by(SECRETARY, asked('when is the next digest', { has: ['21 January 2025'] })),
  by(SECRETARY, asked('when was the board moved', { has: ['Local Policing Improvement Board'] })),
];

export const recording: readonly Row[] = [
  ...[progress, states, actions, dates, evidence, decisions, backAgain, boards, elsewhere, questions].flat(),
];
