/**
 * What one operation may ask. Complexity is the number of fields in the largest possible answer; breadth is the
 * number of fields written in the operation, aliases included.
 */
export const limits = { complexity: 50_000, depth: 15, breadth: 500 } as const;

export const pageLimit = 100;
export const pageDefault = 20;
