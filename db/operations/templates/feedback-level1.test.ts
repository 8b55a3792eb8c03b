import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneReferral, oralAgreement } from '#db/testing/records.ts';
import { type TestVault, testVault } from '#db/testing/session.ts';

describe('the letter after a decision of level 1', () => {
  let vault: TestVault;
  beforeEach(async () => {
    vault = await testVault();
  });
  afterEach(() => vault.remove());

  it('tells the referrer the reviewed wording, the orientations and their structures', async () => {
    const { referralId } = await oneReferral(vault, true);
    const { paper, code } = await vault.call('documents.letter', { referralId });
    expect(code).toBe('2026-01');
    expect(paper.title).toBe('Retour sur votre saisine 2026-01');
    const text = JSON.stringify(paper.sections);
    expect(text).toContain('Mise en lien avec un partenaire');
    expect(text).toContain('Mise en lien avec un partenaire\u00a0: Centre hospitalier d’essai (retour attendu le 5 décembre 2026)');
    expect(text).toContain('Vous avez saisi la cellule de concertation le 2 novembre 2026');
  });

  it('follows the cellule’s own template, until the program’s is taken again', async () => {
    const { referralId } = await oneReferral(vault, true);
    await vault.call('templates.save', {
      kind: 'feedback_level1',
      language: 'fr',
      text: '# Notre réponse\n\n{saisissant} : {orientations}',
    });
    expect((await vault.call('documents.letter', { referralId })).paper).toMatchObject({ title: 'Notre réponse' });
    await vault.call('templates.restore', { kind: 'feedback_level1', language: 'fr' });
    expect((await vault.call('documents.letter', { referralId })).paper.title).toContain('Retour');
  });

  it('is refused where no level 1 was decided', async () => {
    const { referralId } = await oneReferral(vault);
    expect((await vault.refusal('documents.letter', { referralId })).code).toBe('no_level1_decision');
  });

  it('is not made after an opposition', async () => {
    const { referralId } = await oneReferral(vault, true);
    await vault.call('person.recordConsent', {
      referralId,
      consent: { ...oralAgreement, status: 'opposed', on: '2026-11-10', reason: 'dit au téléphone' },
      eraseIdentity: true,
    });
    expect((await vault.refusal('documents.letter', { referralId })).code).toBe('frozen_by_opposition');
  });

  it.each([
    { name: 'an unknown field', text: '# T\n{prénom}', code: 'template_unusable' },
    { name: 'no title', text: 'Bonjour', code: 'template_unusable' },
  ])('takes no template with $name', async ({ text, code }) => {
    expect(await vault.refusal('templates.save', { kind: 'feedback_level1', language: 'fr', text })).toMatchObject({ code, field: 'text' });
  });
});
