import {
  getOperationAST,
  Kind,
  visit,
  type ASTNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionArgs,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

const constant = (node: ConstValueNode | undefined) => (node?.kind === Kind.BOOLEAN ? node.value : undefined);

function variablesOf({ document, operationName, variableValues }: ExecutionArgs): Variables {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const defaults = definitions.map(({ variable, defaultValue }) => [variable.name.value, constant(defaultValue)]);
  return { ...(Object.fromEntries(defaults) as Variables), ...variableValues };
}

const valueOf = (node: ValueNode | undefined, variables: Variables): unknown =>
  node?.kind === Kind.BOOLEAN ? node.value : node?.kind === Kind.VARIABLE ? variables[node.name.value] : undefined;

function isSkipped(directives: readonly DirectiveNode[], variables: Variables): boolean {
  const holds = (name: string, condition: boolean) =>
    directives.some((each) => each.name.value === name && valueOf(each.arguments?.[0]?.value, variables) === condition);
  return holds('skip', true) || holds('include', false);
}

/** The document without what `@skip` and `@include` leave out, so that nobody counts or reads it. */
export function withoutSkipped(args: ExecutionArgs): DocumentNode {
  const { document } = args;
  if (!document.loc?.source.body.includes('@')) return document;
  const variables = variablesOf(args);
  const enter = ({ directives = [] }: ASTNode & { readonly directives?: readonly DirectiveNode[] }) =>
    isSkipped(directives, variables) ? null : undefined;
  return visit(document, {
    [Kind.FIELD]: { enter },
    [Kind.FRAGMENT_SPREAD]: { enter },
    [Kind.INLINE_FRAGMENT]: { enter },
  });
}
