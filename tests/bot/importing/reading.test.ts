/** Which files are read, by the end of their names: those with macros too, without them. */
import { strToU8 } from 'fflate';
import { openReader } from '../../../bot/importing/reading';
import { docx, withParts } from '../../data/importing/documents/files';
import { REC_2 } from '../../data/importing/documents/fixtures';
import { tracker } from '../../data/importing/spreadsheets/workbooks';

const read = (name: string, bytes: Uint8Array) =>
  openReader().read({ name, bytes }, { force: 'staffordshire', inspections: [] });
const macros = (bytes: Uint8Array, part: string): Uint8Array =>
  withParts(bytes, (parts) => {
    parts[part] = strToU8('Sub AutoOpen()');
  });

test('a workbook with macros is read without them', async () => {
  const plain = tracker([
    ['Number', 'Recommendation', 'Status'],
    [3, 'Forces should count.', 'Open'],
  ]);
  const found = await read('tracker.XLSM', macros(plain, 'xl/vbaProject.bin'));
  expect(found.file).toMatchObject({ name: 'tracker.XLSM', format: 'xlsx' });
  expect(found.tracked.map(({ number, text }) => [number, text])).toEqual([[3, 'Forces should count.']]);
  expect(JSON.stringify(found)).not.toContain('AutoOpen');
});

test('a Word file with macros is read without them, and says so', async () => {
  const plain = await docx([{ text: `Recommendation 2: ${REC_2}` }]);
  const found = await read('response.docm', macros(plain, 'word/vbaProject.bin'));
  expect(found.published.map(({ number }) => number)).toEqual([2]);
  expect(found.unplaced.map(({ why }) => why).join()).toContain('macros. They were not run');
});

test('a file of another kind is refused with what may be sent', async () => {
  await expect(read('tracker.xls', strToU8('x'))).rejects.toThrow(
    'tracker.xls is of a kind that cannot be read: send one that ends in .xlsx, .xlsm, .csv',
  );
});
