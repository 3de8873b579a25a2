/** A preview as plain text for a terminal. */
import type { Need, Plan } from '../../data/importing/plan';
import { begun, forceName } from '../../data/importing/naming';
import { choicesFor } from '../../data/importing/spreadsheets/choices';
import { countWords, mappingWords, nothingWords, sectionsOf } from './preview';

const MOST = 20;

/** What to add to the command, where something is needed. */
const howToSay = (need: Need): string => {
  switch (need.need) {
    case 'published':
      return `add --published "${need.report.replaceAll('"', '')}=2024-10-10"`;
    case 'anchor':
      return 'add --anchor 2024-10-10';
    case 'report':
      return 'add --report "its title"';
    case 'word':
      return `add --map "${begun(need.column)}: ${need.word.replaceAll('"', '')}=${choicesFor(need.asks)[0] ?? ''}"`;
    case 'force':
      return 'add --from norfolk';
  }
};

/** @param all whether long lists are shown to their end */
export const previewText = (plan: Plan, force: string, all: boolean): string[] => {
  const cut = (lines: readonly string[]): string[] => {
    const rest = all ? 0 : lines.length - MOST;
    return rest > 0
      ? [...lines.slice(0, MOST), `and ${rest.toLocaleString('en-GB')} more (--all shows them)`]
      : [...lines];
  };
  const block = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...cut(lines).map((each) => `  ${each}`)];
  const nothing = nothingWords(plan);
  return [
    `${plan.file.name} (sha256 ${plan.file.sha256.slice(0, 12)}…), for the record of ${forceName(force)}`,
    countWords(plan),
    ...sectionsOf(plan).flatMap(({ key, title, lines }) => [
      ...block(
        title,
        lines.map(({ words, place }) => (place === '' ? words : `${words}  [${place}]`)),
      ),
      ...(key === 'needed' ? cut([...new Set(plan.needs.map(howToSay))]).map((each) => `  ${each}`) : []),
    ]),
    ...block('How words were read', plan.mappings.map(mappingWords)),
    ...(nothing === '' ? [] : ['', `${nothing}.`]),
    '',
  ];
};
