import { openClient, openRecord, RECORD, verifyRecord, type AssuranceRecord } from '../../../data/cosmos';
import { Post, verifyChain, type Change, type Draft } from '../../../data/model';
import { recommendation } from '../factories';
import { AT, CHAIR, COMMISSIONER, draftOf, LEAD, putForce, ref, SECRETARY, SIGNER } from './force';
import { requestsOf, startServer, type TestServer } from './server';
import { startUnreliable } from './unreliable';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const REC = 'report~rec-3';
/** The embedded server checks none. */
const KEY = Buffer.from('embedded').toString('base64');
const progress = (text: string): Change => ({ change: 'progress', text });

/** A force of its own for a test, with a draft kept in it. */
const withDraft = async (
  force: string,
  what: Draft['what'] = progress('Form live'),
  over: Partial<Draft> = {},
) => {
  await putForce(server, force);
  const record = server.record(force);
  const draft = draftOf(force, what, over);
  await record.createDraft(draft);
  return { record, draft, commit: { draft: draft.id, by: draft.by.id, at: AT } };
};

const posts = async (force: string): Promise<Post[]> => {
  const query = {
    query: 'SELECT * FROM c WHERE c.force = @f AND c.type = "post"',
    parameters: [{ name: '@f', value: force }],
  };
  const { resources } = await server.client
    .database(server.database)
    .container(RECORD)
    .items.query<Record<string, unknown>>(query, { partitionKey: force })
    .fetchAll();
  return resources.map((each) =>
    Post.parse(Object.fromEntries(Object.entries(each).filter(([name]) => !name.startsWith('_')))),
  );
};

const isSound = async (force: string, record: AssuranceRecord) => {
  const rec = await record.recommendation(REC);
  const history = await record.history(REC);
  expect(rec === undefined ? undefined : verifyChain(rec, history)).toEqual({ sound: true });
  expect((await verifyRecord(server.client, server.database, force)).broken).toEqual([]);
};

describe('what is confirmed', () => {
  it('is in the history, on the recommendation and in the outbox, all at once', async () => {
    const { record, draft, commit } = await withDraft('kent');
    expect(await record.history(REC)).toEqual([]);
    const result = await record.commit(commit);
    expect(result).toMatchObject({
      is: 'recorded',
      update: { id: `${REC}~000001`, by: ref(LEAD), draft: draft.id, at: AT },
    });
    expect(await record.history(REC)).toEqual(result.is === 'recorded' ? [result.update] : []);
    expect(await record.recommendation(REC)).toMatchObject({
      version: 2,
      head: { sequence: 1 },
      latest: [{ text: 'Form live' }],
    });
    expect(await record.draft(draft.id, AT)).toMatchObject({ state: 'recorded', update: `${REC}~000001` });
    expect(await posts('kent')).toEqual([
      expect.objectContaining({
        id: `post~${REC}~000001~lpib`,
        state: 'pending',
        target: { to: 'board', board: 'lpib' },
      }),
    ]);
    await isSound('kent', record);
  });

  it('takes four requests: the draft, the subject, who is who, and one batch', async () => {
    const { record, commit } = await withDraft('essex');
    const sent = await requestsOf(server, () => record.commit(commit));
    expect(sent.map((each) => each.operation).sort()).toEqual(['batch', 'query', 'read', 'read']);
    const again = await requestsOf(server, () => record.commit(commit));
    expect(again.map((each) => each.operation)).toEqual(['read', 'read']);
  });

  it('moves a meeting of a board, and lists of recommendations do not meet that entry', async () => {
    const change = {
      change: 'move meeting' as const,
      from: '2025-01-23T10:00:00.000Z',
      to: '2025-01-30T10:00:00.000Z',
    };
    const { record, commit } = await withDraft('surrey', change, { by: ref(SECRETARY) });
    expect(await record.commit(commit)).toMatchObject({
      is: 'recorded',
      update: { id: 'board~lpib~000001', kind: 'meeting moved' },
    });
    expect((await record.catalogue()).boards[0]).toMatchObject({
      id: 'lpib',
      version: 2,
      moved: [{ meeting: change.from, to: change.to }],
    });
    expect(await record.changes({})).toEqual([]);
    expect(await posts('surrey')).toEqual([]);
    await isSound('surrey', record);
  });

  it('can be taken back and corrected, by another commit', async () => {
    const { record, commit } = await withDraft('sussex', { change: 'state', rag: 'amber', reason: 'late' });
    await record.commit(commit);
    const undo = draftOf('sussex', { change: 'undo', sequence: 1 }, { basedOn: 2 });
    await record.createDraft(undo);
    expect(await record.commit({ ...commit, draft: undo.id })).toMatchObject({
      is: 'recorded',
      update: { corrects: 1 },
    });
    expect(await record.recommendation(REC)).toMatchObject({ rag: 'green', version: 3 });
    await isSound('sussex', record);
  });
});

