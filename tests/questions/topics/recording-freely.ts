/** What is to be recorded in no fixed form: the order in the middle, the name at the end, chatter around both. */
import { by, type Row } from '../table';
import {
  CHAIR,
  COMMISSIONER,
  DATA_LEAD,
  LEAD,
  MEMBER,
  SECRETARY,
  SIGN_OFF,
  asked,
  confirm,
  each,
  refused,
  why,
} from './recorded';

const words: readonly Row[] = [
  ...each(LEAD, confirm, [
    [
      'morning, before I forget - r8, second cohort finished at Tamworth on Thursday, 41 passed',
      8,
      '“second cohort finished at Tamworth on Thursday, 41 passed”',
    ],
    [
      'for the record of rec 3 please enter that the Niche build passed its smoke test',
      3,
      '“the Niche build passed its smoke test”',
    ],
    [
      'pop down against rec 8 that the council has offered two venues',
      8,
      '“the council has offered two venues”',
    ],
    [
      'what I need minuted on the risk assessment one is that all three boroughs now retain the form',
      3,
      '“all three boroughs now retain the form”',
    ],
    [
      'could the log for rec 8 show that the College has sent its new slides',
      8,
      '“the College has sent its new slides”',
    ],
    [
      'ok so this one is for recommendation eight, we have trained the first 60 officers and the rest are booked',
      8,
      '“we have trained the first 60 officers and the rest are booked”',
    ],
    [
      'spoke to IT again, the retention rule now runs overnight and nothing was lost. thats for rec 3, log it please',
      3,
      'the retention rule now runs overnight',
    ],
    [
      'driving so being brief, recommendation three, the form has been switched on in Leek, please add that as an update',
      3,
      '“the form has been switched on in Leek”',
    ],
    ['log an update on rec 8, nine trainers have been accredited', 8, '“nine trainers have been accredited”'],
    [
      "don't call it finished but do record on rec 8 that module three has been piloted",
      8,
      '“module three has been piloted”',
    ],
  ]),
  ...each(LEAD, confirm, [
    ['quick one for rec 8, 46 officers now through phase one', 8, '“46 officers now through phase one”'],
    [
      'add this to rec 8 please as an update, the college has supplied the list',
      8,
      '“the college has supplied the list”',
    ],
    [
      'the third course ran with partners from Leek (14 came), can that go down as an update for #8',
      8,
      'the third course ran with partners from Leek (14 came)',
    ],
    [
      'can you log something for me on the risk assessment one um we tried the form with two shifts',
      3,
      'we tried the form with two shifts',
    ],
  ]),
  ...each(COMMISSIONER, confirm, [
    ['please record that on rec 1 the commissioner is concerned at the pace', 1, 'concerned at the pace'],
    [
      "Note down the PCC's view on rec two - wants to know how many are still untrained",
      2,
      'how many are still untrained',
    ],
    [
      'From the Commissioner, for rec 2: wants the refresher repeated every year',
      2,
      '“wants the refresher repeated every year”',
    ],
    [
      'please take down a PCC comment on rec 8, would like volunteers trained too',
      8,
      '“would like volunteers trained too”',
    ],
    [
      "I have the commissioner's words for recommendation 3, which are: the form must reach every victim",
      3,
      '“the form must reach every victim”',
    ],
  ]),
  ...each(LEAD, confirm, [
    [
      'my last update on rec 3 went too far, change it to: form in test with one shift only',
      3,
      'form in test with one shift only',
    ],
    [
      'Correction to my last entry on rec 4; it ought to say twelve plans were evaluated',
      4,
      'twelve plans were evaluated',
    ],
  ]),
  ...each(LEAD, confirm, [
    ['https://example.org/niche/test-log is the proof for rec 3', 3, 'example.org/niche/test-log'],
    [
      'sharing the attendance sheet against recommendation 8, you will find it at https://example.org/asb/sheet',
      8,
      'example.org/asb/sheet',
    ],
    [
      'stick https://example.org/sara/review on the problem solving plans one, ta',
      4,
      'example.org/sara/review',
    ],
  ]),
];

