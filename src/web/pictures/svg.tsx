import type { ComponentChildren } from 'preact';
import { useLanguage } from '../title.tsx';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a part stands out: the way that comes first, where it starts and ends, or one among others. */
export type Tone = 'main' | 'end' | 'side';

export interface BoxProps extends Point {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** A few words below the title. */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
  readonly tone?: Tone;
}

export const boxWidth = 164;
const lineHeight = 17;
const margin = 11;

/** Letters of system fonts at 14 pixels are about 7.4 wide. */
const lettersIn = (width: number): number => Math.floor((width - 2 * margin) / 7.4);

/** A text in lines that fit a box. */
export const lines = (text: string, width: number = boxWidth): string[] => broken(text, lettersIn(width));

/** A text in lines of so many letters, broken between words. */
export function broken(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most
      ? [...done.slice(0, -1), `${last} ${word}`]
      : [...done, word];
  }, []);
}

export const boxHeight = (title: string, note: string | undefined): number =>
  (lines(title).length + (note === undefined ? 0 : 1)) * lineHeight + 2 * margin;

/** A box around its middle (x, y). */
export function Box({ x, y, width, height, title, note, href, tone = 'side' }: BoxProps) {
  const language = useLanguage(title);
  const texts = lines(title, width);
  const top = y - height / 2 + margin + 13;
  const content = (
    <>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={8} />
      {texts.map((text, index) => (
        <text key={index} x={x} y={top + index * lineHeight} class="name">
          {text}
        </text>
      ))}
      {note !== undefined && (
        <text x={x} y={top + texts.length * lineHeight} class="note">
          {note}
        </text>
      )}
    </>
  );
  return (
    <g class={`box ${tone}`} {...language}>
      {href === undefined ? content : <a href={href}>{content}</a>}
    </g>
  );
}

/** A text beside a line, on a ground of its own. */
export const Mark = ({ x, y, children }: Point & { readonly children: string }) => (
  <g class="mark">
    <rect x={x - (children.length * 6.8) / 2 - 6} y={y - 9} width={children.length * 6.8 + 12} height={18} rx={4} />
    <text x={x} y={y + 4}>
      {children}
    </text>
  </g>
);

export interface PictureProps {
  /** Where it begins from the left; 0 where left out. */
  readonly x?: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly children?: ComponentChildren;
}

/** Pixels that a picture has on a phone. */
export const phone = 340;

/** A picture as wide as its place, and never larger than it was drawn. */
export const Picture = ({ x = 0, width, height, title, description, children }: PictureProps) => {
  const id = `picture-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={width <= phone ? 'picture narrow' : 'picture'}
      viewBox={`${String(Math.floor(x))} 0 ${String(Math.ceil(width))} ${String(Math.ceil(height))}`}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      role="group"
      aria-labelledby={`${id} ${id}-description`}
    >
      <title id={id}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <defs>
        {(['main', 'side'] as const).map((tone) => (
          <marker
            key={tone}
            id={`arrow-${tone}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0 10 5 0 10z" class={`head ${tone}`} />
          </marker>
        ))}
      </defs>
      {children}
    </svg>
  );
};
