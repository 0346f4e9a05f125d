import { pino } from 'pino';
import type { Dataset } from '../graph/dataset.ts';
import { engines } from '../graph/engines.ts';
import { createApp } from '../server/app.ts';
import { messagesOf, send } from './ask.ts';

/** A question that two states of the data answer differently. */
export interface ChangedAnswer {
  readonly question: string;
  readonly query: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The questions whose answers differ, in their order; where a state refuses one, the reason is its answer. */
export async function changedAnswers(
  questions: ReadonlyMap<string, string>,
  before: Dataset,
  after: Dataset,
): Promise<ChangedAnswer[]> {
  if (questions.size === 0 || before.revision === after.revision) return [];
  const queries = [...questions.values()];
  const [old, now] = [await answers(queries, before), await answers(queries, after)];
  return [...questions]
    .map(([question, query], at) => ({ question, query, before: old[at], after: now[at] }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}

async function answers(queries: readonly string[], dataset: Dataset): Promise<unknown[]> {
  const graph = await engines.embedded.open({ settings: {}, loadDataset: () => Promise.resolve(dataset) });
  try {
    const app = createApp({ graph, log: pino({ level: 'silent' }) });
    const found: unknown[] = [];
    for (const query of queries) {
      const { data, errors = [] } = await send(app, { query });
      found.push(errors.length > 0 ? { refused: messagesOf(errors) } : data);
    }
    return found;
  } finally {
    await graph.close();
  }
}
