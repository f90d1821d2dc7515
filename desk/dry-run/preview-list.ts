import { type List, listFormat } from '../../src/contract/list.ts';
import { entryOfDraft } from '../../src/contract/staff/entry-of-draft.ts';
import { correctionAddress } from '../publishing/correction-address.ts';
import type { StoredDraft } from '../verdict/decide-draft.ts';

/** How long a preview is good, in milliseconds: a browser that nobody signs in with forgets it. */
const lifetime = 24 * 60 * 60 * 1000;

/** What a desk says of itself in its list of drafts. */
interface PreviewingDesk {
  publicAddress: string;
  name: string;
  publisher: string;
}

/**
 * Drafts as a list that nobody has signed, for the browsers of staff alone: so they see on real pages what
 * would be flagged. What is found by no wordings is not in it, since a draft changes nothing about that.
 * Pure.
 */
export function previewList(drafts: readonly StoredDraft[], desk: PreviewingDesk, now: Date): List {
  const at = now.toISOString();
  return {
    format: listFormat,
    id: `${desk.publicAddress}/staff/preview-list`,
    // It only has to rise.
    version: Math.floor(now.getTime() / 1000),
    generatedAt: at,
    expiresAt: new Date(now.getTime() + lifetime).toISOString(),
    title: `${desk.name}: drafts, 草稿`,
    publisher: desk.publisher,
    categories: [],
    entries: drafts
      .filter(({ draft }) => draft.wordings.length > 0 && draft.claim !== '')
      .map(({ entryId: id, draft, entry }) =>
        entryOfDraft(draft, {
          ...{ id, before: entry, page: correctionAddress(desk.publicAddress, id) },
          ...{ publisher: desk.publisher, at },
        }),
      ),
  };
}
