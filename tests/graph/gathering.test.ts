import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gathering } from '../../src/graph/gathering.ts';
import type { Graph } from '../../src/graph/port.ts';
import type { EndSignal } from '../../src/graph/until-aborted.ts';
import { openApi } from '../api.ts';
import { openSmallWorld, type World } from '../world.ts';

describe('questions of several operations', () => {
  let world: World;
  let graph: Graph;
  beforeAll(async () => {
    world = await openSmallWorld();
    graph = gathering(world.graph);
  });
  afterAll(() => world.graph.close());

  const first = { limit: 1, orderBy: [{ field: 'importance', on: 'edge', direction: 'desc' }] } as const;
  const keys = (found: ReadonlyMap<string, unknown>) => [...found.keys()];

  test('that are asked in one turn are one statement, and each gets what it asked for', async () => {
    world.statements();
    const [one, other, none] = await Promise.all([
      graph.observed(() => undefined).nodes('Role', ['cio', 'cto']),
      graph.observed(() => undefined).nodes('Role', ['cto']),
      graph.observed(() => undefined).nodes('Role', ['nobody']),
    ]);
    expect([keys(one), keys(other), keys(none)]).toEqual([['cio', 'cto'], ['cto'], []]);
    expect(world.statements()).toBe(1);
  });

  test('are one statement for each level of lists', async () => {
    const api = openApi({ graph, statements: () => world.statements() });
    const ask = (key: string) => api.ask(`{ role(key: "${key}") { key skills(first: 2) { nodes { key } } } }`);
    const alone = [await ask('cio'), await ask('cto')];
    world.statements();
    expect(await Promise.all([ask('cio'), ask('cto')])).toEqual(alone);
    expect(world.statements()).toBe(2);
  });

  test('stay apart where they differ or are asked one after the other', async () => {
    world.statements();
    await Promise.all([graph.nodes('Role', ['cio'], ['title']), graph.nodes('Role', ['cio'], ['level'])]);
    await Promise.all([
      graph.findEdges('REQUIRES', 'out', ['cio'], first),
      graph.findEdges('REQUIRES', 'out', ['cio'], { ...first, limit: 2 }),
    ]);
    await graph.nodes('Role', ['cio']);
    await graph.nodes('Role', ['cio']);
    expect(world.statements()).toBe(6);
  });

  test('are no more than a few hundred keys together', async () => {
    const many = (from: number) => Array.from({ length: 150 }, (_, at) => `role-${String(from + at)}`);
    world.statements();
    await Promise.all([graph.nodes('Role', many(0)), graph.nodes('Role', many(150)), graph.nodes('Role', ['cio'])]);
    expect(world.statements()).toBe(2);
  });
});

describe('an operation that waits for an answer with others', () => {
  /** A graph that answers when it is let, and tells by which signal it was asked. */
  function slow(graph: Graph) {
    let answer = (): void => undefined;
    let asked: EndSignal | undefined;
    const released = new Promise<void>((resolve) => (answer = resolve));
    const observed: Graph['observed'] = (seen, signal) => ({
      ...graph.observed(() => undefined, signal),
      async nodes(label, keys, fields) {
        asked = signal;
        await released;
        seen('the revision');
        return graph.nodes(label, keys, fields);
      },
    });
    return { graph: gathering({ ...graph, observed }), answer, asked: () => asked };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  test('hears, as all others do, of the revision that was read', async () => {
    const { graph: plain } = await openSmallWorld();
    const { graph, answer } = slow(plain);
    const seen: unknown[] = [];
    const ask = () => graph.observed((revision) => seen.push(revision)).nodes('Role', ['cio']);
    answer();
    await Promise.all([ask(), ask()]);
    expect(seen).toEqual(['the revision', 'the revision']);
    await plain.close();
  });

  test('leaves the others their answer when it ends, and all of them together end the question', async () => {
    const { graph: plain } = await openSmallWorld();
    const { graph, answer, asked } = slow(plain);
    const [one, other] = [new AbortController(), new AbortController()];
    const ask = ({ signal }: AbortController) => graph.observed(() => undefined, signal).nodes('Role', ['cio']);
    const [ofOne, ofOther] = [ask(one), ask(other)];
    await turn();
    one.abort(new Error('gone'));
    await expect(ofOne).rejects.toThrow('gone');
    expect(asked()?.aborted).toBe(false);
    answer();
    expect((await ofOther).size).toBe(1);
    other.abort(new Error('gone, too'));
    expect(asked()?.aborted).toBe(true);
    await plain.close();
  });
});
