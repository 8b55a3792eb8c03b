import * as z from 'zod';
import { vaultFacts } from '#shared/contract/diagnostics-group.ts';
import { operationNames } from '#shared/contract/contract.ts';
import { date } from '#shared/contract/fields.ts';
import { TEXT_SIZES } from '#shared/screen/text-size.ts';
import { errorCodes, eventCodes } from './event-codes.ts';

/** How many refusals and defects are kept one by one. */
export const FAILURES_KEPT = 20;
export const MOST_COUNTED = 999_999;

/** How long answers took, in milliseconds: under 50, under 200, under 1 000, and more. */
export const ANSWER_LIMITS = [50, 200, 1_000] as const;

const count = z.int().min(0).max(MOST_COUNTED);
/** Numbers and full stops only: what follows in a system's own version may name a machine. */
const version = z.string().regex(/^\d{1,6}(\.\d{1,6}){0,4}$/);

const countedEvent = z.strictObject({ code: z.enum(eventCodes), count, lastOn: date });
const keptFailure = z.strictObject({
  code: z.enum(errorCodes),
  /** What had been asked for; `null`: nothing of the contract. */
  operation: z.enum(operationNames as [string, ...string[]]).nullable(),
  on: date,
});

export const loggedEvents = z.strictObject({
  events: z.array(countedEvent).max(eventCodes.length),
  /** The latest last. */
  failures: z.array(keptFailure).max(FAILURES_KEPT),
});
export type LoggedEvents = z.output<typeof loggedEvents>;

const platforms = ['aix', 'android', 'darwin', 'freebsd', 'haiku', 'linux', 'openbsd', 'sunos', 'win32', 'cygwin', 'netbsd'] as const;
const architectures = ['arm', 'arm64', 'ia32', 'loong64', 'mips', 'mipsel', 'ppc', 'ppc64', 'riscv64', 's390', 's390x', 'x64'] as const;

/**
 * Everything that a diagnostic file can say. Each value is a number, a version, a day, or one of a closed list: no name, no path, no
 * identifier and no word that somebody typed has a place in it. Whatever else is put into it is refused, and nothing is written.
 */
export const diagnosticReport = z.strictObject({
  format: z.literal('cellule-diagnostic/1'),
  madeOn: date,
  program: z.strictObject({
    version: version.nullable(),
    host: z.enum(['electron', 'loopback']),
    electron: version.nullable(),
    chromium: version.nullable(),
    node: version.nullable(),
  }),
  system: z.strictObject({
    platform: z.enum(platforms).nullable(),
    release: version.nullable(),
    architecture: z.enum(architectures).nullable(),
    memoryGigabytes: count,
    processors: count,
  }),
  screen: z.strictObject({
    language: z.enum(['fr', 'en']),
    theme: z.enum(['system', 'light', 'dark', 'contrast']),
    textSize: z.literal(TEXT_SIZES),
  }),
  vault: vaultFacts.extend({ demonstration: z.boolean() }),
  /** Since the program was started. */
  session: z.strictObject({ minutes: count, answers: z.tuple([count, count, count, count]) }),
  events: loggedEvents.shape.events,
  failures: loggedEvents.shape.failures,
});
export type DiagnosticReport = z.output<typeof diagnosticReport>;

/** The numbers at the beginning of a version; `null` when there are none. */
export function plainVersion(text: string | undefined): string | null {
  return /^\d{1,6}(\.\d{1,6}){0,4}/.exec(text ?? '')?.[0] ?? null;
}

/** One of the list, or `null`: a system that nobody thought of is not named. */
export function knownPlatform(platform: string): DiagnosticReport['system']['platform'] {
  return platforms.find((known) => known === platform) ?? null;
}

export function knownArchitecture(architecture: string): DiagnosticReport['system']['architecture'] {
  return architectures.find((known) => known === architecture) ?? null;
}

/** The text of the file, exactly. @throws ZodError when something in it has no place there */
export function reportText(report: DiagnosticReport): string {
  return `${JSON.stringify(diagnosticReport.parse(report), null, 2)}\n`;
}
