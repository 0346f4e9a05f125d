import { GraphUnavailableError } from '../port.ts';
import { datasetLabel } from './mark.ts';

/** The revision of the data, and who changes them at the moment. */
export type State = readonly [revision: string | null, seeding: string | null];
export const unseeded: State = [null, null];

/** Neo4j shows a statement what others commit meanwhile: what it read is of one state only where both ends agree. */
export interface Seen {
  readonly before: State;
  readonly after: State;
}

export const stateAs = (name: keyof Seen) =>
  `CALL () { OPTIONAL MATCH (d:${datasetLabel}) RETURN head(collect([d.revision, d.seeding])) AS ${name} }`;

export const seedingNow = () =>
  new GraphUnavailableError('Neo4j is being seeded; if that broke off, run the seed command again', undefined);
