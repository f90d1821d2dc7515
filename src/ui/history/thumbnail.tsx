import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '../../outbox/read-outbox.ts';
import { translate } from '../../platform/translate.ts';

/** The picture of a report, small; a press shows it whole. */
export function Thumbnail({ id, hasPicture }: { id: string; hasPicture: boolean }) {
  const [dropped, setDropped] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!hasPicture) return;
    let shown: string | null = null;
    let gone = false;
    readPicture(id).then(
      (picture) => {
        if (gone) return;
        setDropped(!picture);
        if (!picture) return;
        shown = URL.createObjectURL(picture);
        setAddress(shown);
      },
      (error: unknown) => console.error('thumbnail', error),
    );
    return () => {
      gone = true;
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [id, hasPicture]);
  return address ? (
    <a class="thumbnail" href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={translate('history_picture_alt')} />
    </a>
  ) : (
    <div class="thumbnail soft">{translate(dropped ? 'history_picture_dropped' : 'history_no_picture')}</div>
  );
}
