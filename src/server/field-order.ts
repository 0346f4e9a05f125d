import { execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Keeps the fields of an answer in the order asked for, as the specification wants; Yoga's own executor writes them as they resolve. */
export function useFieldOrder(): Plugin {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(execute);
    },
  };
}
