import { orders, type Cost, type Objective } from './cost.ts';

export const hundredths = (value: number) => Math.round(value * 100);

/** Above what a path of `pathLimit` steps adds up to: steps as they are, all else in hundredths. */
const spans = { steps: 1e2, rarity: 1e4, years: 1e5, effort: 1e5 } as const satisfies Record<keyof Cost, number>;

/** A cost as one exact whole number, in which what decides first stands first: numbers add up and compare as costs do. */
export interface Scale {
  readonly weight: (cost: Cost) => number;
  readonly steps: (weight: number) => number;
  /** In hundredths. */
  readonly years: (weight: number) => number;
  /** In hundredths. */
  readonly rarity: (weight: number) => number;
}

function scaleBy(order: readonly [keyof Cost, keyof Cost, keyof Cost, keyof Cost]): Scale {
  const [first, second, third, fourth] = order;
  const units = { steps: 1, rarity: 1, years: 1, effort: 1 };
  units[third] = spans[fourth];
  units[second] = units[third] * spans[third];
  units[first] = units[second] * spans[second];
  const { steps, rarity, years, effort } = units;
  const reading = (measure: keyof Cost) => (weight: number) => {
    const digits = Math.floor(weight / units[measure]);
    return measure === first || weight === Infinity ? digits : digits % spans[measure];
  };
  return {
    weight: (cost) =>
      cost.steps * steps +
      hundredths(cost.rarity) * rarity +
      hundredths(cost.years) * years +
      hundredths(cost.effort) * effort,
    steps: reading('steps'),
    years: reading('years'),
    rarity: reading('rarity'),
  };
}

export const scales = Object.fromEntries(
  Object.entries(orders).map(([objective, order]) => [objective, scaleBy(order)]),
) as Readonly<Record<Objective, Scale>>;
