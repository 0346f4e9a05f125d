import type { Site } from './site.ts';

/** The address of GraphiQL with a query and its variables in it. */
export const workbenchLink = (
  { endpoint }: Site,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): string => {
  const given = Object.keys(variables).length === 0 ? {} : { variables: JSON.stringify(variables, null, 2) };
  return `${endpoint}?${new URLSearchParams({ query, ...given }).toString()}`;
};
