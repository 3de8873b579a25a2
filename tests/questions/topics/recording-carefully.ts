/** Dates, reasons, links and hurried words, each as people write them: nothing half-read reaches a card. */
import { by, which, nothing, type Fact, type Row } from '../table';
import {
  COMMISSIONER,
  DATA_LEAD,
  DONE,
  LEAD,
  MEMBER,
  SECRETARY,
  SIGN_OFF,
  asked,
  confirm,
  impossible,
  why,
} from './recorded';

/** What is said behind "move rec 3 to", and the day that the card shows. */
const days: readonly (readonly [said: string, shown: string])[] = [
  ['a week on Friday', '24 January 2025'],
  ['two weeks on Friday', '31 January 2025'],
  ['a fortnight on Monday', '3 February 2025'],
  ['Friday week', '24 January 2025'],
  ['Friday fortnight', '31 January 2025'],
  ['tomorrow week', '22 January 2025'],
  ['a week tomorrow', '22 January 2025'],
  ['friday after next', '24 January 2025'],
  ['Friday of next week', '24 January 2025'],
  ['last friday in april', '25 April 2025'],
  ['the second monday in april', '14 April 2025'],
  ['the 2nd Monday of April', '14 April 2025'],
  ['three weeks from Friday', '7 February 2025'],
  ['the day after tomorrow', '16 January 2025'],
  ['mid March', '15 March 2025'],
  ['mid-April', '15 April 2025'],
  ['Wednesday 30 April', '30 April 2025'],
  ['Wednesday, 30 April,', '30 April 2025'],
  ['Wed 30th April', '30 April 2025'],
  ['30-04-2025', '30 April 2025'],
  ['2025-04-30', '30 April 2025'],
  ['30.4.2025', '30 April 2025'],
  ['30 April at the latest', '30 April 2025'],
  ['the end of the month', '31 January 2025'],
];
const noDays: readonly (readonly [said: string, has: Fact])[] = [
  ['early April', 'no date I know'],
  ['the first week of April', 'no date I know'],
  ['not before 30 April', 'no date I know'],
  ['after 30 April', 'no date I know'],
  ['30 April or 31 May', 'no date I know'],
  ['30 April, or 31 May', 'Nothing has been recorded'],
  ['Friday after the audit', 'no date I know'],
  ['10 working days', 'no date I know'],
  ['week commencing 7 April', 'no date I know'],
  ['Friday 30 April', '30 April 2025 is a Wednesday, not a Friday'],
  ['Friday, 30 April', '30 April 2025 is a Wednesday, not a Friday'],
];

const moved = (rec: number, day: string, reason: string) => ({
  only: [rec],
  has: [`now ${day}`, `“${reason}”`],
});

const dates: readonly Row[] = [
  ...days.flatMap(([said, shown]) => [
    by(
      LEAD,
      confirm(`move rec 3 to ${said} because the supplier slipped`, moved(3, shown, 'the supplier slipped')),
    ),
    by(
      LEAD,
      confirm(`add action to rec 3: publish schedule by ${said}`, { has: ['“publish schedule”', shown] }),
    ),
    by(LEAD, confirm(`move 3.2 to ${said}`, { only: [3], has: [`now ${shown}`] })),
  ]),
  ...noDays.flatMap(([said, has]) => [
    by(LEAD, impossible(`move rec 3 to ${said} because the supplier slipped`, has)),
    by(LEAD, impossible(`move 3.2 to ${said}`)),
  ]),
  ...(
    [
      ['rec 8 date to 31 October trainers left', 8, '31 October 2025', 'trainers left'],
      ['move rec 3 to 30/04/2025 cos the supplier slipped', 3, '30 April 2025', 'the supplier slipped'],
      ['rec 3 due 30 april because niche slipped', 3, '30 April 2025', 'niche slipped'],
      ['rec 8 → 31 October, trainers left', 8, '31 October 2025', 'trainers left'],
      ['rec 8 is slipping to 31 October because trainers left', 8, '31 October 2025', 'trainers left'],
      ['rec 8 will slip to 31 October, trainers left', 8, '31 October 2025', 'trainers left'],
      [
        'change the due date of rec 3 from 31 March to 30 April because niche slipped',
        3,
        '30 April 2025',
        'niche slipped',
      ],
      ['postpone rec 8 until 31 October because trainers left', 8, '31 October 2025', 'trainers left'],
      ['slip rec 3 a month to 30 April, reason supplier late', 3, '30 April 2025', 'supplier late'],
      ['because niche slipped, move rec 3 to 30 April', 3, '30 April 2025', 'niche slipped'],
      ['niche slipped so move rec 3 to 30 April', 3, '30 April 2025', 'niche slipped'],
      ['move rec 3 to 30 April (niche slipped)', 3, '30 April 2025', 'niche slipped'],
    ] as const
  ).map(([ask, rec, day, reason]) => by(LEAD, confirm(ask, moved(rec, day, reason)))),
  by(LEAD, why('move rec 3 to 30 April 2025')),
  by(LEAD, asked('rec 3 due 31 March', { only: [3] })),
  by(
    LEAD,
    confirm('move 3.2 to 15 March because the supplier slipped', {
      has: ['15 March 2025', '“the supplier slipped”'],
    }),
  ),
  by(LEAD, impossible('add action to rec 3: publish schedule by 31 February', '31 February')),
  by(LEAD, impossible('add action to rec 3: publish schedule by early March', 'early March')),
];

