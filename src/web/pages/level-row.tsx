import type { ComponentChildren } from 'preact';
import { Title } from '../title.tsx';
import { Bar } from './bar.tsx';

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
    <a href={href}>
      <Title>{title}</Title>
    </a>
    <Bar max={5} value={level} label={`${title}: level ${String(level)} of 5`} />
    <span class="level" aria-hidden="true">
      {level}
    </span>
    <div class="soft">{children}</div>
  </li>
);
