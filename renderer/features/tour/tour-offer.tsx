import { tourCatalogues } from '#shared/messages/tour-catalogue.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { useTour } from './tour-store.ts';
import './tour.css';

/** In the banner of the demonstration: begins the tour, goes on with it, or shows it again. Nothing while it is shown. */
export function TourOffer() {
  const words = tourCatalogues[useLanguage()];
  const { known, at, shown, begin } = useTour();
  if (!known || shown) return null;
  return (
    // What the tour remembers is a help: it goes on without it.
    <button type="button" className="tour-offer" onClick={() => void begin().catch(() => undefined)}>
      {at === null ? words.begin : at === 'end' ? words.again : words.resume}
    </button>
  );
}
