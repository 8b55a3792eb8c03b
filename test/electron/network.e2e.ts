import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../drivers/app-driver.ts';
import { startElectronApp } from '../drivers/electron-driver.ts';
import { canRecordSockets, socketCalls } from '../drivers/socket-log.ts';
import { enquiryAndComeback } from '../journeys/enquiry-and-comeback.ts';
import { twoSaisinesOf2022 } from '../journeys/two-saisines-of-2022.ts';
import { withApp } from '../journeys/with-app.ts';

const recordable = canRecordSockets();
if (!recordable) process.stdout.write('Socket calls are not recorded: strace is missing, or may not look at processes here.\n');

/** The test's own debugging port is bound here; the app connects nowhere. */
const here = /^(?:127\.0\.0\.1|::1):\d+$/;

test.skipIf(!recordable).each([
  ['the saisines of 2022 are written down', twoSaisinesOf2022],
  ['a sollicitation becomes a saisine', enquiryAndComeback],
])('%s, and no process of the app connects or sends anything to any machine', async (name, journey) => {
  const socketLog = path.join(temporaryFolder('sockets'), 'calls.txt');
  await withApp(startElectronApp, name.replaceAll(' ', '-'), journey, { socketLog });
  const calls = socketCalls(socketLog);
  expect(calls.filter(({ call, family }) => call !== 'bind' && family.startsWith('AF_INET'))).toEqual([]);
  const bound = calls.filter(({ call, family }) => call === 'bind' && family.startsWith('AF_INET'));
  expect(bound.filter(({ address }) => !here.test(address))).toEqual([]);
});
