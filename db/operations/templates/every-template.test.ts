import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/contract.ts';
import type { PaperDocument } from '#shared/meeting/paper.ts';
import { templateWords } from '#shared/messages/templates.ts';
import { isTemplateKind, type TemplateKind, templateKinds } from '#shared/templates/template-kinds.ts';
import { seatTheTable } from '#db/testing/meetings.ts';
import { plantFile } from '#db/testing/planted-file.ts';
import { oneReferral } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

type Document = InputOf<'documents.compose'>['document'];

/** Documents of a meeting, a person, an end and a handover; the yearly summary has tests of its own (publication). */
type DocumentKind = Exclude<TemplateKind, 'yearly_summary'>;

const kinds = Object.keys(templateKinds)
  .filter(isTemplateKind)
  .filter((kind): kind is DocumentKind => kind !== 'yearly_summary');

let vault: TestVault;
let documents: Readonly<Record<DocumentKind, Document>>;

const textOf = (paper: PaperDocument): string => JSON.stringify(paper);
const compose = async (kind: DocumentKind): Promise<PaperDocument> =>
  (await vault.call('documents.compose', { document: documents[kind] })).paper;

beforeAll(async () => {
  vault = await testVault({ today: '2022-11-20' });
  const { meetingId, referralId } = await plantFile(vault, await seatTheTable(vault));
  const itemId = (await vault.call('meetings.open', { meetingId })).items[0]?.id ?? 0;
  vault.setToday('2026-11-21');
  const decided = await oneReferral(vault, true);
  const proposed = (await vault.call('retention.overview', {})).proposed[0];
  if (!proposed) throw new Error('nothing is proposed');
  const { id: slipId } = await vault.call('retention.prepareSlip', { files: [{ kind: proposed.kind, id: proposed.id }] });
  const paper = (kind: Extract<Document, { kind: 'meeting_paper' }>['paper'], version: number | null): Document => ({
    kind: 'meeting_paper',
    paper: kind,
    meetingId,
    itemId: ['presentation', 'feedback', 'minutes_extract'].includes(kind) ? itemId : null,
    version,
  });
  documents = {
    feedback_level1: { kind: 'feedback_level1', referralId: decided.referralId },
    feedback: paper('feedback', null),
    convocation: paper('convocation', null),
    attendance_sheet: paper('attendance_sheet', null),
    presentation: paper('presentation', null),
    minutes: paper('minutes', 1),
    minutes_without_situations: paper('minutes_without_situations', 1),
    minutes_extract: paper('minutes_extract', 1),
    elimination_slip: { kind: 'elimination_slip', slipId },
    person_document: { kind: 'person_document', referralId },
    audit_journal: { kind: 'audit_journal', filters: {} },
    handover_record: { kind: 'handover_record' },
  };
}, 30_000);
afterAll(() => vault.remove());

describe('every document', () => {
  it.each(kinds)('%s is written from its template, and its parts are filled', async (kind) => {
    const paper = await compose(kind);
    const [title = ''] = /^# [^{\n]*/.exec(templateWords.fr.kinds[kind].standard) ?? [];
    expect(paper.title).toContain(title.slice(2).trim());
    expect(paper.sections.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(1);
    // Nothing of a template is left in what leaves.
    expect(textOf(paper)).not.toMatch(/\{[a-zé ]+\}|\[\[[a-zé ]+\]\]/);
  });

  // Minutes keep the template of the day on which they were locked: shown below.
  it.each(kinds.filter((kind) => !kind.startsWith('minutes')))(
    '%s follows the cellule’s own template, until the program’s is taken again',
    async (kind) => {
      const { standard } = templateWords.fr.kinds[kind];
      const before = await compose(kind);
      await vault.call('templates.save', {
        kind,
        language: 'fr',
        text: `${standard.replace(/^# /, '# Ville d’essai : ')}\n\nFait à Essai.`,
      });
      const own = await compose(kind);
      expect(own.title).toBe(`Ville d’essai\u00a0: ${before.title}`);
      expect(own.sections.at(-1)?.blocks.at(-1)).toEqual({ type: 'paragraph', text: 'Fait à Essai.' });
      await vault.call('templates.restore', { kind, language: 'fr' });
      expect((await compose(kind)).title).toBe(before.title);
    },
  );

  it('is not written from a template that names somebody whom the vault has come to know since', async () => {
    const { fr } = templateWords;
    await vault.call('templates.save', {
      kind: 'handover_record',
      language: 'fr',
      text: `${fr.kinds.handover_record.standard}\n\nÀ Solène Quériault.`,
    });
    await vault.call('person.saveIdentity', {
      referralId: documents.person_document.kind === 'person_document' ? documents.person_document.referralId : 0,
      identity: { lastName: 'Quériault', firstName: 'Solène', birthDate: null, address: null, phone: null, email: null },
    });
    expect((await vault.refusal('documents.compose', { document: documents.handover_record })).code).toBe('template_names_someone');
    await vault.call('templates.restore', { kind: 'handover_record', language: 'fr' });
  });
});

describe('minutes', () => {
  it.each([
    { audience: 'members', kind: 'minutes', state: ', en préparation' },
    { audience: 'without_situations', kind: 'minutes_without_situations', state: ', en préparation' },
    { audience: 'extract', kind: 'minutes_extract', state: '' },
  ] as const)(
    'for $audience follow the cellule’s own template until they are locked, and keep it then',
    async ({ audience, kind, state }) => {
      const locked = documents[kind];
      if (locked.kind !== 'meeting_paper') throw new Error('a paper of a meeting');
      const { meetingId } = locked;
      const itemId = audience === 'extract' ? locked.itemId : null;
      const before = await compose(kind);
      await vault.call('templates.save', { kind, language: 'fr', text: '# Relevé de décisions\n\nMerci à tous.\n\n[[points]]' });
      const { document } = await vault.call('minutes.read', { meetingId, version: null, audience, itemId });
      expect(document.title).toBe(`Relevé de décisions${state}`);
      expect(document.sections[0]).toEqual({ itemId: null, blocks: [{ type: 'paragraph', text: 'Merci à tous.' }] });
      expect(await compose(kind)).toEqual(before);
      await vault.call('templates.restore', { kind, language: 'fr' });
    },
  );

  it('still know which section tells about which situation, whatever their template', async () => {
    const { sections } = await compose('minutes');
    expect(sections.some(({ itemId }) => itemId !== null)).toBe(true);
  });
});
