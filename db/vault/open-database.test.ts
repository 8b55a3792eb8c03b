import { type ChildProcess, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { lacksPages, PAGE_BYTES, readDatabaseSalt } from './database-file.ts';
import { checkPages, closeDatabase, createDatabase, openDatabase, type VaultDatabase } from './open-database.ts';
import { temporaryFolders } from './testing/temporary-folder.ts';

const newFolder = temporaryFolders();
const dataKey = crypto.randomBytes(32);
const PLANTED = 'Mme Tournesol habite rue des Primevères';

const open = new Set<VaultDatabase>();
function held(database: VaultDatabase): VaultDatabase {
  open.add(database);
  return database;
}
afterEach(() => {
  for (const database of open) database.close();
  open.clear();
});

/** A database with some content, closed cleanly. */
function makeDatabase(rows = 200): { readonly file: string; readonly salt: string } {
  const file = path.join(newFolder(), 'vault.db');
  const database = createDatabase(file, dataKey);
  fill(database, rows);
  closeDatabase(database);
  return { file, salt: readDatabaseSalt(file) };
}

function fill(database: VaultDatabase, rows: number): void {
  database.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; CREATE INDEX note_text ON note (text)');
  const insert = database.prepare('INSERT INTO note (text) VALUES (?)');
  database.transaction(() => {
    for (let row = 0; row < rows; row++) insert.run(`${PLANTED} ${row} ${'x'.repeat(200)}`);
  })();
}

/** A copy of a database as a power cut leaves it: with what was committed last still in the log. */
function makeCrashedDatabase(): { readonly file: string; readonly salt: string } {
  const { file, salt } = makeDatabase();
  const database = held(openDatabase(file, salt, dataKey));
  database.prepare('INSERT INTO note (text) VALUES (?)').run('the last save');
  const copy = path.join(newFolder(), 'vault.db');
  fs.copyFileSync(file, copy);
  fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
  return { file: copy, salt };
}

function flipByte(file: string, at: number): void {
  const bytes = fs.readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
}

/** Contents of all files of a folder, by name. */
function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .toSorted()
      .map((name) => [name, digest(path.join(folder, name))]),
  );
}

