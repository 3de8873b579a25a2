/** What people state rather than order: reports and decisions in the words of a chat. Nothing is confirmed. */
import { by, nothing, type Row } from '../table';
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
  dateForm,
  each,
  form,
  impossible,
  refused,
  why,
} from './recorded';

/** A recommendation, and what has happened on it. */
const reports: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['rec 3: form now live in four areas', 3, '“form now live in four areas”'],
    ['Rec 3 – form now live in four areas', 3, '“form now live in four areas”'],
    ['R3: form live in four areas', 3, '“form live in four areas”'],
    ['recommendation three: form live in four areas', 3, '“form live in four areas”'],
    ['the risk assessment one: form live in four areas', 3, '“form live in four areas”'],
    ['progress on rec 8: 4 modules done', 8, '“4 modules done”'],
    ['latest on rec 3: form live in four areas', 3, '“form live in four areas”'],
    ['news on rec 8: fourth module booked', 8, '“fourth module booked”'],
    [
      'hi, quick update on rec 3: risk assessment embedded in Niche',
      3,
      '“risk assessment embedded in Niche”',
    ],
    ['re rec 3: audit of 50 assessments finished', 3, '“audit of 50 assessments finished”'],
    ['rec 8 - second cohort trained', 8, '“second cohort trained”'],
    ['rec 8 - no change since December', 8, '“no change since December”'],
    ['rec 8: waiting on the College', 8, '“waiting on the College”'],
    ['rec 3: need two more weeks of testing', 3, '“need two more weeks of testing”'],
    ['rec 8: trainer left, looking for another', 8, '“trainer left, looking for another”'],
    ['quick one on rec 3, the form went live today', 3, '“the form went live today”'],
    ['rec 3, form went live in Stafford on Monday', 3, '“form went live in Stafford on Monday”'],
    ['an update on rec 8, fourth module has been booked', 8, '“fourth module has been booked”'],
    ['rec 3 update, form went live', 3, '“form went live”'],
    ['update rec 3, form live in four areas', 3, '“form live in four areas”'],
    ['update rec 3 with form live in four areas', 3, '“form live in four areas”'],
    ['tell rec 3 that the form is live', 3, '“the form is live”'],
    ['can you update rec 3 to say the form is live', 3, '“the form is live”'],
    ['please record that rec 3 form is live', 3, '“form is live”'],
    ['record for rec 8 that the second module is done', 8, '“the second module is done”'],
    ['note for rec 8: second module delivered', 8, '“second module delivered”'],
    ['add to rec 3 that the form is live', 3, '“the form is live”'],
    ['fyi rec 8 second module delivered', 8, '“second module delivered”'],
    ["just to say rec 3's form went live", 3, '“form went live”'],
    ['for rec 3 we have briefed all sergeants', 3, '“we have briefed all sergeants”'],
    ['on rec 8 we trained 40 officers last week', 8, '“we trained 40 officers last week”'],
    ["rec 3 we've briefed all sergeants", 3, "“we've briefed all sergeants”"],
    ['we have briefed all sergeants for rec 3', 3, '“we have briefed all sergeants”'],
    ['60% of sergeants briefed (rec 3)', 3, '“60% of sergeants briefed”'],
    ['rec 3 has gone live in four areas', 3, '“rec 3 has gone live in four areas”'],
    ['rec 3 is going well, two areas to go', 3, '“rec 3 is going well, two areas to go”'],
    ['rec 3 - on track', 3, '“on track”'],
    ['comment on rec 3: form is popular', 3, '“form is popular”'],
  ]),
  ...each(LEAD, form, [
    ['I want to update rec 3', 3],
    ['I have an update on rec 3', 3],
    ['report progress on rec 3', 3],
  ]),
  ...each(MEMBER, refused, [['rec 3: form now live in four areas', 3, 'ASB Thematic Lead can']]),
  ...each(COMMISSIONER, refused, [['progress on rec 8: 4 modules done', 8, 'ASB Thematic Lead can']]),
];

/** What the commissioner's office says of a recommendation is its comment. */
const comments: readonly Row[] = [
  ...each(COMMISSIONER, confirm, [
    ['comment on rec 2: pleased with refreshers', 2, "commissioner's comment", '“pleased with refreshers”'],
    ['our comment on rec 2: pleased with refreshers', 2, "commissioner's comment"],
    ['rec 2 comment: pleased with refreshers', 2, "commissioner's comment"],
    ['comment rec 2 - pleased with refreshers', 2, "commissioner's comment"],
  ]),
  ...each(SECRETARY, confirm, [
    ['comment on rec 2: refreshers went well', 2, /^Check and confirm: Rec 2, update: /],
  ]),
  ...each(LEAD, refused, [
    ['comment from the commissioner on rec 2: pleased', 2, "Commissioner's Office can"],
  ]),
];

