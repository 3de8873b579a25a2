/** Which words draw the warning that they may name a member of the public, and which do not. */
import { warningsFor } from '../../../bot/recording/warnings';
import { catalogue } from '../understanding/demo';

const warned = (text: string): boolean => warningsFor(text, catalogue).length > 0;

test.each([
  'jane smith is the victim',
  'victim called jane smith',
  'the victim is called jane smith',
  'suspect named agnieszka kowalska',
  'Victim called Jane Smith',
  'spoke to sarah jones, the witness, on Monday',
  'mr jones rang again',
  'mrs patel has complained',
  'Mr Jones rang again',
  'visited Sarah Green at home',
  'David Hill asked for a call',
  'the tenant, Kowalski, was moved',
  'Sgt Wilkins visited Jane Doyle at home',
  'Burton Upon Trent pilot: resident Jane Doyle content',
  'Agnieszka Kowalska gave a statement',
  'victim John Smith seen by PC Brown',
])('%s', (text) => {
  expect(warned(text)).toBe(true);
});

test.each([
  'form live in Burton Upon Trent and Cannock Chase',
  'form live in Newcastle Under Lyme',
  'form live in Newcastle under Lyme and Stoke on Trent',
  'form live in Stoke On Trent',
  'form live in Stoke-on-Trent, Kidsgrove Town and Cannock Chase',
  'pilot in Staffordshire Moorlands and South Staffordshire',
  'pilot in Great Wyrley and Tamworth Borough',
  'Sgt Wilkins has briefed the team',
  'PC Brown and DS Whitcombe trained',
  'Det Insp Halloran signed the plan',
  'Inspector Jones signed the plan',
  'DCI Anne Holloway will chair',
  'victim called the police',
  'victim called back',
  'victims will mark each form',
  'victim satisfaction up, will report in March',
  'victim contact plan agreed with Simon',
  'suspect interviews now recorded in Niche',
  'the caller was told of the plan',
  'james has left and sarah will lead',
])('nobody in: %s', (text) => {
  expect(warned(text)).toBe(false);
});
