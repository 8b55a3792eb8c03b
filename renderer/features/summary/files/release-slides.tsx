import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { errorText } from '#shared/messages/catalogue.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useShortcut } from '#renderer/app/commands.ts';
import { call, envelopeOf } from '#renderer/client/call.ts';
import { closeProjector, openProjector, showSlide, useProjector, watchProjector } from '#renderer/client/projector.ts';
import { useMessages } from '#renderer/client/use-messages.ts';
import { Key } from '#renderer/components/key.tsx';
import { Notice } from '#renderer/components/notice.tsx';
import { useSummaryWords } from '../use-summary-words.ts';

type Slides = OutputOf<'publication.slides'>['slides'];

/** The slides of a release in the projector's window, moved from here or from there. */
export function ReleaseSlides({ releaseId }: { readonly releaseId: number }) {
  const m = useMessages();
  const words = useSummaryWords().files;
  const { status, address } = useProjector();
  const [slides, setSlides] = useState<Slides | null>(null);
  const [at, setAt] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setFailure(null);
    } catch (error) {
      setFailure(errorText(m, envelopeOf(error)));
    }
  };
  const move = (by: 1 | -1) => {
    const next = Math.min(Math.max(at + by, 0), (slides?.length ?? 1) - 1);
    const slide = slides?.[next];
    if (!slide) return;
    setAt(next);
    void attempt(() => showSlide(slide));
  };
  const onKey = useRef(move);
  useEffect(() => {
    onKey.current = move;
  });
  const showing = slides !== null;
  useEffect(() => (showing ? watchProjector((key) => onKey.current(key === 'next' ? 1 : -1)) : undefined), [showing]);
  // A projection that the person opens themselves gets its slide when it is there.
  const open = status?.open ?? false;
  useEffect(() => {
    const slide = slides?.[at];
    if (open && slide) void showSlide(slide).catch((error: unknown) => setFailure(errorText(m, envelopeOf(error))));
    // Only the opening matters here: moving shows its slide by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  useShortcut('PageDown', () => move(1), { label: words.next, when: showing });
  useShortcut('PageUp', () => move(-1), { label: words.previous, when: showing });

  const project = () =>
    attempt(async () => {
      const { slides: made } = await call('publication.slides', { releaseId });
      const [first] = made;
      if (!first) return;
      setSlides(made);
      setAt(0);
      await openProjector(null);
      await showSlide(first);
    });
  const stop = () =>
    attempt(async () => {
      await closeProjector();
      setSlides(null);
    });

  return (
    <div className="release-slides">
      {failure && <Notice tone="danger">{failure}</Notice>}
      {slides === null ? (
        <div className="publish-actions">
          <Button variant="default" onClick={() => void project()}>
            {words.project}
          </Button>
          <span className="quiet">{words.projectHint}</span>
        </div>
      ) : (
        <section className="publish-actions" aria-label={words.slides}>
          {address && (
            <a href={address} target="_blank" rel="noreferrer">
              {words.openAddress}
            </a>
          )}
          <Button variant="default" disabled={at === 0} onClick={() => move(-1)} rightSection={<Key keys="PageUp" />}>
            {words.previous}
          </Button>
          <span role="status">{words.slide(at + 1, slides.length)}</span>
          <Button variant="default" disabled={at === slides.length - 1} onClick={() => move(1)} rightSection={<Key keys="PageDown" />}>
            {words.next}
          </Button>
          <Button variant="default" onClick={() => void stop()}>
            {words.stop}
          </Button>
        </section>
      )}
    </div>
  );
}
