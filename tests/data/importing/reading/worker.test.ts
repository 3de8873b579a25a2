import { z } from 'zod';
import { UnreadableFile } from '../../../../data/importing/found';
import { LIMITS, inWorker } from '../../../../data/importing/reading/worker';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the thread in which files are read', () => {
  it('returns what a task makes of the bytes', async () => {
    await expect(inWorker('text', bytes('Récord'), z.string())).resolves.toBe('Récord');
  });

  it('passes on the sentence for the person', async () => {
    const picture = Uint8Array.from({ length: 400 }, (_, index) => index % 31);
    await expect(inWorker('text', picture, z.string())).rejects.toThrow(UnreadableFile);
    await expect(inWorker('text', picture, z.string())).rejects.toThrow('does not hold text');
  });

  it('leaves the caller’s bytes as they were', async () => {
    const mine = bytes('kept');
    await inWorker('text', mine, z.string());
    expect(new TextDecoder().decode(mine)).toBe('kept');
  });

  it('stops at its time limit and says what to do', async () => {
    const late = inWorker('text', bytes('x'), z.string(), { ...LIMITS, milliseconds: 1 });
    await expect(late).rejects.toThrow('takes longer to read');
    await expect(late).rejects.toThrow(UnreadableFile);
  });

  it('reads several files one after the other, whatever became of the one before', async () => {
    const failing = inWorker('text', bytes('x'), z.string(), { ...LIMITS, milliseconds: 1 });
    const following = ['a', 'b'].map((text) => inWorker('text', bytes(text), z.string()));
    await expect(failing).rejects.toThrow(UnreadableFile);
    await expect(Promise.all(following)).resolves.toEqual(['a', 'b']);
  });

  it('ends a file that needs too much memory, and the process goes on', async () => {
    const large = new Uint8Array(24 * 2 ** 20).fill(0x61);
    await expect(inWorker('text', large, z.string(), { ...LIMITS, growthMegabytes: 1 })).rejects.toThrow(
      'more memory than reading a file may take',
    );
    await expect(inWorker('text', bytes('still here'), z.string())).resolves.toBe('still here');
  });
});
