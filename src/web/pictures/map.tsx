import { useLanguage } from '../title.tsx';
import { spoken } from '../words.ts';
import { mapSize, type Place } from './map-places.ts';

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
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
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
        <RoleDot key={place.role.key} {...place} hue={tracks.indexOf(place.role.track.key)} />
      ))}
    </svg>
  );
}

function RoleDot({ x, y, radius, role, label, hue }: Place & { readonly hue: number }) {
  return (
    <a
      href={`/roles/${role.key}`}
      class={`dot hue-${String(hue % 12)}${label.isShown ? ' named' : ''}`}
      tabIndex={-1}
      data-key={role.key}
      data-track={role.track.key}
      data-note={`${role.track.title}, ${spoken(role.level)}`}
      {...useLanguage(role.title)}
    >
      <circle cx={x} cy={y} r={radius} />
      <text x={label.x} y={label.y} text-anchor={label.anchor}>
        {role.title}
      </text>
    </a>
  );
}
