import type { NodeOf } from '../../src/graph/model.ts';
import {
  comparableRule,
  payChanges,
  payMeasures,
  type Pay,
  type PayChange as Change,
} from '../../src/planner/pay-change.ts';
import { builder, type Context } from '../builder.ts';
import { enumeration } from '../describe.ts';
import { loadLinks } from '../loading.ts';
import { PayBand, PayComponent } from '../records/pay-band.ts';

type Band = NodeOf<'PayBand'> & Pick<Pay, 'organizationType'>;

export const PayMeasure = enumeration('PayMeasure', 'What of two observations of pay is compared.', payMeasures);

export const PayChange = builder.objectRef<Change<Band>>('PayChange');
PayChange.implement({
  description: `How pay differs between two roles. ${comparableRule}`,
  fields: (t) => ({
    region: t.string({ description: 'Where: ISO 3166-1 alpha-2 code.', resolve: ({ to }) => to.region }),
    component: t.field({
      type: PayComponent,
      description: 'What the figures include.',
      resolve: ({ to }) => to.component,
    }),
    currency: t.string({ description: 'ISO 4217 code.', resolve: ({ to }) => to.currency }),
    measure: t.field({ type: PayMeasure, description: 'What is compared.', resolve: ({ measure }) => measure }),
    before: t.exposeFloat('before', { description: 'Pay per year in the first role.' }),
    after: t.exposeFloat('after', { description: 'Pay per year in the second role.' }),
    percent: t.exposeFloat('percent', { description: 'The change in percent of the first, rounded to tenths.' }),
    from: t.field({
      type: PayBand,
      description: 'The observation of the first role, with its evidence.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: PayBand,
      description: 'The observation of the second role, with its evidence.',
      resolve: ({ to }) => to,
    }),
  }),
});

/** What is observed of a role's pay, in order of region, component and year, the latest first. */
export async function loadPay(context: Context, role: string): Promise<Band[]> {
  const links = await loadLinks(context, 'PAYS', 'in', role, {
    orderBy: [
      { field: 'region', direction: 'asc' },
      { field: 'component', direction: 'asc' },
      { field: 'year', direction: 'desc' },
    ],
  });
  return Promise.all(
    links.map(async ({ node }) => {
      const [observed] = await loadLinks(context, 'OBSERVED_IN', 'out', node.key);
      return observed ? { ...node, organizationType: observed.node.key } : node;
    }),
  );
}

export const loadPayChanges = async (context: Context, from: string, to: string): Promise<Change<Band>[]> =>
  payChanges(...(await Promise.all([loadPay(context, from), loadPay(context, to)])));
