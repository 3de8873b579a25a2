/** Days on which nobody works, and people who are not there. */
import type { Offices } from '../recording/talking';
import { LPIB_CHANNEL, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

const everybody = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2', 'a3', 'a4', 'a7');
  return office;
};

/** On which mornings of these that person or channel was told something of the kind. */
const toldOn = async (
  office: TellingOffice,
  to: string,
  from: string,
  until: string,
  kind: RegExp,
): Promise<string[]> => {
  const days = await office.mornings(from, until);
  return [...days].flatMap(([day, sent]) =>
    sent.some((each) => each.to === to && kind.test(each.summary)) ? [day] : [],
  );
};

describe('failure 39: a bank holiday', () => {
  test('has no reminder; the next working day has it, once, and all of it', async () => {
    const office = await everybody();
    // Seven days before 28 April is Easter Monday; the Friday before is no working day either.
    const moved = await office.say('a2', 'move rec 3 to 28 April 2025 because the Niche release slipped');
    await moved.press('Confirm');
    expect(await toldOn(office, 'a2', '2025-04-17', '2025-04-24', /Rec 3/)).toEqual(['2025-04-22']);
    expect(office.toldTo('a2').filter((words) => words.includes('Rec 3'))).toEqual([
      'Rec 3: due 28 April 2025, was 31 March 2025 (in 6 days)',
    ]);
  });

  test('is no working day before a meeting: the digest comes earlier, and not on it', async () => {
    const office = await everybody();
    const added = await office.say('a1', 'add an LPIB meeting on 23 April 2025 at 10:00');
    await added.press('Confirm');
    // Tuesday is one working day before Wednesday 23 April; before that comes Thursday 17 April.
    expect(await toldOn(office, LPIB_CHANNEL, '2025-04-16', '2025-04-23', /23 April 2025, 10:00/)).toEqual([
      '2025-04-17',
    ]);
  });
});

describe('failure 39: out of office', () => {
  test('without anybody to ask, nobody is told meanwhile; on the first day back it is told, once', async () => {
    const office = await everybody();
    await (await office.say('a2', "I'm away until 27 March 2025")).press('Confirm');
    await office.mornings('2025-03-21', '2025-03-27');
    expect(office.toldTo('a2')).toEqual([]);
    expect(office.toldTo('a1').filter((words) => words.includes('ASB Thematic Lead'))).toEqual([]);
    expect(await toldOn(office, 'a2', '2025-03-28', '2025-03-30', /Rec 3/)).toEqual(['2025-03-28']);
    expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (in 3 days)']);
  });

  test('with somebody to ask, the reminder is theirs up to the last day away', async () => {
    const office = await everybody();
    await (await office.say('a2', "I'm away until 24 March 2025, ask the board secretary")).press('Confirm');
    expect(
      await toldOn(office, 'a1', '2025-03-20', '2025-03-31', /^For ASB Thematic Lead, who is away/),
    ).toEqual(['2025-03-24']);
    expect(office.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (today)']);
  });

  test('of the secretary: whoever stands in is told who was not reached; with nobody, it waits for them', async () => {
    const unreached = async (words: string): Promise<TellingOffice> => {
      const office = await offices.open();
      await office.installs();
      await office.opens('a1', 'a2', 'a3');
      await (await office.say('a1', words)).press('Confirm');
      await office.on('2025-03-24T09:00:00.000Z');
      return office;
    };
    const NOTE = '1 message did not arrive: Crime Data Integrity Lead';
    const one = await unreached("I'm away until 28 March 2025, ask the ASB thematic lead");
    expect(one.toldTo('a2')).toContain(NOTE);
    expect(one.toldTo('a1')).toEqual([]);
    const alone = await unreached("I'm away until 28 March 2025");
    expect(alone.toldTo('a1')).toContain(NOTE);
  });
});
