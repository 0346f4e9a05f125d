import { Kind, parse, visit, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { tooComplex } from '../../schema/errors.ts';
import { limits } from '../../schema/limits.ts';

const tokenLimit = 4_000;

function fieldsOf(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    [Kind.FIELD]: () => {
      count += 1;
    },
  });
  return count;
}

/** Reads no document that is too long, and validates none too broad: the time of that grows with the square of its fields. */
export function useDocumentLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) => {
        const document = parse(source, { ...options, maxLexicalTokens: tokenLimit });
        const breadth = fieldsOf(document);
        if (breadth > limits.breadth) throw tooComplex('breadth', breadth);
        return document;
      });
    },
  };
}
