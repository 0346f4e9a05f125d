import { z } from 'zod';
import { dataOf, named, WebError } from '../ask.ts';
import { OrgChartPicture, selection, shape as chartShape } from '../pictures/org-chart.tsx';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { spoken } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { evidenceSelection, evidenceShape, Proof, References, SourceList } from './evidence.tsx';
import { page } from './layout.tsx';
import { RoleLink } from './role-link.tsx';

const query = /* GraphQL */ `
  query OrganizationPage($key: String!) {
    organizationType(key: $key) {
      key title summary recognisedBy examples
      ${evidenceSelection}
      needs { need when role { key title } ${evidenceSelection} }
    }
    orgChart(organizationType: $key) { ${selection} }
  }
`;
const shape = z.object({
  organizationType: z
    .object({
      key: z.string(),
      title: z.string(),
      summary: z.string(),
      recognisedBy: z.array(z.string()),
      examples: z.array(z.string()),
      evidence: evidenceShape,
      needs: z.array(
        z.object({
          need: z.string(),
          when: z.string().nullable(),
          role: named,
          evidence: evidenceShape,
        }),
      ),
    })
    .nullable(),
  orgChart: chartShape,
});

/** A kind of organization: how to recognise it, who leads technology in it, and who reports to whom. */
export async function organizationPage(site: Site, { url, parts: [name = ''] }: Visit): Promise<Reply | Redirection> {
  const { organizationType: kind, orgChart } = await dataOf(site.ask, query, { key: name }, shape);
  if (!kind) throw new WebError(404, `There is no kind of organization "${name}".`);
  if (kind.key !== name) return { location: `/organizations/${kind.key}` };
  const references = new References();
  return page({
    title: kind.title,
    description: kind.summary,
    canonical: `/organizations/${kind.key}`,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, query, { key: kind.key }),
    picture: <OrgChartPicture {...orgChart} />,
    children: (
      <>
        <header class="lead">
          <p class="eyebrow">
            <a href="/organizations">Kinds of organization</a>
          </p>
          <h1>{kind.title}</h1>
          <div class="said">
            {kind.summary} <Proof evidence={kind.evidence} references={references} />
          </div>
        </header>
        {kind.recognisedBy.length > 0 && (
          <>
            <h2>Recognised by</h2>
            <ul>
              {kind.recognisedBy.map((sign) => (
                <li key={sign}>{sign}</li>
              ))}
            </ul>
          </>
        )}
        <h2>Who reports to whom</h2>
        <div class="drawing" tabIndex={0} role="region" aria-label="The chart as a picture">
          <OrgChartPicture {...orgChart} />
        </div>
        <h2>Whom it needs</h2>
        <ul class="plain">
          {kind.needs.map(({ need, when, role, evidence }) => (
            <li key={role.key}>
              <RoleLink role={role} /> <span class="soft">{spoken(need)}</span>{' '}
              <Proof evidence={evidence} references={references} />
              {when !== null && <p class="soft">{when}</p>}
            </li>
          ))}
        </ul>
        <SourceList references={references} />
      </>
    ),
  });
}