function digest(file: string): string {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

describe('a new database', () => {
  it('is encrypted from its first page on, readable by its owner only, and takes the key that it was made with', () => {
    const file = path.join(newFolder(), 'vault.db');
    closeDatabase(createDatabase(file, dataKey));
    const bytes = fs.readFileSync(file);
    expect(bytes.length).toBe(PAGE_BYTES);
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(held(openDatabase(file, readDatabaseSalt(file), dataKey)).pragma('user_version', { simple: true })).toBe(0);
  });

  it('has a salt of its own', () => {
    expect(makeDatabase(1).salt).not.toBe(makeDatabase(1).salt);
  });

  it('is never made over a file that is there', () => {
    const file = path.join(newFolder(), 'vault.db');
    fs.writeFileSync(file, '');
    expect(() => createDatabase(file, dataKey)).toThrow('EEXIST');
    expect(fs.readFileSync(file, 'utf8')).toBe('');
  });

  it.each([0, 16, 31, 33, 48, 64])('is not made with a key of %i bytes, which the cipher would take for a passphrase', (bytes) => {
    const folder = newFolder();
    expect(() => createDatabase(path.join(folder, 'vault.db'), Buffer.alloc(bytes))).toThrow(RangeError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('holds no readable word of what was typed, nor does its log, while it is open and after', () => {
    const folder = newFolder();
    const file = path.join(folder, 'vault.db');
    const database = held(createDatabase(file, dataKey));
    fill(database, 300);
    const words = ['Tournesol', 'Primev', 'CREATE TABLE', 'note_text', 'xxxxxxxx', Buffer.from('Tournesol', 'utf16le')];
    expect(fs.statSync(`${file}-wal`).size).toBeGreaterThan(100_000);
    expect(fs.statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    for (const when of ['open', 'closed']) {
      if (when === 'closed') closeDatabase(database);
      for (const name of fs.readdirSync(folder)) {
        const bytes = fs.readFileSync(path.join(folder, name));
        for (const word of words) expect(bytes.includes(word), `${String(word)} in ${name}, ${when}`).toBe(false);
      }
    }
  });
});

describe('an open database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['locking_mode', 'exclusive'],
    ['cipher', 'sqlcipher'],
    ['page_size', PAGE_BYTES],
  ])('has %s = %s, new or opened again', (name, value) => {
    const file = path.join(newFolder(), 'vault.db');
    const created = createDatabase(file, dataKey);
    expect(created.pragma(name, { simple: true })).toBe(value);
    closeDatabase(created);
    expect(held(openDatabase(file, readDatabaseSalt(file), dataKey)).pragma(name, { simple: true })).toBe(value);
  });

  it('leaves one single file when it is closed, and can be closed twice', () => {
    const { file, salt } = makeDatabase();
    const database = openDatabase(file, salt, dataKey);
    database.prepare('INSERT INTO note (text) VALUES (?)').run('again');
    closeDatabase(database);
    closeDatabase(database);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['vault.db']);
    expect(
      held(openDatabase(file, salt, dataKey))
        .prepare('SELECT count(*) AS n FROM note')
        .get(),
    ).toEqual({ n: 201 });
  });

  it('is closed, and says that it could not be closed cleanly, when a transaction was left open; its half is not kept', () => {
    const { file, salt } = makeDatabase();
    const database = held(openDatabase(file, salt, dataKey));
    database.exec("BEGIN; INSERT INTO note (text) VALUES ('half')");
    expect(() => closeDatabase(database)).toThrow('vault_in_use');
    expect(database.open).toBe(false);
    expect(
      held(openDatabase(file, salt, dataKey))
        .prepare('SELECT count(*) AS n FROM note')
        .get(),
    ).toEqual({ n: 200 });
  });

  it('keeps its salt, whatever is written', () => {
    const { file, salt } = makeDatabase();
    const database = openDatabase(file, salt, dataKey);
    database.exec('DELETE FROM note; VACUUM');
    closeDatabase(database);
    expect(readDatabaseSalt(file)).toBe(salt);
  });

  it('gets back the rights of a private file when it was copied with those of a public one', () => {
    const { file, salt } = makeCrashedDatabase();
    fs.chmodSync(file, 0o644);
    fs.chmodSync(`${file}-wal`, 0o644);
    held(openDatabase(file, salt, dataKey));
    expect([file, `${file}-wal`].map((name) => fs.statSync(name).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('has everything that was committed before a power cut', () => {
    const { file, salt } = makeCrashedDatabase();
    const database = held(openDatabase(file, salt, dataKey));
    expect(database.prepare("SELECT count(*) AS n FROM note WHERE text = 'the last save'").get()).toEqual({ n: 1 });
    checkPages(database);
  });

  it('leaves nothing of an erased text in its file', () => {
    const { file, salt } = makeDatabase();
    const database = openDatabase(file, salt, dataKey);
    database.exec('DELETE FROM note');
    closeDatabase(database);
    // What the pages hold once decrypted: a plain copy, made only here.
    const plain = held(openDatabase(file, salt, dataKey));
    const content: unknown = Reflect.apply(Reflect.get(plain, 'serialize'), plain, []);
    expect(content).toSatisfy((bytes: Buffer) => bytes.includes('CREATE TABLE'));
    expect(content).not.toSatisfy((bytes: Buffer) => bytes.includes('Tournesol'));
  });
});

describe('a file that is not the vault’s database', () => {
  it.each<[string, string, (file: string) => void]>([
    ['is missing', 'database_missing', (file) => fs.rmSync(file)],
    ['is empty', 'database_empty', (file) => fs.truncateSync(file, 0)],
    [
      'is a plaintext database',
      'database_plaintext',
      (file) => {
        fs.rmSync(file);
        new Database(file).exec('CREATE TABLE t (a)').close();
      },
    ],
    ['is shorter than a page', 'database_truncated', (file) => fs.truncateSync(file, 1000)],
    ['ends in the middle of a page', 'database_truncated', (file) => fs.truncateSync(file, fs.statSync(file).size - 1)],
    ['lacks its last page', 'database_truncated', (file) => fs.truncateSync(file, fs.statSync(file).size - PAGE_BYTES)],
    ['has only its first page left', 'database_truncated', (file) => fs.truncateSync(file, PAGE_BYTES)],
    ['is another vault’s', 'database_swapped', (file) => fs.copyFileSync(makeDatabase(5).file, file)],
    ['is a text of the same size', 'database_swapped', (file) => fs.writeFileSync(file, 'x'.repeat(fs.statSync(file).size))],
    ['has another salt', 'database_swapped', (file) => flipByte(file, 3)],
    ['is damaged on its first page', 'database_damaged', (file) => flipByte(file, 700)],
    [
      'is a folder',
      'database_damaged',
      (file) => {
        fs.rmSync(file);
        fs.mkdirSync(file);
      },
    ],
    [
      'was encrypted with another key',
      'database_damaged',
      (file) => {
        // The salt of the key file, the pages of somebody else.
        const foreign = path.join(newFolder(), 'vault.db');
        closeDatabase(createDatabase(foreign, crypto.randomBytes(32)));
        fs.writeFileSync(file, Buffer.concat([fs.readFileSync(file).subarray(0, 16), fs.readFileSync(foreign).subarray(16)]));
      },
    ],
  ])('is told apart when it %s: %s; and nothing is created or changed', (_, code, damage) => {
    const { file, salt } = makeDatabase();
    damage(file);
    const isFile = fs.existsSync(file) && fs.statSync(file).isFile();
    const before = isFile ? snapshot(path.dirname(file)) : fs.readdirSync(path.dirname(file));
    expect(() => openDatabase(file, salt, dataKey)).toThrow(expect.objectContaining({ name: 'AppError', code }));
    expect(isFile ? snapshot(path.dirname(file)) : fs.readdirSync(path.dirname(file))).toEqual(before);
  });

  it('stays empty when it is empty, even with a log beside it', () => {
    const { file, salt } = makeCrashedDatabase();
    fs.truncateSync(file, 0);
    const before = snapshot(path.dirname(file));
    expect(() => openDatabase(file, salt, dataKey)).toThrow('database_empty');
    expect(snapshot(path.dirname(file))).toEqual(before);
  });

  it('is not opened, and its log not lost, by a wrong key', () => {
    const { file, salt } = makeCrashedDatabase();
    const before = snapshot(path.dirname(file));
    expect(() => openDatabase(file, salt, crypto.randomBytes(32))).toThrow('database_damaged');
    expect(snapshot(path.dirname(file))).toEqual(before);
    expect(
      held(openDatabase(file, salt, dataKey))
        .prepare('SELECT count(*) AS n FROM note')
        .get(),
    ).toEqual({ n: 201 });
  });

  it('is not opened with a key of another length', () => {
    const { file, salt } = makeDatabase(1);
    expect(() => openDatabase(file, salt, dataKey.subarray(0, 31))).toThrow(RangeError);
  });
});

describe('a damaged page', () => {
  it('is found, wherever it is, when all pages are checked, and never read as if it were sound', () => {
    const { file, salt } = makeDatabase();
    const sound = fs.readFileSync(file);
    const pages = sound.length / PAGE_BYTES;
    expect(pages).toBeGreaterThan(10);
    for (let page = 0; page < pages; page++) {
      fs.writeFileSync(file, sound);
      flipByte(file, page * PAGE_BYTES + crypto.randomInt(16, PAGE_BYTES));
      expect(
        () => {
          const database = openDatabase(file, salt, dataKey);
          try {
            checkPages(database);
          } finally {
            database.close();
          }
        },
        `page ${page + 1} of ${pages}`,
      ).toThrow(expect.objectContaining({ code: 'database_damaged' }));
    }
  });

  it('is found when pages were exchanged, each of them sound by itself', () => {
    const { file, salt } = makeDatabase();
    const bytes = fs.readFileSync(file);
    const [third, fourth] = [2, 3].map((page) => Buffer.from(bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)));
    fourth?.copy(bytes, 2 * PAGE_BYTES);
    third?.copy(bytes, 3 * PAGE_BYTES);
    fs.writeFileSync(file, bytes);
    const database = held(openDatabase(file, salt, dataKey));
    expect(() => checkPages(database)).toThrow('database_damaged');
  });

  it('is not seen in a sound database', () => {
    const { file, salt } = makeDatabase();
    expect(lacksPages(file, dataKey)).toBe(false);
    expect(() => checkPages(held(openDatabase(file, salt, dataKey)))).not.toThrow();
  });

  it('that the last checkpoint tore is repaired from the log', () => {
    const { file, salt } = makeCrashedDatabase();
    fs.truncateSync(file, fs.statSync(file).size - 100);
    const outcome = ((): string => {
      try {
        const database = held(openDatabase(file, salt, dataKey));
        checkPages(database);
        return String(database.prepare('SELECT count(*) FROM note').pluck().get());
      } catch (error) {
        return String(error);
      }
    })();
    // Sound when the log holds that page, refused when it does not: never something in between.
    expect(['201', 'AppError: database_damaged']).toContain(outcome);
  });
});

describe('a database that is open elsewhere', () => {
  const children = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });

  it('is refused as in use from the moment it was opened, and opens when the other one is closed', () => {
    const { file, salt } = makeDatabase();
    const first = openDatabase(file, salt, dataKey);
    expect(() => openDatabase(file, salt, dataKey)).toThrow('vault_in_use');
    closeDatabase(first);
    held(openDatabase(file, salt, dataKey));
  });

  it('is refused when another process has it, and opens when that process was killed', async () => {
    const { file, salt } = makeDatabase();
    const opener = path.join(import.meta.dirname, 'open-database.ts');
    const script = `
      const { openDatabase } = await import(${JSON.stringify(opener)});
      globalThis.database = openDatabase(${JSON.stringify(file)}, ${JSON.stringify(salt)}, Buffer.from(${JSON.stringify(dataKey.toString('hex'))}, 'hex'));
      database.prepare('INSERT INTO note (text) VALUES (?)').run('the last save');
      console.log('open');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => reject(new Error('the other process ended')));
    });
    expect(() => openDatabase(file, salt, dataKey)).toThrow('vault_in_use');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const database = held(openDatabase(file, salt, dataKey));
    expect(database.prepare("SELECT count(*) AS n FROM note WHERE text = 'the last save'").get()).toEqual({ n: 1 });
  });
});
