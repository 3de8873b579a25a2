import { UnreadableFile } from '../../../../data/importing/found';
import { Reading } from '../../../../data/importing/reading/blocks';
import { LIMITS, inWorker } from '../../../../data/importing/reading/worker';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const wordsOf = async (reading: Promise<Reading>): Promise<string[]> =>
  (await reading).blocks.map((block) => (block.is === 'row' ? '' : block.text));

describe('the thread in which files are read', () => {
  it('returns what a task makes of the bytes', async () => {
    await expect(wordsOf(inWorker('text', bytes('Récord'), Reading))).resolves.toEqual(['Récord']);
  });

  it('passes on the sentence for the person', async () => {
    const picture = Uint8Array.from({ length: 400 }, (_, index) => index % 31);
    await expect(inWorker('text', picture, Reading)).rejects.toThrow(UnreadableFile);
    await expect(inWorker('text', picture, Reading)).rejects.toThrow('does not hold text');
  });

  it('leaves the caller’s bytes as they were', async () => {
    const mine = bytes('kept');
    await inWorker('text', mine, Reading);
    expect(new TextDecoder().decode(mine)).toBe('kept');
  });

  it('stops at its time limit and says what to do', async () => {
    const late = inWorker('text', bytes('x'), Reading, { ...LIMITS, milliseconds: 1 });
    await expect(late).rejects.toThrow('takes longer to read');
    await expect(late).rejects.toThrow(UnreadableFile);
  });

  it('reads several files one after the other, whatever became of the one before', async () => {
    const failing = inWorker('text', bytes('x'), Reading, { ...LIMITS, milliseconds: 1 });
    const following = ['a', 'b'].map((text) => wordsOf(inWorker('text', bytes(text), Reading)));
    await expect(failing).rejects.toThrow(UnreadableFile);
    await expect(Promise.all(following)).resolves.toEqual([['a'], ['b']]);
  });

  it('ends a file that needs too much memory, and the process goes on', async () => {
    const large = new Uint8Array(24 * 2 ** 20).fill(0x61);
    // Below nothing: what this process gives back in the same moment is no room for the file.
    await expect(inWorker('text', large, Reading, { ...LIMITS, growthMegabytes: -4_096 })).rejects.toThrow(
      'more memory than reading a file may take',
    );
    await expect(inWorker('text', bytes('still here'), Reading)).resolves.toHaveProperty(
      'blocks.0.text',
      'still here',
    );
  });
});
