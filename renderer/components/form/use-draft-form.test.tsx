import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { requiredText } from '#shared/contract/fields.ts';
import { saveDraftsNow } from '#renderer/client/drafts.ts';
import { type Handlers, fakeBridge, refusal } from '#renderer/testing/fake-bridge.ts';
import { openTestVault, renderScreen } from '#renderer/testing/render.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { DraftForm } from './draft-form.tsx';
import { useDraftForm } from './use-draft-form.ts';

interface Values {
  readonly reason: string | null;
  readonly minutes: number | null;
}

function CloseForm({
  send,
  onDone = () => undefined,
}: {
  readonly send: (values: Values) => Promise<unknown>;
  readonly onDone?: () => void;
}) {
  const form = useDraftForm<Values>({
    form: 'steps.close',
    subject: '12',
    referralId: 12,
    initial: { reason: null, minutes: null },
    schema: z.strictObject({ step: z.strictObject({ reason: requiredText(20), minutes: z.number().max(600).nullable() }) }),
    toInput: (values) => ({ step: values }),
    prefix: 'step',
    submit: send,
    onDone,
  });
  return (
    <DraftForm form={form} submitLabel="Clore">
      <TextField label="Motif" {...form.field('reason')} />
      <NumberField label="Durée" {...form.field('minutes')} />
    </DraftForm>
  );
}

const setUp = (handlers: Handlers = {}, send: (values: Values) => Promise<unknown> = async () => ({})) => {
  openTestVault();
  const bridge = fakeBridge(handlers);
  const done = vi.fn<() => void>();
  return { bridge, done, ...renderScreen(<CloseForm send={send} onDone={done} />) };
};
const reason = () => screen.getByRole('textbox', { name: 'Motif' });

afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed in a form', () => {
  it('is kept in the vault at the first pause, and the hour is said', async () => {
    const { bridge, user } = setUp();
    await user.type(reason(), 'relais');
    await waitFor(() => expect(bridge.inputsOf('drafts.save')).toHaveLength(1));
    expect(bridge.inputsOf('drafts.save')[0]).toEqual({
      form: 'steps.close',
      subject: '12',
      referralId: 12,
      content: { reason: 'relais', minutes: null },
    });
    expect(await screen.findByText(/Brouillon enregistré \d\d:\d\d/)).toBeInTheDocument();
  });

  it('is kept while somebody types without ever pausing', async () => {
    const { bridge } = setUp();
    vi.useFakeTimers();
    for (let signs = 1; signs <= 30; signs += 1) {
      fireEvent.change(reason(), { target: { value: 'a'.repeat(signs) } });
      await act(() => vi.advanceTimersByTimeAsync(200));
    }
    expect(bridge.inputsOf('drafts.save').length).toBeGreaterThanOrEqual(2);
  });

  it('is kept at once when the vault is about to be locked', async () => {
    const { bridge, user } = setUp();
    await user.type(reason(), 'r');
    expect(bridge.inputsOf('drafts.save')).toHaveLength(0);
    await act(saveDraftsNow);
    expect(bridge.inputsOf('drafts.save')).toHaveLength(1);
  });

  it('is kept when the panel is closed before the pause', async () => {
    const { bridge, user, unmount } = setUp();
    await user.type(reason(), 'r');
    unmount();
    await waitFor(() => expect(bridge.inputsOf('drafts.save')).toHaveLength(1));
  });

  it('says when it could not be kept, and tries again', async () => {
    const { bridge, user } = setUp({
      'drafts.save': () => {
        throw refusal('vault_disk_full');
      },
    });
    await user.type(reason(), 'r');
    expect(await screen.findByText('Le brouillon n’a pas pu être enregistré')).toBeInTheDocument();
    bridge.answer({ 'drafts.save': () => ({ savedAt: '2026-03-12T13:32:00.000Z' }) });
    await act(saveDraftsNow);
    expect(await screen.findByText(/Brouillon enregistré/)).toBeInTheDocument();
  });
});

describe('a draft that was found', () => {
  const found: Handlers = {
    'drafts.read': () => ({ content: { reason: 'relais pris', gone: true }, savedAt: new Date(2026, 2, 12, 14, 32).toISOString() }),
  };

  it('is offered with its day and hour; the fields wait for the answer', async () => {
    setUp(found);
    expect(await screen.findByText('Un brouillon du 12 mars à 14:32 a été retrouvé.')).toBeInTheDocument();
    expect(reason()).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Reprendre' })).toHaveFocus();
  });

  it('comes back when it is resumed', async () => {
    const { user } = setUp(found);
    await user.click(await screen.findByRole('button', { name: 'Reprendre' }));
    expect(reason()).toHaveValue('relais pris');
    expect(reason()).toBeEnabled();
    // The button is gone: the keyboard goes on in the form, where Ctrl+Entrée sends.
    expect(reason()).toHaveFocus();
  });

  it('is gone when it is thrown away', async () => {
    const { bridge, user } = setUp(found);
    await user.click(await screen.findByRole('button', { name: 'Jeter' }));
    expect(reason()).toHaveValue('');
    await waitFor(() => expect(bridge.inputsOf('drafts.discard')).toEqual([{ form: 'steps.close', subject: '12' }]));
  });
});

describe('a form that is sent', () => {
  it('says beside each field what is missing, keeps what was typed, and gives the first one the focus', async () => {
    const send = vi.fn<(values: Values) => Promise<unknown>>(async () => ({}));
    const { user } = setUp({}, send);
    await user.type(screen.getByRole('textbox', { name: 'Durée' }), '900');
    await user.click(screen.getByRole('button', { name: 'Clore' }));
    expect(reason()).toHaveAccessibleDescription('Ce champ est nécessaire.');
    expect(screen.getByRole('textbox', { name: 'Durée' })).toHaveAccessibleDescription('La plus grande valeur possible est 600.');
    expect(reason()).toHaveFocus();
    expect(send).not.toHaveBeenCalled();
  });

  it('shows the refusal of the vault beside its field, and takes it away when that field changes', async () => {
    const { user } = setUp({}, async () => {
      throw refusal('reason_required', 'step.reason');
    });
    await user.type(reason(), 'x');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(reason()).toHaveAccessibleDescription('Écrivez la raison en une phrase.');
    await user.type(reason(), 'y');
    expect(reason()).toBeValid();
  });

  it('shows a refusal that belongs to no field in the footer', async () => {
    const { user, done } = setUp({}, async () => {
      throw refusal('frozen_by_opposition');
    });
    await user.type(reason(), 'x{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('La personne s’est opposée');
    expect(done).not.toHaveBeenCalled();
  });

  it('forgets its draft once it is accepted, and keeps none afterwards', async () => {
    const { bridge, user, done, unmount } = setUp();
    await user.type(reason(), 'relais{Enter}');
    await waitFor(() => expect(done).toHaveBeenCalledOnce());
    unmount();
    await act(saveDraftsNow);
    const names = bridge.calls.map((each) => each.name).filter((name) => name.startsWith('drafts.') && name !== 'drafts.read');
    expect(names.at(-1)).toBe('drafts.discard');
  });

  it('is held back by a number that cannot be read', async () => {
    const send = vi.fn<(values: Values) => Promise<unknown>>(async () => ({}));
    const { user } = setUp({}, send);
    await user.type(reason(), 'x');
    await user.type(screen.getByRole('textbox', { name: 'Durée' }), 'dix{Enter}');
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Durée' })).toHaveFocus();
  });
});
