import { z } from 'zod';
import { named } from '../ask.ts';
import { listed } from '../words.ts';
import { useLanguage } from '../title.tsx';
import { phone, Picture, type Point } from './svg.tsx';

export const shape = z
  .object({
    roles: z.array(named),
    levelDifferences: z.array(
      z.object({
        skill: named,
        requirements: z.array(z.object({ role: z.object({ key: z.string() }), level: z.number() })),
      }),
    ),
  })
  .nullable()
  .transform((comparison) => comparison ?? { roles: [], levelDifferences: [] });
export const selection =
  'roles { key title } levelDifferences { skill { key title } requirements { role { key } level } }';

const most = 12;
const row = 50;
const padding = 8;
/** What signs of one level, side by side, take beyond the ends of the scale. */
const ends = 28;
const xOf = (level: number): number => ends + ((level - 1) / 4) * (phone - 2 * ends);

/** A mark of its own for each role, told apart by form as well as colour. */
const Sign = ({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }) => {
  const name = `sign sign-${String(index % 4)}`;
  if (index % 4 === 0) return <circle class={name} cx={x} cy={y} r={7} />;
  if (index % 4 === 1) return <rect class={name} x={x - 6.5} y={y - 6.5} width={13} height={13} />;
  const points =
    index % 4 === 2
      ? [
          [0, -8],
          [8, 6],
          [-8, 6],
        ]
      : [
          [0, -8],
          [8, 0],
          [0, 8],
          [-8, 0],
        ];
  return (
    <polygon class={name} points={points.map(([dx = 0, dy = 0]) => `${String(x + dx)},${String(y + dy)}`).join(' ')} />
  );
};

/** How far a sign is moved so that signs of one level stand side by side. */
function beside(levels: readonly number[], place: number): number {
  const equal = levels.flatMap((level, index) => (level === levels[place] ? [index] : []));
  return (equal.indexOf(place) - (equal.length - 1) / 2) * 17;
}

/** The levels of skills that roles require, the largest difference first. */
export function ComparisonPicture({ roles, levelDifferences }: z.output<typeof shape>) {
  const rows = levelDifferences.slice(0, most);
  const legends = roles.map(({ title }, index) => ({ title, y: padding + 8 + index * 24, index }));
  const top = padding + roles.length * 24 + 26;
  const names = listed(roles.map(({ title }) => title));
  const titleOf = new Map(roles.map(({ key, title }) => [key, title]));
  return (
    <Picture
      width={phone}
      height={top + Math.max(1, rows.length) * row}
      title={`${names}: levels of skills asked for`}
      description={rows
        .map(
          ({ skill, requirements }) =>
            `${skill.title}: ${listed(requirements.map(({ role, level }) => `${titleOf.get(role.key) ?? role.key} ${String(level)}`))}.`,
        )
        .join(' ')}
    >
      {legends.map(({ title, y, index }) => (
        <g key={title}>
          <Sign index={index} x={padding + 8} y={y} />
          <Legend x={padding + 24} y={y + 5} title={title} />
        </g>
      ))}
      {[1, 2, 3, 4, 5].map((level) => (
        <g key={level}>
          <text x={xOf(level)} y={top - 16} class="note">
            {level}
          </text>
        </g>
      ))}
      {rows.map(({ skill, requirements }, index) => {
        const y = top + index * row + 28;
        const levels = requirements.map(({ level }) => level);
        return (
          <g key={skill.key}>
            <a href={`/skills/${skill.key}`}>
              <text x={padding} y={y - 15} class="left">
                {skill.title}
              </text>
            </a>
            <path
              class="grid"
              d={`M${String(xOf(1))} ${String(y)}H${String(xOf(5))}${[1, 2, 3, 4, 5].map((level) => `M${String(xOf(level))} ${String(y - 4)}v8`).join('')}`}
            />
            <path
              class="span"
              d={`M${String(xOf(Math.min(...levels)))} ${String(y)}H${String(xOf(Math.max(...levels)))}`}
            />
            {requirements.map(({ role, level }, place) => (
              <Sign
                key={role.key}
                index={roles.findIndex(({ key }) => key === role.key)}
                x={xOf(level) + beside(levels, place)}
                y={y}
              />
            ))}
          </g>
        );
      })}
    </Picture>
  );
}

const Legend = ({ x, y, title }: Point & { readonly title: string }) => (
  <text x={x} y={y} class="left" {...useLanguage(title)}>
    {title}
  </text>
);
