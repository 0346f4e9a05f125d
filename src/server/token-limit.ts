import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const tokenLimit = 4_000;

/** Reads no document that is too long. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) =>
        parse(source, { ...options, maxLexicalTokens: tokenLimit }),
      );
    },
  };
}
