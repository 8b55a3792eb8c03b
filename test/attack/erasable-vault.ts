import fs from 'node:fs';
import { noFacts } from '#shared/contract/no-facts.ts';
import { assessment, decisionLevel1, newReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

/** A file that waits for its erasure on a slip of its own, which has its visa. */
export interface ErasableFile {
  readonly slipId: number;
  readonly referralId: number;
  /** Field → a word that stands nowhere else. */
  readonly words: ReadonlyMap<string, string>;
}

/** The day on which the vault's clock stands when the files may be erased. */
export const ERASURE_DAY = '2024-12-10';

/** Makes a closed vault with so many closed files past their term, each with its slip and visa. @returns its files */
export async function makeErasable(folder: string, count: number): Promise<readonly ErasableFile[]> {
  const vault = await testVault({ today: '2022-12-01' });
  const landlord = (await vault.call('structures.add', { name: 'Bailleur d’essai', typeCode: 'social_landlord' })).id;
  const planted: PlantedFile[] = [];
  for (let rank = 0; rank < count; rank += 1) planted.push(await plantClosedFile(vault, landlord, rank));
  vault.setToday(ERASURE_DAY);
  for (const file of planted) await throwAway(vault, file);
  const { proposed } = await vault.call('retention.overview', {});
  const files: ErasableFile[] = [];
  for (const { kind, id, referralId } of proposed) {
    const { id: slipId } = await vault.call('retention.prepareSlip', { files: [{ kind, id }] });
    await vault.call('retention.recordVisa', { slipId, number: `AD86-${slipId}`, on: ERASURE_DAY });
    const words = planted.find((file) => file.referralId === referralId)?.words;
    if (words) files.push({ slipId, referralId, words });
  }
  if (files.length !== count) throw new Error(`${files.length} files of ${count} may be erased`);
  await vault.session.close();
  fs.cpSync(vault.folder, folder, { recursive: true });
  await vault.remove();
  return files;
}

interface PlantedFile {
  readonly referralId: number;
  readonly words: ReadonlyMap<string, string>;
  /** Notes a new word for a field. */
  readonly plant: (where: string) => string;
}

async function plantClosedFile(vault: TestVault, landlord: number, rank: number): Promise<PlantedFile> {
  const words = new Map<string, string>();
  const letters = (value: number): string =>
    String.fromCodePoint(97 + (Math.floor(value / 676) % 26), 97 + (Math.floor(value / 26) % 26), 97 + (value % 26));
  const plant = (where: string): string => {
    const word = `zq${letters(rank * 16 + words.size)}wkx`;
    words.set(where, word);
    return word;
  };
  const { id: referralId } = await vault.call(
    'referrals.create',
    newReferral(landlord, {
      receivedOn: '2022-09-20',
      facts: { ...noFacts, context: 'squalor', request: `Il dit ${plant('referral.request')}.`, facts: `Vu ${plant('referral.facts')}.` },
      consent: { ...oralAgreement, on: '2022-09-20' },
      identity: {
        lastName: plant('identity.last_name'),
        firstName: plant('identity.first_name'),
        birthDate: null,
        address: null,
        phone: null,
        email: null,
      },
    }),
  );
  await vault.call('steps.assess', { referralId, assessment: assessment('2022-09-21') });
  await vault.call('followUp.addExchanges', {
    referralId,
    exchanges: {
      on: '2022-09-22',
      channel: 'phone',
      asked: `Connu ${plant('exchange.asked')} ?`,
      nominative: false,
      exchanges: [{ partnerId: landlord, contactPerson: null, knowsPerson: 'yes', answered: plant('exchange.answered'), disclosed: null }],
    },
  });
  await vault.call('steps.decideLevel1', {
    referralId,
    decision: { ...decisionLevel1(landlord, '2022-09-25'), comment: plant('decision.comment'), toldOn: '2022-09-26' },
  });
  const { decisions } = await vault.call('referrals.open', { referralId });
  const orientationId = decisions[0]?.orientations[0]?.id ?? 0;
  await vault.call('followUp.recordResult', { orientationId, result: plant('orientation.result'), on: '2022-10-05' });
  const note = await vault.call('followUp.addNote', { referralId, on: '2022-10-06', text: plant('former_text.text') });
  await vault.call('followUp.updateNote', { id: note.id, on: '2022-10-06', text: plant('note.text') });
  await vault.call('steps.close', { referralId, on: '2022-12-01', reason: 'bilateral', reasonOther: null, comment: plant('step.reason') });
  return { referralId, words, plant };
}

/** A note and a draft in the trash, and a draft that was left: none is an event of the file. */
async function throwAway(vault: TestVault, { referralId, plant }: PlantedFile): Promise<void> {
  const note = await vault.call('followUp.addNote', { referralId, on: '2022-10-07', text: plant('trash.content (note)') });
  await vault.call('followUp.removeNote', { id: note.id });
  const subject = String(referralId);
  const form = 'followUp.addNote';
  await vault.call('drafts.save', { form, subject, referralId, content: { text: plant('trash.content (draft)') } });
  await vault.call('drafts.discard', { form, subject, trash: true });
  await vault.call('drafts.save', { form: 'note', subject, referralId, content: { text: plant('draft.content') } });
}
