/** What Teams tells but once is not lost where the record does not answer at that moment. */
import { setTimeout as wait } from 'node:timers/promises';
import { createHearing } from '../../../bot/boards/hearing';
import { createLog } from '../../../bot/log';
import type { Turn } from '../../../bot/turn';
import { RecordUnavailable } from '../../../data/cosmos';
import { askerOf } from '../../questions/asking';
import type { Offices } from '../recording/talking';
import { LPIB, startTellingOffices, type TellingOffice } from './telling-office';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

describe('what is told but once, while the record does not answer', () => {
  const down = new RecordUnavailable('reading', new Error('down'));
  /** Hears over a record that fails so often at first. */
  const hearingOver = (office: TellingOffice, failures: number) => {
    let asked = 0;
    const failing = <T>(answer: () => Promise<T>): Promise<T> => {
      asked += 1;
      return asked > failures ? answer() : Promise.reject(down);
    };
    const { record, outbox } = office;
    const hearing = createHearing({
      record: {
        catalogue: () => failing(() => record.catalogue()),
        createDraft: (draft) => record.createDraft(draft),
        commit: (what) => record.commit(what),
        find: (...asked) => record.find(...asked),
      },
      places: office.places,
      outbox,
      clock: office.clock,
      log: createLog('silent'),
      wake: () => undefined,
      outbound: () => undefined,
      againMs: [5, 5, 5],
    });
    return { hear: (turn: Turn) => hearing.hear(turn), asked: () => asked };
  };
  const until = async (is: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 5_000;
    while (!(await is())) {
      if (Date.now() > end) throw new Error('It did not come to this.');
      await wait(5);
    }
  };
  const personal = { conversation: 'chat-a7', kind: 'personal' } as const;
  const group = { conversation: '19:meeting@thread.v2', kind: 'group' } as const;

  test('is heard once it answers: a meeting that began has its agenda, as of when it began', async () => {
    const office = await offices.open();
    office.at('2025-01-23T10:00:00.000Z');
    const asker = askerOf('a5');
    const hearing = hearingOver(office, 2);
    await hearing.hear({
      kind: 'meeting',
      event: 'started',
      title: LPIB,
      meeting: 'm',
      id: '1',
      asker,
      place: group,
      seen: office.seen(asker, group),
    });
    office.at('2025-01-23T18:00:00.000Z');
    await until(async () => (await office.outbox.find({ kind: 'agenda' })).length > 0);
    const [agenda] = await office.outbox.find({ kind: 'agenda' });
    expect(agenda).toMatchObject({ board: 'lpib', createdAt: '2025-01-23T10:00:00.000Z' });
  });

  test('and whoever can be reached again is told what they missed, though it could not be read at first', async () => {
    const office = await offices.open();
    await office.installs();
    await office.opens('a1', 'a2', 'a3');
    await office.on('2025-03-24T09:00:00.000Z');
    const asker = askerOf('a7');
    await hearingOver(office, 1).hear({
      kind: 'message',
      id: '1',
      asker,
      place: personal,
      seen: office.seen(asker, personal),
      text: 'help',
    });
    await until(async () =>
      (await office.outbox.find({ kind: 'reminder', states: ['pending'] })).some(
        (post) => post.kind === 'reminder' && post.owner.id === asker.id,
      ),
    );
    await office.deliver();
    expect(office.toldTo('a7')).toEqual(['Rec 1: due 31 March 2025 (in 7 days)']);
  });

  test('is given up in the end, and never thrown', async () => {
    const office = await offices.open();
    const asker = askerOf('a5');
    const turn = { id: '1', asker, place: group, seen: office.seen(asker, group) };
    const { hear, asked } = hearingOver(office, 99);
    await hear({ kind: 'meeting', event: 'started', title: LPIB, meeting: 'm', ...turn });
    await until(() => Promise.resolve(asked() === 4));
    await wait(50);
    expect(asked()).toBe(4);
    // What somebody types again is not tried again.
    await hear({ kind: 'message', text: 'help', ...turn });
    await wait(50);
    expect(asked()).toBe(4);
  });
});
