import { Proof, type Evidence, type References } from './evidence.tsx';

interface Belief {
  readonly claim: string;
  readonly correction: string;
  readonly evidence: Evidence;
}

/** Common beliefs, each with what is true instead. */
export const Beliefs = ({ all, references }: { readonly all: readonly Belief[]; readonly references: References }) => (
  <ul class="plain">
    {all.map(({ claim, correction, evidence }) => (
      <li key={claim}>
        <q>{claim}</q> <Proof evidence={evidence} references={references} />
        <p>{correction}</p>
      </li>
    ))}
  </ul>
);
