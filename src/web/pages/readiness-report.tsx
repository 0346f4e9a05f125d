import { z } from 'zod';
import { named } from '../ask.ts';
import { Title } from '../title.tsx';
import { capitalized, listed, spoken, yearsOf } from '../words.ts';
import { Bar } from './bar.tsx';
import { RoleLink } from './role-link.tsx';

export const reportQuery = /* GraphQL */ `
  query Readiness($role: String!, $profile: ProfileInput!) {
    assessReadiness(role: $role, profile: $profile) {
      score
      stage
      dimensions {
        skillKind
        score
      }
      strengths {
        skill {
          key
          title
        }
        held
        required
      }
      roadmap {
        skill {
          key
          title
        }
        fromLevel
        toLevel
        because
        through {
          title
        }
      }
      nextRoles {
        role {
          key
          title
        }
        score
        stage
      }
      path {
        roles {
          key
          title
        }
        years {
          typical
        }
      }
    }
  }
`;

export const report = z.object({
  score: z.number(),
  stage: z.string(),
  dimensions: z.array(z.object({ skillKind: z.string(), score: z.number() })),
  strengths: z.array(z.object({ skill: named, held: z.number(), required: z.number() })),
  roadmap: z.array(
    z.object({
      skill: named,
      fromLevel: z.number(),
      toLevel: z.number(),
      because: z.string(),
      through: z.array(z.object({ title: z.string() })),
    }),
  ),
  nextRoles: z.array(z.object({ role: named, score: z.number(), stage: z.string() })),
  path: z.object({ roles: z.array(named), years: z.object({ typical: z.number() }) }).nullable(),
});
type Report = z.output<typeof report>;

/** How ready someone is, and what to learn in which order. */
export const ReportView = ({
  report: { score, stage, dimensions, strengths, roadmap, nextRoles, path },
}: {
  readonly report: Report;
}) => (
  <section aria-labelledby="report">
    <h2 id="report">
      {score} of 100: {spoken(stage)}
    </h2>
    <dl class="bars">
      {dimensions.map(({ skillKind, score: part }) => (
        <>
          <dt>{capitalized(spoken(skillKind))}</dt>
          <dd>
            <Bar max={100} value={part} label={`${spoken(skillKind)}: ${String(part)} of 100`} /> {part}
          </dd>
        </>
      ))}
    </dl>
    {roadmap.length > 0 && (
      <>
        <h3>What to learn, in this order</h3>
        <Roadmap steps={roadmap.slice(0, shown)} start={1} />
        {roadmap.length > shown && (
          <details>
            <summary>{roadmap.length - shown} more</summary>
            <Roadmap steps={roadmap.slice(shown)} start={shown + 1} />
          </details>
        )}
      </>
    )}
    {strengths.length > 0 && (
      <>
        <h3>Already there</h3>
        <p>{listed(strengths.map(({ skill }) => skill.title))}.</p>
      </>
    )}
    {path && path.roles.length > 1 && (
      <p>
        The way:{' '}
        {path.roles.map(({ key, title }, index) => (
          <>
            {index > 0 && ' → '}
            <RoleLink role={{ key, title }} />
          </>
        ))}
        , about {yearsOf(path.years.typical)}.
      </p>
    )}
    {nextRoles.length > 0 && (
      <>
        <h3>Nearer roles</h3>
        <ul class="plain">
          {nextRoles.map(({ role, score: part, stage: at }) => (
            <li key={role.key}>
              <a href={`/readiness/${role.key}`}>
                <Title>{role.title}</Title>
              </a>{' '}
              <span class="soft">
                {part} of 100, {spoken(at)}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);

/** How many steps of a roadmap are seen at once. */
const shown = 8;

const Roadmap = ({ steps, start }: { readonly steps: Report['roadmap']; readonly start: number }) => (
  <ol class="steps" start={start}>
    {steps.map(({ skill, fromLevel, toLevel, because, through }) => (
      <li key={skill.key}>
        <a href={`/skills/${skill.key}`}>{skill.title}</a>{' '}
        <span class="soft">
          from {fromLevel} to {toLevel}
        </span>
        <p>{because}</p>
        {through.length > 0 && <p class="soft">Through: {through.map(({ title }) => title).join('; ')}</p>}
      </li>
    ))}
  </ol>
);