const standings: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['turn 8 amber pls - half the trainers are off sick', 8, 'now amber', '“half the trainers are off sick”'],
    [
      'taking rec 8 from green down to amber, the venue fell through',
      8,
      'now amber',
      '“the venue fell through”',
    ],
    [
      'I think we can be braver on the risk assessment one, call it green: every sergeant uses the form',
      3,
      'now green',
      '“every sergeant uses the form”',
    ],
    ['would you show rec 8 as red, since no trainer is left', 8, 'now red', '“no trainer is left”'],
  ]),
  ...each(LEAD, confirm, [
    [
      'rec 8 ought to be showing red not green, reason is that both trainers left',
      8,
      'now red',
      '“both trainers left”',
    ],
    [
      'give rec 8 until 31 October 2025 because partners are short of staff',
      8,
      'now 31 October 2025',
      '“partners are short of staff”',
    ],
    ["we're there with the neighbourhood training: rec 8 is complete", 8, 'awaiting sign-off'],
  ]),
  ...each(LEAD, why, [
    ['can rec 3 be shown as red from today please', 3, 'now red'],
    ['rec 8 red please', 8],
    ['the RAG for rec 3 needs changing to red', 3],
    ['new deadline for rec 3 is 2 May 2025, please enter it', 3, '2 May 2025'],
  ]),
  ...each(LEAD, confirm, [
    [
      "rec 3 won't land in March, honestly. Make it Friday 30 May: the supplier wants another month",
      3,
      'now 30 May 2025',
      '“the supplier wants another month”',
    ],
    [
      'Revised date sought for rec 3: 16 May 2025. Justification: testing began late.',
      3,
      'now 16 May 2025',
      'testing began late',
    ],
    [
      "we won't hit 30 September on rec 8, new date 14 November as the last module was rewritten",
      8,
      'now 14 November 2025',
      '“the last module was rewritten”',
    ],
    [
      'Due date for rec 3 will have to be 27 June now, records management still object',
      3,
      'now 27 June 2025',
      '“records management still object”',
    ],
    [
      'move rec 3 to 6 May instead of the 23rd because the supplier is late',
      3,
      'now 6 May 2025',
      '“the supplier is late”',
    ],
  ]),
  ...each(SECRETARY, confirm, [
    [
      'rec 8 is passing to the crime data integrity lead after the restructure, kindly amend the ownership',
      8,
      'Crime Data Integrity Lead',
    ],
    [
      'the ACC has decided rec 2 belongs with the ASB thematic lead, so allocate it there',
      2,
      'ASB Thematic Lead',
    ],
    ['owner change, rec 1: the ASB thematic lead picks it up', 1, 'ASB Thematic Lead'],
    [
      'rec 2 is going to the ASB thematic lead as of today, please record them as owner',
      2,
      'ASB Thematic Lead',
    ],
    ['let the crime data integrity lead have rec 2', 2, 'Crime Data Integrity Lead'],
    ['for the time being put me down as owner of R2', 2, 'Board Secretary'],
    [
      'take rec 8 off the thematic lead and put it under the crime data integrity lead',
      8,
      'Crime Data Integrity Lead',
    ],
  ]),
  ...each(SIGN_OFF, confirm, [
    ['Content with rec 4. You may sign it off.', 4, 'closed'],
    ['I approve rec 4 for final sign-off', 4, 'closed'],
    ['Recommendation 4 - signed off, please record it', 4, 'closed'],
    [
      "rec 4 is not ready. It goes back to the lead, supervision isn't shown",
      4,
      'sent back',
      'supervision isn',
    ],
    ['happy with R4, you can record my sign off today', 4, 'closed'],
    [
      "read the evaluation last night. rec 4 isn't there yet, send it back to the lead pls, no control area was used",
      4,
      'sent back',
      '“no control area was used”',
    ],
  ]),
  ...each(LEAD, confirm, [
    ["I reckon we're there with rec 8, want to propose it as complete", 8, 'awaiting sign-off'],
    [
      'rec 8 is complete from my side, all four modules delivered',
      8,
      'awaiting sign-off',
      '“all four modules delivered”',
    ],
  ]),
  ...each(MEMBER, refused, [
    ['we are all satisfied so sign off 4 please', 4],
    ['handing rec 8 over to the crime data integrity lead from Monday, change the owner', 8],
  ]),
  ...each(CHAIR, refused, [['I am content with the plans, I approve rec 4', 4]]),
];

