import { createContextCache } from '@pothos/core';
import type { FactCount } from '../src/graph/port.ts';
import type { Context } from './builder.ts';

const facts = createContextCache((context: Context) => context.turns.compute(() => context.graph.facts()));

/** The facts of the whole graph by what they rest on; one statement per request. */
export const loadFacts = (context: Context): Promise<readonly FactCount[]> => facts(context);
