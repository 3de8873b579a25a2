import { Sharing } from '../../../data/cosmos/sharing';

/** A read that ends when it is told to. */
const gate = <T>() => {
  let end: (value: T) => void = () => undefined;
  const answer = new Promise<T>((resolve) => {
    end = resolve;
  });
  return { answer, end };
};

describe('reads of one recommendation in the same moment', () => {
  let time = 0;

  it('are one read, and everybody gets its answer', async () => {
    const sharing = new Sharing<string>(() => time);
    const { answer, end } = gate<string>();
    let reads = 0;
    const read = (): Promise<string> => {
      reads += 1;
      return answer;
    };
    const asked = [sharing.read('rec-3', read), sharing.read('rec-3', read), sharing.read('rec-3', read)];
    end('amber');
    expect(await Promise.all(asked)).toEqual(['amber', 'amber', 'amber']);
    expect(reads).toBe(1);
  });

  it('are not shared by who asks so much later that he may have heard of a change', async () => {
    const sharing = new Sharing<string>(() => time);
    const before = gate<string>();
    const first = sharing.read('rec-3', () => before.answer);
    time += 5;
    expect(await sharing.read('rec-3', () => Promise.resolve('red'))).toBe('red');
    before.end('amber');
    expect(await first).toBe('amber');
  });

  it('of different recommendations are different reads', async () => {
    const sharing = new Sharing<string>(() => time);
    const answers = await Promise.all(
      ['rec-3', 'rec-4'].map((id) => sharing.read(id, () => Promise.resolve(id))),
    );
    expect(answers).toEqual(['rec-3', 'rec-4']);
  });

  it('that began before a write are not shared after it: whoever recorded something sees it', async () => {
    const sharing = new Sharing<string>(() => time);
    const before = gate<string>();
    const first = sharing.read('rec-3', () => before.answer);
    sharing.forget();
    const second = sharing.read('rec-3', () => Promise.resolve('red'));
    before.end('amber');
    expect(await second).toBe('red');
    expect(await first).toBe('amber');
    // The old read's end does not take the place of a newer one.
    expect(await sharing.read('rec-3', () => Promise.resolve('green'))).toBe('green');
  });

  it('that have ended are over: the next question is read anew', async () => {
    const sharing = new Sharing<string>(() => time);
    expect(await sharing.read('rec-3', () => Promise.resolve('amber'))).toBe('amber');
    expect(await sharing.read('rec-3', () => Promise.resolve('red'))).toBe('red');
  });

  it('that fail, fail for all of them and are not kept', async () => {
    const sharing = new Sharing<string>(() => time);
    const failing = (): Promise<string> => Promise.reject(new Error('unreachable'));
    const asked = await Promise.allSettled([sharing.read('rec-3', failing), sharing.read('rec-3', failing)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await sharing.read('rec-3', () => Promise.resolve('amber'))).toBe('amber');
  });
});