const actions: readonly Row[] = [
  ...each(DATA_LEAD, confirm, [
    ["1.1's finished, you can tick it", 1, 'now done'],
    ["we've kicked off 1.2 as of this morning", 1, 'now in progress'],
    ["we've made a start on 1.2 so change it to in progress", 1, 'now in progress'],
    ['1.1 can come off the list, the audit has been run, mark it as done', 1, 'now done'],
    ['put a date of 28th Feb against 1.2 because the codes arrive mid month', 1, '28 February 2025'],
  ]),
  ...each(LEAD, confirm, [
    ['3.2 target wants to be 21 March not end Feb because the patch is late', 3, '21 March 2025'],
    [
      'stick another action under R8, get the fire service onto module two',
      8,
      '“get the fire service onto module two”',
    ],
    [
      'new action under rec 8 - book the hall for the last two modules, me to do, end of Feb',
      8,
      'book the hall for the last two modules',
      '28 February 2025',
      'ASB Thematic Lead',
    ],
    [
      'rec 8 needs another action adding please: refresher for night teams by 31 March. I will own it',
      8,
      'refresher for night teams',
      '31 March 2025',
      'ASB Thematic Lead',
    ],
    [
      'after the peer review we need a fresh action on recommendation 3: check 20 closed cases, finish by 21 March 2025',
      3,
      'check 20 closed cases',
      '21 March 2025',
    ],
  ]),
  ...each(SECRETARY, confirm, [
    [
      'action 1.2 is to sit with the ASB thematic lead from now on, please change the owner',
      1,
      '1.2',
      'ASB Thematic Lead',
    ],
    [
      'please raise an action on rec 2 for the board secretary to circulate the vacancy, by Monday 3 February',
      2,
      'circulate the vacancy',
      '3 February 2025',
      'Board Secretary',
    ],
  ]),
  // Progress on what an action is for is not its end.
  ...each(LEAD, confirm, [['for 8.1 we have finished module two', 8, /update/]]),
];

const boards: readonly Row[] = [
  ...(
    [
      [
        "the chair can't do the 23rd, so please put the LPIB back one week, same time",
        '30 January 2025, 10:00',
      ],
      ['Inspection and Audit Board has been moved, now Weds 26 Feb, 2.30pm', '26 February 2025, 14:30'],
      ["we'll not be quorate so move the next board to 30 January 10:00", '30 January 2025, 10:00'],
      ['LPIB to 6 February at 10:00 instead of the 23rd', '6 February 2025, 10:00'],
      ['the next IAB stays on 12 February but change the start to 15:30', '12 February 2025, 15:30'],
      [
        'shift the next LPIB to 4 February at 11:00, the commissioner cannot make the 23rd',
        '4 February 2025, 11:00',
      ],
    ] as const
  ).map(([ask, to]) => by(SECRETARY, confirm(ask, { has: [to] }))),
];

/** Quoted, wondered about, or somebody else's: none of it is to be recorded. */
const notToBeRecorded: readonly Row[] = [
  by(
    LEAD,
    asked("I'm wondering if rec 8 ought to go amber. What's it showing at the moment?", {
      only: [8],
      has: ['green'],
    }),
  ),
  by(LEAD, asked('rec 3 is going to the crime data integrity lead for comment', { lacks: ['Crime Data'] })),
  by(
    SECRETARY,
    asked('someone told me the IAB has been put back to 19 February, what date have we got down for it', {
      has: ['12 February 2025'],
    }),
  ),
  by(
    LEAD,
    asked('I told the DCC 2.1 and 2.2 were both closed off. What do the actions under rec 2 say?', {
      has: ['2.1', '2.2'],
    }),
  ),
];

export const freely: readonly Row[] = [...words, ...standings, ...actions, ...boards, ...notToBeRecorded];
