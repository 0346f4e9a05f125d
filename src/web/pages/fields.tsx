import { isEnumType, type GraphQLEnumValue, type GraphQLSchema } from 'graphql';

/** A field for the name of a role; with a script it suggests roles as one types. */
export const RoleField = ({
  name,
  label,
  value = '',
}: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
}) => (
  <label class="field">
    {label}
    <input
      name={name}
      value={value}
      autocomplete="off"
      data-suggest="ROLE"
      placeholder="CIO, platform engineer, …"
      required
    />
  </label>
);

export const NumberField = ({
  name,
  label,
  value,
  max,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
}) => (
  <label class="field">
    {label}
    <input name={name} type="number" min={0} max={max} step="any" value={value} />
  </label>
);

/** A choice of one, the first where nothing is chosen. */
export const ChoiceField = ({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  /** What is sent, and what is shown. */
  readonly options: readonly (readonly [string, string])[];
}) => (
  <label class="field">
    {label}
    <select name={name}>
      {options.map(([sent, shown]) => (
        <option key={sent} value={sent} selected={sent === value}>
          {shown}
        </option>
      ))}
    </select>
  </label>
);

/** The values of an enumeration of the schema, each with the words to show for it. */
export const choicesOf = (
  schema: GraphQLSchema,
  enumeration: string,
  wordsFor: (value: GraphQLEnumValue) => string,
): readonly (readonly [string, string])[] => {
  const type = schema.getType(enumeration);
  return isEnumType(type) ? type.getValues().map((value) => [value.name, wordsFor(value)]) : [];
};
