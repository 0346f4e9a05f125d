import type { VocabularyRequirement } from './classification.ts';
import type { Row } from './tables.ts';

export const codeColumn = 'O*NET-SOC Code';
export const codeOf = (row: Row): string => row[codeColumn] ?? '';

/** Too few answered, or too unlike one another, for the survey to publish it as reliable. */
export const isSuppressed = (row: Row): boolean => row['Recommend Suppress'] === 'Y';

/** The level of an element that does not matter in an occupation. */
export const isIrrelevant = (row: Row): boolean => row['Not Relevant'] === 'Y';

/** The columns of the files that rate elements. */
export const ratingColumns = [
  codeColumn,
  'Element ID',
  'Scale ID',
  'Data Value',
  'Recommend Suppress',
  'Not Relevant',
] as const;

/** Where O*NET itself tells of an occupation. */
export const addressOf = (code: string): string => `https://www.onetonline.org/link/summary/${code}`;

/** O*NET's "somewhat important"; what is rated below is left out. */
export const leastImportance = 2;

/** O*NET's own word for a rating of 3 on its scale of importance (1 to 5) is "important": from there a skill is essential. */
const essentialFrom = 3;
export const relationOf = (importance: number): VocabularyRequirement['relation'] =>
  importance >= essentialFrom ? 'ESSENTIAL' : 'OPTIONAL';
