import { z } from 'zod';
import { named } from '../ask.ts';
import { spoken } from '../words.ts';
import { GraphPicture } from './graph.tsx';

const post = z.object({
  role: named,
  line: z.object({ manager: named, prevalence: z.string() }).nullable(),
});
export type DrawnPost = z.output<typeof post>;

export const postSelection = 'role { key title } line { manager { key title } prevalence }';

export const shape = z
  .object({ posts: z.array(post), organizationType: z.object({ title: z.string() }) })
  .nullable()
  .transform((chart) => ({ posts: chart?.posts ?? [], title: chart?.organizationType.title ?? 'Not known' }));
export const selection = `organizationType { title } posts { ${postSelection} }`;

/** The roles recommended with the line of each, and managers from without. */
export const recommendedShape = z
  .object({
    roles: z.array(named),
    reportingLines: z.array(z.object({ from: named, to: named, prevalence: z.string() })),
  })
  .nullable()
  .transform((leadership) => {
    const lines = leadership?.reportingLines ?? [];
    const roles = [...(leadership?.roles ?? []), ...lines.map(({ to }) => to)];
    const posts = [...new Map(roles.map((role) => [role.key, role])).values()].map((role) => {
      const line = lines.find(({ from }) => from.key === role.key);
      return { role, line: line ? { manager: line.to, prevalence: line.prevalence } : null };
    });
    return { posts, title: 'Recommended leadership' };
  });
export const recommendedSelection =
  'roles { key title } reportingLines { from { key title } to { key title } prevalence }';

/** Who reports to whom, from left to right; lines that are not the usual ones are dashed. */
export function OrgChartPicture({ posts, title }: { readonly posts: readonly DrawnPost[]; readonly title: string }) {
  const lines = posts.flatMap(({ role, line }) => (line ? [{ role, ...line }] : []));
  return (
    <GraphPicture
      title={`${title}: who reports to whom`}
      description={
        lines.length === 0
          ? `${posts.map(({ role }) => role.title).join(', ')}.`
          : `${lines.map(({ role, manager }) => `${role.title} reports to ${manager.title}`).join('; ')}.`
      }
      direction="LR"
      nodes={posts.map(({ role, line }) => ({
        id: role.key,
        title: role.title,
        href: `/roles/${role.key}`,
        tone: line ? 'side' : 'end',
      }))}
      edges={lines.map(({ role, manager, prevalence }) => ({
        from: manager.key,
        to: role.key,
        label: prevalence === 'USUAL' ? undefined : spoken(prevalence),
        dashed: prevalence === 'OCCASIONAL',
      }))}
    />
  );
}