describe('what is not confirmed is not written', () => {
  const gone = async (force: string, change: (draft: Draft) => { draft?: string; at?: string }) => {
    const { record, draft, commit } = await withDraft(force);
    const result = await record.commit({ ...commit, ...change(draft) });
    expect(await record.history(REC)).toEqual([]);
    return result;
  };

  it.each([
    ['a made-up id', () => ({ draft: `draft~${'0'.repeat(36)}` })],
    ['the id of something else', () => ({ draft: REC })],
    ['an id that leads elsewhere', () => ({ draft: 'draft~/../x' })],
    ['no id', () => ({ draft: '' })],
    ['a draft of the day before yesterday', () => ({ at: '2025-01-16T10:00:00.000Z' })],
  ])('%s is gone', async (_, change) => {
    expect(await gone('dorset', change)).toEqual({ is: 'gone' });
  });

  it('a draft lives a day and no longer', async () => {
    const { record, draft, commit } = await withDraft('durham');
    expect(await record.draft(draft.id, '2025-01-15T10:00:00.000Z')).toEqual(draft);
    expect(await record.draft(draft.id, '2025-01-15T10:00:00.001Z')).toBeUndefined();
    await record.commit(commit);
    expect(await record.commit({ ...commit, at: '2025-02-14T10:00:00.000Z' })).toMatchObject({
      is: 'already',
    });
  });

  it("somebody else's draft is refused, and neither cancelled by them", async () => {
    const { record, draft, commit } = await withDraft('cheshire');
    expect(await record.commit({ ...commit, by: SECRETARY.id })).toEqual({
      is: 'refused',
      because: 'confirm what somebody else drafted',
      who: 'Lead',
    });
    expect(await record.cancelDraft(draft.id, SECRETARY.id)).toBeUndefined();
    expect(await record.commit(commit)).toMatchObject({ is: 'recorded' });
  });

  it('a cancelled draft is gone; a recorded one is not cancelled', async () => {
    const { record, draft, commit } = await withDraft('cumbria');
    expect(await record.cancelDraft(draft.id, LEAD.id)).toMatchObject({ state: 'cancelled' });
    expect(await record.commit(commit)).toEqual({ is: 'gone' });
    const second = draftOf('cumbria', progress('x'));
    await record.createDraft(second);
    await record.commit({ ...commit, draft: second.id });
    expect(await record.cancelDraft(second.id, LEAD.id)).toMatchObject({ state: 'recorded' });
    expect(await record.history(REC)).toHaveLength(1);
  });

  it('a draft made by somebody who may not is refused at Confirm, roles being read afresh', async () => {
    const { record, commit } = await withDraft(
      'norfolk',
      { change: 'owner', owner: ref(CHAIR) },
      { by: ref(SECRETARY) },
    );
    await server.put({ ...SECRETARY, force: 'norfolk', roles: ['member'] });
    expect(await record.commit(commit)).toEqual({
      is: 'refused',
      because: 'set the owner of Rec 3',
      who: 'the board secretary',
    });
    const admins = [SECRETARY.id];
    const administered = openRecord({
      client: server.client,
      database: server.database,
      force: 'norfolk',
      admins,
    });
    expect(await administered.commit(commit)).toMatchObject({ is: 'recorded' });
  });

  it('what makes no sense is a problem', async () => {
    const { record, commit } = await withDraft('suffolk', { change: 'state', rag: 'green', reason: 'x' });
    expect(await record.commit(commit)).toEqual({ is: 'problem', sentence: 'Rec 3 is already green.' });
    const board = draftOf('suffolk', progress('x'), { subject: 'board~lpib' });
    await record.createDraft(board);
    expect(await record.commit({ ...commit, draft: board.id })).toMatchObject({ is: 'problem' });
    expect(await record.history(REC)).toEqual([]);
  });

  it('a draft of another force is not kept', async () => {
    await expect(server.record('kent').createDraft(draftOf('gwent', progress('x')))).rejects.toThrow(
      /not for us/,
    );
  });
});

