import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBridge } from '#renderer/testing/fake-bridge.ts';
import { openTestVault } from '#renderer/testing/render.tsx';
import { printPage, printPaper } from './print.ts';

describe('printing', () => {
  const print = vi.fn<() => void>();
  beforeEach(() => {
    print.mockReset();
    vi.stubGlobal('print', print);
    const details = document.createElement('details');
    const paper = document.createElement('article');
    paper.className = 'sheet';
    details.append(document.createElement('summary'), paper);
    document.body.replaceChildren(document.createElement('p'), details);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });

  const start = (host: 'electron' | 'loopback', shell: () => Record<string, never> = () => ({})) => {
    openTestVault({ environment: { host } });
    return fakeBridge({ 'shell.print': shell });
  };

  it('is done by the window of the app, and by the browser itself where the app is shown in one; the vault notes both', async () => {
    const electron = start('electron');
    await printPage();
    expect(electron.inputsOf('shell.print')).toHaveLength(1);
    expect(print).not.toHaveBeenCalled();
    const loopback = start('loopback');
    await printPage();
    expect(loopback.inputsOf('shell.print')).toHaveLength(1);
    expect(print).toHaveBeenCalledOnce();
  });

  it('marks the one paper that is printed as long as it is, and unfolds what it stands in', async () => {
    const paper = document.querySelector('.sheet');
    const marked = () =>
      document.querySelectorAll('[data-printing]').length + Number(document.documentElement.hasAttribute('data-printing'));
    let during = 0;
    start('electron', () => {
      during = marked();
      return {};
    });
    await printPaper(paper);
    // The paper, the page, and the page once more as one that has it.
    expect(during).toBe(3);
    expect(marked()).toBe(0);
    expect(document.querySelector('details')?.open).toBe(true);
  });

  it('leaves no mark when the vault refuses', async () => {
    start('loopback', () => {
      throw new Error('locked');
    });
    await expect(printPaper(document.querySelector('.sheet'))).rejects.toBeDefined();
    expect(document.querySelector('[data-printing]')).toBeNull();
    expect(print).not.toHaveBeenCalled();
  });
});
