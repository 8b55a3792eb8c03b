import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ProjectorScreen } from '#shared/contract/events.ts';
import { projectionWords } from '#shared/messages/projection-words.ts';
import { propertyName, tokens } from '#renderer/theme/tokens.ts';
import { Slide } from './slide.tsx';
import { SlideWords } from './slide-words.ts';
import { useFit } from './use-fit.ts';
import './projected.css';

/** Contrast of 7:1 asks for the darker accent; the rest of the theme is not used here. */
const colours = { paper: tokens.light.paper, ink: tokens.light.ink, accent: tokens.light.accentStrong, hairline: tokens.light.hairline };

/**
 * What the room sees, in a box of any size: the projector's whole window, or a small preview on the laptop. All lengths follow the box, in
 * pixels of a box of 1920 × 1080.
 */
export function Projected({ screen: { slide, size, language } }: { readonly screen: ProjectorScreen }) {
  const box = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => ({ words: projectionWords[language], language }), [language]);
  // Set from a script and not as an attribute: the page's policy allows no inline style.
  useLayoutEffect(() => {
    for (const [name, colour] of Object.entries(colours)) box.current?.style.setProperty(propertyName(name), colour);
  }, []);
  useFit(box, slide, size);
  return (
    <div className="projected" ref={box} lang={language}>
      {slide === null || slide.kind === 'blank' ? null : (
        <SlideWords value={texts}>
          <Slide slide={slide} />
        </SlideWords>
      )}
    </div>
  );
}
