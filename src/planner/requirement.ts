export interface Requirement {
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
  /** 0 to 1. */
  readonly importance: number;
}

/** What each role requires, by its key. */
export type Requirements = ReadonlyMap<string, readonly Requirement[]>;
