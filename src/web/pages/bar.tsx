interface BarProps {
  readonly value: number;
  readonly max: number;
  /** What it says, for those who do not see it. */
  readonly label: string;
}

/** A bar as long as a part of a whole. A `meter` would look different in every browser. */
export const Bar = ({ value, max, label }: BarProps) => (
  <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
    <rect class="whole-bar" width="100" height="8" />
    <rect width={(value / max) * 100} height="8" />
  </svg>
);
