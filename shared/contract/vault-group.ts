import * as z from 'zod';
import { TEXT_SIZES } from '#shared/screen/text-size.ts';
import { done, LINE, nothing, requiredText } from './fields.ts';
import { open, read, shell } from './operation.ts';

export const secret = z.strictObject({ kind: z.enum(['passphrase', 'recovery']), text: z.string().max(500) });
const folder = requiredText(1_000);

/** What the frame must know of the open vault. */
export const openVault = z.strictObject({
  folder: z.string(),
  label: z.string(),
  demonstration: z.boolean(),
  /** The secret that opened it: after the recovery key, a new passphrase is proposed. */
  openedBy: z.enum(['passphrase', 'recovery']),
  autoLockMinutes: z.int(),
});

/** Makes, opens and locks vaults. Secrets go through and are kept nowhere. */
export const vault = {
  create: open({
    input: z.strictObject({
      folder,
      label: requiredText(LINE),
      cellule: requiredText(LINE),
      controller: requiredText(LINE),
      passphrase: z.string().max(500),
      language: z.enum(['fr', 'en']),
    }),
    output: z.strictObject({ vault: openVault, recoveryKey: z.string() }),
  }),
  createDemonstration: open({
    input: z.strictObject({ folder, language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ vault: openVault }),
  }),
  open: open({ input: z.strictObject({ folder, secret }), output: z.strictObject({ vault: openVault }) }),
  /** Needs the open vault; changes the key file, which the database's transaction cannot hold. */
  changePassphrase: open({
    input: z.strictObject({ current: secret, next: z.string().max(500) }),
    output: done,
  }),
  current: read({ input: nothing, output: openVault }),
  /** `next`: a vault of the list that the page which begins anew is to open. */
  lock: shell({ input: z.strictObject({ next: folder.optional() }), output: done }),
};

/** The shell: the machine's side, never the content of a vault. */
export const shellGroup = {
  environment: shell({
    input: nothing,
    output: z.strictObject({
      host: z.enum(['electron', 'loopback']),
      version: z.string(),
      platform: z.string(),
      /** Whether the host can open the system's own folder dialog. */
      nativeDialogs: z.boolean(),
      /** Where a new vault is proposed. */
      vaultsFolder: z.string(),
      /** `/` or `\`, to propose a folder's name. */
      pathSeparator: z.string(),
      language: z.enum(['fr', 'en']),
      theme: z.enum(['system', 'light', 'dark', 'contrast']),
      /** Of the text, in hundredths of the usual size. */
      textSize: z.literal(TEXT_SIZES),
      recentVaults: z.array(
        z.strictObject({
          folder: z.string(),
          label: z.string(),
          demonstration: z.boolean(),
          openedAt: z.string(),
          /** 0 to 7, each once: the colour that its frame has. */
          mark: z.int(),
          present: z.boolean(),
        }),
      ),
      /** Whether the vault process holds an open vault (a window that was reloaded asks). */
      open: z.boolean(),
      /** The vault that was locked last and why, when none was opened since: a page that was emptied begins with it. */
      locked: z
        .strictObject({
          folder: z.string(),
          label: z.string(),
          demonstration: z.boolean(),
          reason: z.enum(['asked', 'inactivity', 'suspend', 'session_lock', 'crash', 'closed']),
        })
        .nullable(),
      /** The vault that was chosen to be opened when the last one was locked. */
      next: z.strictObject({ folder: z.string(), label: z.string(), demonstration: z.boolean() }).nullable(),
      /** What this system tells the application, or lets it do. */
      tells: z.strictObject({ suspend: z.boolean(), sessionLock: z.boolean(), clipboard: z.boolean() }),
    }),
  }),
  savePreferences: shell({
    input: z.strictObject({
      language: z.enum(['fr', 'en']).optional(),
      theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
      textSize: z.literal(TEXT_SIZES).optional(),
    }),
    output: done,
  }),
  chooseFolder: shell({
    input: z.strictObject({ purpose: z.enum(['create', 'open', 'backup']) }),
    output: z.strictObject({ folder: z.string().nullable() }),
  }),
  forgetVault: shell({ input: z.strictObject({ folder }), output: done }),
  /** What the program is made of, with the licences of its authors. */
  licences: shell({
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), version: z.string(), license: z.string(), text: z.string() })),
  }),
  /** Opens the print dialog for the calling window. */
  print: shell({ input: nothing, output: done }),
  /** Which kinds of secret open a vault, without opening it; `null` when its key file cannot be read. */
  lookAtVault: shell({
    input: z.strictObject({ folder }),
    output: z.strictObject({ passphrases: z.int().nullable(), recoveryKeys: z.int().nullable() }),
  }),
  /** Tells that something was just copied in a window, so that the clipboard can be emptied at the lock if it still holds it. */
  copied: shell({ input: nothing, output: done }),
  /** Tells that somebody is at the keyboard; without it the vault locks after the set time. */
  stillHere: shell({ input: nothing, output: done }),
};
