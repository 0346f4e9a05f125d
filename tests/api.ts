import type { GraphQLFormattedError } from 'graphql';
import { createApp, endpoint, type App } from '../src/server/app.ts';
import { silent, type World } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly data: any; // oxlint-disable-line typescript/no-explicit-any
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface Api {
  readonly app: App;
  readonly world: World;
  ask(query: string, variables?: object): Promise<Answer>;
  /** The first error of an operation that must fail. */
  refuse(query: string, variables?: object): Promise<GraphQLFormattedError>;
}

export function openApi(world: World): Api {
  const app = createApp({ graph: world.graph, log: silent });
  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await app.fetch(`http://localhost${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return {
    app,
    world,
    ask,
    async refuse(query, variables) {
      const { errors } = await ask(query, variables);
      if (!errors?.[0]) throw new Error('the operation was answered; an error was expected');
      return errors[0];
    },
  };
}
