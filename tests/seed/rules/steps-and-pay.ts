import { line, step, type Case, type World } from './world.ts';

const askingStep = (role: string, held: string) =>
  step(role).replace('prevalence: USUAL', `prevalence: USUAL, asksFor: { roles: [${held}] }`);
const skippingWorld = (years: string): World => ({
  'roles/a': step('b').replace(' }]', ` }, ${step('c', 'PROMOTION', years).replace('USUAL', 'RARE').slice(10)}`),
  'roles/b': `level: LEAD\n${step('c')}`,
  'roles/c': 'level: MANAGER\n',
});

/** Rules of career steps, years and pay. */
export const cases: Readonly<Record<string, Case>> = {
  'skips-take-as-long': {
    good: skippingWorld('min: 3, typical: 4, max: 5'),
    bad: skippingWorld('min: 1, typical: 3, max: 5'),
    faults: [
      'roles/a.yaml:1:188: the step to c takes typically 3 years, the way through b 4 [skips-take-as-long]\n    Lengthen the step, or say under `figures` what its years rest on.',
    ],
  },
  'final-roles-end': {
    good: { 'roles/a': `final: true\n${step('b').replace('USUAL', 'RARE')}`, 'roles/b': step('a') },
    bad: { 'roles/a': `final: true\n${step('b')}`, 'roles/b': '' },
    faults: [
      'roles/a.yaml:2:125: a is final, yet its step to b is USUAL [final-roles-end]\n    Call the step OCCASIONAL or RARE, or remove `final: true`.',
    ],
  },
  'backgrounds-met': {
    good: { 'roles/a': step('b'), 'roles/b': askingStep('c', 'a'), 'roles/c': '' },
    bad: { 'roles/a': '', 'roles/b': askingStep('c', 'a'), 'roles/c': askingStep('b', 'c') },
    faults: [
      'roles/b.yaml:1:132: no way to b passes a role that the step to c asks for [backgrounds-met]\n    Mend `asksFor`, or add the steps that lead from such a role.',
    ],
  },
  'promotions-rise': {
    good: {
      'roles/a': `${step('b')}${line('b')}`,
      'roles/b': step('c', 'LATERAL'),
      'roles/c': step('d'),
      'roles/d': 'level: LEAD\n',
    },
    bad: {
      'roles/a': `level: MANAGER\n${step('b')}${line('b')}`,
      'roles/b': `level: LEAD\n${step('c')}`,
      'roles/c': 'level: LEAD\n',
    },
    faults: [
      'roles/a.yaml:2:28: a PROMOTION from a (MANAGER) does not rise to b (LEAD) [promotions-rise]\n    Call the step LATERAL or SWITCH, or mend the level of one of the roles.',
      'roles/b.yaml:2:28: a PROMOTION from b (LEAD) does not rise to c (LEAD) [promotions-rise]\n    Call the step LATERAL or SWITCH, or mend the level of one of the roles.',
    ],
  },
  'years-in-order': {
    good: {
      'roles/a': `${step('b', 'SWITCH', 'min: 2, typical: 2, max: 2')}emerged: { from: 1990, to: 1990, why: x }\n`,
      'roles/b': '',
    },
    bad: {
      'roles/a': `${step('b', 'SWITCH', 'min: 2, typical: 4, max: 3')}emerged: { from: 1991, to: 1990, why: x }\n`,
      'roles/b': '',
    },
    faults: [
      'roles/a.yaml:1:36: the years to b are not in order: 2, 4, 3 [years-in-order]\n    Give them so that min ≤ typical ≤ max.',
      'roles/a.yaml:2:28: the role emerged from 1991 to 1990 [years-in-order]\n    Give the earlier year as `from`.',
    ],
  },
  'plausible-years': {
    good: {
      'roles/a': step('b', 'SWITCH', 'min: 0, typical: 0.5, max: 1'),
      'roles/b': step('a', 'PROMOTION', 'min: 1, typical: 15, max: 20'),
    },
    bad: {
      'roles/a': step('b', 'PROMOTION', 'min: 0, typical: 0.5, max: 1'),
      'roles/b': step('a', 'SWITCH', 'min: 1, typical: 16, max: 20'),
    },
    faults: [
      'roles/a.yaml:1:65: a PROMOTION to b after typically 0.5 years is not plausible [plausible-years]\n    Give 1 to 15 years, or break a longer way into steps.',
      'roles/b.yaml:1:62: a SWITCH to a after typically 16 years is not plausible [plausible-years]\n    Give 0 to 15 years, or break a longer way into steps.',
    ],
  },
  'pay-has-figures': {
    good: { 'roles/a': '', 'pay-bands/p': 'percentiles: { p90: 1 }\n', 'pay-bands/q': 'low: 0\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'percentiles: {}\n' },
    faults: [
      'pay-bands/p.yaml:1:1: the pay band gives no figure [pay-has-figures]\n    Add low, high, mean or percentiles, or remove the file.',
    ],
  },
  'pay-in-order': {
    good: { 'roles/a': '', 'pay-bands/p': 'low: 1\nhigh: 1\npercentiles: { p10: 1, p50: 1, p90: 2 }\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'low: 2\nhigh: 1\npercentiles: { p10: 3, p90: 2, p50: 3 }\n' },
    faults: [
      'pay-bands/p.yaml:1:6: the low end 2 is above the high end 1 [pay-in-order]\n    Exchange or mend the two.',
      'pay-bands/p.yaml:3:29: p90 (2) is below p50 (3) [pay-in-order]\n    Mend the figures: a higher percentile is never less pay.',
    ],
  },
  'pay-in-currency': {
    good: { 'roles/a': '', 'pay-bands/p': 'region: GB\ncurrency: GBP\n', 'pay-bands/q': 'region: DE\ncurrency: EUR\n' },
    bad: { 'roles/a': '', 'pay-bands/p': 'region: GB\ncurrency: USD\n', 'pay-bands/q': 'region: UK\ncurrency: USD\n' },
    faults: [
      'pay-bands/p.yaml:2:11: pay in GB is given in USD [pay-in-currency]\n    Give it in GBP as the source does, mend the region, or write an exception with its reason to exceptions.yaml.',
      'pay-bands/q.yaml:1:9: UK is no region of ISO 3166-1 [pay-in-currency]\n    Did you mean GB? Give the two letters of a country; of a wider area give a record for each country that the source tells apart.',
    ],
  },
};
