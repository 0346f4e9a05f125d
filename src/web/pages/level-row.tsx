import type { ComponentChildren } from 'preact';

interface Row {
  readonly href: string;
  readonly title: string;
  /** 1 to 5. */
  readonly level: number;
  readonly children: ComponentChildren;
}

/** An item of a list of skills or of roles, with the level that one asks of the other. */
export const LevelRow = ({ href, title, level, children }: Row) => (
  <li class="skill">
    <span>
      <a href={href}>{title}</a> {children}
    </span>
    <meter min={0} max={5} value={level} aria-label={`${title}: level ${String(level)} of 5`} />
    <span class="level" aria-hidden="true">
      {level}
    </span>
  </li>
);
