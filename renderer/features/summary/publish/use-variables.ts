import { type Prepared, usePublish } from './publish-store.ts';

export type Variable = Prepared['variables'][number];

/** Words of the engine's variables and codes; a name that is not known (yet) stands for itself. */
export function useVariables(): {
  readonly variables: readonly Variable[];
  readonly labelOf: (name: string) => string;
  readonly codeLabelOf: (name: string, code: string) => string;
} {
  const variables = usePublish((state) => state.variables);
  const find = (name: string) => variables.find((variable) => variable.name === name);
  return {
    variables,
    labelOf: (name) => find(name)?.label ?? name,
    codeLabelOf: (name, code) => find(name)?.codes.find((each) => each.code === code)?.label ?? code,
  };
}
