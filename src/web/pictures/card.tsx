import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { asset } from '../assets.ts';
import { broken } from './svg.tsx';

/** What a card says of a page. */
export interface CardProps {
  readonly title: string;
  readonly description: string;
  readonly picture?: VNode | undefined;
}

export const cardSize = { width: 1200, height: 630 };
const { width, height } = cardSize;
const margin = 64;
const panel = { x: 610, y: 44, width: 548, height: 542, padding: 16 };
const brand = 'Tech Leadership Graph';

/** The card of a page that other sites show beside a link to it: in light colours, without variables in its style. */
export function cardOf({ title, description, picture }: CardProps): string {
  const across = (picture ? panel.x : width) - 2 * margin;
  const heading = headingIn(title, across);
  const top = 178 + heading.size * 0.6;
  const below = top + heading.lines.length * heading.size * 1.12 + 20;
  const text = textIn(description, across, height - margin - below);
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <style>{plain(`${asset('page.css').text} ${asset('picture.css').text} ${style}`)}</style>
      <rect class="paper" width={width} height={height} />
      <rect class="edge" width={14} height={height} />
      <text class="brand" x={margin} y={margin + 34}>
        {title === brand ? '' : brand}
      </text>
      {heading.lines.map((line, index) => (
        <text key={index} class="title" x={margin} y={top + index * heading.size * 1.12} font-size={heading.size}>
          {line}
        </text>
      ))}
      {text.map((line, index) => (
        <text key={index} class="text" x={margin} y={below + index * textStep} font-size={textSize}>
          {line}
        </text>
      ))}
      {picture && (
        <>
          <rect class="panel" x={panel.x} y={panel.y} width={panel.width} height={panel.height} rx={16} />
          <g dangerouslySetInnerHTML={{ __html: within(renderToString(picture)) }} />
        </>
      )}
    </svg>,
  );
}

/** How wide a letter is to its height, on average and rather more. */
const letter = 0.51;
const textSize = 29;
const textStep = 40;

const lettersIn = (across: number, size: number): number => Math.floor(across / (size * letter));

/** A title as large as lets it stand in three lines. */
function headingIn(title: string, across: number) {
  const sizes = [64, 56, 48, 40].map((size) => ({ size, lines: broken(title, lettersIn(across, size)) }));
  const smallest = { size: 34, lines: broken(title, lettersIn(across, 34)) };
  return sizes.find(({ lines }) => lines.length <= 3) ?? smallest;
}

/** A text in lines as many as there is room for; the last says where something was left out. */
function textIn(text: string, across: number, room: number): string[] {
  const all = broken(text, lettersIn(across, textSize));
  const most = Math.max(0, Math.floor(room / textStep) + 1);
  return all.length > most ? [...all.slice(0, most - 1), `${all[most - 1] ?? ''} …`] : all;
}

const style = `
  svg { font-family: 'Source Sans 3'; }
  .paper { fill: var(--paper); } .edge { fill: var(--accent); } .panel { fill: var(--raised); stroke: var(--line); }
  .brand { fill: var(--accent); font-size: 28px; font-weight: 600; }
  .title { fill: var(--ink); font-weight: 600; } .text { fill: var(--soft); }`;

/** A picture as large as the panel lets it be. */
const within = (svg: string): string =>
  svg.replace(
    / width="\d+" height="\d+"/,
    ` x="${panel.x + panel.padding}" y="${panel.y + panel.padding}" width="${panel.width - 2 * panel.padding}" height="${panel.height - 2 * panel.padding}"`,
  );

/** A style as it is in the light, its variables replaced by what they stand for. */
function plain(css: string): string {
  const light = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const values = new Map([...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  const resolved = (text: string): string =>
    text.replace(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (_, name: string, fallback?: string) =>
      resolved(values.get(name) ?? fallback ?? 'none'),
    );
  return resolved(light);
}