describe('two at once', () => {
  it.each<[string, Change, Draft['by'], string]>([
    ['progress', progress('Form live'), ref(LEAD), 'gwent'],
    // Seen after it was recorded, it would be refused: what is closed cannot be signed off.
    ['a sign-off', { change: 'sign off' }, ref(SIGNER), 'hertfordshire'],
  ])('20 presses of one Confirm (%s), from several processes: one entry', async (_, what, by, force) => {
    await putForce(server, force, {
      status: what.change === 'sign off' ? 'awaiting sign-off' : 'in progress',
    });
    const clients = await Promise.all(
      Array.from({ length: 4 }, () => openClient({ endpoint: server.endpoint, key: KEY })),
    );
    const records = clients.map((client) => openRecord({ client, database: server.database, force }));
    const record = server.record(force);
    const draft = draftOf(force, what, { by });
    await record.createDraft(draft);
    const presses = Array.from({ length: 20 }, (_, at) =>
      (records[at % 4] ?? record).commit({ draft: draft.id, by: by.id, at: AT }),
    );
    const results = await Promise.all(presses);
    expect(results.map((each) => each.is).sort()).toEqual([...Array<string>(19).fill('already'), 'recorded']);
    expect(new Set(results.map((each) => ('update' in each ? each.update.hash : 'none'))).size).toBe(1);
    expect(await record.history(REC)).toHaveLength(1);
    expect(await posts(force)).toHaveLength(1);
    expect((await record.draft(draft.id, AT))?.state).toBe('recorded');
    await isSound(force, record);
    clients.forEach((client) => client.dispose());
  });

  it('the second sees what changed in between and may confirm again', async () => {
    const { record, commit } = await withDraft('derbyshire');
    const late = draftOf('derbyshire', { change: 'comment', text: 'pleased' }, { by: ref(COMMISSIONER) });
    await record.createDraft(late);
    const first = await record.commit(commit);
    const second = await record.commit({ draft: late.id, by: COMMISSIONER.id, at: AT });
    expect(second).toMatchObject({
      is: 'conflict',
      since: [first.is === 'recorded' ? first.update : {}],
      current: { version: 2 },
    });
    expect(await record.rebaseDraft(late.id, 2)).toMatchObject({ basedOn: 2, state: 'open' });
    expect(await record.commit({ draft: late.id, by: COMMISSIONER.id, at: AT })).toMatchObject({
      is: 'recorded',
      update: { sequence: 2 },
    });
    await isSound('derbyshire', record);
  });

  it('what the change in between forbids is refused at once', async () => {
    await putForce(server, 'cleveland', { status: 'awaiting sign-off' });
    const record = server.record('cleveland');
    const signOff = draftOf('cleveland', { change: 'sign off' }, { by: ref(SIGNER) });
    const late = draftOf('cleveland', progress('x'));
    await Promise.all([record.createDraft(signOff), record.createDraft(late)]);
    expect(await record.commit({ draft: signOff.id, by: SIGNER.id, at: AT })).toMatchObject({
      is: 'recorded',
    });
    expect(await record.commit({ draft: late.id, by: LEAD.id, at: AT })).toMatchObject({
      is: 'refused',
      who: 'nobody',
      once: 'Sign-off Chair (Board iab) reopens it',
    });
  });

  it('50 people at once, each confirming again after a conflict: each exactly once, and the chain holds', async () => {
    await putForce(server, 'avon-and-somerset');
    const record = server.record('avon-and-somerset');
    const drafts = Array.from({ length: 50 }, (_, at) =>
      at % 5 === 0
        ? draftOf('avon-and-somerset', { change: 'comment', text: `text ${at}` }, { by: ref(COMMISSIONER) })
        : draftOf('avon-and-somerset', progress(`text ${at}`)),
    );
    await Promise.all(drafts.map((draft) => record.createDraft(draft)));
    const persist = async (draft: Draft): Promise<void> => {
      for (;;) {
        const result = await record.commit({ draft: draft.id, by: draft.by.id, at: AT });
        if (result.is !== 'conflict') {
          expect(result.is).toBe('recorded');
          return;
        }
        await record.rebaseDraft(draft.id, result.current.version);
      }
    };
    await Promise.all(drafts.map(persist));
    const history = await record.history(REC);
    expect(history.map((entry) => entry.text).sort()).toEqual(drafts.map((_, at) => `text ${at}`).sort());
    expect(new Set(history.map((entry) => entry.draft)).size).toBe(50);
    expect(await record.recommendation(REC)).toMatchObject({ version: 51, head: { sequence: 50 } });
    expect(await posts('avon-and-somerset')).toHaveLength(50);
    await isSound('avon-and-somerset', record);
  }, 60_000);
});

