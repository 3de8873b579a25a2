import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { readSpreadsheet } from '../../../../data/importing/spreadsheets';
import { UnreadableFile } from '../../../../data/importing/found';
import { changed, csv, dateCell, file, found, tracker, workbook } from './workbooks';

const PLAIN = tracker([
  ['Number', 'Recommendation', 'Status', 'Due'],
  [3, 'Assess every risk', 'Open', dateCell('2025-03-31')],
]);
const sentence = async (bytes: Uint8Array): Promise<string> => {
  const outcome: unknown = await readSpreadsheet(file(bytes)).catch((error: unknown) => error);
  if (!(outcome instanceof UnreadableFile)) throw new Error('it was read');
  return outcome.message;
};
const cfb = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1_016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);

describe('a file that cannot be read', () => {
  it.each([
    ['protected by a password', cfb('EncryptedPackage'), /password.*remove/i],
    ['an .xls of the nineties', cfb('Workbook'), /old form of Excel workbooks.*\.xlsx/],
    [
      'an .xls before there were containers',
      Buffer.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]),
      /old form/,
    ],
    ['empty', Buffer.alloc(0), /empty/],
    ['truncated', PLAIN.slice(0, Math.floor(PLAIN.length / 2)), /not saved to its end/],
    ['its directory cut off by a few bytes', PLAIN.slice(0, -30), /not saved to its end/],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }),
      /Word document/,
    ],
    [
      'a binary workbook',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.bin': strToU8('x') }),
      /\.xlsb/,
    ],
    [
      'another program’s spreadsheet',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      /not saved by Excel/,
    ],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), /not a workbook/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>Number</td></tr></table></html>'),
      /web page/,
    ],
    ['bytes of no kind', Buffer.from([1, 2, 3, 4, 5, 6, 7, 0, 1, 2]), /neither a workbook nor text/],
    ['blank', tracker([[null], [null]]), /no words or figures/],
    [
      'without its last sheet’s end',
      changed(PLAIN, 'xl/worksheets/sheet1.xml', (xml) => xml.slice(0, -60)),
      /breaks off/,
    ],
  ])('%s is turned away with what to do', async (_, bytes, expected) => {
    expect(await sentence(bytes)).toMatch(expected);
  });

  it('of 200 MB is turned away by its size', async () => {
    expect(await sentence(new Uint8Array(200_000_000))).toMatch(/200 MB; at most 25 MB.*split/);
  });

  it('that is a zip bomb is turned away before it is unpacked', async () => {
    const bomb = changed(PLAIN, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</worksheet>', `${' '.repeat(40_000_000)}</worksheet>`),
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(await sentence(bomb)).toMatch(/not unpacked/);
  });

  it('that lies about a size in its directory is turned away', async () => {
    // One sheet's packed bytes are swapped for 30 MB of blanks; directory and header still say a few hundred bytes.
    const honest = Buffer.from(
      zipSync({
        '[Content_Types].xml': strToU8('<x/>'),
        'xl/workbook.xml': [Buffer.alloc(30_000_000, 32), { level: 9 }],
      }),
    );
    const packed = deflateRawSync(Buffer.alloc(30_000_000, 32), { level: 9 });
    expect(packed.length).toBeLessThan(honest.length);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(30_000_000);
    for (let at = honest.indexOf(size); at !== -1; at = honest.indexOf(size, at + 1))
      honest.writeUInt32LE(500, at);
    expect(await sentence(honest)).toMatch(/damaged/);
  });

  it('with more parts than any tracker is turned away', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_100 }, (_, i) => [`xl/part${i}.xml`, strToU8('x')]),
    );
    expect(await sentence(zipSync({ '[Content_Types].xml': strToU8('<x/>'), ...many }))).toMatch(
      /more than 2000 parts/,
    );
  });

  it('with hundreds of thousands of formatted empty cells is turned away', async () => {
    const cells = Array.from(
      { length: 31_000 },
      (_, i) => `<row r="${i + 9}">${`<c s="${i % 7}"/>`.repeat(10)}</row>`,
    ).join('');
    const padded = changed(PLAIN, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${cells}</sheetData>`),
    );
    expect(await sentence(padded)).toMatch(/more than 300,000 cells.*formatted empty rows/);
  });

  it('in which one long text is shared by every cell is turned away before it is copied', async () => {
    const shared = tracker([
      ['Number', 'Recommendation', 'Status'],
      [1, 'x'.repeat(30_000), 'Open'],
    ]);
    const rows = Array.from(
      { length: 3_000 },
      (_, i) => `<row r="${i + 3}"><c t="s"><v>3</v></c></row>`,
    ).join('');
    const bomb = changed(shared, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${rows}</sheetData>`),
    );
    const strings = changed(
      bomb,
      'xl/sharedStrings.xml',
      () =>
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${['a', 'b', 'c', 'x'.repeat(30_000)].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    );
    expect(strings.length).toBeLessThan(100_000);
    expect(await sentence(strings)).toMatch(/repeats more text/);
  });

  it('marked SECRET is not read, and nothing of it is repeated', async () => {
    const secret = tracker([
      ['SECRET'],
      ['Number', 'Recommendation', 'Status'],
      [1, 'Operation Larch', 'Open'],
    ]);
    expect(await sentence(secret)).toMatch(/nothing of the file was read/);
    expect(await sentence(secret)).not.toMatch(/Larch/);
  });
});

