/** What a search shows: a list of results, each with the card that it puts into the conversation. */
import type { Reply } from '../turn';

const MOST = 8;
/** Teams takes 28 KB, for the whole answer. */
const MOST_BYTES = 28_000;

const result = ({ summary, card }: Reply) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: summary } },
});

/** The results, as many of the first ones as Teams takes; words where there are none. */
export function listed(replies: readonly Reply[]): object {
  if (replies.length === 0)
    return { type: 'message', text: 'Nothing matches. Try a number, a topic, an owner or a status.' };
  const list = { type: 'result', attachmentLayout: 'list', attachments: replies.slice(0, MOST).map(result) };
  while (bytesOf(list) > MOST_BYTES) list.attachments.pop();
  return list.attachments.length > 0
    ? list
    : { type: 'message', text: 'What was found is too long to show here. Ask for it in a chat with me.' };
}

const bytesOf = (list: object): number => Buffer.byteLength(JSON.stringify({ composeExtension: list }));
