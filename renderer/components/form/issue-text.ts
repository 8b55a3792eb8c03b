import type * as z from 'zod';
import type { Messages } from '#shared/messages/catalogue.ts';

/** The sentence beside a field for what its schema found; zod's own messages are not for readers. */
export function issueText(messages: Messages, issue: z.core.$ZodIssue, value: unknown): string {
  const { common, errors } = messages;
  if (value === null || value === undefined || value === '' || (typeof value === 'string' && value.trim() === '')) return errors.required;
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' || (issue.origin === 'array' && issue.minimum === 1)) return errors.required;
    return common.field.tooSmall(Number(issue.minimum));
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return common.field.tooLong(Number(issue.maximum));
    return issue.origin === 'array' ? common.field.tooMany(Number(issue.maximum)) : common.field.tooBig(Number(issue.maximum));
  }
  return common.field.invalid;
}

/** What stands at a path of an input (`['referrer', 'structureId']`). */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), input);
}
