import { dataOf, WebError } from '../ask.ts';
import { byPrevalence, NeighbourhoodPicture } from '../pictures/neighbourhood.tsx';
import { PayPicture, payTitle, rangeOf, spanOf } from '../pictures/pay.tsx';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { Title } from '../title.tsx';
import { capitalized, listed, money, regionOf, spoken, yearsOf } from '../words.ts';
import { workbenchLink } from '../workbench-link.ts';
import { Beliefs } from './beliefs.tsx';
import { Proof, References, SourceList } from './evidence.tsx';
import { page } from './layout.tsx';
import { OutsideLink } from './outside-link.tsx';
import { LevelRow } from './level-row.tsx';
import { Outlook } from './outlook.tsx';
import { occupationOf, schemeOf } from './role-data.ts';
import { roleQuery, roleShape, type RolePage, type Step } from './role-query.ts';
import { RoleLink } from './role-link.tsx';

/** What a role is, what it asks for, where it comes from and leads, and what stands behind each statement. */
export async function rolePage(site: Site, { url, parts: [name = ''] }: Visit): Promise<Reply | Redirection> {
  const { role } = await dataOf(site.ask, roleQuery, { role: name }, roleShape);
  if (!role) throw new WebError(404, `There is no role "${name}".`);
  if (role.key !== name) return { location: `/roles/${role.key}` };
  return page({
    title: role.abbreviation === null ? role.title : `${role.title} (${role.abbreviation})`,
    description: role.summary,
    canonical: `/roles/${role.key}`,
    origin: url.origin,
    foreign: site.foreign,
    workbench: workbenchLink(site, roleQuery, { role: role.key }),
    linkedData: occupationOf(role, url.origin),
    picture: <NeighbourhoodPicture role={role} />,
    children: (
      <>
        <RoleView role={role} />
      </>
    ),
  });
}

const RoleView = ({ role }: { readonly role: RolePage }) => {
  const references = new References();
  return (
    <article>
      <Lead role={role} references={references} />
      <Work role={role} references={references} />
      <Skills role={role} references={references} />
      <Moves role={role} references={references} />
      <Reporting role={role} references={references} />
      <Pay role={role} references={references} />
      <Outlook all={role.occupations} references={references} />
      <Context role={role} references={references} />
      <SourceList references={references} />
    </article>
  );
};

interface Part {
  readonly role: RolePage;
  readonly references: References;
}

const orientations: Readonly<Record<string, string>> = {
  OUTWARD: 'faces customers',
  INWARD: 'faces the organization',
  BOTH: 'faces customers and the organization',
};

const Lead = ({ role, references }: Part) => (
  <header class="lead">
    <p class="eyebrow">
      <a href={`/tracks/${role.track.key}`}>{role.track.title}</a> · {capitalized(spoken(role.level))}
      {role.orientation !== null && ` · ${orientations[role.orientation] ?? ''}`}
    </p>
    <h1>
      <Title>{role.title}</Title>
      {role.abbreviation !== null && <span class="soft-title"> {role.abbreviation}</span>}
    </h1>
    <div class="said">
      {role.summary} <Proof evidence={role.evidence} references={references} />
    </div>
    {role.keyQuestion !== null && <blockquote>{role.keyQuestion}</blockquote>}
    {role.aliases.length > 0 && <p class="eyebrow">Also called {listed(role.aliases)}.</p>}
    <p class="links actions">
      <a href={`/readiness/${role.key}`}>How ready am I?</a>
      <a href={`/paths?to=${role.key}`}>How do I get there?</a>
      <a href={`/compare?a=${role.key}`}>Compare with another role</a>
    </p>
  </header>
);

