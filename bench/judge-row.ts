import type { Row } from './measure-page.ts';

/** A row as it is printed and kept, with whether its target is met. */
export function judgeRow({ what, value, byItself, most }: Row) {
  const round = (number: number | undefined | null) => (number == null ? '' : Number(number.toFixed(2)));
  return {
    what,
    value: value === null ? 'no figure' : round(value),
    'by itself again': round(byItself),
    target: most === undefined ? '' : `<= ${most}`,
    met: most === undefined || value === null ? '' : value <= most ? 'yes' : 'NO',
  };
}
