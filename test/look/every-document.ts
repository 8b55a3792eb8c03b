import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type MadeDocument, makeEveryDocument } from './make-every-document.ts';
import { temporaryFolder } from '#db/testing/session.ts';

/**
 * `node test/look/every-document.ts FOLDER [NAME…]`: writes every document of the demonstration (or those named: `minutes handover_record`) into the folder, as the app writes them, has LibreOffice
 * turn the Word documents and the workbooks into PDF, and makes a picture of each page, to be looked at by a person.
 */
const [folder, ...names] = process.argv.slice(2);
if (folder === undefined) throw new Error('node test/look/every-document.ts FOLDER [NAME…]');

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What LibreOffice makes of a document; `undefined` where it is not installed. */
function throughOffice(file: string, profile: string): string | undefined {
  const to = path.join(path.dirname(file), 'libreoffice');
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', to, file], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const made = path.join(to, `${path.basename(file, path.extname(file))}.pdf`);
  // Two formats of one document have one name.
  const kept = path.join(to, `${path.basename(file)}.pdf`);
  if (!fs.existsSync(made)) return undefined;
  fs.renameSync(made, kept);
  return kept;
}

function pictures(pdf: string): number {
  const to = path.join(path.dirname(pdf), 'pages');
  fs.mkdirSync(to, { recursive: true });
  const base = path.join(to, path.basename(pdf, '.pdf'));
  execFileSync('pdftoppm', ['-r', '60', '-png', pdf, base]);
  return fs.readdirSync(to).filter((name) => name.startsWith(path.basename(base))).length;
}

fs.mkdirSync(folder, { recursive: true });
const profile = temporaryFolder();
try {
  await makeEveryDocument(
    path.resolve(folder),
    ({ file }: MadeDocument) => {
      const pdf = file.endsWith('.pdf') ? file : /\.(?:docx|xlsx)$/.test(file) ? throughOffice(file, profile.path) : null;
      if (pdf === undefined) print(`${path.basename(file)}: LibreOffice is not installed, or could not read it`);
      else print(`${path.basename(file)}${pdf === null ? '' : `: ${pictures(pdf)} pages`}`);
    },
    ({ name }) => names.length === 0 || names.includes(name),
  );
} finally {
  profile.remove();
}
