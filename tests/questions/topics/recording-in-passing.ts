/** What is recorded in the words of somebody who has something else to do: whose it is, what it is of and why, in any order. */
import { answer, by, cannot, talk, which, type Row } from '../table';
import {
  asked,
  COMMISSIONER,
  confirm,
  DATA_LEAD,
  LEAD,
  MEMBER,
  undrafted,
  refused,
  SECRETARY,
  SIGN_OFF,
  why,
} from './recorded';

const oneOfOwn: readonly Row[] = [
  by(
    DATA_LEAD,
    confirm('progress on my rec: checkers now on the second of three areas', {
      only: [1],
      has: ['“checkers now on the second of three areas'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('my rec should be red. The audit found far more errors than we expected', {
      only: [1],
      has: ['red', 'far more errors'],
    }),
  ),
  by(DATA_LEAD, why('new date for my rec please: 30 June', { only: [1] })),
  // Who owns three is asked which.
  by(LEAD, which('update my rec: form live', { has: ['Rec 3', 'Rec 4', 'Rec 8'], lacks: [/^Confirm$/m] })),
];

/** What is said of the action that was asked after, or listed by itself. */
const ofTheActionInHand: readonly Row[] = [
  ...["that's done now", 'that is finished now', "it's complete", 'so it has been delivered'].map((said) =>
    by(
      LEAD,
      answer("what's happening with 3.2", { has: ['in progress'] }),
      confirm(said, { only: [3], has: ['3.2', /done/i], lacks: ['awaiting sign-off'] }),
    ),
  ),
  by(
    DATA_LEAD,
    answer('which actions have not been started', { has: ['1.2'] }),
    confirm('mark it as in progress', { only: [1], has: ['1.2', 'in progress'] }),
  ),
  by(MEMBER, answer('status of action 3.2', { has: ['3.2'] }), refused("that's done now")),
  by(
    LEAD,
    answer('status of action 3.2', { has: ['3.2'] }),
    asked('is that done now', { has: ['3.2', 'in progress'] }),
  ),
  // Of a recommendation in hand it is said as before.
  by(
    DATA_LEAD,
    answer('which actions have not been started', { has: ['1.2'] }),
    answer('status of rec 1', { only: [1] }),
    confirm('mark it complete', { only: [1], has: ['awaiting sign-off'], lacks: ['1.2'] }),
  ),
];

/** What says more than that, or less: nothing is drafted of the action. */
const notOfTheActionInHand: readonly Row[] = [
  "it's done apparently",
  "it's done in February",
  "that's done it",
  "it's done when the audit is back",
  'it is finished, the sergeant says',
  "it's done every month",
].map((said) => by(LEAD, answer('when is 3.2 due', { has: ['3.2'] }), undrafted(said)));

const toldOtherwise: readonly Row[] = [
  ...[
    'never ASB lead to be recorded as owner of rec 2',
    'acting ASB lead to be recorded as owner of rec 2',
    'ASB lead or data integrity lead to be recorded as owner of rec 2',
    'IAB was put back a week',
    'has the IAB been put back a week',
  ].map((said) => by(SECRETARY, undrafted(said))),
  ...[
    "rec 3 to go to Monday's meeting because late",
    'rec 4 to go back to the February IAB because evaluation missing',
    'rec 3 update, for the board: when is it due?',
    'rec 3 update, for Norfolk: form live',
    'the RAG for rec 3 is red now because late, is that right',
    'revise rec 3 to say that the form is live',
  ].map((said) => by(LEAD, undrafted(said))),
];

const ofABoardInHand: readonly Row[] = [
  by(
    SECRETARY,
    answer("when's the IAB digest", { has: ['10 February 2025'] }),
    confirm('postpone that to 11 February', { has: ['digest', '11 February 2025'] }),
  ),
  by(
    SECRETARY,
    answer('when does the digest for the IAB go out', { has: ['10 February 2025'] }),
    confirm('move that board to 26 February at 2pm', {
      has: ['Inspection and Audit Board', '26 February 2025', '14:00'],
    }),
  ),
  by(
    SECRETARY,
    confirm('IAB is being put back a week, same time - move it please', {
      has: ['Inspection and Audit Board', '19 February 2025', '14:00'],
    }),
  ),
  by(SECRETARY, asked('is the IAB being put back a week', { has: ['12 February 2025'] })),
];

const passing: readonly Row[] = [
  by(
    LEAD,
    confirm("rec 3 update, for Thursday's papers: pilot widened to Cannock, no defects so far", {
      only: [3],
      has: ['“pilot widened to Cannock'],
    }),
  ),
  by(
    LEAD,
    confirm('RAG for rec 8 is amber now because two of the modules have no trainer', {
      only: [8],
      has: ['amber', 'two of the modules have no trainer'],
    }),
  ),
  by(
    LEAD,
    confirm("revise rec 4's date to 28/2/25 because the evaluation is being widened", {
      only: [4],
      has: ['28 February 2025', 'the evaluation is being widened'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('Rec 1 to go back to 9th May due to sickness in the audit team', {
      only: [1],
      has: ['9 May 2025', 'sickness in the audit team'],
    }),
  ),
  by(
    SECRETARY,
    confirm('As agreed at the meeting, ASB lead to be recorded as owner of rec 2', {
      only: [2],
      has: ['ASB Thematic Lead'],
    }),
  ),
  by(
    LEAD,
    confirm('ASB lead here, rec 3 is now red because the Niche release has failed', {
      only: [3],
      has: ['red', 'the Niche release has failed'],
    }),
  ),
  by(
    LEAD,
    confirm('note on R4 please, superintendent has read all twelve plans', {
      only: [4],
      has: ['“superintendent has read all twelve plans'],
    }),
  ),
  by(LEAD, answer('note on rec 3 please, who owns it', { only: [3], lacks: [/^Confirm$/m] })),
  by(
    DATA_LEAD,
    confirm('hiya, could you stick this on recommendation one for me: 3 mis-recorded crimes put right, ta', {
      only: [1],
      has: ['“3 mis-recorded crimes put right'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('Since the audit began we have taken on two extra checkers; add that to rec 1 as an update', {
      only: [1],
      has: ['“Since the audit began we have taken on two extra checkers'],
    }),
  ),
  by(
    LEAD,
    confirm('because both trainers are off sick I want rec 8 showing as red', {
      only: [8],
      has: ['red', 'both trainers are off sick'],
    }),
  ),
  by(
    LEAD,
    confirm("Module four still isn't written. Can you make rec 8 amber for that reason", {
      only: [8],
      has: ["Module four still isn't written"],
      lacks: ['for that reason'],
    }),
  ),
  by(
    LEAD,
    confirm('3.2 now needs until 14 March because the supplier missed the release', {
      only: [3],
      has: ['3.2', '14 March 2025'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm("rec 1 to 30/4/25, the system supplier can't extract the data any sooner", {
      only: [1],
      has: ['30 April 2025', "can't extract the data any sooner"],
    }),
  ),
  by(
    DATA_LEAD,
    confirm(
      "Owing to sickness in the team rec 1 can't land before 18 April 2025, please change the due date to that",
      {
        only: [1],
        has: ['18 April 2025', 'sickness in the team'],
        lacks: ['change the due date'],
      },
    ),
  ),
  by(
    LEAD,
    confirm('the developers are all tied up. can we say end of June for the risk assessment rec', {
      only: [3],
      has: ['30 June 2025', 'the developers are all tied up'],
    }),
  ),
  by(LEAD, confirm('the Niche action is finished', { only: [3], has: ['3.2', 'done'] })),
  by(SECRETARY, confirm('rec 2 belongs to the ASB lead from today, please show that', { only: [2] })),
  by(
    SIGN_OFF,
    confirm('not ready: no sample plans with it. rec 4 to be sent back', {
      only: [4],
      has: ['no sample plans'],
    }),
  ),
  by(MEMBER, refused('not ready: no sample plans with it. rec 4 to be sent back', { only: [4] })),
  by(
    COMMISSIONER,
    confirm('please record against rec 1, from the PCC: wants the audit figures shared with the panel', {
      only: [1],
      has: ['“wants the audit figures shared with the panel'],
    }),
  ),
];

/** Near to what is recorded, and not that: another is meant, it is asked, or it is not to be done yet. */
const traps: readonly Row[] = [
  ...[
    'mark that one red, not rec 8',
    'make it green, rec 3 is the amber one',
    'the training one should be red because rec 3 slipped',
  ].map((ask) => by(LEAD, which(ask, { lacks: [/^Confirm$/m] }))),
  ...[
    'update on rec 3 please, as the chief is asking',
    'update on rec 3 please, just the dates',
    'this from the PCC about rec 3: is it late?',
  ].map((ask) => by(LEAD, answer(ask, { lacks: [/^Confirm$/m] }))),
  ...[
    "update to rec 3 please, form live but don't record it yet",
    "As things stand rec 3 won't make it",
    "I'd like 3.2 given to the crime data integrity lead from March",
  ].map((ask) => by(LEAD, asked(ask))),
  ...[
    'I want rec 3 moved to 30 April, not rec 4',
    'move rec 3 to 30 April only if the supplier agrees',
    'rec 3 to 30 April: yes or no',
    "Niche slipped; don't add that to rec 3",
    'should we make it 30 April for rec 3',
  ].map((ask) => by(LEAD, cannot(ask, { lacks: [/^Confirm$/m] }))),
  by(SIGN_OFF, cannot('sign this off but leave rec 4 for now', { lacks: [/^Confirm$/m] })),
  by(LEAD, which('the training action is done', { lacks: [/^Confirm$/m] })),
  by(LEAD, why('As discussed can you move rec 3 to 30 April', { only: [3] })),
  by(LEAD, why('Good morning all. Please make rec 8 amber for that reason', { only: [8] })),
  by(LEAD, why('Show rec 8 as red', { only: [8] })),
  // What is to be kept is kept as it was typed.
  by(
    COMMISSIONER,
    confirm("commissioner's comment on rec 3: the Niche action is welcome", {
      only: [3],
      has: ['“the Niche action is welcome'],
    }),
  ),
  by(
    COMMISSIONER,
    confirm('comment on rec 3: dates keep slipping, please move the target date', {
      only: [3],
      has: ['“dates keep slipping, please move the target date'],
    }),
  ),
  by(LEAD, confirm('put on rec 3 for the PCC: form live in two areas', { only: [3], has: ['update'] })),
  by(LEAD, confirm('update my risk assessment rec: form live', { only: [3], has: ['“form live'] })),
  by(DATA_LEAD, confirm('my rec should be red because rec 3 slipped', { has: ['Rec 1', '“rec 3 slipped'] })),
];

/** Near to what was asked elsewhere, and not that. */
const others: readonly Row[] = [
  ...[
    "anything recorded since I left, I'm back tomorrow",
    'status of rec 3 before Christmas',
    'every rec that is not mine with its owner',
    'why are 3 of the 8 recommendations red',
    'has the chair changed before',
    'which are repeatedly late',
  ].map((ask) => cannot(ask)),
  answer('which board signed off rec 1', { only: [1], has: ['not signed off'] }),
  answer('what did Norfolk and Cheshire say on rec 1. When is the next board?', {
    has: ['Norfolk', 'Cheshire', '23 January 2025'],
  }),
  answer('what is red, or who owns rec 8', { has: ['Rec 4', 'Rec 8'] }),
];

const courteous: readonly Row[] = [
  by(
    SECRETARY,
    confirm('Change the owner of Rec 8 from the ASB thematic lead to the Crime Data Integrity lead', {
      only: [8],
      has: ['Crime Data Integrity Lead'],
    }),
  ),
  by(SIGN_OFF, confirm('Rec 4: sign-off approved.', { only: [4], has: ['signed off and closed'] })),
  by(LEAD, refused('Rec 4: sign-off approved.', { only: [4] })),
  by(
    COMMISSIONER,
    confirm(
      "I should be grateful if you would add the Commissioner's comment to Recommendation 1: the audit findings are awaited with interest",
      { only: [1], has: ['“the audit findings are awaited with interest'] },
    ),
  ),
  by(
    LEAD,
    confirm('last update on rec 3 was wrong, correct it to: form in testing with one team', {
      only: [3],
      has: ['form in testing with one team'],
    }),
  ),
];

const goingOn: readonly Row[] = [
  by(
    SIGN_OFF,
    answer('talk me through the updates on rec 4', { only: [4] }),
    confirm('sign it off', { only: [4] }),
    confirm('hang on, no - send it back, the evaluation has no costs', {
      only: [4],
      has: ['the evaluation has no costs'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('evidence for rec 1: https://example.org/first.pdf', { only: [1] }),
    confirm('also https://example.org/second.pdf', { only: [1], has: ['example.org/second.pdf'] }),
  ),
  by(
    LEAD,
    confirm('propose rec 8 complete', { only: [8] }),
    confirm('not 8, I meant 3', { only: [3], has: ['complete'] }),
  ),
  talk(
    answer('when did the LPIB last meet', { has: ['19 December 2024'] }),
    answer("and when's the next one", { has: ['23 January 2025'] }),
  ),
];

export const inPassing: readonly Row[] = [
  ...oneOfOwn,
  ...ofTheActionInHand,
  ...notOfTheActionInHand,
  ...toldOtherwise,
  ...ofABoardInHand,
  ...passing,
  ...traps,
  ...others,
  ...courteous,
  ...goingOn,
];
