import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../contract/report.ts';
import { good, type Refusal, type Result } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { type CapturedView, captureView } from '../../report/capture-view.ts';
import { describeAttachment } from '../../report/describe-attachment.ts';
import { countCovers, type MaskEdits, suggestCovers } from '../../report/mask-edits.ts';
import { renderPicture } from '../../report/render-picture.ts';

/** The picture as it goes out: covered, encoded, `address` shows it. */
export interface SentPicture {
  blob: Blob;
  address: string;
  attachment: Attachment;
}

/** The picture of the page: being taken, taken, or refused. `sent` is null while the covers are being filled. */
export type Picture =
  | { state: 'taking' }
  | {
      state: 'taken';
      source: ImageBitmap;
      /** Whether the page was looked through for names; where it could not be, a person must. */
      looked: boolean;
      edits: MaskEdits;
      sent: SentPicture | null;
    }
  | { state: 'refused'; error: Refusal };

interface Shot {
  tab: TabDescription;
  taken: Result<CapturedView>;
}

/**
 * Takes a picture of the tab each time `tab` is looked at anew, with the suggested covers over it; one of an earlier
 * look is never returned. The picture without its covers is in memory alone, and gone when the form is.
 */
export function usePicture(tab: TabDescription): {
  picture: Picture;
  setEdits: (edits: MaskEdits) => void;
} {
  const [shot, setShot] = useState<Shot | null>(null);
  const [edits, setEdits] = useState<MaskEdits>({ covers: [], crop: null });
  const [rendered, setRendered] = useState<{ edits: MaskEdits; sent: Result<SentPicture> } | null>(null);

  useEffect(() => {
    let gone = false;
    let mine: Shot | null = null;
    void captureView(tab).then((taken) => {
      mine = { tab, taken };
      if (gone) return drop(mine);
      setEdits(suggestedEdits(taken));
      setShot(mine);
    });
    return () => {
      gone = true;
      if (mine) drop(mine);
    };
  }, [tab]);

  useEffect(() => {
    if (!shot?.taken.ok || shot.tab !== tab) return;
    let gone = false;
    let address: string | null = null;
    void render(shot.taken.value.picture, edits).then((sent) => {
      if (gone) return;
      if (!sent.ok) return setRendered({ edits, sent });
      address = URL.createObjectURL(sent.value.blob);
      setRendered({ edits, sent: good({ ...sent.value, address }) });
    });
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [shot, tab, edits]);

  return { picture: pictureOf(tab, shot, edits, rendered), setEdits };
}

function pictureOf(
  tab: TabDescription,
  shot: Shot | null,
  edits: MaskEdits,
  rendered: { edits: MaskEdits; sent: Result<SentPicture> } | null,
): Picture {
  if (shot?.tab !== tab) return { state: 'taking' };
  if (!shot.taken.ok) return { state: 'refused', error: shot.taken.error };
  const { picture: source, view } = shot.taken.value;
  const sent = rendered?.edits === edits ? rendered.sent : null;
  if (sent && !sent.ok) return { state: 'refused', error: sent.error };
  return { state: 'taken', source, looked: view !== null, edits, sent: sent?.value ?? null };
}

function suggestedEdits(taken: Result<CapturedView>): MaskEdits {
  if (!taken.ok || !taken.value.view) return { covers: [], crop: null };
  const { picture, view } = taken.value;
  const scale = picture.width / view.width;
  return { covers: suggestCovers(view.areas, scale, picture.width, picture.height), crop: null };
}

async function render(source: ImageBitmap, edits: MaskEdits): Promise<Result<Omit<SentPicture, 'address'>>> {
  const picture = await renderPicture(source, edits);
  if (!picture.ok) return picture;
  const attachment = await describeAttachment(picture.value, countCovers(edits));
  return good({ blob: picture.value, attachment });
}

function drop({ taken }: Shot): void {
  if (taken.ok) taken.value.picture.close();
}
