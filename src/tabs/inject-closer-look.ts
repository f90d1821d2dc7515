import { runInFrames } from './run-in-frames.ts';

/**
 * Puts the script that looks closer into every frame of a tab that is marked; a second one there does
 * nothing. False where the browser does not allow it (any more).
 */
export async function injectCloserLook(tabId: number): Promise<boolean> {
  try {
    await runInFrames(tabId, ['/src/look-closer.iife.js']);
    return true;
  } catch {
    // Access that a click had given ends when the tab goes elsewhere; the form then tells only what the tab
    // tells.
    return false;
  }
}
