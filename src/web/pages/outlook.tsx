import { z } from 'zod';
import { Title } from '../title.tsx';
import { regionOf } from '../words.ts';
import { evidenceSelection, evidenceShape, Proof, type References } from './evidence.tsx';

export const outlookSelection = `outlook(first: 5) { region fromYear toYear people projectedPeople percentChange ofGroup ${evidenceSelection} }`;

export const outlookShape = z.array(
  z.object({
    region: z.string(),
    fromYear: z.number(),
    toYear: z.number(),
    people: z.number(),
    projectedPeople: z.number(),
    percentChange: z.number(),
    ofGroup: z.string().nullable(),
    evidence: evidenceShape,
  }),
);

interface Covered {
  readonly match: string;
  readonly occupation: { readonly title: string; readonly outlook: z.output<typeof outlookShape> };
}

const number = new Intl.NumberFormat('en');
const change = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });

/** How many people will hold the occupations that cover a role; of one that is wider, told as such. */
export function Outlook({ all, references }: { readonly all: readonly Covered[]; readonly references: References }) {
  const told = all.filter(({ match, occupation }) => match !== 'NARROW' && occupation.outlook.length > 0);
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook">How many will do it</h2>
      <ul class="plain">
        {told.flatMap(({ match, occupation }) =>
          occupation.outlook.map((each) => (
            <li key={`${occupation.title} ${each.region} ${String(each.toYear)}`}>
              {regionOf(each.region)}, {each.fromYear} to {each.toYear}: {change.format(each.percentChange)} %{' '}
              <Proof evidence={each.evidence} references={references} />
              <p class="soft">
                From {number.format(each.people)} to {number.format(each.projectedPeople)} people:{' '}
                <Title>{each.ofGroup ?? occupation.title}</Title>
                {(match === 'BROAD' || each.ofGroup !== null) && ', which is wider than the role'}.
              </p>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
