/**
 * Whether a browser's error says that it cannot take a picture at the moment: it has not drawn the page again
 * yet, or pages of the extension that are closed by now took two pictures in this second. Pure.
 */
export const isPassingFailure = (message: string): boolean =>
  /image readback failed|MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(message);
