import fs from 'node:fs';
import path from 'node:path';
import type { InputOf, OperationName } from '#shared/contract/contract.ts';
import { findOperation } from '#shared/contract/contract.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';
import { pictureDrawingsWithChromium } from '#electron/loopback/picture-drawings.ts';
import { printPaperWithChromium } from '#electron/loopback/print-paper.ts';
import { readPaperFonts } from '#electron/papers/paper-fonts.ts';
import { createBlankFiles } from '#electron/shell/blank-files.ts';
import type { Caller } from '#electron/shell/caller.ts';
import { createDocumentFiles } from '#electron/shell/document-files.ts';
import { createLeavingFiles } from '#electron/shell/leaving-files.ts';
import { createOpening } from '#electron/shell/opening.ts';
import { createSummaryFiles } from '#electron/shell/summary-files.ts';
import { root } from '../drivers/app-driver.ts';
import { type Ask, documentsOfDemonstration, type WantedDocument } from './documents-of-demonstration.ts';

export interface MadeDocument {
  readonly wanted: WantedDocument;
  readonly format: string;
  /** Whole path. */
  readonly file: string;
}

/** A picture such as a town has: as wide as two squares, in three colours. */
export const LOGO = path.join(root, 'test/fixtures/logo-of-a-town.png');

/**
 * Writes every document of a demonstration vault into a folder, by the app's own way out and without its windows.
 * @param wants which of them; every one where it is not said
 */
export async function makeEveryDocument(
  folder: string,
  done: (made: MadeDocument) => void | Promise<void>,
  wants: (wanted: WantedDocument, format: string) => boolean = () => true,
): Promise<void> {
  const vault = await testVault({ demonstration: true });
  try {
    await vault.call('letterhead.takeLogo', { base64: fs.readFileSync(LOGO).toString('base64') });
    const ask = askOf(vault, folder);
    for (const wanted of await documentsOfDemonstration(ask)) {
      for (const format of wanted.formats.filter((each) => wants(wanted, each))) {
        const { file } = await wanted.write(ask, format);
        if (file === null) throw new Error('nothing was written');
        await done({ wanted, format, file: path.join(folder, file) });
      }
    }
  } finally {
    await vault.remove();
  }
}

/** The vault's operations, and those of the shell that write files. */
function askOf(vault: TestVault, folder: string): Ask {
  const leaving = createLeavingFiles(
    {
      toPdf: (page) => printPaperWithChromium(page),
      toPictures: (drawings) => pictureDrawingsWithChromium(drawings),
      fonts: () => readPaperFonts(path.join(root, 'dist/renderer')),
      folder,
    },
    createOpening,
  );
  const caller = { kind: 'main' } as unknown as Caller;
  const documents = createDocumentFiles(leaving, {
    compose: (input) => vault.call('documents.compose', input),
    noteLeaving: async (input) => void (await vault.call('documents.leaving', input)),
  });
  const summaries = createSummaryFiles(leaving, {
    fileOf: (input) => vault.call('publication.fileOf', input),
    noteFile: async (input) => void (await vault.call('publication.noteFile', input)),
  });
  const blanks = createBlankFiles(leaving, {
    lists: (input) => vault.call('imports.blankLists', input),
    noteLeaving: async (input) => void (await vault.call('imports.blankLeaving', input)),
  });
  const ofShell: Partial<Record<OperationName, (input: never) => Promise<unknown>>> = {
    'files.saveDocument': (input) => documents.save(input, caller),
    'files.saveSummary': (input) => summaries.save(input, caller),
    'imports.saveBlank': (input) => blanks.save(input, caller),
  };
  return (async (name: OperationName, input: InputOf<OperationName>) => {
    const shell = ofShell[name];
    return shell === undefined ? vault.call(name, input) : shell(findOperation(name)?.input.parse(input) as never);
  }) as Ask;
}
