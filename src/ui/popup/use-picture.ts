import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../contract/report.ts';
import { good, type Refusal, type Result } from '../../contract/result.ts';
import { describeAttachment, renderPicture } from '../../report/picture/encode-picture.ts';
import { countCovers, type MaskEdits } from '../../report/picture/mask-edits.ts';
import { type Subject, type TakenPicture, takePicture } from '../../report/picture/take-picture.ts';
import {
  careInEditor,
  careLost,
  isWanted,
  needsPerson,
  type PictureCare,
  startCare,
  wouldLose,
} from './picture-care.ts';

/** The picture as it goes out: covered, encoded, `address` shows it. */
export interface SentPicture {
  blob: Blob;
  address: string;
  attachment: Attachment;
}

/**
 * The picture of the page: being taken, taken, or refused. `sent` is null while the covers are being filled.
 */
export type Picture = PictureStanding &
  (
    | { state: 'taking'; progress: number }
    | {
        state: 'taken';
        source: ImageBitmap;
        /** Whether the page goes on below the picture. */
        isCut: boolean;
        at: Date;
        url: string;
        edits: MaskEdits;
        sent: SentPicture | null;
      }
    | { state: 'refused'; error: Refusal }
  );

/** How a picture stands; where there is none yet, or none at all, how the one wanted would. */
interface PictureStanding {
  /** Why a person must go through it before it may be sent; null where nobody need. */
  waitsFor: 'covers lost' | 'not looked' | null;
  /** Whether the person has been through it in the editor. */
  seen: boolean;
  wanted: boolean;
}

interface Shot {
  subject: Subject;
  taken: Result<TakenPicture>;
}

/**
 * Takes a picture each time `subject` is another, with the suggested covers over it; one of an earlier
 * subject is never returned, nor what a person made of it or said about it. `coversLost` says that this was
 * so with an earlier form. The picture without its covers is in memory alone, and gone when the form is.
 */
export function usePicture(
  subject: Subject,
  coversLost: boolean,
): {
  picture: Picture;
  /** Whether covers made by hand would be lost with the picture, or are. */
  covered: boolean;
  setEdits: (edits: MaskEdits) => void;
  setWanted: (wanted: boolean) => void;
} {
  const [shot, setShot] = useState<Shot | null>(null);
  const [progress, setProgress] = useState(0);
  const [care, setCare] = useState<PictureCare | null>(coversLost ? careLost : null);
  const [rendered, setRendered] = useState<Rendered | null>(null);

  useEffect(() => {
    const ending = new AbortController();
    let mine: Shot | null = null;
    setProgress(0);
    void takePicture(subject, setProgress, ending.signal).then((taken) => {
      mine = { subject, taken };
      if (ending.signal.aborted) return drop(mine);
      setCare((before) => startCare((taken.ok && taken.value.covers) || [], before));
      setShot(mine);
    });
    return () => {
      ending.abort();
      if (mine) drop(mine);
    };
  }, [subject]);

  const edits = care?.edits;
  useEffect(() => {
    if (!shot?.taken.ok || shot.subject !== subject || !edits) return;
    let gone = false;
    let address: string | null = null;
    void render(shot.taken.value.picture, edits).then((sent) => {
      if (gone) return;
      if (!sent.ok) return setRendered({ shot, edits, sent });
      address = URL.createObjectURL(sent.value.blob);
      setRendered({ shot, edits, sent: good({ ...sent.value, address }) });
    });
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [shot, subject, edits]);

  const missing = standing(startCare([], care), subject.tab.page !== null);
  const picture: Picture =
    shot?.subject === subject && care
      ? pictureOf(shot, care, rendered, missing)
      : { state: 'taking', progress, ...missing };
  return {
    picture,
    covered: care !== null && wouldLose(care),
    setEdits: (edits) => setCare((before) => before && careInEditor(before, edits)),
    setWanted: (wanted) => setCare((before) => before && { ...before, wanted }),
  };
}

interface Rendered {
  shot: Shot;
  edits: MaskEdits;
  sent: Result<SentPicture>;
}

function pictureOf(
  shot: Shot,
  care: PictureCare,
  rendered: Rendered | null,
  missing: PictureStanding,
): Picture {
  if (!shot.taken.ok) return { state: 'refused', error: shot.taken.error, ...missing };
  const { picture: source, covers, isCut, at, url } = shot.taken.value;
  const { edits } = care;
  const sent = rendered?.shot === shot && rendered.edits === edits ? rendered.sent : null;
  if (sent && !sent.ok) return { state: 'refused', error: sent.error, ...missing };
  const taken = { source, isCut, at, url, edits, sent: sent?.value ?? null };
  return { state: 'taken', ...taken, ...standing(care, covers !== null) };
}

/** How a picture with this care stands; `looked` says whether its page could be searched for names. */
const standing = (care: PictureCare, looked: boolean): PictureStanding => ({
  waitsFor: needsPerson(care, looked) ? (care.lost ? 'covers lost' : 'not looked') : null,
  seen: care.seen,
  wanted: isWanted(care, looked),
});

async function render(source: ImageBitmap, edits: MaskEdits): Promise<Result<Omit<SentPicture, 'address'>>> {
  const picture = await renderPicture(source, edits);
  if (!picture.ok) return picture;
  const attachment = await describeAttachment(picture.value, countCovers(edits));
  return good({ blob: picture.value, attachment });
}

function drop({ taken }: Shot): void {
  if (taken.ok) taken.value.picture.close();
}
