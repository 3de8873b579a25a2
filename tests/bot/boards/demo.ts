/** The desk from which the bot speaks itself, over the demo scenario or over whatever a test puts there. */
import { systemDesk } from '../../../bot/boards/telling/told';
import type { Desk } from '../../../bot/asking/desk';
import { DEMO_AS_AT, loadDemo } from '../../../data/demo';
import {
  FORCES,
  type Board,
  type Inspection,
  type Person,
  type Recommendation,
  type Update,
} from '../../../data/model';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { report } from '../asking/force';

type Documents = readonly (Recommendation | Board | Inspection | Update | Person)[];

export interface Desks {
  readonly server: TestServer;
  /** The demo scenario. */
  demo(at?: string): Promise<Desk>;
  /** A force of its own, with these in its record. */
  holding(documents: Documents, at?: string): Promise<Desk>;
  stop(): Promise<void>;
}

export const boardOf = (desk: Desk, id = 'lpib'): Board => {
  const board = desk.catalogue.boards.find((each) => each.id === id);
  if (board === undefined) throw new Error(`no board ${id}`);
  return board;
};

/** The meeting of the demo's main board. */
export const MEETING = { key: '2025-01-23T10:00:00.000Z', at: '2025-01-23T10:00:00.000Z' };
/** When its digest goes out. */
export const DIGEST_AT = '2025-01-21T09:00:00.000Z';

export const startDesks = async (): Promise<Desks> => {
  const server = await startServer();
  await loadDemo(server.client, server.database);
  const unused = FORCES.map((force) => force.id).filter((id) => id !== 'staffordshire');
  const deskAt = async (force: string, at: string, demo: boolean): Promise<Desk> => {
    const record = server.record(force);
    return systemDesk({
      record,
      catalogue: await record.catalogue(),
      now: new Date(at),
      demo,
      admins: new Set(),
    });
  };
  return {
    server,
    demo: (at = DEMO_AS_AT) => deskAt('staffordshire', at, true),
    holding: async (documents, at = DEMO_AS_AT) => {
      const force = unused.pop();
      if (force === undefined) throw new Error('more tests than forces: start another server');
      const all = [report(), ...documents].map((document) => ({ ...document, force }));
      // By and by: thousands at once only queue.
      for (let from = 0; from < all.length; from += 200) await server.put(...all.slice(from, from + 200));
      return deskAt(force, at, false);
    },
    stop: () => server.stop(),
  };
};
