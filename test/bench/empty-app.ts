import fs from 'node:fs';
import path from 'node:path';
import { copyLinked, type ElectronRuntime, PROGRAM } from '../drivers/electron-app-folder.ts';

/** One word in one window, from a scheme of its own as ours: the least that this Electron can show. It also derives a key, when asked to. */
const main = `
const { app, BrowserWindow, protocol } = require('electron');
const { scryptSync } = require('node:crypto');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html><title>0</title><h1>Cellule</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('page-title-updated', (event, title) => {
    if (title !== 'derive') return;
    const start = process.hrtime.bigint();
    scryptSync('quatre mots sans lien', 'salt', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
    const taken = Number(process.hrtime.bigint() - start) / 1e6;
    window.webContents.executeJavaScript('document.title = ' + JSON.stringify(String(taken)));
  });
  window.loadURL('app://empty/');
});
`;

/** Puts an app that does nothing into a copy of the runtime. @returns the program */
export function assembleEmptyApp(folder: string, { dist }: ElectronRuntime): string {
  copyLinked(dist, folder);
  fs.renameSync(path.join(folder, 'electron'), path.join(folder, PROGRAM));
  const app = path.join(folder, 'resources/app');
  fs.mkdirSync(app, { recursive: true });
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  fs.writeFileSync(path.join(app, 'main.cjs'), main);
  return path.join(folder, PROGRAM);
}
