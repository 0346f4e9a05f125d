import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SeedError } from './fault.ts';
import { questionsFile, readFields } from './read.ts';
import { questionsShape } from './record.ts';

/** The questions of a seed folder, each with its query; none where it has no such file. */
export async function readQuestions(directory: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(directory, questionsFile), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return new Map();
  const { fields, faults } = readFields({ path: questionsFile, text }, questionsShape);
  if (faults.length > 0) throw new SeedError(faults);
  return new Map(Object.entries(fields ?? {}));
}
