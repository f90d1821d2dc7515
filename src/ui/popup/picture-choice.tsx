import { useState } from 'preact/hooks';
import { countCovers, type MaskEdits } from '../../report/mask-edits.ts';
import { Notice } from '../notice.tsx';
import { explain, translate } from '../translate.ts';
import { MaskEditor } from './mask-editor.tsx';
import type { Picture } from './use-picture.ts';

/** The picture as it would go out, its covers filled, and whether it goes out at all. */
export function PictureChoice(props: {
  picture: Picture;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
  onEdits: (edits: MaskEdits) => void;
  onRetake: () => void;
}) {
  const { picture, wanted } = props;
  const [editing, setEditing] = useState(false);
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_picture')}</legend>
      {picture.state === 'taking' ? (
        <p class="soft" role="status">
          {translate('report_picture_taking')}
        </p>
      ) : null}
      {picture.state === 'refused' ? (
        <Notice tone="careful">
          <p>{explain(picture.error)}</p>
          <div>
            <button type="button" onClick={props.onRetake}>
              {translate('report_picture_retake')}
            </button>
          </div>
        </Notice>
      ) : null}
      {picture.state === 'taken' ? (
        <>
          <label class="choice">
            <input
              type="checkbox"
              checked={wanted}
              onChange={(event) => props.onWanted(event.currentTarget.checked)}
            />
            <span>{translate('report_picture_send')}</span>
          </label>
          {picture.looked ? (
            <p class="soft">{translate('report_picture_hint', countCovers(picture.edits))}</p>
          ) : (
            <Notice tone="careful">
              <p>{translate('report_picture_not_looked')}</p>
            </Notice>
          )}
          {picture.sent ? (
            <a
              class={wanted ? 'picture' : 'picture left-out'}
              href={picture.sent.address}
              target="_blank"
              rel="noreferrer"
            >
              <img src={picture.sent.address} alt={translate('report_picture_alt')} />
            </a>
          ) : null}
          <div>
            <button type="button" onClick={() => setEditing(true)}>
              {translate('mask_open')}
            </button>
          </div>
          {editing ? (
            <MaskEditor
              source={picture.source}
              edits={picture.edits}
              onDone={(edits) => {
                setEditing(false);
                props.onEdits(edits);
                // Whoever has been through the picture means to send it.
                props.onWanted(true);
              }}
              onCancel={() => setEditing(false)}
            />
          ) : null}
        </>
      ) : null}
    </fieldset>
  );
}
