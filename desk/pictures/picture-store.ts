import { picturesInFolder } from './pictures-in-folder.ts';
import { type Upload, uploadsIn } from './uploads.ts';

/** Where screenshots are kept, each under the SHA-256 of its bytes. */
export interface KeptPictures {
  /** Once this resolves the picture is safe, whole. Keeping the same one again changes nothing. */
  keep(upload: Upload): Promise<void>;
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Takes a picture out of use, to be deleted later. */
  setAside(sha256: string): Promise<void>;
  /** The pictures that were set aside before that moment. */
  setAsideBefore(moment: Date): Promise<string[]>;
  /** Deletes a picture that was set aside, or puts it back. */
  endAside(sha256: string, isWanted: boolean): Promise<void>;
}

/** Screenshots: those on their way in, and those that are kept. */
export type PictureStore = ReturnType<typeof pictureStore>;

/**
 * Keeps pictures where `kept` says, by default as files in `folder`. What is being uploaded is in a folder
 * beside it.
 */
export const pictureStore = (folder: string, kept: KeptPictures = picturesInFolder(folder)) => ({
  ...uploadsIn(`${folder}-unfinished`),
  ...kept,
});
