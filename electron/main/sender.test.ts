import { expect, test } from 'vitest';
import { recogniseCaller, type Sender } from './sender.ts';

const kindOf = (id: number) => ({ 1: 'main', 2: 'projector' })[id] as 'main' | 'projector' | undefined;
const page = { url: 'app://cellule/', isMainFrame: true };

test.each<[string, Sender, unknown]>([
  ['the main window', { contentsId: 1, frame: page }, { kind: 'main', id: 1 }],
  [
    'the main window at a place of the app',
    { contentsId: 1, frame: { ...page, url: 'app://cellule/saisines/3' } },
    { kind: 'main', id: 1 },
  ],
  ['the projector', { contentsId: 2, frame: page }, { kind: 'projector', id: 2 }],
])('%s is recognised', (_name, sender, caller) => {
  expect(recogniseCaller(sender, kindOf)).toEqual(caller);
});

test.each<[string, Sender]>([
  ['a window that is not ours', { contentsId: 3, frame: page }],
  ['a frame inside our page', { contentsId: 1, frame: { ...page, isMainFrame: false } }],
  ['a frame that is gone', { contentsId: 1, frame: null }],
  ['a page of the web in our window', { contentsId: 1, frame: { ...page, url: 'https://example.org/' } }],
  ['a file in our window', { contentsId: 1, frame: { ...page, url: 'file:///app/index.html' } }],
  ['an empty page', { contentsId: 1, frame: { ...page, url: 'about:blank' } }],
  ['a page with no address yet', { contentsId: 1, frame: { ...page, url: '' } }],
  ['another host of our scheme', { contentsId: 1, frame: { ...page, url: 'app://elsewhere/' } }],
  ['a host that only begins like ours', { contentsId: 1, frame: { ...page, url: 'app://cellule.elsewhere/' } }],
  ['our name in the wrong place', { contentsId: 1, frame: { ...page, url: 'app://x@cellule/' } }],
])('%s gets nothing', (_name, sender) => {
  expect(recogniseCaller(sender, kindOf)).toBeUndefined();
});
