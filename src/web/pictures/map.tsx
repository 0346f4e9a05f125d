import { setImmediate } from 'node:timers/promises';
import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useLanguage } from '../title.tsx';
import { spoken } from '../words.ts';
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

interface Place extends Point {
  readonly role: MappedRole;
  /** How large it is drawn: by how many steps lead to it and from it. */
  readonly radius: number;
  /** Whether there is room for its name. */
  readonly isNamed: boolean;
}

const [width, height, padding] = [1100, 760, 70];
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
  return labelled(
    points.map(({ role, x, y }) => ({
      role,
      x: across(x),
      y: isUpsideDown ? height - downward(y) : downward(y),
      radius: Math.round(4 + Math.sqrt(graph.degree(role.key))),
    })),
  );
}

/** Names as many as fit without hiding each other, the most connected first; the others show theirs when asked. */
function labelled(places: readonly Omit<Place, 'isNamed'>[]): readonly Place[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const named = new Set<string>();
  for (const { x, y, radius, role } of [...places].sort((a, b) => b.radius - a.radius)) {
    const label = { x, y: y - radius - 4, half: role.title.length * 3.4 };
    if (taken.some((each) => Math.abs(each.y - label.y) < 16 && Math.abs(each.x - label.x) < each.half + label.half))
      continue;
    taken.push(label);
    named.add(role.key);
  }
  return places.map((place) => ({ ...place, isNamed: named.has(place.role.key) }));
}

/** All roles with the steps between them. Its links are for pointers; a list beside it serves keyboards and readers. */
export function MapPicture({
  places,
  tracks,
}: {
  readonly places: readonly Place[];
  readonly tracks: readonly string[];
}) {
  const at = new Map(places.map((place) => [place.role.key, place]));
  return (
    <svg
      class="map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="group"
      aria-labelledby="map-title map-text"
    >
      <title id="map-title">All roles and the steps between them</title>
      <desc id="map-text">Roles stand near those they lead to. The list below holds the same roles as text.</desc>
      <g class="steps">
        {places.flatMap(({ x, y, role }) =>
          role.nextSteps.edges.map(({ node, prevalence }) => {
            const to = at.get(node.key);
            return (
              to && (
                <path
                  key={`${role.key} ${node.key}`}
                  d={`M${String(x)} ${String(y)}L${String(to.x)} ${String(to.y)}`}
                  class={prevalence.toLowerCase()}
                  data-from={role.key}
                  data-to={node.key}
                />
              )
            );
          }),
        )}
      </g>
      {places.map((place) => (
        <Dot key={place.role.key} {...place} hue={tracks.indexOf(place.role.track.key)} />
      ))}
    </svg>
  );
}

function Dot({ x, y, radius, role, isNamed, hue }: Place & { readonly hue: number }) {
  return (
    <a
      href={`/roles/${role.key}`}
      class={`dot hue-${String(hue % 12)}${isNamed ? ' named' : ''}`}
      tabIndex={-1}
      data-key={role.key}
      data-track={role.track.key}
      data-note={`${role.track.title}, ${spoken(role.level)}`}
      {...useLanguage(role.title)}
    >
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y - radius - 4}>
        {role.title}
      </text>
    </a>
  );
}
