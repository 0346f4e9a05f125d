import { z } from 'zod';
import { titled } from './wording.ts';

export const standingFields = /* GraphQL */ `
  fragment Standing on SkillStanding {
    skill {
      key
      title
    }
    required
    held
    gap
    importance
    because {
      basis
      role {
        key
        title
      }
      responsibility {
        key
        title
      }
      skill {
        key
        title
      }
    }
  }
`;

const because = z.object({
  basis: z.string(),
  role: titled.nullable(),
  responsibility: titled.nullable(),
  skill: titled.nullable(),
});
export const standing = z.looseObject({
  skill: titled,
  required: z.number(),
  held: z.number(),
  importance: z.number(),
  because: because.nullable(),
});

/** The cells of a table row: the skill, the levels, and what the level at hand rests on. */
export const standingCells = ({
  skill,
  held,
  required,
  importance,
  because: known,
}: z.output<typeof standing>): string[] => [
  skill.title,
  held > required ? `level ${String(held)}, ${String(required)} asked` : `level ${String(held)} of ${String(required)}`,
  `importance ${String(importance)}`,
  known === null ? '' : basisInWords(known),
];

function basisInWords({ basis, role, responsibility, skill }: z.output<typeof because>): string {
  if (basis === 'STATED') return 'stated';
  if (basis === 'REQUIRED') return `required of ${role?.title ?? ''}`;
  const through = responsibility?.title ?? skill?.title ?? '';
  return `implied by ${through === '' ? (role?.title ?? '') : `${through}${role ? `, ${role.title}` : ''}`}`;
}
