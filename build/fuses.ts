import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse that Electron has, each decided: a new one does not compile until it is (docs/threat-model.md). */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  // The program is no general Node: ELECTRON_RUN_AS_NODE does nothing.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies on the disk; if there ever were, they would be encrypted.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS cannot put code in.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // No --inspect. Chromium's own debugging switches have no fuse: the main process refuses them.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // The code is the one that was packaged (checked on macOS and Windows), and is read from the archive only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from app:, never from file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // The engine's own way to check bounds: the vault's solver is WebAssembly, and runs faster and no less safely with it.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** What electron-builder tells after it has put the program together. */
export interface Packed {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string };
}

/** The program's file inside a packed folder. */
export function programOf({ appOutDir, electronPlatformName, packager }: Packed): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  return path.join(appOutDir, packager.executableName ?? productFilename);
}

/**
 * Sets every fuse that this build of Electron has, and reads them back.
 * @throws Error when one is not as decided
 */
export async function setFuses(program: string, resetAdHocDarwinSignature = false): Promise<void> {
  const { version: _version, ...there } = await getCurrentFuseWire(program);
  const known = Object.fromEntries(Object.entries(fuses).filter(([option]) => option in there));
  await flipFuses(program, { version: FuseVersion.V1, resetAdHocDarwinSignature, ...known });
  const { version: _again, ...set } = await getCurrentFuseWire(program);
  for (const [option, value] of Object.entries(known)) {
    const state = String.fromCharCode(Number(set[option as unknown as FuseV1Options]));
    if (state !== (value ? '1' : '0')) throw new Error(`The fuse ${FuseV1Options[Number(option)]} is ${state}.`);
  }
}

/** electron-builder's hook: after packing, before signing. electron-builder's own option does not know the newest fuses. */
export default async function afterPack(packed: Packed): Promise<void> {
  await setFuses(programOf(packed), packed.electronPlatformName === 'darwin');
}
