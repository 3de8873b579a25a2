/** Several things typed in one message: each is confirmed by itself, and none waits for another. */
import { type Office, officeForEach } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

const RECORDED = /^Recorded: /;

test('two links on one recommendation are each recorded with one press', async () => {
  const [first, second] = await office
    .person('a2')
    .sayAll('evidence for rec 3: https://a.example/1 and https://a.example/2');
  expect((await first?.press('Confirm'))?.summary).toMatch(RECORDED);
  expect((await second?.press('Confirm'))?.summary).toMatch(RECORDED);
  const links = (await office.history(3)).flatMap(({ evidence }) => evidence);
  expect(links).toEqual(['https://a.example/2', 'https://a.example/1']);
});

test('one may be confirmed and the other let go', async () => {
  const [first, second] = await office.person('a2').sayAll('R3 - form live. R8 - module 1 agreed');
  await first?.press('Cancel');
  expect((await second?.press('Confirm'))?.summary).toMatch(RECORDED);
  expect((await first?.press('Confirm'))?.text).toMatch(/no longer open/);
  expect(await office.history(3)).toHaveLength(2);
  expect((await office.history(8))[0]?.text).toContain('module 1 agreed');
});

test('what somebody else records meanwhile is still shown before it is confirmed', async () => {
  const [first, second] = await office
    .person('a2')
    .sayAll('evidence for rec 3: https://a.example/1 and https://a.example/2');
  await (await office.person('a6').say("commissioner's comment on rec 3: noted")).press('Confirm');
  expect((await first?.press('Confirm'))?.text).toContain('Somebody else has changed this');
  expect((await second?.press('Confirm'))?.text).toContain('Somebody else has changed this');
  expect(await office.history(3)).toHaveLength(3);
});

test('what the same person records in another message is shown as well', async () => {
  const lead = office.person('a2');
  const [first] = await lead.sayAll('R3 - form live. R8 - module 1 agreed');
  await (await lead.say('update rec 3: and on nights')).press('Confirm');
  expect((await first?.press('Confirm'))?.text).toContain('You have recorded something else on this');
});
