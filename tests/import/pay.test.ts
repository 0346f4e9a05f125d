import { describe, expect, test } from 'vitest';
import { imported, naming, role } from './imported.ts';

describe('pay', () => {
  test('is written for the US from the six-digit code, saying what was left out', async () => {
    const { text } = await imported();
    expect(await text('pay-bands/cio-us-oews-2024.yaml')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../.schema/pay-bands.json
      # Written by \`import\` from public data; changes made here are lost at the next import.
      role: cio
      region: US
      component: BASE
      currency: USD
      year: 2024
      scope: OCCUPATION
      occupation: onet-11-3021-00
      employment: 646000
      mean: 187990
      percentiles:
        p10: 104450
        p25: 134350
        p50: 171200
      note: 'All holders of SOC 11-3021, Computer Managers; the role is one of several in it. At or above the highest wage that the survey publishes, so left out: p90.'
      sources: [bls-oews-2024]
      "
    `);
  });

  test('names a top-coded mean, and does not call an exact match one of several', async () => {
    const { record } = await imported(naming('onet-15-1252-00'));
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toEqual({
      role: 'cio',
      region: 'US',
      component: 'BASE',
      currency: 'USD',
      year: 2024,
      scope: 'ROLE',
      occupation: 'onet-15-1252-00',
      employment: 1654440,
      percentiles: { p10: 79850, p25: 103050, p50: 133080, p75: 169000, p90: 211450 },
      note: 'All holders of SOC 15-1252, Software Developers. At or above the highest wage that the survey publishes, so left out: mean.',
      sources: ['bls-oews-2024'],
    });
  });

  test.each([
    {
      named: 'exact before close before broad',
      codes: ['onet-11-3021-00 BROAD', 'onet-15-1252-00 CLOSE'],
      soc: '15-1252',
    },
    { named: 'exact before close', codes: ['onet-11-3021-00 CLOSE', 'onet-15-1252-00 EXACT'], soc: '15-1252' },
    { named: 'the first of equals', codes: ['onet-11-3021-00 CLOSE', 'onet-15-1252-00 CLOSE'], soc: '11-3021' },
    { named: 'no narrower one', codes: ['onet-15-1252-00 NARROW', 'onet-11-3021-00 BROAD'], soc: '11-3021' },
    {
      named: 'the next where no figure is published',
      codes: ['onet-15-1244-00 EXACT', 'onet-11-3021-00 BROAD'],
      soc: '11-3021',
    },
  ])('rests on one code of several: $named', async ({ codes, soc }) => {
    const entries = codes
      .map((each) => each.split(' '))
      .map(([key, match]) => `{ occupation: ${key}, match: ${match} }`);
    const { record } = await imported({ 'roles/cio.yaml': role(...entries) });
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toHaveProperty('note', expect.stringContaining(soc));
  });

  test('is not written where no figure is published', async () => {
    const { has } = await imported(naming('onet-15-1244-00'));
    expect(has('pay-bands/cio-us-oews-2024.yaml')).toBe(false);
  });

  test.each([
    ['onet-11-3021-00 CLOSE', 'ROLE'],
    ['onet-11-3021-00 BROAD', 'OCCUPATION'],
    ['onet-11-3021-01 EXACT', 'OCCUPATION'],
  ])('by a match of %s is of the %s', async (match, scope) => {
    const [occupation, kind] = match.split(' ');
    const { record } = await imported({ 'roles/cio.yaml': role(`{ occupation: ${occupation}, match: ${kind} }`) });
    expect(await record('pay-bands/cio-us-oews-2024.yaml')).toMatchObject({ scope, occupation, employment: 646000 });
  });
});
