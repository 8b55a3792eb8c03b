import { useId } from 'react';
import { groupDigits } from '#shared/messages/plural.ts';
import { useLanguage, useMessages } from '#renderer/client/use-messages.ts';
import type { TrendYear } from './year-store.ts';

/** Sizes in units of the drawing, which is then as wide as its place. */
const HEIGHT = 240;
const TOP = 24;
const BASE = HEIGHT - 48;
const BAR = 26;
const GAP = 6;
const YEAR = 96;

interface TrendChartProps {
  readonly years: readonly TrendYear[];
  /** The year that is not over: its bars say so. */
  readonly running: number;
}

/**
 * Saisines and sollicitations of each year as bars, plain and hatched: the two are told apart without colour, on paper too.
 * All years have the same colours: a number that falls is not worse than one that rises. At least one year is needed.
 */
export function TrendChart({ years, running }: TrendChartProps) {
  const m = useMessages();
  const language = useLanguage();
  const id = useId();
  const words = m.year.trend;
  const slots = slotsOf(years);
  const highest = Math.max(1, ...years.flatMap((year) => [year.referrals, year.enquiries]));
  const heightOf = (count: number) => (count / highest) * (BASE - TOP);
  const described = years.map((year) => words.chartYear(year.year, words.referralsOf(year.referrals), words.enquiriesOf(year.enquiries)));

  const bar = (count: number, x: number, kind: 'referrals' | 'enquiries') => (
    <g className={`trend-${kind}`}>
      {count > 0 && (
        <rect
          x={x}
          y={BASE - heightOf(count)}
          width={BAR}
          height={heightOf(count)}
          fill={kind === 'enquiries' ? `url(#${id}-hatch)` : 'currentColor'}
          stroke="currentColor"
        />
      )}
      <text x={x + BAR / 2} y={BASE - heightOf(count) - 6} textAnchor="middle" className="trend-number">
        {groupDigits(count, language)}
      </text>
    </g>
  );

  return (
    <figure className="trend-figure">
      <svg
        className="trend-chart"
        viewBox={`0 0 ${slots.length * YEAR} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        width={slots.length * YEAR}
        height={HEIGHT}
      >
        <title id={`${id}-title`}>{words.chartTitle}</title>
        <desc id={`${id}-text`}>{words.chartText(described)}</desc>
        <HatchPattern id={`${id}-hatch`} />
        {slots.map(({ year, counts }, index) => {
          const x = index * YEAR + (YEAR - 2 * BAR - GAP) / 2;
          return (
            <g key={year}>
              {counts && bar(counts.referrals, x, 'referrals')}
              {counts && bar(counts.enquiries, x + BAR + GAP, 'enquiries')}
              <text
                x={index * YEAR + YEAR / 2}
                y={HEIGHT - 28}
                textAnchor="middle"
                className={counts ? 'trend-year' : 'trend-year trend-gap'}
              >
                {year}
              </text>
              {year === running && (
                <text x={index * YEAR + YEAR / 2} y={HEIGHT - 8} textAnchor="middle" className="trend-year trend-gap">
                  {words.running}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={slots.length * YEAR} y1={BASE} y2={BASE} className="trend-base" />
      </svg>
      <figcaption className="trend-legend">
        <Swatch id={`${id}-plain`} kind="referrals" /> {words.referrals}
        <Swatch id={`${id}-hatched`} kind="enquiries" /> {words.enquiries}
      </figcaption>
    </figure>
  );
}

/** Every year from the first to the last: one about which nothing is known keeps its place, so that time is not drawn shorter than it was. */
function slotsOf(years: readonly TrendYear[]): readonly { readonly year: number; readonly counts: TrendYear | undefined }[] {
  const numbers = years.map(({ year }) => year);
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => ({
    year: first + index,
    counts: years.find(({ year }) => year === first + index),
  }));
}

function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className="trend-hatch-ground" />
      <rect width="2" height="6" fill="currentColor" />
    </pattern>
  );
}

function Swatch({ id, kind }: { readonly id: string; readonly kind: 'referrals' | 'enquiries' }) {
  return (
    <svg className={`trend-swatch trend-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <HatchPattern id={id} />
      <rect x="1" y="1" width="14" height="14" fill={kind === 'enquiries' ? `url(#${id})` : 'currentColor'} stroke="currentColor" />
    </svg>
  );
}
