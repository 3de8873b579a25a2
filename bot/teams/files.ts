/** Files that Teams sent along with a message. Only a personal chat has them. */
import { z } from 'zod';
import type { SentFile } from '../turn';
import type { Inbound } from './activity';

/** The address holds a token of its own and works for some minutes. */
const FileInfo = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().url() }),
});

/** What stands there beside files (the message as HTML, pictures, cards) is left out. */
export const filesOf = (activity: Inbound): readonly SentFile[] =>
  (activity.attachments ?? []).flatMap((attachment) => {
    const file = FileInfo.safeParse(attachment).data;
    return file === undefined ? [] : [{ name: file.name, url: file.content.downloadUrl }];
  });
