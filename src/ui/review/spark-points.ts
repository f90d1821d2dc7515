/** The points of a small line chart, as SVG writes them, the greatest value at its top. Pure. */
export function sparkPoints(values: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length - 1);
  return values
    .map((value, index) => `${round(index * step)},${round(height - (value / most) * height)}`)
    .join(' ');
}

const round = (number: number): number => Math.round(number * 10) / 10;
