/** The territorial forces of England and Wales. */
export interface Force {
  readonly id: string;
  /** As the force writes itself: "Norfolk Constabulary". */
  readonly name: string;
  /** What people call it in a sentence: "Norfolk". */
  readonly shortName: string;
  /** Other usual names, lower case: "staffs", "wmp", "west mids". */
  readonly aliases: readonly string[];
}

export const FORCES: readonly Force[] = [];
