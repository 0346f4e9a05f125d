import { badUserInput } from './errors.ts';
import { listLimit } from './limits.ts';

/** The longest name or text looked up, in characters. */
const textLimit = 200;

export function checkText(argument: string, text: string): string {
  // A sign that stands for several letters counts as these: it is looked up by them.
  const length = text.length > textLimit ? text.length : text.normalize('NFKC').length;
  if (length > textLimit)
    throw badUserInput(`"${argument}" has ${String(length)} characters; at most ${String(textLimit)} are looked up.`);
  return text;
}

export function checkList<T>(what: string, list: readonly T[]): readonly T[] {
  if (list.length > listLimit)
    throw badUserInput(`A list holds ${String(list.length)} ${what}; at most ${String(listLimit)} are looked up.`);
  return list;
}
