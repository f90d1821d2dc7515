import { waitAtMost } from '../../platform/wait-at-most.ts';
import { addToDraft, type DraftParts } from './draft.ts';

/** The drafts that are on their way into storage, one after the other. */
let underWay: Promise<void> = Promise.resolve();

/**
 * Adds to the draft of a tab once `parts` are known. Returns at once, since Firefox opens the popup only at
 * once: who opens the form waits for `draftsLeft`.
 */
export function leaveDraft(tabId: number, url: string, parts: Promise<DraftParts>): void {
  underWay = Promise.all([parts, underWay])
    .then(([known]) => addToDraft(tabId, url, known))
    // The form opens all the same, with what the page itself tells.
    .catch((error: unknown) => console.error('leave-draft:', error));
}

/**
 * How long the form waits for them, in milliseconds: a page that is busy may take long to tell what is
 * selected in it.
 */
const patience = 5000;

/** Ends when all drafts left so far are in storage, or are late. */
export async function draftsLeft(): Promise<void> {
  await waitAtMost(underWay, patience);
}
