import { z } from 'zod';
import { text } from '../graph/shape.ts';
import type { Fault } from './fault.ts';
import type { Path, Position } from './locate.ts';

export const exceptionsFile = 'exceptions.yaml';

/** What exceptions.yaml holds: by rule and record, such as `roles/ceo`, why the record need not keep the rule. */
export const exceptionsShape = z
  .record(
    z.string().describe('The name of a rule.'),
    z.record(
      z.string().describe('The record, as folder and key: `roles/ceo`.'),
      text.describe('Why the record need not keep the rule.'),
    ),
  )
  .describe('By rule and record, why the record need not keep the rule.');

export interface Exceptions {
  readonly reasons: z.output<typeof exceptionsShape>;
  readonly at: (path: Path, side?: 'value' | 'name') => Position;
}

export const noExceptions: Exceptions = { reasons: {}, at: () => ({ line: 1, column: 1 }) };

export const isExcepted = ({ reasons }: Exceptions, rule: string, place: string): boolean =>
  reasons[rule]?.[place] !== undefined;

/** A fault for every rule that is none. */
export function unknownRules({ reasons, at }: Exceptions, known: readonly string[]): Fault[] {
  return Object.keys(reasons)
    .filter((rule) => !known.includes(rule))
    .map((rule) => ({
      file: exceptionsFile,
      ...at([rule], 'name'),
      message: `there is no rule "${rule}"`,
      remedy: `The rules are: ${known.join(', ')}.`,
    }));
}
