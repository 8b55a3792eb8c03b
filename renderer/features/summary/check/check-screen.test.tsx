import { fireEvent, screen, waitFor } from '@testing-library/react';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { showPage } from '../testing/show.tsx';
import { CheckScreen } from './check-screen.tsx';
import { readPublication } from './read-publication.ts';

const holds = { holds: true, sentences: ['Vérifié : 58 chiffres.'] };
const fails = { holds: false, sentences: ['Refusé : cette publication n’est pas garantie.', 'Le total manque.'] };
const file = (content: BlobPart, name = 'publication.json') => new File([content], name);
const chooser = () => screen.findByLabelText<HTMLInputElement>('Choisir un fichier…', { selector: 'input' });

describe('checking a publication file', () => {
  it('recounts a chosen file and says in words that it holds', async () => {
    const { user, bridge } = showPage(<CheckScreen />, { 'publication.check': () => holds });
    await user.upload(await chooser(), file('{"format":"publication/1"}'));
    expect(await screen.findByRole('heading', { name: 'La garantie tient' })).toHaveFocus();
    expect(bridge.inputsOf('publication.check')).toEqual([{ text: '{"format":"publication/1"}', language: 'fr' }]);
    expect(screen.getByText(/publication\.json/)).toBeVisible();
  });

  it('takes a file that is dropped, and says why it does not hold', async () => {
    showPage(<CheckScreen />, { 'publication.check': () => fails });
    const drop = (await screen.findByText('ou déposez-le ici')).parentElement as HTMLElement;
    fireEvent.drop(drop, { dataTransfer: { files: [file('{}')] } });
    expect(await screen.findByRole('heading', { name: 'La garantie ne tient pas' })).toBeVisible();
    expect(screen.getByText('Le total manque.')).toBeVisible();
  });

  it('takes what is pasted', async () => {
    const { user, bridge } = showPage(<CheckScreen />, { 'publication.check': () => holds });
    await user.click(await screen.findByText('Ou collez son contenu'));
    await user.click(screen.getByRole('textbox', { name: 'Texte collé' }));
    await user.paste('{"a":1}');
    await user.click(screen.getByRole('button', { name: 'Vérifier le texte collé' }));
    await waitFor(() => expect(bridge.inputsOf('publication.check')).toEqual([{ text: '{"a":1}', language: 'fr' }]));
  });

  it('does not send what is no publication file, and says so', async () => {
    const { user, bridge } = showPage(<CheckScreen />);
    await user.upload(await chooser(), file(new Uint8Array([0xff, 0xfe, 0xfd]), 'image.json'));
    expect(await screen.findByText('Ce fichier n’est pas un texte.')).toBeVisible();
    expect(bridge.inputsOf('publication.check')).toEqual([]);
  });
});

describe('reading a publication file', () => {
  it.each([
    ['a file that is too large', file('x'.repeat(6_000_001)), { problem: 'tooBig' }],
    [
      'an archive without a publication',
      file(zipSync({ 'LISEZ-MOI.txt': strToU8('rien') }) as BlobPart, 'a.zip'),
      { problem: 'noPublication' },
    ],
    [
      'an archive that grows beyond the limit',
      file(zipSync({ 'a.json': new Uint8Array(6_000_001) }) as BlobPart, 'a.zip'),
      { problem: 'tooBig' },
    ],
    ['an archive that is cut', file(zipSync({ 'a.json': strToU8('{}') }).slice(0, 20) as BlobPart, 'a.zip'), { problem: 'unreadable' }],
    [
      'the archive that this program writes',
      file(zipSync({ 'publication.schema.json': strToU8('{"s":1}'), 'publication.json': strToU8('{"p":1}') }) as BlobPart, 'a.zip'),
      { text: '{"p":1}' },
    ],
  ])('answers for %s', async (_, given, expected) => {
    expect(await readPublication(given)).toEqual(expected);
  });
});
