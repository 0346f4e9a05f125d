import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CommandError } from './error.ts';

const profile = z.strictObject({
  roles: z.array(z.string()).optional(),
  yearsOfExperience: z.number().optional(),
  history: z.array(z.strictObject({ role: z.string(), years: z.number() })).optional(),
  skills: z.record(z.string(), z.int()).optional(),
  traits: z.array(z.string()).optional(),
});

/** What a person brings, from YAML: `roles`, `yearsOfExperience`, `history` (role and years, the latest first), `skills` (skill: level) and `traits`. */
export async function readProfile(file: string): Promise<object> {
  const { skills, ...rest } = check(file, read(file, await load(file)));
  return {
    ...rest,
    ...(skills && { skills: Object.entries(skills).map(([skill, level]) => ({ skill, level })) }),
  };
}

async function load(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function read(file: string, text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    if (error instanceof YAMLParseError) throw new CommandError(`${file}: ${error.message}`);
    throw error;
  }
}

function check(file: string, given: unknown): z.output<typeof profile> {
  const result = profile.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || 'profile'}: ${message}`);
  throw new CommandError(
    [
      ...faults,
      'A profile holds roles, yearsOfExperience, history (role, years), skills (skill: level) and traits.',
    ].join('\n'),
  );
}
