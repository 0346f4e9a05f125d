import { fileURLToPath } from 'node:url';
import {
  Kind,
  parse,
  TokenKind,
  type ASTNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { capitalized } from '../words.ts';
import { readDocuments } from './documents.ts';

const folder = fileURLToPath(new URL('../../../schema/examples/', import.meta.url));

/** What stands on the shelves of the overview, in this order. */
export const themes = ['Careers', 'Roles', 'Skills', 'Readiness', 'Organizations', 'Data'] as const;
const theme = z.enum(themes);

export interface Variable {
  readonly name: string;
  readonly description: string;
  readonly definition: VariableDefinitionNode;
}

/** An operation of `schema/examples` as a document of its own. */
export interface Question {
  /** The name of its file without number and ending; part of its address. */
  readonly name: string;
  readonly title: string;
  /** What it answers. */
  readonly sentence: string;
  readonly theme: (typeof themes)[number];
  readonly query: string;
  readonly operation: OperationDefinitionNode;
  readonly variables: readonly Variable[];
}

/** All questions, in the order of their file names. */
export const readQuestions = (): readonly Question[] =>
  readDocuments(folder).map(({ file, query }) => questionOf(file, query));

/**
 * The comment before the operation holds the sentence and `Theme:`; the comment before a variable describes it.
 * Descriptions of the GraphQL language would say the same, but clients of today do not parse them here yet.
 */
export function questionOf(file: string, query: string): Question {
  const name = file.replace(/^\d+-/, '').replace(/\.graphql$/, '');
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${file} must begin with its operation.`);
  const lines = commentBefore(operation);
  const given = lines.find((line) => line.startsWith('Theme: '));
  return {
    name,
    title: capitalized(name.replaceAll('-', ' ')),
    sentence: lines.filter((line) => line !== given).join(' '),
    theme: theme.parse(given?.slice('Theme: '.length), {
      error: () => `${file}: its theme must be one of ${themes.join(', ')}.`,
    }),
    query,
    operation,
    variables: (operation.variableDefinitions ?? []).map((definition) => ({
      name: definition.variable.name.value,
      description: commentBefore(definition).join(' '),
      definition,
    })),
  };
}

function commentBefore({ loc }: ASTNode): string[] {
  const lines: string[] = [];
  for (let token = loc?.startToken.prev; token?.kind === TokenKind.COMMENT; token = token.prev)
    lines.unshift(token.value.trim());
  return lines;
}
