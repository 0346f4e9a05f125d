import { relative, resolve, sep } from 'node:path';
import { sortFaults, type Fault } from '../seed/fault.ts';
import { rules } from '../seed/rules/index.ts';

/** Of a fault: the data is refused. Of a warning: it may stay as it is. */
type Level = 'error' | 'warning';

type Told = Fault & { readonly level: Level };

export interface Findings {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Findings for a program to read; files are named from the working directory, as services that annotate code want it. */
export function faultReport(
  { faults, warnings }: Findings,
  format: 'json' | 'sarif' | 'github',
  directory: string,
): string {
  const placed = (found: readonly Fault[]) =>
    sortFaults(found).map((fault) => ({
      ...fault,
      file: relative(process.cwd(), resolve(directory, fault.file)).split(sep).join('/'),
    }));
  if (format === 'json') return JSON.stringify({ faults: placed(faults), warnings: placed(warnings) }, null, 2);
  const told: Told[] = [
    ...placed(faults).map((fault) => ({ ...fault, level: 'error' as const })),
    ...placed(warnings).map((fault) => ({ ...fault, level: 'warning' as const })),
  ];
  return format === 'github' ? told.map(annotation).join('\n') : JSON.stringify(sarif(told), null, 2);
}

/** A workflow command of GitHub Actions, which shows the fault at its line. */
const annotation = ({ file, line, column, message, remedy, rule, level }: Told): string =>
  `::${level} file=${property(file)},line=${line},col=${column},title=${property(rule ?? 'seed')}::${escaped(`${message}\n${remedy}`)}`;

const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The rule of faults of syntax, shape and reference. */
const shape = 'shape';

/** The Static Analysis Results Interchange Format, 2.1.0. */
const sarif = (told: readonly Told[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'tech-leadership-graph',
          rules: [
            {
              id: shape,
              shortDescription: {
                text: 'Every file is YAML, has the shape of its kind and names records that are there.',
              },
            },
            ...rules.map(({ name, says }) => ({ id: name, shortDescription: { text: says } })),
          ],
        },
      },
      results: told.map(({ file, line, column, message, remedy, rule, level }) => ({
        ruleId: rule ?? shape,
        level,
        message: { text: `${message}. ${remedy}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: encodeURI(file) },
              region: { startLine: line, startColumn: column },
            },
          },
        ],
      })),
    },
  ],
});
