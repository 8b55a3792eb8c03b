export { TourBar } from './tour-bar.tsx';
export { TourOffer } from './tour-offer.tsx';