/** Colours and statuses, with their reason or asked for it. */
const colours: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['rec 3 green, supplier delivered', 3, 'now green', '“supplier delivered”'],
    ['rec 3: green, supplier delivered', 3, 'now green', '“supplier delivered”'],
    ['rec 3 back to green because the supplier delivered', 3, 'now green', '“the supplier delivered”'],
    ['rec 3 has gone back to green, supplier delivered', 3, 'now green', '“supplier delivered”'],
    ["rec 3's rag is green: supplier delivered", 3, 'now green', '“supplier delivered”'],
    ['rag for rec 3 is green, supplier delivered', 3, 'now green', '“supplier delivered”'],
    ['rec 3 gone to red because the supplier left', 3, 'now red', '“the supplier left”'],
    ['rec 8 amber because the trainer left', 8, 'now amber', '“the trainer left”'],
    ['turning rec 8 amber - trainer left', 8, 'now amber', '“trainer left”'],
    ["I'm turning rec 8 amber because the trainer left", 8, 'now amber', '“the trainer left”'],
    ["we've moved rec 8 to red as the trainer left", 8, 'now red', '“the trainer left”'],
    ['downgrade rec 8 from green to amber, trainer left', 8, 'now amber', '“trainer left”'],
    ['red for rec 8, no trainer', 8, 'now red', '“no trainer”'],
  ]),
  ...each(DATA_LEAD, confirm, [['amber for rec 1, audit late', 1, 'now amber', '“audit late”']]),
  ...each(SECRETARY, confirm, [
    ['rec 2 now in progress, call handling has begun', 2, 'now in progress', '“call handling has begun”'],
  ]),
  ...each(LEAD, why, [
    ['rec 8 has gone amber', 8],
    ['set rec 8 amber', 8],
    ['rec 3 - green', 3],
  ]),
];

/** Due dates; a stretch of time is no date, and the day is asked for. */
const dates: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['rec 3 due date is now end of May, supplier delay', 3, 'now 31 May 2025', '“supplier delay”'],
    ['rec 3 due date 31 May 2025, supplier delay', 3, 'now 31 May 2025'],
    ['rec 3 now due 31 May 2025, supplier delay', 3, 'now 31 May 2025'],
    [
      'new due date for rec 8: 31 October 2025, trainer off sick',
      8,
      'now 31 October 2025',
      '“trainer off sick”',
    ],
    ['rec 8 due date to 31/10/2025, trainer off sick', 8, 'now 31 October 2025'],
    ['due date for rec 8 is now 31 October 2025: trainer off sick', 8, 'now 31 October 2025'],
    ['rec 3 slips to 30 June because the supplier slipped', 3, 'now 30 June 2025', '“the supplier slipped”'],
    ['bring rec 3 forward to 1 March because we are ahead', 3, 'now 1 March 2025', '“we are ahead”'],
  ]),
  // From the day that is held, shown before it is recorded.
  ...each(LEAD, confirm, [
    [
      'push rec 3 back a month because the supplier slipped',
      3,
      'now 30 April 2025',
      '“the supplier slipped”',
    ],
    ['give rec 3 another month because the supplier is late', 3, 'now 30 April 2025'],
    ['rec 8 needs another fortnight because two trainers left', 8, 'now 14 October 2025'],
  ]),
  ...each(LEAD, why, [
    ['rec 3 due date is now 31 May', 3, '31 May 2025'],
    ['rec 3 has slipped two weeks', 3, '14 April 2025'],
  ]),
  ...each(LEAD, dateForm, [
    ['push rec 4 back a month because the supplier slipped', 4],
    ['extend rec 3 because the supplier is late', 3],
    ['change the date of rec 3', 3],
  ]),
  ...each(DATA_LEAD, refused, [['push rec 3 back a month', 3, 'ASB Thematic Lead can']]),
];

