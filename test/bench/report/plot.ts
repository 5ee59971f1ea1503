import type { Series } from '../parts/part.ts';

const WIDTH = 210;
const HEIGHT = 150;
const GAP = 50;
/** Panels side by side. */
const COLUMNS = 3;
const LEFT = 44;
const TOP = 30;
/** Grays and a blue that are readable on white and on black. */
const STYLE =
  'text{font:11px system-ui,sans-serif;fill:#808080}.axis{stroke:#808080;fill:none}' +
  '.linear{stroke:#808080;stroke-dasharray:3 3}.cost{stroke:#3b82d6;stroke-width:2;fill:none}' +
  '.dot{fill:#3b82d6}';

/** A panel of the plot: a series, and what it shows in words. */
export interface Panel {
  readonly title: string;
  readonly series: Series;
}

/**
 * Draws our time against size, a panel for each series, both axes logarithmic; the dashed line is what linear growth
 * would be from the first point.
 */
export function plot(panels: readonly Panel[]): string {
  const width = COLUMNS * (WIDTH + GAP) + LEFT;
  const rowHeight = TOP + HEIGHT + 40;
  const height = Math.ceil(panels.length / COLUMNS) * rowHeight;
  const body = panels.map((panel, i) => {
    const [x, y] = [(i % COLUMNS) * (WIDTH + GAP), Math.floor(i / COLUMNS) * rowHeight];
    return `<g transform="translate(${x} ${y})">\n${drawPanel(panel, LEFT)}\n</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>Time against size, both logarithmic; dashed: linear growth</title>`,
    `<style>${STYLE}</style>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function drawPanel({ title, series: { points } }: Panel, left: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const times = last.size / first.size;
  const costs = [...points.map(({ cost }) => cost), first.cost * times];
  const x = scale(first.size, last.size, left, left + WIDTH);
  const y = scale(Math.min(...costs), Math.max(...costs), TOP + HEIGHT, TOP);
  const at = (size: number, cost: number): string => `${round(x(size))},${round(y(cost))}`;
  const line = points.map(({ size, cost }) => at(size, cost)).join(' ');
  const linear = `${at(first.size, first.cost)} ${at(last.size, first.cost * times)}`;
  const dots = points.map(({ size, cost }) => {
    const [cx, cy] = at(size, cost).split(',');
    return `<circle class="dot" cx="${cx}" cy="${cy}" r="2.5"/>`;
  });
  const bottom = TOP + HEIGHT;
  const label = (text: string, dx: number, dy: number, anchor: string): string =>
    `<text x="${dx}" y="${dy}" text-anchor="${anchor}">${text}</text>`;
  return [
    label(title, left, TOP - 12, 'start'),
    `<polyline class="axis" points="${left},${TOP} ${left},${bottom} ${left + WIDTH},${bottom}"/>`,
    `<polyline class="linear" points="${linear}"/>`,
    `<polyline class="cost" points="${line}"/>`,
    ...dots,
    label(short(first.size), left, bottom + 16, 'start'),
    label(short(last.size), left + WIDTH, bottom + 16, 'end'),
    label(duration(first.cost), left - 4, round(y(first.cost)), 'end'),
    label(duration(last.cost), left + WIDTH, round(y(last.cost)) - 8, 'end'),
  ].join('\n');
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = Math.log(high / low) || 1;
  return (value) => from + (Math.log(value / low) / span) * (to - from);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const short = (size: number): string =>
  size >= 1e6 ? `${round(size / 1e6)}M` : size >= 1e4 ? `${round(size / 1e3)}k` : String(size);

const duration = (ms: number): string =>
  ms >= 1000 ? `${round(ms / 1000)} s` : `${ms >= 10 ? Math.round(ms) : round(ms)} ms`;
