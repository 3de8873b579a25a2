import { strToU8, zipSync } from 'fflate';
import { UnreadableFile } from '../../../../data/importing/found';
import type { Found } from '../../../../data/importing/found';
import { readDocument } from '../../../../data/importing/documents';
import { LIMITS } from '../../../../data/importing/reading/worker';
import { REC_2 } from './fixtures';
import { docx, inPart, pdf, withParts } from './files';

const read = (name: string, bytes: Uint8Array): Promise<Found> => readDocument({ name, bytes });

const refused = async (name: string, bytes: Uint8Array, sentence: string): Promise<void> => {
  const reading = read(name, bytes);
  await expect(reading).rejects.toThrow(UnreadableFile);
  await expect(reading).rejects.toThrow(sentence);
};

const page = (text: string): Promise<Uint8Array> => pdf((paper) => void paper.text(text));
const word = (): Promise<Uint8Array> => docx([{ text: `Recommendation 2: ${REC_2}` }]);

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);

describe('files that cannot be read', () => {
  it('an empty file', () => refused('response.docx', new Uint8Array(), 'This file is empty'));
  it('a picture that is called PDF', () => refused('response.pdf', PNG, 'a picture (PNG)'));
  it('text that is called PDF', () =>
    refused('response.pdf', strToU8('hello'), 'called pdf but does not hold that'));
  it('a spreadsheet', () =>
    refused('tracker.docx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'is a spreadsheet'));
  it('an archive', () => refused('all.zip', zipSync({ 'a.txt': strToU8('a') }), 'is an archive'));

  it('a PDF with a password', async () => {
    const locked = await pdf((paper) => void paper.text(REC_2), { userPassword: 'moss', pdfVersion: '1.7' });
    await refused('response.pdf', locked, 'protected with a password');
  });

  it('a Word file with a password', () => {
    const header = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Buffer.concat([header, Buffer.alloc(1_000), Buffer.from('EncryptedPackage', 'utf16le')]);
    return refused('response.docx', locked, 'protected with a password');
  });

  it('a Word file of before 2007', () => {
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1_000),
    ]);
    return refused('response.doc', old, 'before 2007');
  });

  it('a PDF that is cut off', async () => {
    const whole = await page(`${REC_2} `.repeat(200));
    await refused('response.pdf', whole.slice(0, Math.floor(whole.length / 2)), 'damaged or incomplete');
  });

  it('a Word file that is cut off', async () => {
    const whole = await word();
    await refused('response.docx', whole.slice(0, Math.floor(whole.length / 2)), 'damaged or incomplete');
  });

  it('a scan: pages without text', async () => {
    const scan = await pdf((paper) => {
      paper.rect(50, 50, 400, 600).fill('#ddd');
      paper.addPage().rect(50, 50, 400, 600).fill('#ddd');
    });
    await refused('scan.pdf', scan, 'pictures of pages and no text');
  });

  it('a zip bomb in the form of a Word file', async () => {
    const bomb = withParts(await word(), (parts) => {
      parts['word/document.xml'] = new Uint8Array(60 * 2 ** 20).fill(0x20);
    });
    expect(bomb.length).toBeLessThan(2 ** 20);
    await refused('bomb.docx', bomb, 'would unpack to far more');
  });

  it('a zip bomb that lies about its size', async () => {
    const honest = Buffer.from(
      withParts(await word(), (parts) => {
        parts['word/document.xml'] = new Uint8Array(60 * 2 ** 20).fill(0x20);
      }),
    );
    const size = Buffer.alloc(4);
    size.writeUInt32LE(60 * 2 ** 20);
    for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size, at))
      honest.writeUInt32LE(1_000, at);
    await refused('bomb.docx', honest, 'damaged or incomplete');
  });

  it('a Word file whose tree would not fit into memory', async () => {
    const deep = withParts(await word(), (parts) => {
      inPart(
        parts,
        'word/document.xml',
        '<w:body>',
        `<w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(900_000)}`,
      );
    });
    await refused('large.docx', deep, 'Send the pages or sheets that matter');
  });

  it('a PDF of three thousand pages', async () => {
    const long = await pdf((paper) => {
      for (let count = 1; count < 3_000; count++) paper.addPage();
    });
    await refused('long.pdf', long, '3,000 pages; at most 1,000 are read');
  });

  it('a page that is nested a hundred thousand deep', () =>
    refused('deep.html', strToU8(`<html>${'<div>'.repeat(100_000)}x`), 'nested deeper than any real page'));

  it('what takes too long', async () => {
    const reading = readDocument(
      { name: 'response.docx', bytes: await word() },
      { limits: { ...LIMITS, milliseconds: 5 } },
    );
    await expect(reading).rejects.toThrow('takes longer to read than a file may');
  });
});

describe('files that are read without what is dangerous in them', () => {
  it('a Word file with macros', async () => {
    const bytes = withParts(await word(), (parts) => {
      parts['word/vbaProject.bin'] = strToU8('macro');
    });
    const found = await read('response.docm', bytes);
    expect(found.published.map(({ number }) => number)).toEqual([2]);
    expect(found.unplaced.some(({ why }) => why.includes('holds macros. They were not run'))).toBe(true);
  });

  it('a Word file whose template lies on somebody’s server', async () => {
    const template =
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>';
    const bytes = withParts(await word(), (parts) =>
      inPart(parts, 'word/_rels/document.xml.rels', '</Relationships>', template),
    );
    const found = await read('response.docx', bytes);
    expect(found.published).toHaveLength(1);
    expect(found.unplaced.some(({ why }) => why.includes('They were not fetched'))).toBe(true);
  });

  it('a page with scripts and hidden text', async () => {
    const found = await read(
      'page.html',
      strToU8(
        `<!doctype html><script>Recommendation 1: By 1 May 2026, forces should run.</script><p hidden>Recommendation 3: By 1 May 2026, forces should hide.</p><p>Recommendation 2: ${REC_2}</p>`,
      ),
    );
    expect(found.published.map(({ number }) => number)).toEqual([2]);
  });

  it('a PDF with a page that is a scan says which', async () => {
    const bytes = await pdf((paper) => {
      paper.text(`Recommendation 2: ${REC_2}`);
      paper.addPage().rect(50, 50, 400, 600).fill('#ddd');
    });
    const found = await read('half.pdf', bytes);
    expect(found.published).toHaveLength(1);
    expect(found.unplaced.some(({ why }) => why.includes('No text can be read on page 2'))).toBe(true);
  });
});
