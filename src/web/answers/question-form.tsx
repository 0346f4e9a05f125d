import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Prose } from '../prose.tsx';
import { written } from './json-schema.ts';
import { typeOf } from './parameters.ts';
import { spoken } from '../words.ts';
import type { Question, Variable } from './question.ts';

interface FieldProps {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly described: string;
  readonly value: unknown;
}

/** A form that asks the question anew; it works without a script. */
export function QuestionForm({
  schema,
  question,
  values,
}: {
  readonly schema: GraphQLSchema;
  readonly question: Question;
  readonly values: Readonly<Record<string, unknown>>;
}) {
  if (question.variables.length === 0) return null;
  return (
    <form class="question" action={`/answers/${question.name}.html`}>
      {question.variables.map((variable) => (
        <fieldset key={variable.name}>
          <legend>{labelOf(variable.name)}</legend>
          <p class="hint" id={`${variable.name}-hint`}>
            <Prose>{variable.description}</Prose>
          </p>
          <Field
            name={variable.name}
            type={typeOf(schema, variable)}
            described={`${variable.name}-hint`}
            value={valueOf(schema, variable, values)}
          />
        </fieldset>
      ))}
      <button>Ask</button>
    </form>
  );
}

/** `yearsOfExperience` as `Years of experience`. */
export function labelOf(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueOf(schema: GraphQLSchema, variable: Variable, values: Readonly<Record<string, unknown>>): unknown {
  const type = typeOf(schema, variable);
  const { defaultValue } = variable.definition;
  const fallback: unknown = defaultValue ? valueFromAST(defaultValue, type) : null;
  return written(type, variable.name in values ? values[variable.name] : fallback);
}

function Field({ name, type, described, value }: FieldProps) {
  const named = getNamedType(type);
  const options = isEnumType(named)
    ? named.getValues().map((each) => each.name)
    : named.name === 'Boolean'
      ? ['true', 'false']
      : undefined;
  const given = textsOf(value);
  if (isListType(getNullableType(type)))
    return options ? (
      <Choices name={name} options={options} given={given} />
    ) : (
      <>
        {[...given, ''].map((text, index) => (
          <input
            key={index}
            name={name}
            value={text}
            aria-label={`${labelOf(name)} ${String(index + 1)}`}
            aria-describedby={described}
          />
        ))}
      </>
    );
  if (options)
    return (
      <select name={name} aria-label={labelOf(name)} aria-describedby={described}>
        {type === getNullableType(type) && <option value="">not known</option>}
        {options.map((option) => (
          <option key={option} value={option} selected={given.includes(option)}>
            {wordOf(option)}
          </option>
        ))}
      </select>
    );
  const numeric = named.name === 'Int' || named.name === 'Float';
  return (
    <input
      name={name}
      value={given[0] ?? ''}
      inputMode={numeric ? 'decimal' : 'text'}
      aria-label={labelOf(name)}
      aria-describedby={described}
    />
  );
}

const Choices = ({
  name,
  options,
  given,
}: {
  readonly name: string;
  readonly options: readonly string[];
  readonly given: readonly string[];
}) => (
  <>
    {options.map((option) => (
      <label key={option} class="choice">
        <input type="checkbox" name={name} value={option} checked={given.includes(option)} /> {wordOf(option)}
      </label>
    ))}
  </>
);

const textsOf = (value: unknown): string[] => (value === null || value === undefined ? [] : [value].flat().map(String));

const wordOf = (option: string): string => (option === 'true' ? 'yes' : option === 'false' ? 'no' : spoken(option));
