import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultOf, readTable } from '../allowed-imports.js';

describe('the allowed imports', () => {
  test('stand in the README for places that are there', () => {
    for (const { place, tree } of readTable())
      for (const named of [place, ...tree]) expect([named, existsSync(named)]).toEqual([named, true]);
  });

  test.each([
    ['src/planner/cost.ts', './limits.ts'],
    ['src/planner/cost.ts', '../graph/port.ts'],
    ['src/graph/engines.ts', './neo4j/engine.ts'],
    ['src/graph/neo4j/engine.ts', 'neo4j-driver'],
    ['src/planner/gateways.ts', 'graphology'],
    ['schema/questions/dataset.ts', '../records/source.ts'],
    ['src/seed/read.ts', 'node:fs'],
  ])('let %s import %s', (file, source) => {
    expect(faultOf(file, source)).toBeUndefined();
  });

  test.each([
    ['src/planner/cost.ts', '../seed/read.ts', 'src/planner may not import src/seed'],
    ['src/planner/cost.ts', '../commands/path.ts', 'src/planner may not import src/commands'],
    ['src/planner/cost.ts', 'graphql', 'src/planner may not import the library graphql'],
    ['src/graph/model.ts', '../planner/cost.ts', 'src/graph may not import src/planner'],
    ['src/graph/port.ts', './embedded/engine.ts', 'src/graph may not import src/graph/embedded'],
    ['src/commands/coverage.ts', '../graph/embedded/facts.ts', 'src/commands may not import src/graph/embedded'],
    ['schema/records/role.ts', '../questions/dataset.ts', 'schema/records may not import schema/questions'],
    ['schema/role.ts', 'neo4j-driver/types', 'schema may not import the library neo4j-driver'],
    ['src/nowhere/file.ts', 'zod', 'src/nowhere/file.ts is in no row'],
  ])('do not let %s import %s', (file, source, fault) => {
    expect(faultOf(file, source)).toContain(fault);
  });
});
