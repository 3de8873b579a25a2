/** Word files → blocks: the body through mammoth, headers and footers beside it. */
import { strToU8, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../found';
import type { Reading } from './blocks';
import { htmlBlocks } from './html';
import { withNumbers } from './numbered';
import { tidy } from './words';
import { isXml, openZip } from './zip';
import type { Zip } from './zip';

const BODY = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

const NOT_WORD =
  'This file is not a Word document, although it looks like one. Open it in the program it comes from, save it as docx or PDF and send that.';
const NO_WORDS =
  'This document holds no text that can be read. If it holds pictures of pages, send the document that they were made of.';

const notRead = (label: string): string =>
  `Word counts some of its paragraphs itself (“${label}” is the first), in a way that names no recommendation here: those numbers were left out. Where they are recommendations’, type them.`;

/** The paragraphs of a header or footer. */
const linesOf = (xml: string): string[] => {
  const lines: string[] = [];
  let line = '';
  let within = false;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        within = name === 'w:t';
        if (name === 'w:tab') line += ' ';
      },
      ontext: (text) => {
        if (within) line += text;
      },
      onclosetag: (name) => {
        within = false;
        if (name !== 'w:p') return;
        lines.push(tidy(line));
        line = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return lines.filter((each) => each !== '');
};

const partsLike = async (zip: Zip, pattern: RegExp): Promise<string[]> => {
  const found: string[] = [];
  for (const name of zip.names.filter((each) => pattern.test(each))) {
    const text = await zip.text(name);
    if (text !== undefined) found.push(text);
  }
  return found;
};

/** Links that a reader may click are no parts of the document; everything else that lies elsewhere is. */
const liesElsewhere = (relations: string): boolean => {
  let elsewhere = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name !== 'Relationship' || attributes['TargetMode'] !== 'External') return;
        if (!attributes['Type']?.endsWith('/hyperlink')) elsewhere = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(relations);
  return elsewhere;
};

const ignoredIn = async (zip: Zip): Promise<string[]> => {
  const ignored: string[] = [];
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name)))
    ignored.push('The file holds macros. They were not run, and nothing of them is brought in.');
  if ((await partsLike(zip, /\.rels$/)).some(liesElsewhere))
    ignored.push(
      'The file names parts that lie elsewhere (a template, a picture or a linked file). They were not fetched.',
    );
  if (zip.names.some((name) => /^word\/(?:embeddings|activeX)\//i.test(name)))
    ignored.push('The file holds other files within it. They were not opened.');
  return ignored;
};

/** The file that mammoth reads, which leaves out what Word counts: with the numbers in words where there are any. */
const counted = async (zip: Zip, bytes: Uint8Array): Promise<{ file: Buffer; unread: readonly string[] }> => {
  const [document, numbering, styles] = [
    await zip.text(BODY),
    await zip.text(NUMBERING),
    await zip.text(STYLES),
  ];
  const written =
    document === undefined || numbering === undefined
      ? undefined
      : withNumbers({ document, numbering, styles: styles ?? '' });
  if (written === undefined)
    return { file: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), unread: [] };
  const parts: Record<string, Uint8Array> = {};
  for (const name of zip.names.filter(isXml)) {
    const text = name === BODY ? written.document : await zip.text(name);
    if (text !== undefined) parts[name] = strToU8(text);
  }
  return { file: Buffer.from(zipSync(parts, { level: 0 })), unread: written.unread };
};

/**
 * Nothing is run or fetched: macros are not read, pictures not unpacked, and parts that lie elsewhere not followed.
 * Changes that are tracked count as accepted; comments are left out. Throws `UnreadableFile`.
 */
export const readDocx = async (bytes: Uint8Array): Promise<Reading> => {
  const zip = await openZip(bytes);
  if (!zip.names.includes(BODY)) throw new UnreadableFile(NOT_WORD);
  const { file, unread } = await counted(zip, bytes);
  const ignored = [...(await ignoredIn(zip)), ...unread.map(notRead)];
  const furniture = (await partsLike(zip, /^word\/(?:header|footer)\d*\.xml$/)).flatMap(linesOf);
  const { default: mammoth } = await import('mammoth');
  const html = await mammoth
    .convertToHtml(
      { buffer: file },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh"],
      },
    )
    .catch((error: unknown) => {
      throw new UnreadableFile(NOT_WORD, { cause: error });
    });
  const blocks = htmlBlocks(html.value);
  if (blocks.length === 0) throw new UnreadableFile(NO_WORDS);
  return { blocks, furniture: [...new Set(furniture)], ignored };
};
