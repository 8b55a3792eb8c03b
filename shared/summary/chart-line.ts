import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type ChartFrame, type ChartPart, LINE, ruleNode, textNode, UNKNOWN } from './chart-frame.ts';
import { lineNode, pointNode } from './chart-marks.ts';
import { formatCount, textWidth, wrapText } from './chart-text.ts';
import type { ReportChart } from './report.ts';
import type { SvgNode } from './svg-node.ts';

interface Mark {
  readonly series: number;
  readonly x: number;
  /** `null`: not known; the line is broken there. */
  readonly y: number | null;
  readonly value: number | null;
}

/** Lines over years, from zero, each value beside its mark. */
export function lineOf(chart: ReportChart, frame: ChartFrame): ChartPart {
  const { language, width, size } = frame;
  const greatest = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const across = scaleLinear([0, greatest], [0, 1]).nice(4);
  const ticks = across.ticks(4).filter(Number.isInteger);
  const start = Math.max(...ticks.map((tick) => textWidth(formatCount(tick, language), size))) + size * 0.9;
  const [top, bottom] = [size * 1.6, size * 1.6 + Math.min(width * 0.36, size * 17)];
  const up = across.copy().range([bottom, top]);
  const along = scalePoint(
    chart.categories.map((_category, at) => at),
    [start, width],
  ).padding(0.5);
  const step = along.step() || width - start;
  const xOf = (at: number): number => along(at) ?? start;

  const series = chart.series.map(({ values }, number) =>
    chart.categories.map((_category, at): Mark => {
      const value = values[at] ?? null;
      return { series: number, x: xOf(at), y: value === null ? null : up(value), value };
    }),
  );
  const labels = chart.categories.map((category) => wrapText(category, step - size * 0.5, size));
  const draw = line<Mark>()
    .defined(({ y }) => y !== null)
    .x(({ x }) => x)
    .y(({ y }) => y ?? bottom);
  const nodes = [
    ...ticks.flatMap((tick) => [
      ruleNode([start, up(tick)], [width, up(tick)], tick === 0 ? 'axis' : 'grid'),
      textNode(formatCount(tick, language), { x: start - size * 0.5, y: up(tick) + size * 0.34, anchor: 'end', tone: 'quiet' }),
    ]),
    ...series.map((marks, number) => lineNode(number, draw(marks) ?? '')),
    ...series.flat().flatMap(({ series: number, x, y }) => (y === null ? [] : [pointNode(number, x, y, size)])),
    ...chart.categories.flatMap((_category, at) =>
      valueNodes(
        series.flatMap((marks) => marks[at] ?? []),
        bottom,
        frame,
      ),
    ),
    ...labels.flatMap((lines, at) =>
      lines.map((text, row) => textNode(text, { x: xOf(at), y: bottom + size * (1.5 + row * LINE), anchor: 'middle' })),
    ),
  ];
  const rows = Math.max(...labels.map((lines) => lines.length));
  return { height: bottom + size * (1.5 + (rows - 1) * LINE + 0.5), nodes };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The values of one category, each at the first free place around its mark; where nothing is known of any of them, that is said. */
function valueNodes(marks: readonly Mark[], bottom: number, { language, size, width: frameWidth }: ChartFrame): SvgNode[] {
  const known = marks.filter((mark): mark is Mark & { y: number; value: number } => mark.y !== null).toSorted((a, b) => a.y - b.y);
  const [first] = marks;
  if (known.length === 0 && first) return [textNode(UNKNOWN, { x: first.x, y: bottom - size * 0.5, anchor: 'middle', tone: 'value' })];
  const taken: Box[] = known.map(({ x, y }) => boxAround(x, y, size * 0.7, size * 0.7));
  return known.map(({ x, y, value }) => {
    const words = formatCount(value, language);
    const width = textWidth(words, size);
    const aside = size * 0.6 + width / 2;
    const places = [
      [x, y - size * 0.95],
      [x, y + size],
      [x + aside, y],
      [x - aside, y],
    ] as const;
    const boxes = places.map(([middle, level]) => boxAround(middle, level, width, size));
    const inside = (box: Box) => box.left >= 0 && box.right <= frameWidth && box.bottom < bottom;
    const free = boxes.findIndex((box) => inside(box) && !taken.some((other) => meet(box, other)));
    const [middle, level] = places[Math.max(free, 0)] ?? places[0];
    taken.push(boxAround(middle, level, width, size));
    return textNode(words, { x: middle, y: level + size * 0.34, anchor: 'middle', tone: 'value' });
  });
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
