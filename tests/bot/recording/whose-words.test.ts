/** What a person said is quoted as theirs; what the record says of a change is not. */
import { type Office, officeForEach } from './talking';

let office: Office;
officeForEach((opened) => {
  office = opened;
});

test('a colour and its reason: the reason is quoted, the change is the record’s', async () => {
  await (await office.person('a2').say('rec 3 is red because the supplier left')).press('Confirm');
  for (const question of [
    'status of rec 3',
    'history of rec 3',
    'last update on rec 3',
    'why is rec 3 red',
  ]) {
    const { text } = await office.person('a5').say(question);
    expect(text).toContain('“the supplier left”');
    expect(text).toContain('Now red');
    expect(text).not.toContain('“Now red');
  }
});

test('a moved date: the reason is quoted, the dates are the record’s', async () => {
  await (await office.person('a2').say('move rec 3 to 30 April 2025 because Niche slipped')).press('Confirm');
  const { text } = await office.person('a5').say('status of rec 3');
  expect(text).toContain('“Niche slipped”');
  expect(text).toContain('Moved from 31 March 2025 to 30 April 2025');
  expect(text).not.toContain('“Moved');
});

test('where nobody said anything, nothing is quoted', async () => {
  await (await office.person('a2').say('3.2 done')).press('Confirm');
  const { text } = await office.person('a5').say('status of rec 3');
  expect(text).toContain('Action 3.2: done');
  expect(text).not.toContain('“');
});

test('progress stays quoted to the letter, even where it reads like the record’s', async () => {
  await (await office.person('a2').say('update rec 3: Now green: all is well')).press('Confirm');
  expect((await office.person('a5').say('status of rec 3')).text).toContain('“Now green: all is well”');
});

test('what the card shows is proved like the rest', async () => {
  await (await office.person('a2').say('rec 3 is red because the supplier left')).press('Confirm');
  expect(await office.broken()).toEqual([]);
  const container = office.server.client.database(office.database).container('record');
  const item = container.item('asb-2024~rec-3', 'staffordshire');
  const { resource } = await item.read<{ latest: { own: string }[] }>();
  const [first, ...rest] = resource?.latest ?? [];
  await item.replace({ ...resource, latest: [{ ...first, own: 'left' }, ...rest] });
  expect(await office.broken()).toHaveLength(1);
});
