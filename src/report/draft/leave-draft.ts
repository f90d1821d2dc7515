import { waitAtMost } from '../../platform/wait-at-most.ts';
import { addToDraft, type DraftParts } from './draft.ts';

/** The drafts that are being stored, one after the other. */
let underWay: Promise<void> = Promise.resolve();

/**
 * Adds `parts` to the draft of a tab once they are known. Returns at once, because Firefox opens a popup only
 * directly after the press. The form waits with `draftsLeft`.
 */
export function leaveDraft(tabId: number, url: string, parts: Promise<DraftParts>): void {
  underWay = Promise.all([parts, underWay])
    .then(([known]) => addToDraft(tabId, url, known))
    // The form opens all the same, with what it reads from the page.
    .catch((error: unknown) => console.error('leave-draft:', error));
}

/**
 * How long the form waits for drafts, in milliseconds: a busy page may take long to say what is selected.
 */
const patience = 5000;

/** Resolves when all drafts so far are stored, or when it has waited long enough. */
export async function draftsLeft(): Promise<void> {
  await waitAtMost(underWay, patience);
}
