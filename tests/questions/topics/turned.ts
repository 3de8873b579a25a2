/** Turns of phrase whose every word may stand for something else, and what is wrapped up or said in passing. */
import { answer, by, cannot, each, none, nothing, standing, talk, which, type Row } from '../table';
import {
  CHAIR,
  COMMISSIONER,
  DATA_LEAD,
  DONE,
  LEAD,
  SECRETARY,
  SIGN_OFF,
  confirm,
  impossible,
  noChange,
  refused,
  why,
} from './recorded';

const asked: readonly Row[] = [
  ...each(answer, standing(8), [
    'The Commissioner has asked for a line on recommendation 8 ahead of his meeting with the Chief. What is the current position?',
    'any idea how recommendation 8 is getting on',
    'grateful for where the force stands on recommendation 8, and the date of the last entry',
    'can somebody give me a quick steer on #8 before I go into chief officers',
  ]),
  ...each(answer, { only: [4], has: ['problem-solving plan', 'achieved'] }, [
    'what does rec 4 state',
    'what is the aim of rec 4',
    'what does rec 4 call for',
    'what are the inspectors looking for in rec 4',
    'could you read me rec 4',
    'wat does reccomendation 4 ask fro',
  ]),
  ...each(answer, { only: [1], has: ['Crime Data Integrity Lead'] }, [
    'who is heading up rec 1',
    'who manages rec 1',
    'whose area is rec 1',
    'who should my office write to about recommendation 1',
    'with whom does rec 1 rest',
  ]),
  ...each(answer, { only: [3], has: ['9 January 2025', 'ASB Thematic Lead'] }, [
    'when did rec 3 last get an update',
    'what is the newest entry on rec 3',
    'has the lead said anything recently about rec 3',
    'how long since anyone touched rec 3',
  ]),
  ...each(answer, { only: [3], has: ['31 March 2025', '76 days'] }, [
    'by what date must rec 3 be implemented',
    'how many weeks left on rec 3',
    'when does the inspectorate want rec 3 done',
  ]),
  answer('what lands in September this year', { only: [2, 8], has: ['30 September 2025'] }),
  answer("what's come in since LPIB met in December", { has: ['19 December 2024', 'Rec 4'] }),
  by(DATA_LEAD, answer('which actions are down to me', { has: ['1.1', '1.2'], lacks: ['3.1'] })),
  answer('who has closed rec 3 - us, HMICFRS, both, neither?', {
    only: [3],
    has: ['HMICFRS', 'not signed off'],
  }),
  answer('Name against R8 please, I need it for the minutes', { only: [8], has: ['ASB Thematic Lead'] }),
  ...each(answer, { only: [3], has: ['date never moved'] }, [
    'was rec 3 given a later date',
    'history of dates on rec 3',
  ]),
  ...each(answer, { only: [1, 2, 8], has: ['no update since'] }, [
    "which ones haven't we had a peep about",
    'who is yet to update',
    'which recs could do with an update',
  ]),
  answer('which recs are sitting waiting for a sign off', { only: [4] }),
  answer('which are flagged amber', { only: [2, 3] }),
  answer('which recommendations have a 30 September deadline', { only: [2, 8], has: ['30 September 2025'] }),
  none('is there any recommendation on which the force has decided to take no action'),
  none('have any of the recommendations had their target dates shifted from the originals'),
  none('please list recommendations on which nothing has been received for more than 90 days'),
  answer('what is down for discussion at our meeting on the 23rd', {
    has: ['Local Policing Improvement Board', 'Rec 4', 'Rec 2'],
  }),
  ...each(answer, { has: ['Inspection and Audit Board', '10 February 2025'], lacks: ['21 January 2025'] }, [
    'on what date will the digest ahead of the February Inspection and Audit Board be issued',
    'have we had the digest for the Inspection and Audit Board yet',
  ]),
  ...each(answer, { has: ['5', '6', '7'] }, [
    'the report has eight recommendations so why does ours stop at five of them',
    'why are some left off the list',
  ]),
  answer('what has the ASB thematic lead told us this month', { has: ['9 January 2025'] }),
  answer('on what date did HMICFRS bring out the ASB spotlight', { has: ['10 October 2024'] }),
  answer('how do I close a recommendation', { has: [/^Ask how/] }),
  nothing('what did the custody inspection recommend'),
  // "Its" is somebody's: which one?
  which("what's its due date"),
  // A list that is asked for, in words that orders have too.
  ...each(answer, { only: [3, 4, 8], lacks: ['Check and confirm'] }, [
    'recs that sit with the ASB thematic lead',
    'recommendations assigned to the ASB thematic lead',
  ]),
  answer('sign off status of rec 3', { only: [3], lacks: ['Check and confirm'] }),
  talk(
    answer('when is the Inspection and Audit Board', { has: ['12 February 2025'] }),
    answer('who chairs the other board, Local Policing Improvement', { has: ['Assistant Chief Constable'] }),
  ),
];

