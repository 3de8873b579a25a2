/** The lines of a file, one at a time. Only a line feed ends a line: words may hold any other sign of one. */

/** No document of the record is larger than two megabytes; a longer line is none of ours. */
const LONGEST = 4_000_000;
const LINE_FEED = 0x0a;

/** Throws `TypeError` where it is not UTF-8, `RangeError` where a line is longer than any of ours. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): string => {
    const line = decoder.decode(Buffer.concat(parts));
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST) throw new RangeError('A line is too long');
    parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