const Work = ({ role, references }: Part) =>
  role.responsibilities.edges.length === 0 ? null : (
    <section aria-labelledby="work">
      <h2 id="work">What it answers for</h2>
      <ul class="plain two">
        {role.responsibilities.edges.map(({ share, node, evidence }) => (
          <li key={node.key}>
            <b>{node.title}</b> <span class="soft">{spoken(share)}</span>{' '}
            <Proof evidence={evidence} references={references} />
            <p class="soft">{node.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );

const Skills = ({ role, references }: Part) =>
  role.skills.edges.length === 0 ? null : (
    <section aria-labelledby="skills">
      <h2 id="skills">What it asks for</h2>
      <p class="soft">The level needed, 1 to 5; the most important first.</p>
      <ul class="plain two">
        {role.skills.edges.map(({ level, node, evidence }) => (
          <LevelRow key={node.key} href={`/skills/${node.key}`} title={node.title} level={level}>
            {capitalized(spoken(node.kind))} <Proof evidence={evidence} references={references} />
          </LevelRow>
        ))}
      </ul>
    </section>
  );

const Moves = ({ role, references }: Part) => (
  <section aria-labelledby="moves">
    <h2 id="moves">Where it comes from and where it leads</h2>
    <div class="drawing" tabIndex={0} role="region" aria-label="Steps as a picture">
      <NeighbourhoodPicture role={role} />
    </div>
    <div class="columns">
      <Steps heading="People come from" steps={role.previousSteps.edges} references={references} />
      <Steps heading="People go on to" steps={role.nextSteps.edges} references={references} />
    </div>
  </section>
);

const Steps = ({
  heading,
  steps,
  references,
}: {
  readonly heading: string;
  readonly steps: readonly Step[];
  readonly references: References;
}) => (
  <section>
    <h3>{heading}</h3>
    {steps.length === 0 && <p class="soft">None known.</p>}
    <ul class="plain">
      {byPrevalence(steps).map(({ node, kind, prevalence, years, evidence }) => (
        <li key={node.key}>
          <RoleLink role={node} /> <Proof evidence={evidence} references={references} />
          <p class="soft">
            {capitalized(spoken(prevalence))} {spoken(kind)} after {yearsOf(years.typical)} ({years.min} to {years.max})
          </p>
        </li>
      ))}
    </ul>
  </section>
);

const Reporting = ({ role, references }: Part) =>
  role.reportsTo.length === 0 ? null : (
    <section aria-labelledby="reporting">
      <h2 id="reporting">Who it reports to, and what that signals</h2>
      <ul class="plain">
        {role.reportsTo.map(({ manager, prevalence, signal, organizationTypes, againstLaw, evidence }) => (
          <li key={manager.key}>
            <RoleLink role={manager} />{' '}
            <span class="soft">
              {spoken(prevalence)}
              {organizationTypes.length > 0 &&
                ` in: ${listed(organizationTypes.map(({ title }) => title.toLowerCase()))}`}
            </span>{' '}
            <Proof evidence={evidence} references={references} />
            {signal !== null && <p>{signal}</p>}
            {againstLaw !== null && <p class="notice">{againstLaw}</p>}
          </li>
        ))}
      </ul>
    </section>
  );

const Pay = ({ role, references }: Part) => {
  if (role.pay.length === 0 && role.payStructure === null) return null;
  return (
    <section aria-labelledby="pay">
      <h2 id="pay">What it pays</h2>
      {role.payStructure !== null && <p class="prose">{role.payStructure}</p>}
      {role.pay.length > 0 && (
        <div class="drawing" tabIndex={0} role="region" aria-label="Pay as a picture">
          <PayPicture bands={role.pay} title={payTitle(role.pay)} />
        </div>
      )}
      <ul class="plain">
        {role.pay.map((band) => {
          const span = spanOf(band);
          return (
            <li key={band.key}>
              {regionOf(band.region)}, {band.component === 'BASE' ? 'base' : 'total'} pay
              {band.organizationType && `, ${band.organizationType.title.toLowerCase()}`}
              {band.year !== null && `, ${String(band.year)}`}: {span && rangeOf(span, band.currency)}
              {typeof span?.middle === 'number' &&
                span.low.amount !== span.high.amount &&
                `, middle ${money(span.middle, band.currency)}`}{' '}
              <Proof evidence={band.evidence} references={references} />
              {band.note !== null && <p class="soft">{band.note}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Context = ({ role, references }: Part) => (
  <>
    {role.emerged && (
      <section aria-labelledby="origin">
        <h2 id="origin">How it came up</h2>
        <p class="prose">
          {role.emerged.from}
          {role.emerged.to === null ? ' onwards' : ` to ${String(role.emerged.to)}`}: {role.emerged.why}
        </p>
      </section>
    )}
    {role.trends.length > 0 && (
      <section aria-labelledby="trends">
        <h2 id="trends">What is changing it</h2>
        <ul class="plain">
          {role.trends.map(({ title, effect, evidence }) => (
            <li key={title}>
              <b>{title}</b> <Proof evidence={evidence} references={references} />
              <p>{effect}</p>
            </li>
          ))}
        </ul>
      </section>
    )}
    {role.collaborators.length > 0 && (
      <section aria-labelledby="together">
        <h2 id="together">Whom it works with</h2>
        <ul class="plain">
          {role.collaborators.map(({ role: other, domain, how, evidence }) => (
            <li key={`${other.key} ${domain.title}`}>
              <RoleLink role={other} /> <span class="soft">on {domain.title.toLowerCase()}</span>{' '}
              <Proof evidence={evidence} references={references} />
              <p>
                {how} <a href={`/compare/${role.key}/${other.key}`}>Compare</a>
              </p>
            </li>
          ))}
        </ul>
      </section>
    )}
    {role.misconceptions.length > 0 && (
      <section aria-labelledby="beliefs">
        <h2 id="beliefs">Common beliefs, corrected</h2>
        <Beliefs all={role.misconceptions} references={references} />
      </section>
    )}
    <Standing role={role} references={references} />
  </>
);

const Standing = ({ role }: Part) =>
  role.neededBy.length + role.occupations.length === 0 ? null : (
    <section aria-labelledby="standing">
      <h2 id="standing">Where it is found</h2>
      <dl class="facts">
        {role.neededBy.map(({ need, when, organizationType }) => (
          <>
            <dt>
              <a href={`/organizations/${organizationType.key}`}>{organizationType.title}</a>
            </dt>
            <dd>
              {spoken(need)}
              {when !== null && `: ${when}`}
            </dd>
          </>
        ))}
        {role.occupations.map(({ match, occupation }) => (
          <>
            <dt>{schemeOf(occupation.scheme)}</dt>
            <dd>
              <OutsideLink href={occupation.uri}>
                <Title>{occupation.title}</Title>
              </OutsideLink>{' '}
              ({occupation.code}, {spoken(match)} match)
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
