import { answer, cannot, each, none, nothing, type Row } from '../table';

export const actions: readonly Row[] = [
  nothing('status of rec 3.5', { has: ['3.5', '3.1', '3.2'] }),
  answer('1.1', { has: ['1.1', 'in progress', 'no target date'] }),
  answer('what are the actions of the ASB lead', { has: ['5 actions', '3.2', '8.1'], lacks: [/\b1\.1\b/] }),
  answer('what actions sit under rec 1', { has: ['1.1', '1.2'], lacks: [/\b3\.2\b/] }),
  answer('which actions are finished', {
    has: ['2.1', '2.2', '3.1', '4.1', '4.2'],
    lacks: [/\b1\.1\b/, /\b1\.2\b/, /\b3\.2\b/, /\b8\.1\b/],
  }),
  answer('open actions', { has: ['1.1', '1.2', '3.2', '8.1'], lacks: [/\b2\.1\b/, /\b4\.2\b/] }),
  answer('how far has 8.1 got', { has: ['8.1', 'in progress'] }),
  answer('who is doing 1.2', { has: ['Crime Data Integrity Lead', 'not started'] }),
  answer('target date of 3.2?', { has: ['28 February 2025', 'in progress'] }),
  answer('is 2.2 done', { has: ['2.2', /\bdone\b/i] }),
  answer('actions due by the end of February', { has: ['3.2'], lacks: [/\b1\.1\b/, /\b8\.1\b/] }),
  answer('open actions for the crime data integrity lead', { has: ['1.1', '1.2'], lacks: [/\b3\.2\b/] }),
  answer('completed actions on rec 3', { has: ['3.1'], lacks: [/\b3\.2\b/] }),
  nothing('status of 4.7', { has: ['4.7'] }),
  none('are any actions overdue'),
  answer("every action that's been done", { has: ['2.1', '3.1'], lacks: [/\b1\.1\b/] }),
  // By their words, where no number is said.
  ...each(answer, { has: ['1.2', 'not started'], lacks: [/\b1\.1\b/] }, [
    'has the daily review of ASB Personal begun?',
    'has the daily review started',
  ]),
  ...each(answer, { has: ['8.1', 'in progress'] }, [
    'where is the four-module training programme up to',
    'four-module training programme with partners, how is that action going',
  ]),
  answer("who's doing the audit of incidents first opened as ASB", {
    has: ['1.1', 'Crime Data Integrity Lead'],
  }),
  answer('have the refresher inputs been delivered', { has: ['2.2', 'done'] }),
  answer('what training inputs have the call takers had under rec 2', { has: ['2.1', '2.2', 'refresher'] }),
  ...each(cannot, {}, ['has the daily review of burglaries begun', 'has the internal audit started']),
  ...each(answer, { has: ['3.1', 'done', '3.2', 'in progress'] }, [
    "talk me through what's finished and what's still to do under recommendation 3",
    'what is done and what is outstanding under rec 3',
  ]),
  answer('has the daily review of ASB: Personal started yet', { has: ['1.2', 'not started'] }),
  answer("what've we still got to get sorted on rec 1", { has: ['1.1', '1.2'] }),
  answer('when is the risk assessment meant to be embedded in Niche by', {
    has: ['3.2', '28 February 2025'],
  }),
];
