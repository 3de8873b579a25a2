/**
 * A small Markdown renderer that acts on everything Teams might: enough to look at cards, and to test
 * that a person's words never act. Self-contained, because it is also handed to a browser as text.
 */

/** Markdown as HTML. */
export function markdownToHtml(markdown: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\u0000${kept.push(html) - 1}\u0000`;
  const safe = (text: string): string =>
    text
      .replace(/&(?!#?\w+;)/g, '&amp;')
      .replace(/"/g, '&quot;')
      .replace(/>/g, '&gt;');
  const literal = (char: string): string => `&#${char.charCodeAt(0)};`;

  const inline = (text: string): string =>
    text
      .replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => keep(literal(char)))
      .replace(/`([^`]+)`/g, (_, code: string) => keep(`<code>${safe(code)}</code>`))
      .replace(/!?\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, url: string) => {
        return `${keep(`<a href="${safe(url)}">`)}${words}${keep('</a>')}`;
      })
      .replace(/<\/?[A-Za-z][^>]*>/g, (tag) => keep(tag))
      .replace(/</g, '&lt;')
      .replace(/&(?!#?\w+;)/g, '&amp;')
      .replace(/>/g, '&gt;')
      .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '<strong>$2</strong>')
      .replace(/~~(.+?)~~/g, '<s>$1</s>')
      .replace(/\*(?=\S)(.+?)\*|(?<!\w)_(?=\S)(.+?)_(?!\w)/g, (_, star?: string, bar?: string) => {
        return `<em>${star ?? bar ?? ''}</em>`;
      });

  const block = (text: string): string => {
    const lines = text.split('\n');
    if (lines.every((line) => /^[-+*] /.test(line)))
      return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
    if (/^#{1,6}(\s|$)/.test(text)) return `<h1>${inline(text.replace(/^#+\s*/, ''))}</h1>`;
    if (text.startsWith('>')) return `<blockquote>${inline(text.slice(1))}</blockquote>`;
    if (/^(\d{1,9}[.)]|[-+*])(\s|$)/.test(text)) return `<ol><li>${inline(text)}</li></ol>`;
    if (/^([-*_]\s*){3,}$/.test(text)) return '<hr>';
    return `<p>${inline(text)}</p>`;
  };

  let html = markdown
    .split(/\n{2,}/)
    .filter(Boolean)
    .map(block)
    .join('');
  // Twice, because a kept piece may stand within a kept piece.
  for (let pass = 0; pass < 2; pass++)
    // eslint-disable-next-line no-control-regex -- our own mark, which no text contains
    html = html.replace(/\u0000(\d+)\u0000/g, (_, at: string) => kept[Number(at)] ?? '');
  return html;
}
