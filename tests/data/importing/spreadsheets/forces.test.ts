/** Whose file it is: what several forces share lands as nobody's. */
import { csv, found, tracker } from './workbooks';
import { UnreadableFile } from '../../../../data/importing/found';

describe('rows and titles', () => {
  it('of several forces are not taken for ours', async () => {
    const reading = found(csv('Force,Rec,Recommendation,Status\nNorfolk,1,a,Open\nCheshire,1,a,Closed\n'));
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(
      /Cheshire Constabulary.*one file for each force|Norfolk Constabulary.*one file for each force/,
    );
  });

  it('of a log are whose the log says they are', async () => {
    const log = 'Force,Rec,Date,Update\n';
    expect(await found(csv(`${log}Norfolk,1,3 March 2025,Audit done\n`))).toMatchObject({ force: 'norfolk' });
    await expect(
      found(csv(`${log}Norfolk,1,3 March 2025,Audit done\nStaffordshire,1,4 March 2025,Audit begun\n`)),
    ).rejects.toThrow(/rows of several forces/);
  });

  it("under a title that names several forces are taken for nobody's", async () => {
    const titled = tracker([
      ['Norfolk Constabulary and Suffolk Constabulary: joint tracker'],
      ['Rec', 'Recommendation', 'Status'],
      ['1', 'Review the backlog', 'Closed'],
    ]);
    await expect(found(titled)).rejects.toThrow(/titles of the file name several forces.*Force/);
  });
});
