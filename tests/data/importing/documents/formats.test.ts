import { Found } from '../../../../data/importing/found';
import { readDocument } from '../../../../data/importing/documents';
import { REC_2, REC_9, RECORD, TABLE } from './fixtures';
import { docx, pdf } from './files';

const read = (name: string, bytes: Uint8Array): Promise<Found> => readDocument({ name, bytes });
const brief = (found: Found): unknown => ({
  published: found.published.map(({ number, due }) => [number, due?.is === 'day' ? due.day : due]),
  responses: found.responses.map(({ whose, numbers, text }) => [whose, numbers, text]),
});

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text, (letter) => ({ '’': 0x92, '–': 0x96, '•': 0x95 })[letter] ?? letter.charCodeAt(0)),
  );

describe('text', () => {
  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-16', utf16],
    ['UTF-16 without its mark', (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))],
    ['Windows-1252', windows1252],
  ])('in %s', async (_, encode) => {
    const found = await read(
      'response.txt',
      encode(TABLE.replace('The form is open.', 'The force’s form is open.')),
    );
    expect(found.published.map(({ number }) => number)).toEqual([2, 5, 9]);
    expect(found.published[1]?.parts).toHaveLength(2);
    expect(found.responses[1]?.text).toBe('The force’s form is open.\n\nOwners get a text message.');
  });

  it('names the file by its hash', async () => {
    const found = await read('response.txt', new TextEncoder().encode(RECORD));
    expect(found.file).toEqual({
      name: 'response.txt',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      format: 'text',
    });
    expect(Found.parse(found)).toEqual(found);
  });
});

describe('Word', () => {
  it('reads headings, bullets, a table and the marking in the header', async () => {
    const bytes = await docx(
      [
        { text: 'Response to HMICFRS report: Wheels within wheels', heading: 1 },
        { text: "Chief Constable's response", heading: 2 },
        { text: 'Recommendation 5', heading: 3 },
        { text: 'By 31 January 2026, forces should:' },
        { text: 'publish how a stolen bicycle can be reported online; and', bullet: true },
        { text: 'tell each owner within a week.', bullet: true },
        { text: 'The form is open.' },
        { text: 'Table of the others', heading: 3 },
      ],
      [
        ['Recommendation', 'Initial response'],
        [`Recommendation 2: ${REC_2}`, 'Pictures are taken.'],
        [`Recommendation 9: ${REC_9}`, 'A course is planned.'],
      ],
      'OFFICIAL-SENSITIVE',
    );
    const found = await read('response.docx', bytes);
    expect(brief(found)).toEqual({
      published: [
        [5, '2026-01-31'],
        [2, '2026-06-30'],
        [9, '2026-06-30'],
      ],
      responses: [
        ['chief constable', [5], 'The form is open.'],
        ['chief constable', [2], 'Pictures are taken.'],
        ['chief constable', [9], 'A course is planned.'],
      ],
    });
    expect(found.marking).toBe('OFFICIAL-SENSITIVE');
    expect(found.report?.title).toBe('Wheels within wheels');
    expect(found.published[1]?.at).toMatchObject({ row: 2 });
  });

  it('is known by its bytes, whatever its name', async () => {
    const bytes = await docx([{ text: `Recommendation 2: ${REC_2}` }]);
    const found = await read('response.txt', bytes);
    expect(found.file.format).toBe('docx');
    expect(found.published.map(({ number }) => number)).toEqual([2]);
  });
});

describe('PDF', () => {
  it('puts paragraphs together over lines and pages, without what stands on every page', async () => {
    const furnish = (page: PDFKit.PDFDocument, number: number): void => {
      page.fontSize(9).text('OFFICIAL', 60, 30, { lineBreak: false });
      page.text(`Wheels within wheels | Page ${number}`, 60, 770, { lineBreak: false, height: 20 });
      page.fontSize(11);
    };
    const bytes = await pdf((page) => {
      furnish(page, 1);
      page.fontSize(18).text("Chief Constable's response", 60, 80).moveDown();
      page.fontSize(13).text('Recommendation 2').moveDown();
      page.fontSize(11).text(REC_2).moveDown();
      page.text('The property store has bought two cameras, and its clerks take a picture of', 60, 700);
      page.addPage();
      furnish(page, 2);
      page.text('every bicycle that comes in.', 60, 80).moveDown();
      page.fontSize(13).text('Recommendation 9').moveDown();
      page.fontSize(11).text(REC_9).moveDown();
      page.text('A course is planned.');
      page.addPage();
      furnish(page, 3);
      page.text('Its teachers come from the national register.', 60, 80);
    });
    const found = await read('response.pdf', bytes);
    expect(brief(found)).toEqual({
      published: [
        [2, '2026-06-30'],
        [9, '2026-06-30'],
      ],
      responses: [
        [
          'chief constable',
          [2],
          'The property store has bought two cameras, and its clerks take a picture of every bicycle that comes in.',
        ],
        ['chief constable', [9], 'A course is planned.\n\nIts teachers come from the national register.'],
      ],
    });
    expect(found.marking).toBe('OFFICIAL');
    expect(found.responses[0]?.at).toMatchObject({ page: 1 });
    expect(found.published[1]?.at).toMatchObject({ page: 2 });
    expect(JSON.stringify(found.unplaced)).not.toContain('Page 2');
  });

  it('does not mix the columns of a table', async () => {
    const bytes = await pdf((page) => {
      page.fontSize(14).text('Constabulary Response', 60, 60);
      page.fontSize(10);
      let top = 100;
      const row = (left: string, right: string): void => {
        page.text(left, 60, top, { width: 210 });
        const bottom = page.y;
        page.text(right, 290, top, { width: 210 });
        top = Math.max(bottom, page.y) + 14;
      };
      row('Description', 'Initial Response');
      row(
        `Recommendation 2 ${REC_2}`,
        'Pictures are taken at the door of the property store, and each is kept with the record of the bicycle until its owner has come.',
      );
      row(`Recommendation 9 ${REC_9}`, 'A course is planned.');
    });
    const found = await read('table.pdf', bytes);
    expect(found.published.map(({ number, text }) => [number, text])).toEqual([
      [2, REC_2],
      [9, REC_9],
    ]);
    expect(found.responses.map(({ whose, numbers, text }) => [whose, numbers, text])).toEqual([
      [
        'chief constable',
        [2],
        'Pictures are taken at the door of the property store, and each is kept with the record of the bicycle until its owner has come.',
      ],
      ['chief constable', [9], 'A course is planned.'],
    ]);
  });

  it('reads two columns of running text one after the other', async () => {
    const left =
      'Bells are rare in this county and few shops sell them, so that most riders make do with their voice. '.repeat(
        4,
      );
    const right =
      'Lamps on the other hand are sold on every corner, and they are cheap, bright and liked by the young. '.repeat(
        4,
      );
    const bytes = await pdf((page) => {
      page.fontSize(10).text(left, 60, 60, { width: 220 }).text(right, 310, 60, { width: 220 });
    });
    const shown = (await read('columns.pdf', bytes)).unplaced.map(({ text }) => text).join(' ');
    expect(shown).toContain('Bells are rare in this county and few shops sell them');
    expect(shown).not.toContain('county Lamps');
  });
});
