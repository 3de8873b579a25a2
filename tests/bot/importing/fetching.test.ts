/** Where a sent file may be fetched from, and how much of it. */
import { createFetching, mayFetchFrom } from '../../../bot/importing/fetching';

const KEPT =
  'https://force-my.sharepoint.com/personal/lead/_layouts/15/download.aspx?UniqueId=1&tempauth=secret';
const FILE = { name: 'tracker.xlsx', url: KEPT };

test.each([
  [KEPT, true],
  ['http://force-my.sharepoint.com/file', false],
  ['https://force-my.sharepoint.com:8443/file', false],
  ['https://somebody@force-my.sharepoint.com/file', false],
  ['https://sharepoint.com.example.org/file', false],
  ['https://notsharepoint.com/file', false],
  ['https://169.254.169.254/metadata/identity', false],
  ['http://127.0.0.1:8080/file', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('in production %s: %s', (url, may) => {
  expect(mayFetchFrom(url, false)).toBe(may);
});

test('locally this machine alone is asked', () => {
  expect(mayFetchFrom('http://127.0.0.1:8080/file', true)).toBe(true);
  expect(mayFetchFrom(KEPT, true)).toBe(false);
});

const answering =
  (...answers: readonly Response[]) =>
  (asked: string[]): typeof fetch => {
    const rest = [...answers];
    return (url) => {
      asked.push(url instanceof Request ? url.url : url.toString());
      const next = rest.shift();
      return next === undefined ? Promise.reject(new Error('no more answers')) : Promise.resolve(next);
    };
  };
const fetching = (answers: ReturnType<typeof answering>, mostBytes?: number) => {
  const asked: string[] = [];
  const fetchFile = createFetching({
    local: false,
    fetch: answers(asked),
    ...(mostBytes === undefined ? {} : { mostBytes }),
  });
  return { asked, fetchFile };
};
const moved = (location: string) => new Response(null, { status: 302, headers: { location } });

test('a redirect is followed where Teams keeps files, and nowhere else', async () => {
  const inside = fetching(answering(moved('/other'), new Response('bytes')));
  expect(Buffer.from((await inside.fetchFile(FILE)).bytes).toString()).toBe('bytes');
  expect(inside.asked[1]).toBe('https://force-my.sharepoint.com/other');
  const outside = fetching(answering(moved('https://example.org/steal'), new Response('bytes')));
  await expect(outside.fetchFile(FILE)).rejects.toThrow('does not lie where Teams keeps files');
  expect(outside.asked).toHaveLength(1);
  const round = fetching(answering(...Array.from({ length: 9 }, () => moved(KEPT))));
  await expect(round.fetchFile(FILE)).rejects.toThrow('always somewhere else');
});

test('more than is taken is not read to its end', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  const { fetchFile } = fetching(answering(new Response(endless)), 10_000);
  await expect(fetchFile(FILE)).rejects.toThrow(
    'tracker.xlsx has more than 25 MB, the most that is read of a spreadsheet',
  );
  expect(sent).toBeLessThan(20);
});

test('a page about the file is not taken for the file; a saved page is one', async () => {
  const page = () =>
    answering(new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  await expect(fetching(page()).fetchFile(FILE)).rejects.toThrow('came as a web page');
  expect((await fetching(page()).fetchFile({ ...FILE, name: 'response.html' })).bytes).toHaveLength(6);
});

test('what fails is a sentence without the address, which holds a token', async () => {
  const failed = await fetching(answering()).fetchFile(FILE).catch(String);
  expect(failed).toContain('tracker.xlsx could not be fetched: the connection failed. Send it again.');
  expect(failed).not.toContain('secret');
});
