/** Why it is asked, before the question or behind it: no part of the question, whatever its words mean elsewhere. */
import { answer, by, cannot, each, none, standing, which, type Row } from '../table';
import { confirm, LEAD, MEMBER, refused, SECRETARY, CHAIR, DATA_LEAD } from './recorded';

export const context: readonly Row[] = [
  ...each(answer, standing(1), [
    "Rec 1 is down for the commissioner's weekly briefing. Latest position please",
    "I've a meeting with the Chief at two, where is rec 1 at",
    'the auditors want to know, how is rec 1 doing',
  ]),
  ...each(answer, { only: [1], has: ['1.1', '1.2'] }, [
    'auditors are in on Friday, what is still to do on rec 1?',
    'we have the external auditors in all week, what actions are open under rec 1',
  ]),
  ...each(answer, { only: [3], has: ['ASB Thematic Lead'] }, [
    'we have rec 3 on the agenda, who owns it',
    'my boss keeps asking about it, who owns rec 3',
    'who owns rec 3? I need to brief the DCC before the digest goes out',
  ]),
  ...each(answer, { only: [2], has: ['no owner'] }, [
    'which recs have nobody assigned? I want to raise it on Thursday week',
    'partners keep asking me, which recs have no owner',
  ]),
  ...each(none, {}, [
    'which of the target dates have been moved so far? audit are asking',
    'has any date moved, the panel are asking',
  ]),
  by(MEMBER, none('is anything in my name on this tracker? want to know before I go on leave')),
  ...each(which, {}, ["has it been signed off yet, I've a briefing to write"]),
  // What it names or when it is may be what the question is of.
  none('I am off next week, what falls due'),
  answer('I need to brief the DCC on 31 March, what is due', { only: [1, 3] }),
  answer('we are looking at rec 8, how many actions are open', { only: [8] }),
  answer('we have Cheshire coming, how do we compare on rec 1', {
    only: [1],
    has: ['Cheshire'],
    lacks: ['Norfolk'],
  }),
  answer('the PCC wants it today, what did they say on rec 2', { has: ['Commissioner'] }),
  answer('which recommendations fall due between now and 30 April 2025', {
    only: [1, 3, 4],
    has: ['31 March 2025'],
  }),
  answer('are there recommendations on which nothing has been recorded for the last six weeks', {
    only: [1, 2, 8],
  }),
  answer('please may I see every update that has been recorded against recommendation 3', {
    only: [3],
    has: ['9 January 2025', '28 November 2024'],
  }),
  none('is there any recommendation on which the force has decided that it will not act'),
  answer('can I tell the panel that rec 8 has been closed', { only: [8], has: ['not closed by HMICFRS'] }),
  // What the rest is about may be what is asked of.
  ...each(cannot, {}, [
    'The custody suite needs painting, who do I speak to',
    'the overtime budget is blown, whose job is that',
  ]),
  answer("the Inspection and Audit Board meets next month, what's on the agenda", {
    has: ['Inspection and Audit Board'],
  }),
  answer(
    'someone told me the IAB has been put back to 19 February, what date have we actually got down for it',
    {
      has: ['Inspection and Audit Board', '12 February 2025'],
    },
  ),
  answer("and over in Cheshire, what's their line on rec 2", {
    only: [2],
    has: ['Cheshire'],
    lacks: ['awaiting allocation'],
  }),
  answer('that spotlight thing on antisocial behaviour, when did it actually come out', {
    has: ['10 October 2024'],
  }),
  answer('rec 3 rings a bell. were we told the same years ago?', { has: ['2012'] }),
  answer('have we blown any deadlines, and by how many days?', { only: [4], has: ['14 days'] }),
  answer('what did we say about rec 3, the commissioner I mean', { only: [3], has: ['Commissioner'] }),
  by(
    LEAD,
    confirm('we finally got 8.1 over the line, can you mark it done', {
      has: [/^Check and confirm: Rec 8, 8\.1 done/],
    }),
  ),
  by(
    LEAD,
    confirm("Can we put rec 3 back to 9 May? The supplier can't deliver before Easter", {
      only: [3],
      has: ['9 May 2025', "The supplier can't deliver before Easter"],
    }),
  ),
  by(LEAD, cannot('can we put rec 3 back to 9 May?')),
  by(CHAIR, refused("DCC's told me to sign off rec 4, do it for me please")),
  by(
    LEAD,
    confirm('Rec 3 pls - form now live on two shifts, 14 of 22 sergeants briefed', {
      only: [3],
      has: ['“form now live on two shifts'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('progress note rec 1. daily check trialled in the control room, two records put right', {
      only: [1],
      has: ['“daily check trialled'],
    }),
  ),
  by(
    SECRETARY,
    confirm('action for rec 2 please: write to chief officers for a lead, by Friday 24 January', {
      only: [2],
      has: ['write to chief officers for a lead', '24 January 2025'],
    }),
  ),
  by(
    LEAD,
    confirm('risk assessment one goes green now because testing finished without faults', {
      only: [3],
      has: ['green', 'testing finished without faults'],
    }),
  ),
  by(
    SECRETARY,
    confirm('Crime Data Integrity Lead to take over as owner of rec 8', {
      only: [8],
      has: ['owner Crime Data Integrity Lead'],
    }),
  ),
  by(
    SECRETARY,
    answer('when is the next board', { has: ['23 January 2025'] }),
    answer('and the one before that, when was it', { has: ['19 December 2024'] }),
    answer('who chairs the inspection one', { has: ['Deputy Chief Constable'] }),
  ),
  by(MEMBER, answer('who owns rec 3', { only: [3] }), answer('and how is it going?', standing(3))),
  by(
    MEMBER,
    answer('anything overdue?', { only: [4] }),
    answer('by how many days', { only: [4], has: ['14 days'] }),
    answer("who's got it", { only: [4], has: ['ASB Thematic Lead'] }),
  ),
  by(
    DATA_LEAD,
    answer('open actions on rec 1', { has: ['1.1', '1.2'] }),
    confirm('the first one is done', { has: [/^Check and confirm: Rec 1, 1\.1 done/] }),
  ),
  by(
    LEAD,
    answer('what actions have I got open', { has: ['3.2', '8.1'] }),
    answer('who has the last one', { has: ['8.1'], lacks: ['3.2'] }),
  ),
  by(
    LEAD,
    answer('open actions on rec 8', { has: ['8.1'] }),
    confirm("that one's done", { has: [/^Check and confirm: Rec 8, 8\.1 done/] }),
  ),
  by(
    MEMBER,
    answer('who owns rec 4', { only: [4] }),
    answer('what else do they own', { only: [3, 4, 8] }),
    answer('status of rec 1', { only: [1] }),
    // Whose, is no longer plain.
    answer('what else do they own', { only: [1] }),
  ),
  by(
    MEMBER,
    answer('what grade did we get in PEEL', { has: ['Good'] }),
    answer('when was that published', { has: ['September 2024'], lacks: ['10 October 2024'] }),
  ),
  answer("I'm drafting the cover paper. Give me every recommendation with its deadline please", {
    only: [1, 2, 3, 4, 8],
    has: ['31 December 2024', '31 March 2025', '30 September 2025'],
  }),
  ...each(answer, standing(4), [
    "The Commissioner's asking me how the problem-solving recommendation is going, what can I tell him",
    'The Commissioner has asked me for a short line on the problem-solving plans recommendation, so would you be so kind as to let me know how it currently stands?',
  ]),
  answer('can I have a quick position on recommendation one ahead of Thursday week', standing(1)),
  ...each(cannot, {}, ['who owned rec 3 before January', 'was rec 4 closed before the last board']),
  answer("I want my update in before the digest goes round, when's that", { has: ['21 January 2025'] }),
  answer("can I have sight of the next digest before it's circulated", {
    has: ['Local Policing Improvement Board', 'Rec 4'],
  }),
];