/** An action's owner and date leave its words, in whatever order they stand. */
const actions: readonly Row[] = [
  ...[
    'publish schedule, CDI lead, 28 Feb',
    'publish schedule by 28 Feb, owner: CDI lead',
    'publish schedule, owner CDI lead by 28 Feb',
    'publish schedule (owner: CDI lead, by 28 Feb)',
  ].map((said) =>
    by(
      LEAD,
      confirm(`add action to rec 3: ${said}`, {
        has: ['“publish schedule”', '28 February 2025', 'Crime Data Integrity Lead'],
      }),
    ),
  ),
  ...['brief staff (all shifts)', 'brief staff by 3 sergeants', 'review the March figures with the lead'].map(
    (said) => by(LEAD, confirm(`add action to rec 3: ${said}`, { has: [`“${said}”`] })),
  ),
  by(LEAD, confirm('new action rec 3 publish schedule', { only: [3], has: ['“publish schedule”'] })),
  by(LEAD, asked('status of rec 3'), confirm('add action: publish schedule', { only: [3], has: ['3.3'] })),
  by(LEAD, which('add action: publish schedule', { lacks: [DONE] })),
  by(LEAD, confirm('update 3.2: done', { only: [3], has: ['now done'] })),
  by(LEAD, confirm('update 3.2 to done', { only: [3], has: ['now done'] })),
  by(LEAD, confirm('3.1 not done', { only: [3], has: ['“3.1 not done”'] })),
  by(MEMBER, asked('3.1 not done')),
];

/** A link names no recommendation. */
const links: readonly Row[] = [
  ...[
    'evidence: https://sharepoint.example/sites/rec4/eval.pdf',
    'evidence for it: https://sharepoint.example/sites/r8/eval.pdf',
    'here is the evidence https://sharepoint.example/rec-8/eval.pdf',
    'add https://sharepoint.example/rec-8/eval.pdf as evidence',
  ].map((ask) =>
    by(LEAD, asked('status of rec 3'), confirm(ask, { has: [/^Check and confirm: Rec 3, evidence link/] })),
  ),
  by(LEAD, which('evidence: https://sharepoint.example/rec-8/eval.pdf')),
  ...[
    'heres the evidence for rec 3 https://sharepoint.example/a',
    'Please attach this link as evidence to recommendation 3: https://sharepoint.example/a',
    'audit sample as evidence for rec 3 https://sharepoint.example/a',
    'rec 3: https://sharepoint.example/rec-8/a',
  ].map((ask) => by(LEAD, confirm(ask, { has: [/^Check and confirm: Rec 3, evidence link/] }))),
  by(
    LEAD,
    confirm('update rec 3: see https://sharepoint.example/rec-8/a', {
      has: ['“see https://sharepoint.example/rec-8/a”', /: Rec 3, update: /],
    }),
  ),
];

