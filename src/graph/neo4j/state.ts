import { setTimeout } from 'node:timers/promises';
import { GraphUnavailableError } from '../port.ts';
import { datasetLabel } from './mark.ts';
import type { EndSignal } from '../until-aborted.ts';

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

/** For how many milliseconds a sync is waited for; before the first look again, and twice as long before each further one. */
const patience = 2_000;
const firstPause = 20;

/** Asks until the data stood still meanwhile, and tells of which revision; most syncs are over in a moment. */
export async function untilSettled<A extends Seen>(
  ask: () => Promise<A>,
  seen: (revision: string | null) => void,
  signal?: EndSignal,
): Promise<A> {
  const until = Date.now() + patience;
  for (let pause = firstPause; ; pause *= 2) {
    const answer = await ask();
    const [revision, seeding] = answer.after;
    if (answer.before[0] === revision && answer.before[1] === null && seeding === null) {
      seen(revision);
      return answer;
    }
    if (Date.now() + pause > until) throw seedingNow();
    await setTimeout(pause);
    signal?.throwIfAborted();
  }
}

const seedingNow = () =>
  new GraphUnavailableError('Neo4j is being seeded; if that broke off, run the seed command again', undefined);
