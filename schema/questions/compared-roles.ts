import type { Context } from '../builder.ts';
import { badUserInput } from '../errors.ts';
import { resolveKeys } from '../loading.ts';

const least = 2;
const most = 6;

export const severalRoles = {
  required: true,
  description: 'Two to six different roles, by key, abbreviation, alias or title. Example: `["cto", "cio"]`.',
} as const;

/** The keys of the roles named; refuses fewer than two, more than six, and one named twice. */
export async function resolveSeveralRoles(context: Context, names: readonly string[]): Promise<string[]> {
  if (names.length < least || names.length > most)
    throw badUserInput(`"roles" names ${String(names.length)} roles; give ${String(least)} to ${String(most)}.`);
  const roles = await resolveKeys(context, 'Role', names);
  const twice = roles.find((role, at) => roles.indexOf(role) !== at);
  if (twice !== undefined) throw badUserInput(`"roles" names "${twice}" twice. Name each role once.`);
  return roles;
}
