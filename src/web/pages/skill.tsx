import { z } from 'zod';
import { dataOf, named, WebError } from '../ask.ts';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { capitalized, listed, spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { evidenceSelection, evidenceShape, Proof, References, SourceList } from './evidence.tsx';
import { page } from './layout.tsx';
import { LevelRow } from './level-row.tsx';

const query = /* GraphQL */ `
  query SkillPage($key: String!) {
    skill(key: $key) {
      key title kind summary aliases
      ${evidenceSelection}
      levels { level shows ${evidenceSelection} }
      buildsOn { key title }
      leadsOnTo { key title }
      developedBy(first: 30) { nodes { key title summary } }
      requiredBy(first: 60, orderBy: IMPORTANCE_DESC) {
        totalCount
        edges { level node { key title } ${evidenceSelection} }
      }
    }
    skillLevels { level title description }
  }
`;
const shape = z.object({
  skill: z
    .object({
      ...named.shape,
      kind: z.string().nullable(),
      summary: z.string(),
      aliases: z.array(z.string()),
      evidence: evidenceShape,
      levels: z.array(z.object({ level: z.number(), shows: z.string(), evidence: evidenceShape })),
      buildsOn: z.array(named),
      leadsOnTo: z.array(named),
      developedBy: z.object({ nodes: z.array(z.object({ ...named.shape, summary: z.string() })) }),
      requiredBy: z.object({
        totalCount: z.number(),
        edges: z.array(z.object({ level: z.number(), node: named, evidence: evidenceShape })),
      }),
    })
    .nullable(),
  skillLevels: z.array(z.object({ level: z.number(), title: z.string(), description: z.string() })),
});

const Links = ({ heading, skills }: { readonly heading: string; readonly skills: readonly z.output<typeof named>[] }) =>
  skills.length === 0 ? null : (
    <p>
      {heading}{' '}
      {skills.map(({ key, title }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/skills/${key}`}>{title}</a>
        </>
      ))}
      .
    </p>
  );

/** What a skill is, what work builds it, and which roles ask for it at which level. */
export async function skillPage(site: Site, { url, parts: [name = ''] }: Visit): Promise<Reply | Redirection> {
  const { skill, skillLevels } = await dataOf(site.ask, query, { key: name }, shape);
  if (!skill) throw new WebError(404, `There is no skill "${name}".`);
  if (skill.key !== name) return { location: `/skills/${skill.key}` };
  const references = new References();
  const { edges, totalCount } = skill.requiredBy;
  return page({
    title: skill.title,
    description: skill.summary,
    canonical: `/skills/${skill.key}`,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query, { key: skill.key }),
    children: (
      <>
        <header class="lead">
          <p class="eyebrow">{skill.kind === null ? 'Skill' : `${capitalized(spoken(skill.kind))} skill`}</p>
          <h1>{skill.title}</h1>
          <div class="said">
            {skill.summary} <Proof evidence={skill.evidence} references={references} />
          </div>
          {skill.aliases.length > 0 && <p class="eyebrow">Also called {listed(skill.aliases)}.</p>}
        </header>
        <Links heading="Builds on" skills={skill.buildsOn} />
        <Links heading="Leads on to" skills={skill.leadsOnTo} />
        {skill.developedBy.nodes.length > 0 && (
          <section>
            <h2>What work builds it</h2>
            <ul class="plain two">
              {skill.developedBy.nodes.map(({ key, title, summary }) => (
                <li key={key}>
                  <b>{title}</b>
                  <p class="soft">{summary}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>Who asks for it</h2>
          <p class="soft">
            {totalCount} roles{edges.length < totalCount && `; the ${String(edges.length)} in which it matters most`}.
          </p>
          <ul class="plain two">
            {edges.map(({ level, node, evidence }) => (
              <LevelRow key={node.key} href={`/roles/${node.key}`} title={node.title} level={level}>
                <Proof evidence={evidence} references={references} />
              </LevelRow>
            ))}
          </ul>
        </section>
        <section>
          <h2>The levels</h2>
          <dl class="facts">
            {skillLevels.map(({ level, title, description }) => (
              <>
                <dt>
                  {level} {title}
                </dt>
                <dd>
                  {description}
                  {skill.levels
                    .filter((each) => each.level === level)
                    .map(({ shows, evidence }) => (
                      <div class="soft">
                        {shows} <Proof evidence={evidence} references={references} />
                      </div>
                    ))}
                </dd>
              </>
            ))}
          </dl>
        </section>
        <SourceList references={references} />
      </>
    ),
  });
}
