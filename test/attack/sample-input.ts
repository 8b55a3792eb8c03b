import * as z from 'zod';

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

const YEAR = 2026;
const DAY = `${YEAR}-01-01`;
/** Fields that are days, which their schema does not show. */
const DAYS: ReadonlySet<string> = new Set(['on', 'from', 'to']);

/** An input that an operation accepts: every number 1 (the first record of each kind), every choice its first, every text as short as may be. */
export function sampleInput(schema: z.ZodType): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '');
}

function sample(schema: JsonSchema, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return sample(choice.find(({ type }) => type !== 'null') ?? {}, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, each]) => [key, sample(each, key)]));
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, ''));
    case 'integer':
    case 'number':
      return name === 'year' ? YEAR : Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'string':
      if (DAYS.has(name) || schema.pattern?.includes('\\d{4}') === true) return DAY;
      return 'a'.repeat(schema.pattern?.includes('{64}') === true ? 64 : (schema.minLength ?? 0));
    default:
      return null;
  }
}
