import type { Language } from '#shared/dates/language.ts';
import type { ChartFrame } from './chart-frame.ts';
import { layoutChart } from './chart-layout.ts';
import type { ReportChart } from './report.ts';

/** Sizes of the type of a drawing, in pixels of 1920 × 1080, all read from the back of a room; the largest that fits is taken. */
const sizes = [38, 36, 34, 32, 30, 28] as const;
/** A slide is 1680 wide between its margins. Bars get higher with their type; a line is as high as it is wide, and may be narrower. */
const widths = { bars: [1680], stacked: [1680], line: [1680, 1500, 1320, 1140, 960, 820] } as const;

/** What is left for a drawing below title and sentence, about: lines of 48 and 78 signs, 74 and 56 high. */
function heightFor(title: string, sentence: string | null): number {
  const titleLines = Math.ceil(title.length / 48);
  const sentenceHeight = sentence === null ? 0 : Math.ceil(sentence.length / 78) * 56 + 28;
  return 680 - (titleLines - 1) * 74 - sentenceHeight;
}

/**
 * How a chart is laid out on a slide so that everything in it can be read.
 * @returns `null` when it cannot: its table is shown instead
 */
export function slideChartFrame(
  chart: ReportChart,
  { title, sentence }: { readonly title: string; readonly sentence: string | null },
  language: Language,
): Pick<ChartFrame, 'size' | 'width'> | null {
  const height = heightFor(title, sentence);
  const frames = sizes.flatMap((size) => widths[chart.kind].map((width) => ({ size, width })));
  return frames.find((frame) => Number(layoutChart(chart, { id: 'c', language, ...frame }).attributes['height']) <= height) ?? null;
}
