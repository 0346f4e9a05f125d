import type { ComponentChildren } from 'preact';

interface Props {
  /** Null where there is none to follow. */
  readonly href: string | null;
  readonly children: ComponentChildren;
}

/** A link to another site; what is no address of the web is never followed, whoever wrote it into the data. */
export const OutsideLink = ({ href, children }: Props) =>
  href !== null && /^https?:\/\//i.test(href) ? <a href={href}>{children}</a> : <>{children}</>;
