import { expect, test } from 'vitest';
import { startLoopbackApp } from '../drivers/loopback-driver.ts';
import { restoreAndUndo } from '../journeys/restore-and-undo.ts';

test('a backup is restored, the restore taken back, bad files refused, and the vault made again on another computer', async () => {
  await expect(restoreAndUndo(startLoopbackApp)).resolves.toBeUndefined();
}, 300_000);
