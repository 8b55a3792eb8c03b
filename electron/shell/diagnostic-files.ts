import os from 'node:os';
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import {
  type DiagnosticReport,
  knownArchitecture,
  knownPlatform,
  plainVersion,
  reportText,
} from '#shared/diagnostics/diagnostic-report.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { paperFileName } from '#shared/meeting/paper-file-name.ts';
import type { Caller } from './caller.ts';
import type { EventLog } from './event-log.ts';
import type { Leaving, LeavingFiles } from './leaving-files.ts';
import type { Preferences } from './preferences.ts';

export interface DiagnosticFiles {
  /** @throws AppError `vault_locked`, `forbidden` where no file can be written */
  preview(): Promise<OutputOf<'diagnostics.preview'>>;
  save(input: ParsedInputOf<'diagnostics.save'>, caller: Caller): Promise<OutputOf<'diagnostics.save'>>;
}

/** Where a diagnostic comes from. */
export interface DiagnosticSources {
  readonly host: { readonly name: 'electron' | 'loopback'; readonly version: string };
  readonly preferences: () => Preferences;
  readonly log: EventLog;
  /** Whether the open vault is the demonstration. */
  readonly demonstration: () => boolean;
  /** What the vault tells the shell; no window may ask. */
  readonly facts: () => Promise<OutputOf<'diagnostics.vault'>>;
  readonly noteLeaving: () => Promise<void>;
  readonly now: () => Date;
}

/**
 * A diagnostic file for whoever helps: composed, shown, and written exactly as it was shown. Nothing but what `diagnosticReport` lists can
 * be in it.
 */
export function createDiagnosticFiles(files: LeavingFiles, sources: DiagnosticSources): DiagnosticFiles {
  const startedAt = sources.now().getTime();
  /** What was shown last, as long as that vault stays open. */
  let shown: { readonly leaving: Leaving; readonly text: string; readonly on: string } | null = null;
  return {
    async preview() {
      const leaving = files.begin();
      const now = sources.now();
      const vault = await leaving.during(sources.facts());
      const text = reportText(compose(sources, vault, now, startedAt));
      shown = { leaving, text, on: localDateOf(now) };
      return { text };
    },
    async save({ language, folder }, caller) {
      if (shown === null) throw new AppError('not_found');
      const { leaving, text, on } = shown;
      const name = paperFileName({ kind: 'diagnostic', on, code: null, ending: 'json', language });
      return leaving.write(caller, { name, ending: 'json', language, folder, content: text, note: () => sources.noteLeaving() });
    },
  };
}

function compose(sources: DiagnosticSources, vault: OutputOf<'diagnostics.vault'>, now: Date, startedAt: number): DiagnosticReport {
  const { host, log, preferences, demonstration } = sources;
  const { language, theme, textSize } = preferences();
  const { answers, events, failures } = log.read();
  return {
    format: 'cellule-diagnostic/1',
    madeOn: localDateOf(now),
    program: {
      version: plainVersion(host.version),
      host: host.name,
      electron: plainVersion(process.versions['electron']),
      chromium: plainVersion(process.versions['chrome']),
      node: plainVersion(process.versions.node),
    },
    system: {
      platform: knownPlatform(process.platform),
      release: plainVersion(os.release()),
      architecture: knownArchitecture(process.arch),
      memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
      processors: os.cpus().length,
    },
    screen: { language, theme, textSize },
    vault: { ...vault, demonstration: demonstration() },
    session: { minutes: Math.max(0, Math.round((now.getTime() - startedAt) / 60_000)), answers },
    events,
    failures,
  };
}
