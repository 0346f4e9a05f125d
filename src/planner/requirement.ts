export interface Requirement {
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
  /** 0 to 1. */
  readonly importance: number;
  /** How much it counts beside the others; where nothing is said, its importance. */
  readonly weight?: number;
  /** Whether the skill is a technical one. */
  readonly technical?: boolean;
}

/** What each role requires, by its key. */
export type Requirements = ReadonlyMap<string, readonly Requirement[]>;
