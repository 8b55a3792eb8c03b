import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../parts.ts';
import { sizeOf } from './run-builder.ts';

export interface DebOptions {
  /** The unpacked application, as electron-builder leaves it in `linux-unpacked`. */
  readonly unpacked: string;
  /** Where the package and the folder that it is made from are written. */
  readonly folder: string;
  readonly version: string;
  /** Seconds since 1970: the time of every file in it. */
  readonly epoch: string;
  /** Tests do not wait for a small file. */
  readonly compression?: 'xz' | 'none';
}

const NAME = 'cellule-clsm';

/** Packages of the system that the program links to; the second name is the one since Debian 13 and Ubuntu 24.04. */
export const dependencies: readonly string[] = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libdrm2',
  'libgbm1',
  'libasound2 | libasound2t64',
  'libxss1 | libxss1t64',
  'libxtst6',
];

const control = (version: string, kilobytes: number) => `Package: ${NAME}
Version: ${version}
Section: misc
Priority: optional
Architecture: amd64
Installed-Size: ${kilobytes}
Maintainer: Cellule CLSM <contact@example.org>
Homepage: https://example.org/cellule-clsm
Depends: ${dependencies.join(', ')}
Description: Saisines, réunions et bilan d'une cellule de CLSM
 Application hors ligne pour la coordination d'un conseil local de santé
 mentale : saisines, réunions projetées, bilan annuel anonymisé, dans un seul
 fichier chiffré. Elle ne se connecte à aucun réseau.
`;

const desktop = `[Desktop Entry]
Type=Application
Name=Cellule CLSM
Comment=Saisines, réunions et bilan d'une cellule de CLSM
Exec=/opt/${NAME}/${NAME} %U
Icon=${NAME}
Terminal=false
Categories=Office;
StartupWMClass=${NAME}
`;

/** Chromium's sandbox helper needs root's bit where the kernel lets nobody make a namespace; without it the application would not start. */
const postinst = `#!/bin/sh
set -e
if [ "$1" = configure ] && [ -f /opt/${NAME}/chrome-sandbox ]; then
  chown root:root /opt/${NAME}/chrome-sandbox
  chmod 4755 /opt/${NAME}/chrome-sandbox
fi
`;

/**
 * Makes a Debian package of an unpacked application with Debian's own tool: electron-builder's is fetched from elsewhere.
 * The same input makes the same bytes: one owner, one time, sorted sums.
 * @returns the package
 * @throws Error when `dpkg-deb` is missing or refuses
 */
export function makeDeb({ unpacked, folder, version, epoch, compression = 'xz' }: DebOptions): string {
  const tree = path.join(folder, 'deb');
  fs.rmSync(tree, { recursive: true, force: true });
  const put = (file: string, text: string, mode = 0o644) => {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, file), text, { mode });
  };
  fs.cpSync(unpacked, path.join(tree, 'opt', NAME), { recursive: true });
  put(`usr/share/applications/${NAME}.desktop`, desktop);
  fs.mkdirSync(path.join(tree, 'usr/share/icons/hicolor/512x512/apps'), { recursive: true });
  fs.copyFileSync(path.join(root, 'build/icon.png'), path.join(tree, `usr/share/icons/hicolor/512x512/apps/${NAME}.png`));
  fs.mkdirSync(path.join(tree, 'usr/share/doc', NAME), { recursive: true });
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(tree, `usr/share/doc/${NAME}/copyright`));
  const files = fs
    .readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)))
    .toSorted();
  put(
    'DEBIAN/md5sums',
    files
      .map(
        (file) =>
          `${createHash('md5')
            .update(fs.readFileSync(path.join(tree, file)))
            .digest('hex')}  ${file}\n`,
      )
      .join(''),
  );
  put('DEBIAN/control', control(version, Math.ceil(sizeOf(tree) / 1024)));
  put('DEBIAN/postinst', postinst, 0o755);
  settle(tree);
  const deb = path.join(folder, `${NAME}_${version}_amd64.deb`);
  const { status, error, stderr } = spawnSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '-b', tree, deb], {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
  });
  if (status !== 0) throw new Error(`dpkg-deb: ${error?.message ?? stderr}`);
  fs.rmSync(tree, { recursive: true });
  return deb;
}

/** Modes that do not depend on whoever packs: folders and programs may be run, the rest only read. */
function settle(tree: string): void {
  for (const entry of fs.readdirSync(tree, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    fs.chmodSync(full, entry.isDirectory() || (fs.statSync(full).mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
}
