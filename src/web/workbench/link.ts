export const views = ['json', 'table', 'picture'] as const;
/** How an answer is shown. */
export type View = (typeof views)[number];

/** What an address says: a query, its variables as JSON, and the view in which its answer is to be shown at once. */
export interface Shared {
  readonly query: string | undefined;
  readonly variables: string | undefined;
  readonly view: View | undefined;
}

export function readLink(search: string): Shared {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    variables: parameters.get('variables') ?? undefined,
    view: views.find((view) => view === parameters.get('view')),
  };
}

export function linkTo({ query, variables, view }: Shared): string {
  const given = Object.entries({ query, variables, view }).filter(([, value]) => value?.trim());
  return `${location.origin}${location.pathname}?${new URLSearchParams(given as [string, string][]).toString()}`;
}
