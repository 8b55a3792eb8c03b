import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chapterIds } from './guide-places.ts';
import { readChapter } from './guide-text.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const folder = path.join(docs, 'images/guide');
const chapterFiles = chapterIds.map((id) => path.join(docs, 'guide', `${id}.md`));

const named = chapterFiles.flatMap((file) =>
  readChapter(path.basename(file), fs.readFileSync(file, 'utf8')).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
  ),
);

test('each picture of a chapter is there, says in words what it shows, and keeps its room on the page', () => {
  const sizes: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'sizes.json'), 'utf8'));
  expect(named.length).toBeGreaterThan(15);
  for (const { name, text } of named) {
    expect(fs.existsSync(path.join(folder, name)), name).toBe(true);
    expect(text.split(' ').length, name).toBeGreaterThan(6);
    expect(sizes, name).toHaveProperty([name], [expect.any(Number), expect.any(Number)]);
  }
});

test('no picture is there for nothing, and the whole set is small', () => {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.webp'));
  expect(files.toSorted()).toEqual(named.map(({ name }) => name).toSorted());
  expect(files.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0)).toBeLessThan(1_000_000);
});

test('whatever a chapter writes as a picture is read as one', () => {
  const written = chapterFiles.flatMap((file) => fs.readFileSync(file, 'utf8').match(/!\[/g) ?? []);
  expect(named).toHaveLength(written.length);
});
