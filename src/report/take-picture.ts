import { good, type Result } from '../contract/result.ts';
import type { TabDescription } from '../messages/message-contract.ts';
import { capturePage } from './capture-page.ts';
import { captureView } from './capture-view.ts';
import { type Cover, suggestCovers } from './mask-edits.ts';

/** What a picture shows: what the window shows, or all of the page. */
export const pictureKinds = ['view', 'page'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** A picture before it is covered, with the covers suggested for it. */
export interface TakenPicture {
  picture: ImageBitmap;
  /** Null where the page could not be looked through for names. */
  covers: Cover[] | null;
  /** Whether the page is longer than the picture. */
  isCut: boolean;
}

/** Takes a picture of a tab. `signal` ends one that takes its time; `onProgress` tells how far it is, from 0 to 1. */
export async function takePicture(
  tab: TabDescription,
  kind: PictureKind,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Result<TakenPicture>> {
  if (kind === 'page') {
    const page = await capturePage(tab, onProgress, signal);
    if (!page.ok) return page;
    const { picture, areas, scale, isCut } = page.value;
    return good({ picture, covers: suggestCovers(areas, scale, picture.width, picture.height), isCut });
  }
  const captured = await captureView(tab);
  if (!captured.ok) return captured;
  const { picture, view } = captured.value;
  const covers = view && suggestCovers(view.areas, picture.width / view.width, picture.width, picture.height);
  return good({ picture, covers, isCut: false });
}
