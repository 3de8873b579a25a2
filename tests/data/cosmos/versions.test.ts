import { MalformedDocument } from '../../../data/cosmos';
import { oncePerVersion } from '../../../data/cosmos/versions';
import { recommendation } from '../factories';
import { startServer, type TestServer } from './server';

describe('a recommendation that is read again', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const rec = recommendation(3);

  it('shows what anybody has written since, whatever way it was written', async () => {
    const record = server.record(rec.force);
    await server.put({ ...rec, title: 'Before' });
    expect(await record.recommendation(rec.id)).toMatchObject({ title: 'Before' });
    expect(await record.recommendation(rec.id)).toMatchObject({ title: 'Before' });
    await server.put({ ...rec, title: 'After' });
    expect(await record.recommendation(rec.id)).toMatchObject({ title: 'After' });
    // Its numbers are those of the first version: it is another all the same.
    await server.put({ ...rec, title: 'Before' });
    expect(await record.recommendation(rec.id)).toMatchObject({ title: 'Before' });
  });

  it('is refused once it is malformed, though it was sound before', async () => {
    const record = server.record(rec.force);
    await server.put(rec);
    await record.recommendation(rec.id);
    await server.put({ ...rec, status: 'nobody knows' });
    await expect(record.recommendation(rec.id)).rejects.toThrow(MalformedDocument);
  });
});

describe('reading once for each version', () => {
  const counted = () => {
    let reads = 0;
    const read = oncePerVersion((document) => ({ read: (reads += 1), document }));
    return { read, reads: () => reads };
  };

  it('reads a version once, and another of the same document anew', () => {
    const { read, reads } = counted();
    const first = read({ id: 'a', _etag: '1' });
    expect(read({ id: 'a', _etag: '1' })).toBe(first);
    expect(read({ id: 'a', _etag: '2' })).not.toBe(first);
    expect(read({ id: 'b', _etag: '1' })).not.toBe(first);
    expect(reads()).toBe(3);
  });

  it.each([{ id: 'a' }, { id: 'a', _etag: '' }, { _etag: '1' }, {}])(
    'reads %j anew, of which no version is known',
    (document) => {
      const { read, reads } = counted();
      read(document);
      read(document);
      expect(reads()).toBe(2);
    },
  );

  it('gives what nobody can change for the others', () => {
    const { read } = counted();
    const given = read({ id: 'a', _etag: '1', actions: [{ number: '3.1' }] });
    const change = (): void => {
      Object.assign(given, { read: 2 });
    };
    expect(change).toThrow(TypeError);
    expect(Object.isFrozen(given.document)).toBe(true);
  });
});
