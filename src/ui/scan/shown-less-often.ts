/** How often it is shown how far a running scan is, in milliseconds. */
const often = 250;

/**
 * Shows a scan when it begins, pauses, goes on or ends, and how far it is only now and then: what each time
 * leaves behind in the page is not freed before a file of a gigabyte is through.
 */
export function shownLessOften<Scan extends { state: string }>(
  show: (scan: Scan) => void,
  clock: () => number = Date.now,
): (scan: Scan) => void {
  let shownAt = 0;
  let last = '';
  return (scan) => {
    const isSame = scan.state === 'running' && scan.state === last;
    if (isSame && clock() - shownAt < often) return;
    shownAt = clock();
    last = scan.state;
    show(scan);
  };
}
