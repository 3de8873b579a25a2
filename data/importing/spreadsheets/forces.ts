/** Whose file it is: a file that tracks several forces is not taken for ours. */
import { UnreadableFile } from '../found';
import { forceById } from '../../model/forces';
import type { Group } from './rows/group';
import { forcesIn } from './rows/titles';

/**
 * The force of the titles and of the column of forces; null where none is named.
 * @throws UnreadableFile where the rows are of several forces: none of them may land as ours
 */
export const forceOf = (groups: readonly Group[], titled: readonly string[]): string | null => {
  const said = new Set<string>();
  for (const { rows } of groups) {
    for (const row of rows) {
      for (const { cell } of row.values.get('force') ?? [])
        for (const id of forcesIn(cell.text, true)) said.add(id);
    }
  }
  if (said.size > 1) {
    const names = [...said].map((id) => forceById(id)?.name ?? id).join(', ');
    throw new UnreadableFile(
      `The file has rows of several forces (${names}). Import one file for each force, so that no force's position is taken for another's.`,
    );
  }
  const [only] = said.size === 1 ? said : new Set(titled);
  return only !== undefined && (said.size === 1 || new Set(titled).size === 1) ? only : null;
};
