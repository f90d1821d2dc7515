/**
 * Finds the element of a card or a notice, as the page sees it: nothing but an element in the top layer,
 * without contents.
 */
export const cardHost = 'div[popover=manual]:empty';

/** Waits until a card that has just come takes presses that hide or report. */
export const untilCardSettled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
