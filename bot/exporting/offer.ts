/** What somebody is answered who asks for a file: in their own chat it is offered, elsewhere they are told where. */
import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { counted, criteriaWords, type ExportRequest } from '../../data/model';
import { answerWith, sentence } from '../asking/cards';
import { asks, inspectionOf, type Answer, type Desk } from '../asking/desk';
import { composeExport, NotHeld, type ExportedFile } from './compose';
import { writeWhole } from './writing';

export const answerExport = async (request: ExportRequest, desk: Desk): Promise<Answer> => {
  const { files } = desk;
  if (files === undefined)
    return sentence(
      desk,
      `You can have the ${titleOf(request, desk)} in your own chat with me: ask me there`,
      {
        words: ['Teams lets a bot give files in a personal chat only, and here others read along.'],
      },
    );
  try {
    const file = await composeExport(request, desk);
    if (file.holds === 0 && request.form !== 'board paper')
      return sentence(desk, `None: there is nothing to take out as ${titleOf(request, desk)}`);
    return files.by === 'folder'
      ? await saved(file, files.folder, request, desk)
      : offered(file, request, desk);
  } catch (error) {
    if (error instanceof NotHeld) return sentence(desk, error.message);
    throw error;
  }
};

/** "board paper for the Local Policing Improvement Board", "spreadsheet, overdue" */
export const titleOf = (request: ExportRequest, desk: Desk): string => {
  const narrowed = criteriaWords(request.criteria);
  return [whatOf(request, desk), ...(narrowed === undefined ? [] : [narrowed])].join(', ');
};

const whatOf = (request: ExportRequest, desk: Desk): string => {
  switch (request.form) {
    case 'board paper': {
      const board = desk.catalogue.boards.find(({ id }) => id === request.board);
      return `board paper for the ${board?.name ?? request.board}`;
    }
    case 'section 55':
      return `section 55 draft for the ${inspectionOf(desk, request.inspection)?.shortTitle ?? request.inspection}`;
    case 'csv':
    case 'workbook': {
      const form = request.form === 'csv' ? 'csv file' : 'spreadsheet';
      const sheet =
        request.sheet === undefined
          ? undefined
          : request.openActions === true
            ? 'open actions'
            : request.sheet;
      return sheet === undefined ? form : `${form} of ${sheet}`;
    }
  }
};

/** "5 recommendations", "12 entries": what the file holds. */
export const holdingOf = ({ holds }: ExportedFile, request: ExportRequest): string => {
  const sheet = 'sheet' in request ? request.sheet : undefined;
  return sheet === 'history'
    ? counted(holds, 'entry', 'entries')
    : counted(holds, sheet === 'actions' ? 'action' : 'recommendation');
};

/** The file that was composed is let go of: when it is accepted it is composed anew, as the record then stands. */
const offered = (file: ExportedFile, request: ExportRequest, desk: Desk): Answer => {
  const { name, marking, bytes } = file;
  const holding = holdingOf(file, request);
  const answer = answerWith(
    desk,
    'message',
    { summary: `Ready to save: ${titleOf(request, desk)}, ${holding}`, markings: [marking] },
    {
      words: [
        `Allow it below, and ${name} is put with your own files in OneDrive. It is written when you allow it, from the record as it then stands.`,
        `It is marked ${marking}: share it with those who may read that.`,
      ],
    },
  );
  const { reply } = sentence(desk, `Save ${name}?`, { markings: [marking] });
  return {
    ...answer,
    more: [
      {
        ...reply,
        offer: {
          name,
          description: `${holding}, ${marking}`,
          bytes: bytes.length,
          context: { export: request, by: desk.asker.id, name, marking },
        },
      },
    ],
  };
};

/** On one's own machine there is no OneDrive: the file is written to a folder, beside what is there already. */
const saved = async (
  file: ExportedFile,
  folder: string,
  request: ExportRequest,
  desk: Desk,
): Promise<Answer> => {
  await mkdir(folder, { recursive: true });
  const path = freeName(folder, file.name);
  await writeWhole(path, [file.bytes]);
  return sentence(desk, `Saved: ${titleOf(request, desk)}, ${holdingOf(file, request)}`, {
    markings: [file.marking],
    words: [
      `The file is ${path}. In Teams it is offered to you in the chat and put with your files in OneDrive.`,
    ],
    buttons: [asks('Save it again', { ask: 'export', request })],
  });
};

const freeName = (folder: string, name: string): string => {
  const extension = extname(name);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${basename(name, extension)} (${copy})${extension}`);
    if (!existsSync(path)) return path;
  }
};
