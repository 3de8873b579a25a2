/** Whose file it is: a file that tracks several forces is not taken for ours. */
import { UnreadableFile } from '../found';
import { forceById } from '../../model/forces';
import type { Group } from './rows/group';
import { forcesIn } from './rows/titles';

/**
 * The force of the titles and of the column of forces; null where none is named.
 * @param logged the forces that the lines of its logs name
 * @throws UnreadableFile where the rows or the titles are of several forces: none of them may land as ours
 */
export const forceOf = (
  groups: readonly Group[],
  logged: readonly string[],
  titled: readonly string[],
): string | null => {
  const said = new Set<string>(logged);
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
  if (said.size === 0 && new Set(titled).size > 1) {
    const names = [...new Set(titled)].map((id) => forceById(id)?.name ?? id).join(', ');
    throw new UnreadableFile(
      `The titles of the file name several forces (${names}). Leave the one whose file it is, or give each row its force in a column "Force".`,
    );
  }
  const [only] = said.size === 1 ? said : new Set(titled);
  return only ?? null;
};
