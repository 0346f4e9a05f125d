/**
 * What one operation may ask. Complexity is the number of fields in the largest possible answer, where what has to be
 * computed counts as so many fields as take the same time; breadth is the number of fields written in the operation,
 * aliases included.
 */
export const limits = { complexity: 50_000, depth: 15, breadth: 500 } as const;

export const pageLimit = 100;
export const pageDefault = 20;

/** How many names or values one list of an argument may hold. */
export const listLimit = 200;

/** What computing an answer costs, in fields that take the same time: about 10 microseconds each. */
export const work = {
  search: 900,
  /** A name looked up: one that is no key takes a search for what it stands for. */
  name: 100,
  key: 20,
  path: 200,
  shortestPath: 100,
  noPath: 900,
  likeness: 2_000,
  match: 600,
  comparison: 500,
  readiness: 500,
  quality: 500,
  fork: 400,
  reach: 200,
  list: 20,
} as const;

/** From this complexity on an operation waits for its turn among others of its kind. */
export const heavyFrom = 5_000;