describe('an answer that never comes', () => {
  it.each([
    ['requests', 1, 'humberside'],
    ['answers', 1, 'lancashire'],
    ['answers', 2, 'merseyside'],
  ] as const)('%s lost, %i of them: recorded exactly once', async (what, count, force) => {
    await putForce(server, force);
    const proxy = await startUnreliable(server.endpoint);
    const client = await openClient({ endpoint: proxy.endpoint, key: KEY });
    const record = openRecord({ client, database: server.database, force });
    const draft = draftOf(force, progress('once'));
    await record.createDraft(draft);
    proxy.lose(what, count);
    const result = await record.commit({ draft: draft.id, by: LEAD.id, at: AT });
    expect(result.is).toBe(what === 'requests' ? 'recorded' : 'already');
    expect(result).toMatchObject({ update: { text: 'once', sequence: 1 } });
    expect(await record.history(REC)).toHaveLength(1);
    expect(await posts(force)).toHaveLength(1);
    await isSound(force, record);
    client.dispose();
    await proxy.stop();
  });

  it('a database that is away says so, and the same Confirm later records', async () => {
    const { record, commit } = await withDraft('wiltshire');
    const away = await openClient({ endpoint: 'http://127.0.0.1:9', key: KEY });
    const unreachable = openRecord({ client: away, database: server.database, force: 'wiltshire' });
    await expect(unreachable.commit(commit)).rejects.toThrow(/did not answer/);
    away.dispose();
    expect(await record.commit(commit)).toMatchObject({ is: 'recorded' });
  }, 30_000);
});

describe('the walk along every chain', () => {
  it('counts what it has seen, in our force alone', async () => {
    await putForce(server, 'nottinghamshire');
    await server.put(recommendation(4, { force: 'nottinghamshire' }));
    expect(await verifyRecord(server.client, server.database, 'nottinghamshire')).toEqual({
      chains: 4,
      entries: 0,
      broken: [],
    });
  });
});
