/** How often it is shown how far work is, in milliseconds. */
const often = 250;

/**
 * Shows work on a file when it begins, pauses, goes on or ends, and how far it is only now and then: what
 * each time leaves behind in the page is not freed before a file of a gigabyte is through.
 */
export function shownLessOften<Work extends { state: string }>(
  show: (work: Work) => void,
  clock: () => number = Date.now,
): (work: Work) => void {
  let shownAt = 0;
  let last = '';
  return (work) => {
    const isSame = work.state === 'running' && work.state === last;
    if (isSame && clock() - shownAt < often) return;
    shownAt = clock();
    last = work.state;
    show(work);
  };
}
