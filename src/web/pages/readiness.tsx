import { z } from 'zod';
import { dataOf, named, WebError } from '../ask.ts';
import type { Redirection, Reply, Site, Visit } from '../site.ts';
import { workbenchLink } from '../workbench-link.ts';
import { NumberField, RoleField } from './fields.tsx';
import { page } from './layout.tsx';
import { Title } from '../title.tsx';
import { report, reportQuery, ReportView } from './readiness-report.tsx';

const questionsQuery = /* GraphQL */ `
  query ReadinessForm($role: String!) {
    role(key: $role) {
      key
      title
    }
    readinessQuestions(role: $role) {
      question
      required
      skill {
        key
        title
        kind
      }
      options {
        level
        title
        description
      }
    }
  }
`;
const questions = z.array(
  z.object({
    question: z.string(),
    required: z.number(),
    skill: z.object({ ...named.shape, kind: z.string() }),
    options: z.array(z.object({ level: z.number(), title: z.string(), description: z.string() })),
  }),
);
const questionsShape = z.object({ role: named.nullable(), readinessQuestions: questions });
const reportShape = z.object({ assessReadiness: report.nullable() });
type Questions = z.output<typeof questions>;

/** Asks for which role; leads to its questionnaire. */
export function readinessStart(_: Site, { url }: Visit): Reply | Redirection {
  const role = url.searchParams.get('role') ?? '';
  if (role !== '') return { location: `/readiness/${encodeURIComponent(role)}` };
  return page({
    title: 'Readiness',
    description: 'How ready you are for a role of technology leadership, and what to learn first.',
    canonical: '/readiness',
    origin: url.origin,
    children: (
      <>
        <header class="lead">
          <h1>Readiness</h1>
          <p>How ready you are for a role, and what to learn first.</p>
        </header>
        <form action="/readiness">
          <RoleField name="role" label="The role you want" />
          <button>To the questions</button>
        </form>
      </>
    ),
  });
}

/** The profile that the answers of the form make; undefined where nothing was answered. */
function profileOf(given: URLSearchParams, asked: Questions): object | undefined {
  const skills = asked.flatMap(({ skill: { key } }) => {
    const level = Number(given.get(`skill.${key}`) ?? 0);
    return level > 0 ? [{ skill: key, level }] : [];
  });
  const roles = given.getAll('has').filter((role) => role !== '');
  if (skills.length + roles.length === 0) return undefined;
  const years = Number(given.get('years') ?? 0);
  return { skills, roles, ...(years > 0 ? { yearsOfExperience: years } : {}) };
}

export async function readinessPage(
  site: Site,
  { url, form, parts: [name = ''] }: Visit,
): Promise<Reply | Redirection> {
  const { role, readinessQuestions } = await dataOf(site.ask, questionsQuery, { role: name }, questionsShape);
  if (!role) throw new WebError(404, `There is no role "${name}".`);
  if (role.key !== name && form.size === 0) return { location: `/readiness/${role.key}` };
  const profile = profileOf(form, readinessQuestions);
  const variables = { role: role.key, profile };
  const assessed = profile && (await dataOf(site.ask, reportQuery, variables, reportShape)).assessReadiness;
  return page({
    title: `Ready for ${role.title}?`,
    description: `A questionnaire: how ready you are for ${role.title}, and what to learn first.`,
    canonical: `/readiness/${role.key}`,
    origin: url.origin,
    foreign: site.foreign,
    // Without the answers, as addresses are kept in many places.
    workbench: workbenchLink(site, profile ? reportQuery : questionsQuery, { role: role.key }),
    children: (
      <>
        <header class="lead">
          <h1>
            Ready for <Title>{role.title}</Title>?
          </h1>
          {!assessed && (
            <p>Say what you bring. Your answers stay in your browser until you send them; nothing is kept.</p>
          )}
        </header>
        {assessed && <ReportView report={assessed} />}
        {assessed && <h2>Your answers</h2>}
        <Questionnaire role={role.key} asked={readinessQuestions} given={form} />
      </>
    ),
  });
}

const Questionnaire = ({
  role,
  asked,
  given,
}: {
  readonly role: string;
  readonly asked: Questions;
  readonly given: URLSearchParams;
}) => (
  <form class="questionnaire" method="post" action={`/readiness/${role}`} data-keep={role} data-sent={given.size > 0}>
    <div class="row">
      <label class="field">
        Your present role
        <input name="has" value={given.get('has') ?? ''} autocomplete="off" data-suggest="ROLE" />
      </label>
      <NumberField name="years" label="Years in it" value={given.get('years') ?? ''} max={60} />
    </div>
    {asked.map(({ question, skill, options }) => {
      const name = `skill.${skill.key}`;
      const chosen = given.get(name) ?? '';
      return (
        <fieldset key={skill.key} class="scale">
          <legend>{question}</legend>
          <label class="choice">
            <input type="radio" name={name} value="" checked={chosen === ''} /> Not yet
          </label>
          {options
            .filter(({ level }) => level > 0)
            .map(({ level, title, description }) => (
              <label key={level} class="choice" title={description}>
                <input type="radio" name={name} value={String(level)} checked={chosen === String(level)} /> {title}
              </label>
            ))}
        </fieldset>
      );
    })}
    <button>How ready am I?</button>
  </form>
);
