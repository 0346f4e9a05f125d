import { CORE_SCHEMA, load } from 'js-yaml';
import { unreadableIn } from './parse-text.ts';

/** Escapes, tags, directives, several documents, and white space other than spaces and line feeds. */
const intricate = /[\\\t\r\u0085\u2028\u2029\uFEFF]|^(?:---|\.\.\.|%)|(?:^|[\s,[{])!/m;

/**
 * The value of YAML in which there is nothing to tell of; undefined where there may be, which `parseText` then tells: it
 * knows where everything stands, and takes five times as long.
 */
export function plainValue(text: string): unknown {
  if (intricate.test(text) || unreadableIn(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch {
    return undefined;
  }
}
