import { InvalidArgumentError } from 'commander';
import { nearest } from '../graph/names.ts';

type Named = Readonly<Record<string, unknown>>;

const namesOf = (choices: Named): string[] => Object.keys(choices).map((name) => name.toLowerCase());

export const inWords = (choices: Named): string => namesOf(choices).join(', ');

export function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

export function wholeNumber(text: string): number {
  const value = number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

/** Takes one of these names, in any case. */
export const oneOf =
  (choices: Named) =>
  (text: string): string => {
    const names = namesOf(choices);
    const given = text.toLowerCase();
    if (names.includes(given)) return given;
    const [close] = nearest(given, names, 1);
    throw new InvalidArgumentError(`It must be one of: ${names.join(', ')}.${close ? ` Did you mean ${close}?` : ''}`);
  };

/** Takes several of these names, in any case. */
export const someOf =
  (choices: Named) =>
  (text: string, before: readonly string[] = []): readonly string[] => [...before, oneOf(choices)(text)];

/** Takes each folder once, in the order given. */
export const several = (folder: string, before: readonly string[] = []): readonly string[] => [
  ...new Set([...before, folder]),
];

/** Refuses a second folder, which would silently take the place of the first. */
export const onlyOne =
  (otherwise: string) =>
  (folder: string, before: string): string => {
    if (before !== otherwise && before !== folder)
      throw new InvalidArgumentError(`It is given twice, ${before} before. What is laid over a seed is a --pack.`);
    return folder;
  };
