import type { SkillsOfStep } from './cost.ts';
import type { Step } from './steps.ts';

interface Titles {
  readonly from: string;
  readonly to: string;
  /** The role after the next one; none at the end of the path. */
  readonly onward: string | undefined;
  /** Of the first skill to gain; none where nothing is to be gained. */
  readonly firstGain: string | undefined;
}

/** Why a step comes at its place in a path, in one or two sentences. */
export function reasonFor({ kind, difficulty }: Step, { held, toGain }: SkillsOfStep, titles: Titles): string {
  const required = held.length + toGain.length;
  const [first] = toGain;
  const ready =
    required === 0
      ? `What ${titles.to} requires is not on record.`
      : `Leaving ${titles.from}, ${String(held.length)} of the ${String(required)} skills that ${titles.to} requires ${held.length === 1 ? 'is' : 'are'} at hand at the level required.`;
  const grow = first
    ? ` The first to grow is ${titles.firstGain ?? first.skill}, from level ${String(first.fromLevel)} to ${String(first.toLevel)}.`
    : '';
  const goal = titles.onward ? ` From there ${titles.onward} comes within one step.` : '';
  const effort =
    difficulty >= 4
      ? ` This ${kind.toLowerCase()} is of difficulty ${String(difficulty)} of 5 and takes deliberate preparation.`
      : '';
  return ready + grow + goal + effort;
}
