import { sql as raw } from 'kysely';
import { magnitudes } from '#shared/contract/diagnostics-group.ts';
import { daysBetween, localDateOf } from '#shared/dates/local-date.ts';
import { errorCodes } from '#shared/diagnostics/event-codes.ts';
import type { ErrorCode } from '#shared/errors/app-error.ts';
import { wasBrokenAtOpening } from '#db/audit/audit-chain.ts';
import { readBackupRecord } from '#db/backup/backup-record.ts';
import { type ReadStore, sql } from '#db/store/store.ts';
import type { InGroup, ReadOperations, WriteOperations } from '../context.ts';
import { readSettings } from '../settings.ts';

type Magnitude = (typeof magnitudes)[number];

export const diagnosticReads: ReadOperations<InGroup<'diagnostics', 'read'>> = {
  'diagnostics.vault': ({ store, today }) => {
    const { last, failure, second } = readBackupRecord(store);
    const file = fileFacts(store);
    return {
      schemaVersion: file.schemaVersion,
      sqlite: file.sqlite,
      megabytes: Math.ceil((file.pages * file.pageBytes) / 1_000_000),
      freeSpace: Math.round((100 * file.freePages) / Math.max(1, file.pages)),
      referrals: howMany(store, 'referral'),
      meetings: howMany(store, 'meeting'),
      structures: howMany(store, 'structure'),
      journal: howMany(store, 'audit'),
      journalWhole: !wasBrokenAtOpening(store),
      autoLockMinutes: readSettings(store).autoLockMinutes,
      passphrases: slots(store, 'passphrase'),
      recoveryKeys: slots(store, 'recovery'),
      backup: {
        ageDays: last === null ? null : Math.max(0, daysBetween(localDateOf(new Date(last.at)), today)),
        failure: knownCode(failure?.code),
        secondPlace: second !== null,
        secondFailure: knownCode(second?.failure?.code),
      },
    };
  },
};

export const diagnosticWrites: WriteOperations<InGroup<'diagnostics', 'write'>> = {
  'diagnostics.leaving': (context) => {
    context.facts({ document: 'diagnostic', format: 'json' });
    return {};
  },
};

/** A code that a later program noted has no sentence here. */
function knownCode(code: string | undefined): ErrorCode | null {
  if (code === undefined) return null;
  return errorCodes.find((known) => known === code) ?? 'unexpected';
}

interface FileFacts {
  readonly schemaVersion: number;
  readonly sqlite: string;
  readonly pages: number;
  readonly pageBytes: number;
  readonly freePages: number;
}

function fileFacts(store: ReadStore): FileFacts {
  const asked = raw<FileFacts>`select
    (select user_version from pragma_user_version()) as "schemaVersion",
    sqlite_version() as "sqlite",
    (select page_count from pragma_page_count()) as "pages",
    (select page_size from pragma_page_size()) as "pageBytes",
    (select freelist_count from pragma_freelist_count()) as "freePages"`;
  const facts = store.first({ compile: () => asked.compile(sql) });
  if (!facts) throw new Error('SQLite answers without a table');
  return facts;
}

/** An order of size: an exact number could tell a small cellule from another. */
function howMany(store: ReadStore, table: 'referral' | 'meeting' | 'structure' | 'audit'): Magnitude {
  const { count = 0 } = store.first(sql.selectFrom(table).select((builder) => builder.fn.countAll<number>().as('count'))) ?? {};
  return magnitudes[count === 0 ? 0 : Math.min(magnitudes.length - 1, String(count).length)] as Magnitude;
}

function slots(store: ReadStore, kind: 'passphrase' | 'recovery'): number {
  const asked = sql.selectFrom('key_slot').select((builder) => builder.fn.countAll<number>().as('count'));
  return store.first(asked.where('kind', '=', kind).where('until', 'is', null))?.count ?? 0;
}
