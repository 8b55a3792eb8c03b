import { screen } from '@testing-library/react';
import { type FormEvent, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { CodeMultiSelect } from './code-multi-select.tsx';
import { CodeRadio } from './code-radio.tsx';
import { CodeSelect } from './code-select.tsx';

function Context({ first = null }: { readonly first?: string | null }) {
  const [value, setValue] = useState(first);
  const [other, setOther] = useState<string | null>(null);
  return (
    <>
      <CodeSelect
        name="context"
        label="Contexte"
        list="context"
        value={value}
        onChange={setValue}
        other={{ name: 'contextOther', value: other, onChange: setOther, error: undefined }}
      />
      <output>{value ?? 'rien'}</output>
    </>
  );
}
const held = () => screen.getByRole('status').textContent;

describe('a code chosen from a list', () => {
  it('is found without accents, and taken when the field is left', async () => {
    openTestVault();
    const { user } = renderScreen(<Context />);
    await user.type(screen.getByRole('combobox', { name: 'Contexte' }), 'incurie salub');
    await user.tab();
    expect(held()).toBe('squalor');
    expect(screen.getByRole('combobox', { name: 'Contexte' })).toHaveValue('Incurie, salubrité');
  });

  it('is taken by Enter right after the first letter, and the form around is not sent', async () => {
    openTestVault();
    const sent = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault());
    const { user } = renderScreen(
      <form onSubmit={sent}>
        <Context />
        <button type="submit">Envoyer</button>
      </form>,
    );
    await user.tab();
    await user.keyboard('i');
    // The list has opened, and the library has set its own mark since.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await user.keyboard('{Enter}');
    expect(held()).not.toBe('rien');
    expect(sent).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('asks what « Autre » means', async () => {
    openTestVault();
    const { user } = renderScreen(<Context />);
    expect(screen.queryByLabelText('Précisez')).not.toBeInTheDocument();
    await user.type(screen.getByRole('combobox', { name: 'Contexte' }), 'autre{Enter}');
    expect(held()).toBe('other');
    expect(screen.getByLabelText('Précisez')).toBeInTheDocument();
  });

  it('can go back to « Non renseigné »', async () => {
    openTestVault();
    const { user } = renderScreen(<Context first="housing_keep" />);
    const field = screen.getByRole('combobox', { name: 'Contexte' });
    await user.clear(field);
    await user.type(field, 'non rens{Enter}');
    expect(held()).toBe('rien');
  });

  it('leaves what was chosen when the field is only passed through', async () => {
    openTestVault();
    const { user } = renderScreen(<Context first="housing_keep" />);
    await user.tab();
    await user.tab();
    expect(held()).toBe('housing_keep');
  });
});

function Known() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <>
      <CodeRadio name="known" label="Connue de la psychiatrie" list="knownToPsychiatry" value={value} onChange={setValue} />
      <output>{value ?? 'rien'}</output>
    </>
  );
}

describe('a short list, all in sight', () => {
  it('is answered with a digit, and taken back with 0', async () => {
    openTestVault();
    const { user } = renderScreen(<Known />);
    await user.tab();
    await user.keyboard('1');
    expect(held()).toBe('yes');
    await user.keyboard('3');
    expect(held()).toBe('unknown');
    expect(screen.getByRole('radio', { name: 'Ne sait pas' })).toBeChecked();
    await user.keyboard('0');
    expect(held()).toBe('rien');
  });
});

function Problems() {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <CodeMultiSelect
        name="problems"
        label="Problématiques associées"
        list="problem"
        value={value}
        onChange={setValue}
        without={['isolation']}
      />
      <output>{value.join(' ')}</output>
    </>
  );
}

describe('several codes', () => {
  it('are typed one after the other; the dominant one is not offered', async () => {
    openTestVault();
    const { user } = renderScreen(<Problems />);
    const field = screen.getByRole('combobox', { name: 'Problématiques associées' });
    await user.type(field, 'addic{Enter}');
    await user.type(field, 'incur{Enter}');
    expect(held()).toBe('addiction squalor');
    await user.type(field, 'isol');
    expect(screen.queryByRole('option', { name: 'Isolement' })).not.toBeInTheDocument();
  });
});