describe('what a workbook carries beside its cells', () => {
  const parts = (bytes: Uint8Array, part: string, text: string): Uint8Array =>
    changed(bytes, part, () => text);

  it('macros, pictures and links to other files are left where they are', async () => {
    const loaded = [
      'xl/vbaProject.bin',
      'xl/media/image1.png',
      'xl/externalLinks/externalLink1.xml',
      'xl/connections.xml',
    ].reduce((bytes, part) => parts(bytes, part, 'not what it should be'), PLAIN);
    expect((await found(loaded)).tracked).toEqual((await found(PLAIN)).tracked);
  });

  it('a value taken from another file is used as saved, and said', async () => {
    const linked = tracker([
      ['Number', 'Recommendation', 'Status', 'Owner'],
      [3, 'Assess every risk', { t: 's', v: 'In progress', f: "'[1]Other'!$B$2" }, 'Supt Reed'],
    ]);
    const { tracked, unplaced } = await found(linked);
    expect(tracked[0]?.status?.value).toBe('in progress');
    expect(unplaced).toEqual([
      {
        text: 'In progress',
        why: expect.stringMatching(/another file, which was not opened/) as string,
        at: { sheet: 'Tracker', row: 2, column: 'Status' },
      },
    ]);
  });

  it('a formula is its saved value; without one, or with an error, the cell is named', async () => {
    const { tracked, errors } = await found(
      tracker([
        ['Number', 'Recommendation', 'Owner', 'Due'],
        [
          3,
          'Assess every risk',
          { t: 's', v: 'Supt Reed', f: 'B9' },
          { ...dateCell('2025-03-31'), f: 'TODAY()' },
        ],
        [4, 'Train', { t: 'e', v: 0x17, w: '#REF!' }, { t: 'n', v: 0, f: 'A1' }],
      ]),
    );
    expect(tracked[0]).toMatchObject({
      owner: { value: 'Supt Reed' },
      due: { value: { day: '2025-03-31' } },
    });
    expect(errors.map(({ sentence: said, at }) => [said, at.row, at.column])).toEqual([
      [expect.stringContaining('#REF!'), 3, 'Owner'],
      [expect.stringContaining('formula without a saved value'), 3, 'Due'],
    ]);
  });

  it('a note on a cell is shown, and a link is kept with the evidence', async () => {
    const { tracked, unplaced } = await found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Evidence'],
        [
          3,
          'Assess',
          { t: 's', v: 'Open', c: [{ a: 'Sec', t: 'Ask the lead' }] },
          { t: 's', v: 'Minutes', l: { Target: 'https://example.org/m.pdf' } },
        ],
      ]),
    );
    expect(unplaced).toMatchObject([
      { text: expect.stringContaining('Ask the lead') as string, at: { row: 2, column: 'Status' } },
    ]);
    expect(tracked[0]?.evidence.map(({ value }) => value)).toEqual(['Minutes https://example.org/m.pdf']);
  });

  it('the marking printed on its pages is the marking of the file', async () => {
    const printed = changed(PLAIN, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</worksheet>',
        '<headerFooter><oddHeader>&amp;COFFICIAL-SENSITIVE</oddHeader></headerFooter></worksheet>',
      ),
    );
    expect((await found(printed)).marking).toBe('OFFICIAL-SENSITIVE');
  });

  it('a hidden sheet is not read, and said', async () => {
    const rows = [
      ['Number', 'Recommendation', 'Status'],
      [3, 'Assess', 'Open'],
    ];
    const { tracked, unplaced } = await found(
      workbook([
        { name: 'Tracker', rows },
        {
          name: 'Old',
          rows: [
            ['Number', 'Recommendation', 'Status'],
            [9, 'Old one', 'Open'],
          ],
          hidden: true,
        },
      ]),
    );
    expect(tracked.map(({ number }) => number)).toEqual([3]);
    expect(unplaced).toMatchObject([
      {
        text: expect.stringContaining('Old one') as string,
        why: expect.stringMatching(/hidden/) as string,
        at: { sheet: 'Old' },
      },
    ]);
  });
});

describe('a csv', () => {
  const ROWS = [
    'Number,Recommendation,Owner,Status',
    '3,"Assess ""every"" risk,\nfully",Zoë Reed – DCI,Open',
  ].join('\r\n');
  const read = async (bytes: Uint8Array): Promise<unknown> => {
    const { tracked, file: origin } = await found(bytes, undefined, 'tracker.csv');
    return [origin.format, tracked[0]?.number, tracked[0]?.text, tracked[0]?.owner?.value];
  };
  const EXPECTED = ['csv', 3, 'Assess "every" risk,\nfully', 'Zoë Reed – DCI'];

  it.each([
    ['UTF-8', Buffer.from(ROWS, 'utf8')],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ROWS}`, 'utf8')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${ROWS}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(ROWS, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${ROWS}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(ROWS.replace('–', '\u0096'), 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(EXPECTED);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
  ])('separated by %s, under a title with commas', async (_, separator) => {
    const text = [
      'Recommendations, actions, owners, and more, as at March',
      ['Number', 'Recommendation', 'Status', 'Progress'].join(separator),
      ['3', 'Assess', 'Open', 'Begun, slowly, with partners, and staff'].join(separator),
    ].join('\n');
    const { tracked } = await found(csv(text), undefined, 'tracker.csv');
    expect(tracked[0]).toMatchObject({
      number: 3,
      text: 'Assess',
      status: { at: { row: 3, column: 'Status' } },
    });
  });

  it('that names its separator as Excel does', async () => {
    const { tracked } = await found(csv('sep=;\r\nNumber;Recommendation;Status\r\n3;Assess;Open\r\n'));
    expect(tracked[0]).toMatchObject({ number: 3, at: { row: 2 } });
  });

  it('whose quotation mark is never closed is turned away, not swallowed', async () => {
    expect(await sentence(csv('Number,Recommendation,Status\n3,"Assess,Open\n4,Train,Open\n'))).toMatch(
      /never closed/,
    );
  });
});