/** Actions done, begun, moved and new. */
const actions: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['complete 8.1', 8, 'now done'],
    ['8.1 is finished', 8, 'now done'],
    ['tick off 8.1', 8, 'now done'],
    ["we've completed 8.1", 8, 'now done'],
    ['8.1 - done', 8, 'now done'],
    ['8.1 done, all four modules delivered', 8, 'now done'],
    ['8.1 done, but only in Stafford', 8, '“8.1 done, but only in Stafford”'],
    ['3.2 target 15 March', 3, 'now 15 March 2025'],
    ['3.2 target date: 15 March', 3, 'now 15 March 2025'],
    ['change 3.2 target to 15 March', 3, 'now 15 March 2025'],
    ['new target for 3.2: 15 March', 3, 'now 15 March 2025'],
    ['3.2 now due 15 March', 3, 'now 15 March 2025'],
    ['add an action on rec 3 to brief control room by next Friday', 3, '3.3', '“brief control room”'],
    ['new action for rec 8: book trainers by 1 March', 8, '“book trainers”', '1 March 2025'],
    ['rec 3 action: brief control room by 1 March', 3, '“brief control room”', '1 March 2025'],
    ['raise an action on rec 8: book trainers', 8, '“book trainers”'],
  ]),
  ...each(DATA_LEAD, confirm, [
    ['start 1.2', 1, 'now in progress'],
    ['1.2 has started', 1, 'now in progress'],
  ]),
  by(LEAD, impossible('push 3.2 back a month')),
  by(LEAD, impossible('extend 3.2 for 2 weeks')),
  by(LEAD, impossible('3.2 cancelled')),
  by(LEAD, impossible('delete 3.2')),
];

/** Ends and their opposites, by who may bring them about and by who may not. */
const decisions: readonly Row[] = [
  ...each(LEAD, confirm, [
    ['rec 3 ready for sign off', 3, 'now awaiting sign-off'],
    ['rec 3 is ready to be signed off', 3, 'now awaiting sign-off'],
    ['rec 3 can now be signed off', 3, 'now awaiting sign-off'],
    ['put rec 3 forward for sign off', 3, 'now awaiting sign-off'],
    ['ready for sign off: rec 3', 3, 'now awaiting sign-off'],
    ['rec 3 all done', 3, 'now awaiting sign-off'],
    ['rec 3 done', 3, 'now awaiting sign-off'],
    ['rec 3 is complete - form in all areas', 3, 'now awaiting sign-off'],
  ]),
  ...each(SIGN_OFF, confirm, [
    ['close rec 4', 4, 'now closed'],
    ['rec 4 signed off', 4, 'now closed'],
    ['rec 4 has been signed off', 4, 'now closed'],
    ["I'm signing off rec 4", 4, 'now closed'],
    ['happy to sign off rec 4', 4, 'now closed'],
    ['board agreed to close rec 4', 4, 'now closed'],
    ['rec 4 approved', 4, 'now closed'],
    ['rec 4 closed', 4, 'now closed'],
    ['return rec 4 to the lead because evaluation missing', 4, 'now in progress', '“evaluation missing”'],
    ['rec 4 back to the lead: evaluation missing', 4, 'now in progress', '“evaluation missing”'],
    ['rec 4 sent back because evaluation missing', 4, 'now in progress', '“evaluation missing”'],
    ['reject rec 4 because evaluation missing', 4, 'now in progress', '“evaluation missing”'],
    ['not signing off rec 4, evaluation missing', 4, 'now in progress', '“evaluation missing”'],
    ["we're not adopting rec 2 because we have our own", 2, 'now not adopted', '“we have our own”'],
    ['we have decided not to adopt rec 2 because we have our own', 2, 'now not adopted', '“we have our own”'],
    ['rec 2 is not being adopted because we have our own', 2, 'now not adopted', '“we have our own”'],
    ['rec 2 not adopted, we have our own', 2, 'now not adopted', '“we have our own”'],
  ]),
  ...each(SIGN_OFF, why, [
    ['rec 2 not adopted', 2],
    ['rec 2 will not be adopted', 2],
    ['return rec 4', 4],
  ]),
  ...each(LEAD, refused, [
    ['rec 4 signed off', 4, 'Sign-off Chair'],
    ['rec 2 not adopted', 2, 'Sign-off Chair'],
  ]),
  ...each(CHAIR, refused, [['rec 4 signed off', 4, 'Sign-off Chair']]),
  // Who can only ask, asks.
  by(MEMBER, asked('rec 4 signed off', { only: [4], has: ['not signed off'] })),
  by(MEMBER, asked('rec 3 ready for sign off', { only: [3], has: ['not signed off'] })),
  by(MEMBER, asked('rec 3 done', { only: [3] })),
  ...each(SECRETARY, confirm, [
    ['new owner for rec 2: ASB thematic lead', 2, 'ASB Thematic Lead'],
    ['rec 2 is now owned by the ASB thematic lead', 2, 'ASB Thematic Lead'],
  ]),
];

