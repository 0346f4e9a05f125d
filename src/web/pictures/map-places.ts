import { setImmediate } from 'node:timers/promises';
import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { labelled, type Label } from './map-labels.ts';
import type { Point } from './svg.tsx';

export interface MappedRole {
  readonly key: string;
  readonly title: string;
  readonly level: string;
  readonly track: { readonly key: string; readonly title: string };
  readonly nextSteps: {
    readonly edges: readonly { readonly prevalence: string; readonly node: { readonly key: string } }[];
  };
}

/** A role on the map. */
export interface Dot extends Point {
  readonly role: MappedRole;
  /** How large it is drawn: by how many steps lead to it and from it. */
  readonly radius: number;
}

export interface Place extends Dot {
  /** Where its name stands. */
  readonly label: Label;
}

export const mapSize = { width: 1100, height: 760 };
const { width, height } = mapSize;
const padding = 60;
const weights: Readonly<Record<string, number>> = { USUAL: 4, COMMON: 2, OCCASIONAL: 1, RARE: 0.4 };
const largeGraph = 500;
/** How many pairs of roles are moved before others have their turn: some milliseconds. */
const pairsAtOnce = 500_000;

/**
 * Places for roles, near to those they lead to (ForceAtlas2, Jacomy et al. 2014): the same for the same data, as it
 * begins from a circle in the order given. Takes time that grows with the square of the roles up to 500 of them.
 */
export async function placesOf(roles: readonly MappedRole[]): Promise<readonly Place[]> {
  const graph = new DirectedGraph();
  roles.forEach(({ key }, index) => {
    const angle = (2 * Math.PI * index) / roles.length;
    graph.addNode(key, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100, size: 1 });
  });
  for (const { key, nextSteps } of roles)
    for (const { node, prevalence } of nextSteps.edges)
      if (graph.hasNode(node.key)) graph.mergeEdge(key, node.key, { weight: weights[prevalence] ?? 1 });
  const isLarge = graph.order > largeGraph;
  const settings = {
    gravity: 0.6,
    scalingRatio: 12,
    strongGravityMode: false,
    linLogMode: true,
    barnesHutOptimize: isLarge,
  };
  const atOnce = isLarge ? 1 : Math.max(1, Math.floor(pairsAtOnce / roles.length ** 2));
  for (let left = isLarge ? 60 : 400; left > 0; left -= atOnce) {
    forceAtlas2.assign(graph, { iterations: Math.min(atOnce, left), settings });
    await setImmediate();
  }
  const onto = (values: readonly number[], size: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => Math.round(padding + ((value - least) / (most - least || 1)) * (size - 2 * padding));
  };
  const points = roles.map((role) => ({
    role,
    x: Number(graph.getNodeAttribute(role.key, 'x')),
    y: Number(graph.getNodeAttribute(role.key, 'y')),
  }));
  const across = onto(
    points.map(({ x }) => x),
    width,
  );
  const downward = onto(
    points.map(({ y }) => y),
    height,
  );
  // Of two mirror images the one with executives at the top.
  const executives = points.filter(({ role }) => role.level === 'C_SUITE').map(({ y }) => downward(y));
  const isUpsideDown = executives.reduce((sum, y) => sum + y, 0) > (executives.length * height) / 2;
  const dots = points.map(({ role, x, y }) => ({
    role,
    x: across(x),
    y: isUpsideDown ? height - downward(y) : downward(y),
    radius: Math.round(4 + Math.sqrt(graph.degree(role.key))),
  }));
  return labelled(isLarge ? dots : await apart(dots), mapSize);
}

const gap = 3;
const rounds = 60;

/** Pushes dots that lie upon each other apart, as little as is enough. Takes time that grows with their square. */
async function apart(dots: readonly Dot[]): Promise<readonly Dot[]> {
  const moved = dots.map((dot) => ({ ...dot }));
  let isFree = false;
  for (let round = 0; round < rounds && !isFree; round += 1) {
    isFree = true;
    for (const [index, a] of moved.entries())
      for (let other = index + 1; other < moved.length; other += 1) {
        const b = moved[other] ?? a;
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const push = (a.radius + b.radius + gap - distance) / 2 / distance;
        if (push <= 0) continue;
        isFree = false;
        Object.assign(a, { x: a.x - dx * push, y: a.y - dy * push });
        Object.assign(b, { x: b.x + dx * push, y: b.y + dy * push });
      }
    await setImmediate();
  }
  return moved.map((dot) => ({ ...dot, x: Math.round(dot.x), y: Math.round(dot.y) }));
}