const recorded: readonly Row[] = [
  ...[
    'Action 3.2 is to be reassigned to the Crime Data Integrity Lead, the work having moved.',
    'can 3.2 be passed to the Crime Data Integrity Lead',
  ].map((ask) => by(SECRETARY, confirm(ask, { only: [3], has: ['3.2', 'Crime Data Integrity Lead'] }))),
  ...[
    'Ownership of Recommendation 8 is to transfer to the Crime Data Integrity Lead, please.',
    'rec 8 needs an owner please make it the Crime Data Integrity Lead',
  ].map((ask) => by(SECRETARY, confirm(ask, { only: [8], has: ['Crime Data Integrity Lead'] }))),
  by(
    SECRETARY,
    confirm(
      'Recommendation 2: kindly extend the target date to 31 October 2025, because the intake begins then.',
      {
        only: [2],
        has: ['31 October 2025', '30 September 2025', 'the intake begins then'],
      },
    ),
  ),
  by(
    DATA_LEAD,
    confirm('can rec 1 go to 25 April, the sample had to be redrawn', {
      only: [1],
      has: ['25 April 2025', 'the sample had to be redrawn'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('would it be possible to have rec 1 down as amber? the audit lead has moved force', {
      only: [1],
      has: ['amber', 'the audit lead has moved force'],
    }),
  ),
  by(LEAD, why('could rec 3 be shown as red')),
  by(
    LEAD,
    confirm("3.2 won't make 28 Feb, make it 21 March, the test slot was cancelled", {
      only: [3],
      has: ['3.2', '21 March 2025', 'the test slot was cancelled'],
    }),
  ),
  // What is said beside an action's state is kept.
  by(LEAD, confirm('3.2 done, form embedded', { only: [3], has: ['3.2', 'done', 'form embedded'] })),
  by(LEAD, confirm('3.2 is finished, mark it as done', { only: [3], has: ['3.2'], lacks: ['mark it'] })),
  by(
    LEAD,
    confirm('correction to my last rec 3 update: the form is in testing in Newcastle', {
      only: [3],
      has: ['the form is in testing in Newcastle'],
      lacks: ['my last'],
    }),
  ),
  by(
    LEAD,
    confirm('Sorry, got rec 3 wrong on Thursday. The form is still being built. Please correct my update', {
      only: [3],
      has: ['The form is still being built'],
    }),
  ),
  by(
    LEAD,
    confirm('withdraw my 9 January update on rec 3, it went in too early', {
      only: [3],
      has: ['entry 2 taken back'],
    }),
  ),
  by(LEAD, nothing('withdraw my 8 January update on rec 3')),
  by(
    COMMISSIONER,
    confirm(
      'please record a commissioners comment against rec two wants to know how many call takers missed the refresher',
      {
        only: [2],
        has: ['how many call takers missed the refresher'],
      },
    ),
  ),
  by(
    SECRETARY,
    confirm('IAB now 26 Feb 10am', { has: ['Inspection and Audit Board', '26 February 2025', '10:00'] }),
  ),
  by(
    SECRETARY,
    confirm('shift the next board to Wednesday 5 February same time', {
      has: ['Local Policing Improvement Board', '5 February 2025', '10:00'],
    }),
  ),
  by(
    SECRETARY,
    answer('when does the Inspection and Audit Board next meet', { has: ['12 February 2025'] }),
    confirm('move it to 19 February same time', {
      has: ['Inspection and Audit Board', '19 February 2025', '14:00'],
    }),
  ),
  by(
    LEAD,
    answer('when is action 3.2 due', { has: ['28 February 2025'] }),
    confirm('move it to 14 March because user testing overran', {
      only: [3],
      has: ['3.2', '14 March 2025', 'user testing overran'],
    }),
  ),
  // What was looked at before a change was drafted is no longer what "it" is.
  by(
    SECRETARY,
    answer('when does the LPIB next meet', { has: ['23 January 2025'] }),
    confirm('rec 2 is red because half the venues are booked', { only: [2] }),
    confirm('move it to 31 October because the venues are late', {
      only: [2],
      has: ['31 October 2025', 'the venues are late'],
    }),
  ),
  by(
    LEAD,
    confirm('update rec 3: form live in one area', { only: [3], has: ['form live in one area'] }),
    confirm('no, two areas', { only: [3], has: ['form live in two areas'] }),
  ),
  by(
    SECRETARY,
    confirm('Rec 2 has been allocated to the ASB Thematic Lead, please show that', {
      only: [2],
      has: ['ASB Thematic Lead'],
    }),
  ),
  by(
    SECRETARY,
    confirm('put the LPIB back a week to 30 January, same time', {
      has: ['Local Policing Improvement Board', '30 January 2025', '10:00'],
    }),
  ),
  by(
    SECRETARY,
    confirm('IAB now meets Monday 17 February 2025 at 3pm instead of the 12th, please change it', {
      has: ['Inspection and Audit Board', '17 February 2025', '15:00'],
    }),
  ),
  by(
    LEAD,
    confirm(
      'quick one from the car please add an update to rec eight module one delivered to all of the north teams',
      {
        only: [8],
        has: ['module one delivered to all of the north teams'],
      },
    ),
  ),
  by(
    COMMISSIONER,
    refused("Sign off recommendation 4 on the Commissioner's behalf, please", {
      has: ['Inspection and Audit Board'],
    }),
  ),
  by(
    CHAIR,
    confirm('would you mind sending rec 4 back: no outcome data', { only: [4], has: ['no outcome data'] }),
  ),
];

/** What asks, hopes, doubts or is still to come, in the words of an order: nothing of it is drafted. */
const undrafted: readonly Row[] = [
  'will rec 3 be given to the ASB thematic lead',
  'would rec 4 be marked closed',
  'would rec 3 be set to red if we miss the date',
  'would it be possible to sign off rec 4? the evidence looks thin to me',
  'can I get you to sign off rec 4? or does the chair do that',
  'could an action be added to rec 3',
  'can rec 3 go to the next board',
  'rec 3: move it to the top of the list',
  'rec 2 was given to the ASB thematic lead, can you show when',
  'LPIB: 6 February',
].flatMap((ask) => [SECRETARY, SIGN_OFF].map((as) => by(as, noChange(ask))));

/** The same where there is nothing to answer either. */
const neither: readonly Row[] = [
  'rec 3 should be marked green by the end of March',
  '3.2 must be marked done by 28 February',
  'the owner of rec 3 will be changed to the ASB thematic lead in March',
  'any chance of getting rec 3 to green by March',
].flatMap((ask) => [SECRETARY, SIGN_OFF].map((as) => by(as, cannot(ask, { lacks: [DONE, /^Confirm$/m] }))));

/** It is read as something to record, and not which: nothing is drafted either. */
const unclear: readonly Row[] = [
  by(LEAD, impossible('withdraw my update of 9 January on rec 3, no wait, keep it')),
  by(COMMISSIONER, impossible("add the commissioner's comment on rec 2 to the agenda")),
];

export const turned: readonly Row[] = [...asked, ...recorded, ...undrafted, ...neither, ...unclear];
