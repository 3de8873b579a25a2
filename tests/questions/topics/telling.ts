/** What is asked and said of telling, and what only sounds like it. Here nothing has been told, so nobody was missed. */
import { answer, by, cannot, none, nothing, type Row } from '../table';

const NOBODY = { lacks: ['Rec 3'] };

/** Asks who was not reached. Where nothing is told unasked, the reply says so. */
const REACHED = [
  'who was not reached',
  "who wasn't reached",
  'who did not get the digest',
  "who didn't get the reminder",
  'did everyone get the digest',
  'did everybody receive the reminders',
  'did anyone not get it',
  'which reminders failed',
  'which messages failed to send',
  'what failed to send',
  'any failed messages?',
  'was everyone reached',
  'anyone not reached?',
  'who has not been told',
  'delivery failures',
  'which posts did not arrive',
  'did the digest reach everyone',
  'did the reminders reach everybody',
  'which channels were not told',
  'who did not receive it',
  'who missed the reminder',
  'what was not delivered',
  'did any reminders bounce',
];

/** Sounds like that, and asks something else. */
const NOT_THAT: readonly Row[] = [
  answer("who hasn't sent an update", { has: ['no update since 15 December 2024'], lacks: ['tells nobody'] }),
  answer("which recs haven't got an owner", { has: ['Rec 2'], lacks: ['tells nobody'] }),
  answer('which have not got evidence', { lacks: ['tells nobody'] }),
  answer('which recs have had no update for 30 days', { lacks: ['tells nobody'] }),
  answer('which recommendations have not been signed off', { lacks: ['tells nobody'] }),
  answer('was the section 55 response sent', { has: ['December 2024'], lacks: ['tells nobody'] }),
  answer('which recs missed their date', { has: ['Rec 4'], lacks: ['tells nobody'] }),
  answer('what time does the digest go out', { has: ['Tuesday 21 January 2025', '09:00'] }),
  answer('when is the next digest', { has: ['Tuesday 21 January 2025', '09:00'] }),
  answer('show me the digest', { has: ['Preview'] }),
];

/** Said of oneself, as somebody whom the record lists. */
const AWAY: readonly Row[] = [
  "I'm away until 3 February, ask the board secretary",
  "I'm on leave until Friday",
  'out of office back on 3/2',
  'I will be off till 10 March, contact the crime data integrity lead instead',
  'on annual leave until 3 February',
  "I'm away from 3 to 14 February",
  'on leave from Monday for two weeks',
].map((words) => by('a2', answer(words, { has: ['Check and confirm: away '], lacks: ['Rec 3'] })));

/** Of others, asked, or of a recommendation: nobody is sent away by it. */
const NOT_AWAY: readonly Row[] = [
  ...['the ASB lead is away until 3 February', 'out of office?', 'away until 3 February?'].map((words) =>
    by('a2', cannot(words, { lacks: ['Check and confirm'] })),
  ),
  ...['who is away', "who's on leave next week", 'is anyone on leave until Friday', 'who is off today'].map(
    (words) => none(words, { has: ['nobody has said that they are away'], lacks: ['Check and confirm'] }),
  ),
  ...['is the ASB lead away?', 'when is the ASB lead back', 'who stands in for the ASB lead'].map((words) =>
    answer(words, { has: ['ASB Thematic Lead has not said that they are away'], lacks: ['Rec 3'] }),
  ),
  by(
    'a2',
    answer('update rec 3: lead away until 3 February', {
      has: ['Check and confirm: Rec 3, update', 'lead away until 3 February'],
    }),
  ),
];

export const telling: readonly Row[] = [
  ...REACHED.map((words) => nothing(words, NOBODY)),
  ...NOT_THAT,
  ...AWAY,
  ...NOT_AWAY,
  by('a1', nothing('resend to those who failed')),
  by('a5', answer('resend to those who failed', { has: ["You can't send messages again"] })),
];
