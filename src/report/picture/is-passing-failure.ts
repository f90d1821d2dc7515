/**
 * Whether a browser that takes no picture only cannot just then, going by its words: where it has not yet
 * drawn a page anew, and where pages of ours that are closed by now took two pictures within the second.
 * Pure.
 */
export const isPassingFailure = (message: string): boolean =>
  /image readback failed|MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(message);
