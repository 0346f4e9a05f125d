import { endingOf, type Format } from './format.ts';
import type { Responder } from './site.ts';

/** Responders by the path they answer; a part that begins with `:` stands for any. */
export type Routes = Readonly<Record<string, Responder>>;

export interface Route {
  readonly respond: Responder;
  readonly parts: readonly string[];
  readonly ending: Format | undefined;
}

/** The route of a path: as it is written, else without the ending that names a format. */
export function routeTo(routes: Routes, pathname: string): Route | undefined {
  const { path, format } = endingOf(pathname);
  return match(routes, pathname, undefined) ?? match(routes, path, format);
}

function match(routes: Routes, path: string, ending: Format | undefined): Route | undefined {
  const given = path.split('/');
  const isEnded = endingOf(path).format !== undefined;
  for (const [pattern, respond] of Object.entries(routes)) {
    const parts = pattern.split('/');
    const varies = parts.some((part) => part.startsWith(':'));
    if (varies && isEnded) continue;
    if (parts.length === given.length && parts.every((part, index) => fits(part, given[index] ?? '')))
      return { respond, ending, parts: given.filter((_, index) => parts[index]?.startsWith(':')).map(decoded) };
  }
  return undefined;
}

const fits = (part: string, given: string): boolean => (part.startsWith(':') ? given !== '' : part === given);

/** A part of a path as it was meant; as it stands where it was not encoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
