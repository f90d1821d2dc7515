/** Whether this is the build for Firefox. */
export const isFirefox = import.meta.env?.MODE === 'firefox';
