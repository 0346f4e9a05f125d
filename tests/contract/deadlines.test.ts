import { once } from 'node:events';
import { connect as openSocket, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/graph/neo4j/connection.ts';
import { createNeo4jGraph } from '../../src/graph/neo4j/engine.ts';
import { openSmallWorld } from '../world.ts';

const uri = process.env.NEO4J_URI ?? '';
/** Takes Neo4j many seconds. */
const slow = 'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(x + y) AS slow';

describe.skipIf(uri === '')('a statement that is given up (skipped without NEO4J_URI)', () => {
  let driver: Driver;
  beforeAll(async () => {
    await (await openSmallWorld()).graph.close();
    driver = neo4j.driver(uri);
  });
  afterAll(() => driver.close());

  const running = async () => {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery",
    );
    return records.length;
  };
  const until = async (count: number) => {
    for (let tries = 0; tries < 100 && (await running()) !== count; tries += 1) await pause(20);
    return running();
  };

  test('by its signal ends in Neo4j, too, and the connection serves on', async () => {
    const connection = await connect({ uri });
    const end = new AbortController();
    const read = connection.read(slow, {}, { signal: end.signal });
    expect(await until(1)).toBe(1);
    end.abort(new Error('enough'));
    await expect(read).rejects.toThrow('enough');
    expect(await until(0)).toBe(0);
    expect(await connection.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await connection.close();
  });

  test('by its time ends in Neo4j, too', async () => {
    const connection = await connect({ uri, timeout: 300 });
    await expect(connection.read(slow)).rejects.toThrow(/does not answer: nothing came within 300 ms|took too long/);
    expect(await until(0)).toBe(0);
    await connection.close();
  });

  describe('through a line that goes dead', () => {
    let proxy: Server;
    let sockets: Socket[] = [];
    /** Lets whatever is sent on the lines opened so far vanish, as a firewall does that has forgotten them. */
    const forget = () => {
      for (const socket of sockets) socket.unpipe().resume();
      sockets = [];
    };
    beforeAll(async () => {
      const { hostname, port } = new URL(uri);
      proxy = createServer((near) => {
        const far = openSocket(Number(port), hostname);
        for (const socket of [near, far]) socket.on('error', () => undefined);
        near.pipe(far).pipe(near);
        sockets.push(near, far);
      });
      proxy.listen(0, '127.0.0.1');
      await once(proxy, 'listening');
    });
    afterAll(() => proxy.close());

    test('is given up in its time, and what follows goes over a new one', async () => {
      const { port } = proxy.address() as AddressInfo;
      const connection = await connect({ uri: `bolt://127.0.0.1:${String(port)}` });
      const graph = createNeo4jGraph(connection);
      expect((await graph.nodes('Role', ['cio'])).size).toBe(1);
      forget();
      const started = performance.now();
      const asked = graph.observed(() => undefined, AbortSignal.timeout(300)).nodes('Role', ['cio']);
      await expect(asked).rejects.toThrow(/timeout/i);
      expect(performance.now() - started).toBeLessThan(1_500);
      await expect(graph.ready()).resolves.toBeUndefined();
      expect((await graph.nodes('Role', ['cio'])).size).toBe(1);
      await connection.close();
    });
  });
});
