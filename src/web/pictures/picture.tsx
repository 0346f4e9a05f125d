import { Kind, parse, print, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { VNode } from 'preact';
import * as comparison from './comparison.tsx';
import * as ladder from './ladder.tsx';
import * as neighbourhood from './neighbourhood.tsx';
import * as orgChart from './org-chart.tsx';
import * as paths from './paths.tsx';
import * as pay from './pay.tsx';

interface Drawing {
  /** What of the field the picture needs. */
  readonly selection: string;
  /** The picture; throws where the value is not of the selection. */
  draw(value: unknown): VNode;
}

const ways: Drawing = {
  selection: paths.selection,
  draw: (value) => <paths.PathsPicture paths={paths.shape.parse(value)} />,
};

/** How the answers of questions are drawn, by the field of the question. */
const drawings: Readonly<Record<string, Drawing>> = {
  careerPaths: ways,
  shortestPath: ways,
  compareRoles: {
    selection: comparison.selection,
    draw: (value) => <comparison.ComparisonPicture {...comparison.shape.parse(value)} />,
  },
  orgChart: {
    selection: orgChart.selection,
    draw: (value) => <orgChart.OrgChartPicture {...orgChart.shape.parse(value)} />,
  },
  recommendLeadership: {
    selection: orgChart.recommendedSelection,
    draw: (value) => <orgChart.OrgChartPicture {...orgChart.recommendedShape.parse(value)} />,
  },
  payBands: {
    selection: pay.selection,
    draw: (value) => {
      const bands = pay.shape.parse(value);
      return <pay.PayPicture bands={bands} title={pay.payTitle(bands)} />;
    },
  },
  role: {
    selection: neighbourhood.selection,
    draw: (value) => <neighbourhood.NeighbourhoodPicture role={neighbourhood.shape.parse(value)} />,
  },
  track: {
    selection: ladder.selection,
    draw: (value) => <ladder.LadderPicture {...ladder.shape.parse(value)} />,
  },
};

/** An operation that asks what a picture needs, and how its answer is drawn. */
export interface Drawable {
  readonly query: string;
  draw(data: unknown): VNode;
}

/** A question whose first drawable field is asked with the same arguments for what its picture needs. */
export function drawableOf(document: DocumentNode): Drawable | undefined {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  for (const field of operation.selectionSet.selections) {
    const drawing = field.kind === Kind.FIELD ? drawings[field.name.value] : undefined;
    if (field.kind !== Kind.FIELD || !drawing) continue;
    const selectionSet: SelectionSetNode = {
      kind: Kind.SELECTION_SET,
      selections: [{ ...field, selectionSet: selectionOf(drawing.selection) }],
    };
    const name = (field.alias ?? field.name).value;
    return {
      query: print(withUsedVariables({ ...operation, selectionSet })),
      draw: (data) => drawing.draw((data as Readonly<Record<string, unknown>>)[name]),
    };
  }
  return undefined;
}

function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no selection: ${text}`);
  return operation.selectionSet;
}

/** GraphQL refuses variables that are declared and not used. */
function withUsedVariables(operation: Parameters<typeof print>[0]): Parameters<typeof print>[0] {
  if (operation.kind !== Kind.OPERATION_DEFINITION) return operation;
  const used = new Set<string>();
  visit(operation.selectionSet, {
    Variable({ name }) {
      used.add(name.value);
    },
  });
  return {
    ...operation,
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [],
  };
}