/** An entry by its number, and the last one. */
const corrections: readonly Row[] = [
  ...each(LEAD, confirm, [
    [
      'correct entry 2 of rec 3: in testing in one area',
      3,
      'correction of entry 2',
      'in testing in one area',
    ],
    ['correct rec 3 entry 2: in testing in one area', 3, 'correction of entry 2'],
    ['rec 3 entry 2 should say in testing in one area', 3, 'correction of entry 2'],
    ['my last update on rec 3 should say in testing in one area', 3, 'correction of entry 2'],
  ]),
  by(LEAD, impossible('correct entry 3 of rec 8: two modules', 'no entry 3')),
  by(LEAD, confirm('undo entry 2 of rec 3', { only: [3], has: ['entry 2 taken back'] })),
  by(LEAD, confirm('take back entry 2 of rec 3', { only: [3], has: ['entry 2 taken back'] })),
  by(LEAD, confirm('take back my last update on rec 3', { only: [3], has: ['entry 2 taken back'] })),
  by(LEAD, confirm('take my last update on rec 3 back', { only: [3], has: ['entry 2 taken back'] })),
  ...each(DATA_LEAD, refused, [['correct entry 2 of rec 3: wrong', 3, 'ASB Thematic Lead']]),
];

/** What takes back the end that it names, and what falls short of one: reports, in the words they were said in. */
const short: readonly Row[] = [
  ...each(LEAD, confirm, [
    [
      'rec 3 is complete, but two areas to go',
      3,
      '“rec 3 is complete, but two areas to go”',
      /: Rec 3, update: /,
    ],
    ['rec 3 is complete except for training', 3, /: Rec 3, update: /],
    ['rec 3 is nearly done', 3, '“rec 3 is nearly done”'],
    ["rec 3 isn't finished yet", 3, /: Rec 3, update: /],
    ['rec 3 is not complete', 3, /: Rec 3, update: /],
    ['rec 3 is no longer green', 3, /: Rec 3, update: /],
    ["rec 3 won't make its date, supplier delay", 3, /: Rec 3, update: /],
    ['rec 8 is slipping', 8, '“rec 8 is slipping”'],
    ['rec 3 is on hold until the supplier delivers', 3, /: Rec 3, update: /],
    ['can you log that rec 3 is live in four areas', 3, '“rec 3 is live in four areas”'],
    ['the form for rec 3 is now live', 3, '“the form for rec 3 is now live”'],
    ['3.2: form embedded in two areas', 3, '“3.2: form embedded in two areas”'],
    ['8.1 is not finished', 8, '“8.1 is not finished”'],
  ]),
  ...each(SIGN_OFF, confirm, [
    ["don't sign off rec 4, evaluation missing", 4, 'now in progress', '“evaluation missing”'],
  ]),
];

/** "it" after an answer. */
const spokenOf: readonly Row[] = [
  by(
    LEAD,
    asked('status of rec 8', { only: [8] }),
    confirm("it's now amber, trainer left", { only: [8], has: ['now amber', '“trainer left”'] }),
  ),
  by(LEAD, asked('status of rec 8', { only: [8] }), asked('is it amber', { only: [8] })),
];

/** Said plainly, but not to be written as it is said. */
const unwritten: readonly Row[] = [
  by(SIGN_OFF, impossible('do not sign off rec 4')),
  by(LEAD, impossible("don't set rec 8 to red")),
  by(LEAD, impossible('both actions on rec 3 are done')),
  by(LEAD, impossible('recs 3 and 8 are both green')),
  by(LEAD, impossible('recs 3 and 8: done')),
  by(LEAD, impossible('rec 3 and rec 8 are complete')),
  by(LEAD, impossible('delete rec 3')),
  by(LEAD, impossible('HMICFRS have closed rec 4')),
  by(LEAD, nothing('rec 99: form now live in four areas', { has: ['Nothing has been recorded'] })),
];

export const stated: readonly Row[] = [
  ...[reports, comments, colours, dates, actions, decisions, corrections, short, spokenOf, unwritten].flat(),
];
