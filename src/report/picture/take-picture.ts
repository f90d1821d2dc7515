import type { Passage } from '../../contract/report.ts';
import { good, type Result, refused } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { nameOfTab, namePageNow } from '../../tabs/name-of-tab.ts';
import { isSamePage } from '../../tabs/same-page.ts';
import { capturePage } from './capture-page.ts';
import { type CapturedView, captureView } from './capture-view.ts';
import { type Cover, suggestCovers } from './mask-edits.ts';

/** What a picture shows: the window's view, a passage with its surroundings, or the whole page. */
export type PictureKind = 'view' | 'passage' | 'page';

/** What to take a picture of. Another object means another picture, even of the same. */
export interface Subject {
  tab: TabDescription;
  kind: PictureKind;
  /** The passage a picture of kind `passage` shows; without one it shows the view. */
  passage: Passage | null;
}

/** A picture before it is covered, with the covers suggested for it. */
export interface TakenPicture {
  picture: ImageBitmap;
  /** Null where the page could not be searched for names. */
  covers: Cover[] | null;
  /** Whether the page is longer than the picture. */
  isCut: boolean;
  at: Date;
  /** The page's address when the picture was taken: a page may rewrite its own address. */
  url: string;
}

/**
 * Takes a picture. `signal` cancels it; `onProgress` gets its progress, from 0 to 1. Pictures are taken one
 * after the other: otherwise one could show a page that is still scrolled for another.
 */
export const takePicture = (
  subject: Subject,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Result<TakenPicture>> =>
  navigator.locks.request('take-picture', async () => {
    const { tab } = subject;
    const taken = await take(subject, onProgress, signal);
    if (!taken.ok) return taken;
    const at = new Date();
    const page = await namePageNow(tab.tabId);
    if (isSamePage(nameOfTab(tab), page)) return good({ ...taken.value, at, url: page.url });
    taken.value.picture.close();
    return refused('page_changed');
  });

async function take(
  { tab, kind, passage }: Subject,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Result<Omit<TakenPicture, 'at' | 'url'>>> {
  if (kind === 'page') {
    const page = await capturePage(tab, onProgress, signal);
    if (!page.ok) return page;
    const { picture, areas, scale, isCut } = page.value;
    return good({ picture, covers: suggestCovers(areas, scale, picture.width, picture.height), isCut });
  }
  const captured =
    kind === 'passage' && passage ? await capturePassage(tab, passage) : await captureView(tab);
  if (!captured.ok) return captured;
  const { picture, view } = captured.value;
  const covers = view && suggestCovers(view.areas, picture.width / view.width, picture.width, picture.height);
  return good({ picture, covers, isCut: false });
}

/**
 * Takes a picture of a passage with its surroundings, in the middle of the window, then scrolls back.
 */
async function capturePassage(tab: TabDescription, passage: Passage): Promise<Result<CapturedView>> {
  try {
    const reached = await sendToFrame(tab.tabId, 0, 'scroll-to-passage', passage);
    return reached.ok ? await captureView(tab) : refused('passage_not_found');
  } finally {
    await sendToFrame(tab.tabId, 0, 'scroll-page', { top: null });
  }
}
