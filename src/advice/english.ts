export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A title or sentence as it stands within a sentence: abbreviations, and proper names that `usage` shows as such, keep their capital. */
export function lowerFirst(text: string, usage = ''): string {
  const [word = ''] = /^[^\s,:;]+/.exec(text) ?? [];
  const proper = /[^a-z'-]/.test(word.slice(1)) || word.length === 1 || usage.includes(` ${word}`);
  return proper && word !== 'A' ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Letters whose names begin with a vowel. */
const spokenWithVowel = /^[AEFHILMNORSX][A-Z]/;

export const withArticle = (noun: string): string =>
  `${spokenWithVowel.test(noun) || (/^[AEIOU]/i.test(noun) && !/^([Uu]ni|[Uu]se|[Oo]ne|[UO][A-Z])/.test(noun)) ? 'an' : 'a'} ${noun}`;
