import { describe, expect, it, vi } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { clearVaultStores } from './vault-store.ts';
import {
  blankProjector,
  closeProjector,
  enlargeProjector,
  freezeProjector,
  openProjector,
  showSlide,
  useProjector,
  watchProjector,
} from './projector.ts';

const status = { open: false, displayId: null, displays: [], blanked: false, frozen: false, size: 0 };
const open = { ...status, open: true };
const slide = { kind: 'end', cellule: 'cellule', next: null } as const;

describe('the projector, for the screen of the meeting', () => {
  it('follows what the shell says until it is no longer watched, and passes on the keys', async () => {
    const bridge = fakeBridge({ 'projector.status': () => status });
    const onKey = vi.fn<(key: string) => void>();
    const stop = watchProjector(onKey);
    await vi.waitFor(() => expect(useProjector.getState().status).toEqual(status));
    bridge.emit({ kind: 'projector', change: 'opened', status: open });
    bridge.emit({ kind: 'projectorKey', key: 'next' });
    expect(useProjector.getState().status?.open).toBe(true);
    stop();
    bridge.emit({ kind: 'projector', change: 'closed', status });
    bridge.emit({ kind: 'projectorKey', key: 'next' });
    expect(useProjector.getState().status?.open).toBe(true);
    expect(onKey.mock.calls).toEqual([['next']]);
  });

  it('keeps the address that the person must open, until the projector listens', async () => {
    const bridge = fakeBridge({
      'projector.status': () => status,
      'projector.open': () => ({ ...status, address: 'http://127.0.0.1:1/#token=x' }),
    });
    const stop = watchProjector(() => undefined);
    await openProjector(null);
    expect(useProjector.getState().address).toBe('http://127.0.0.1:1/#token=x');
    bridge.emit({ kind: 'projector', change: 'opened', status: open });
    expect(useProjector.getState().address).toBeNull();
    stop();
  });

  it('hands over what is asked, and takes what is answered', async () => {
    const bridge = fakeBridge({
      'projector.show': () => open,
      'projector.blank': () => ({ ...open, blanked: true }),
      'projector.freeze': () => ({ ...open, frozen: true }),
      'projector.enlarge': () => ({ ...open, size: 1 }),
      'projector.close': () => status,
    });
    await showSlide(slide);
    await blankProjector(true);
    expect(useProjector.getState().status?.blanked).toBe(true);
    await freezeProjector(true);
    await enlargeProjector(1);
    await closeProjector();
    expect(bridge.calls.map(({ name, input }) => [name, input])).toEqual([
      ['projector.show', { slide, language: 'fr' }],
      ['projector.blank', { on: true }],
      ['projector.freeze', { on: true }],
      ['projector.enlarge', { step: 1 }],
      ['projector.close', {}],
    ]);
    clearVaultStores();
    expect(useProjector.getState()).toEqual({ status: null, address: null });
  });
});
