import { badUserInput } from './errors.ts';

/** The longest name or text looked up, in characters. */
const textLimit = 200;

export function checkText(argument: string, text: string): string {
  if (text.length > textLimit)
    throw badUserInput(
      `"${argument}" has ${String(text.length)} characters; at most ${String(textLimit)} are looked up.`,
    );
  return text;
}
