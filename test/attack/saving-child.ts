import { createVaultSession } from '#db/process/vault-session.ts';
import { TEST_PASSPHRASE } from '#db/testing/session.ts';

/**
 * Child of kill-nine.test.ts: opens the vault named on the command line and saves as fast as it can — a note, then a saisine with
 * its first step — telling its parent each save that was acknowledged, until it is killed.
 */
const [folder, structure] = process.argv.slice(2);
if (!folder || !structure || !process.send) throw new Error('to be forked with a folder and a structure');
const tell = process.send.bind(process);

const session = createVaultSession({ now: () => new Date(), emit: () => undefined, scryptN: 2 ** 14 });

async function acknowledged(name: string, input: unknown): Promise<unknown> {
  const answer = await session.handle(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

const list = { filters: {}, sort: 'reference', descending: true, offset: 0, limit: 1 };
await acknowledged('vault.open', { folder, secret: { kind: 'passphrase', text: TEST_PASSPHRASE } });
const { rows } = (await acknowledged('referrals.list', list)) as { rows: { id: number }[] };
const referralId = rows[0]?.id;
for (let count = 0; ; count += 1) {
  const text = `note ${process.pid} ${count}`;
  await acknowledged('followUp.addNote', { referralId, on: '2026-11-10', text });
  tell(text);
  const { reference } = (await acknowledged('referrals.createEnquiry', {
    receivedOn: '2026-11-10',
    referrer: { structureId: Number(structure), person: null, role: null, callBack: null },
    channel: null,
    request: 'une ligne',
    answer: null,
  })) as { reference: string };
  tell(reference);
}
