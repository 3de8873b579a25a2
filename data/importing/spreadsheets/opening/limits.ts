/** How much a spreadsheet may hold: measured so that reading one stays well below 512 MB. */
export const LIMITS = {
  /** Bytes of the file as it arrives. */
  file: 25_000_000,
  /** Entries of the zip that a workbook is. */
  entries: 2_000,
  /** Bytes of everything in it, unpacked, as its directory states them. */
  declared: 300_000_000,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 40_000_000,
  /** How many times larger a part may be than its packed form, beyond `smallPart`. */
  ratio: 200,
  smallPart: 5_000_000,
  /** Cells, filled or only formatted. */
  cells: 300_000,
  /** Characters of all cells, and of all that was found: one text may be shared by every cell of a small file. */
  characters: 60_000_000,
} as const;

/** `25 MB` */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

export const TOO_MUCH_TEXT =
  'The file repeats more text than can be read at once. Remove copied cells and long merges, or split it, and import it again.';
