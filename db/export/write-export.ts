import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#shared/errors/app-error.ts';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '#shared/keys/recovery-key.ts';
import { localDateOf } from '#shared/dates/local-date.ts';
import { freeFile } from '#db/backup/backup-folder.ts';
import { toBackupError } from '#db/backup/write-backup.ts';
import { writeFileAtomically } from '#db/vault/atomic-file.ts';
import { makeZip } from './encrypted-zip.ts';
import type { Cell, ReadTable } from './read-tables.ts';

export interface WrittenExport {
  readonly file: string;
  /** The key of an encrypted file, which is kept nowhere. */
  readonly key: string | null;
  readonly tables: number;
  readonly rows: number;
}

/** Where an export comes from. */
export interface ExportSource {
  readonly tables: readonly ReadTable[];
  readonly schemaVersion: number;
  readonly sql: string;
  readonly now: Date;
}

/**
 * Writes tables into one ZIP: `coffre.json` with everything, `schema.json` (JSON Schema) and `schema.sql` that describe it, a CSV a table.
 * @param folder in which the file is made; it must be there
 * @throws AppError `backup_place_missing`, `backup_place_read_only`, `backup_disk_full`
 */
export function writeExport(source: ExportSource, folder: string, encrypted: boolean): WrittenExport {
  const key = encrypted ? formatRecoveryKey(crypto.randomBytes(RECOVERY_KEY_BYTES)) : null;
  const text = (name: string, content: string) => ({ name, content: Buffer.from(content, 'utf8') });
  const zip = makeZip(
    [
      text('LISEZ-MOI.txt', READ_ME),
      text('coffre.json', `${JSON.stringify(toJson(source), null, 1)}\n`),
      text('schema.json', `${JSON.stringify(toJsonSchema(source), null, 1)}\n`),
      text('schema.sql', source.sql),
      ...source.tables.map((table) => text(`csv/${table.name}.csv`, toCsv(table))),
    ],
    key,
  );
  const file = placeOf(folder, source.now);
  try {
    writeFileAtomically(file, zip);
  } catch (error) {
    throw toBackupError(error);
  }
  return { file, key, tables: source.tables.length, rows: source.tables.reduce((sum, { rows }) => sum + rows.length, 0) };
}

/** Text of the schema, for whoever puts the tables into a database again. */
export function schemaSql(database: Database.Database): string {
  try {
    const rows = database
      .prepare<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
      .all();
    return rows.map(({ sql }) => `${sql};\n`).join('');
  } catch {
    return '';
  }
}

const READ_ME = `Export complet d'un coffre de la cellule.

coffre.json   toutes les tables ; "tables" > nom de la table > liste de lignes
schema.json   ce que chaque ligne contient (JSON Schema, https://json-schema.org)
schema.sql    les tables telles que SQLite les a, avec leurs liens
csv/          une table par fichier : UTF-8, virgule, guillemets doubles, fins de ligne CRLF (RFC 4180)

Une cellule vide d'un CSV est une valeur absente (null dans le JSON). Un texte qui commence par = + - @ y est
précédé d'une apostrophe, pour qu'aucun tableur ne le prenne pour une formule ; le JSON l'a tel quel.

Ces fichiers contiennent des données personnelles. Effacez-les dès qu'ils ne servent plus.
`;

function placeOf(folder: string, now: Date): string {
  if (!path.isAbsolute(folder) || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('backup_place_missing', {}, 'folder');
  }
  return freeFile(folder, `export-${localDateOf(now)}.zip`);
}

function toJson({ tables, schemaVersion, now }: ExportSource) {
  return {
    format: 'clsm-export/1',
    exportedAt: now.toISOString(),
    schemaVersion,
    tables: Object.fromEntries(
      tables.map(({ name, columns, rows }) => [
        name,
        rows.map((row) =>
          toRecord(
            columns.map((column) => column.name),
            row,
          ),
        ),
      ]),
    ),
  };
}

function toRecord(names: readonly string[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]));
}

function toJsonSchema({ tables }: ExportSource) {
  const table = ({ columns }: ReadTable) => ({
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: columns.map(({ name }) => name),
      properties: Object.fromEntries(columns.map(({ name, type, required }) => [name, { type: jsonTypes(type, required) }])),
    },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'exportedAt', 'schemaVersion', 'tables'],
    properties: {
      format: { const: 'clsm-export/1' },
      exportedAt: { type: 'string', format: 'date-time' },
      schemaVersion: { type: 'integer' },
      tables: {
        type: 'object',
        additionalProperties: false,
        required: tables.map(({ name }) => name),
        properties: Object.fromEntries(tables.map((each) => [each.name, table(each)])),
      },
    },
  };
}

function jsonTypes(type: string, required: boolean): string[] {
  const own = /INT/i.test(type)
    ? ['integer']
    : /REAL|FLOA|DOUB/i.test(type)
      ? ['number']
      : /TEXT|CHAR/i.test(type)
        ? ['string']
        : ['string', 'number'];
  return required ? own : [...own, 'null'];
}

function toCsv({ columns, rows }: ReadTable): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}