/** Reports and colours as they are typed on a phone. */
const hurried: readonly Row[] = [
  ...(
    [
      ['Niche form is now live in two areas for rec 3', 'Niche form is now live in two areas'],
      ['upadte rec 3: form live', 'form live'],
      ['udpate rec 3 form live', 'form live'],
      ['update #3 form live', 'form live'],
      ['update r3 form live', 'form live'],
      ["just to let you know rec 3's form went live yesterday", 'form went live yesterday'],
      ["I've got an update on rec 3: form live", 'form live'],
      ['status update for rec 3: form live', 'form live'],
      ['progress note for rec 3: form live', 'form live'],
      ['please record that part 2 of rec 3 is delivered', 'part 2 of rec 3 is delivered'],
      ['rec 3 is 60% complete', 'rec 3 is 60% complete'],
      ['rec 3 80% done', '80% done'],
      ['update rec 3: form live, thanks', 'form live'],
      ['update rec 3: form live — cheers', 'form live'],
      ['update rec 3: agreed with Jones, cheers & co —', 'agreed with Jones, cheers & co —'],
      ['update rec 3: agreed, thanks to the supplier', 'agreed, thanks to the supplier'],
    ] as const
  ).map(([ask, words]) => by(LEAD, confirm(ask, { only: [3], has: [`“${words}”`] }))),
  ...(
    [
      ['Rec 3 now RED!!! supplier late', 'supplier late'],
      ['oh and rec 3 is red, supplier late', 'supplier late'],
      ['rec 3: red. supplier late', 'supplier late'],
      ['rec 3 from amber to red because supplier late', 'supplier late'],
      ['can you change rec 3 to red please, supplier late', 'supplier late'],
      ['update rec 3 to red because supplier late', 'supplier late'],
      ['update rec 3 red, supplier late', 'supplier late'],
      ['flip rec 3 to red, supplier late', 'supplier late'],
      ['because of the supplier, rec 3 is red', 'because of the supplier'],
    ] as const
  ).map(([ask, words]) => by(LEAD, confirm(ask, { only: [3], has: ['now red', `“${words}”`] }))),
  by(LEAD, which('update training: form live', { lacks: [DONE] })),
  by(LEAD, nothing('update rec 5: form live', { has: ['addressed to another body'], lacks: [DONE] })),
  by(LEAD, asked('rec 8 due date 80% certain?')),
  by(LEAD, asked('how much of rec 3 is complete')),
];

const others: readonly Row[] = [
  ...['yes sign off rec 4', 'I wish to sign off recommendation 4.'].map((ask) =>
    by(SIGN_OFF, confirm(ask, { only: [4], has: ['now closed'] })),
  ),
  by(SIGN_OFF, asked('status of rec 4'), confirm('sign off', { only: [4], has: ['now closed'] })),
  by(SIGN_OFF, asked('rec 4 to be signed off', { only: [4] })),
  by(SIGN_OFF, impossible('I am not signing off rec 4')),
  by(LEAD, confirm('rec 3 can be put forward for sign-off', { only: [3], has: ['now awaiting sign-off'] })),
  by(SECRETARY, confirm('rec 3 owner: CDI lead', { only: [3], has: ['now Crime Data Integrity Lead'] })),
  by(COMMISSIONER, confirm('PCC comment rec 2 - good progress', { only: [2], has: ['“good progress”'] })),
  by(
    COMMISSIONER,
    confirm("the PCC's comment on rec 3 is: slow", { only: [3], has: ['“slow”', "commissioner's comment"] }),
  ),
  ...['undo', 'undo please', 'oops undo', 'withdraw my proposal on rec 4'].map((ask) =>
    by(LEAD, confirm(ask, { only: [4], has: ['entry 2 taken back', 'now in progress'] })),
  ),
  by(
    LEAD,
    confirm('fix my last update on rec 3: in testing in one area', {
      only: [3],
      has: ['correction of entry 2'],
    }),
  ),
  by(
    DATA_LEAD,
    confirm('Please record the following update against recommendation 1: audit finished', {
      only: [1],
      has: ['“audit finished”'],
    }),
  ),
];

const boards: readonly Row[] = (
  [
    ['30 January at half past two', '30 January 2025, 14:30'],
    ['30 January at quarter to three', '30 January 2025, 14:45'],
    ['30 January half past two', '30 January 2025, 14:30'],
    ['30 January 1430', '30 January 2025, 14:30'],
    ['30 January 11am', '30 January 2025, 11:00'],
    ['30 January at 2 in the afternoon', '30 January 2025, 14:00'],
    ['6 February at half nine in the morning', '6 February 2025, 09:30'],
    ['a week on Friday at 10', 'Friday 24 January 2025, 10:00'],
  ] as const
).map(([said, shown]) => by(SECRETARY, confirm(`move the next board to ${said}`, { has: [`now `, shown] })));
const noBoards: readonly Row[] = [
  '30 January afternoon',
  '30 January in the afternoon',
  'Friday 30 January at 10',
  'April',
  'next week',
  '30 January 10',
  '30 January at 2pm or 3pm',
].map((said) => by(SECRETARY, impossible(`move the next board to ${said}`)));

export const carefully: readonly Row[] = [dates, actions, links, hurried, others, boards, noBoards].flat();
