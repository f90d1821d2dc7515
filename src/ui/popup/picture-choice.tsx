import { Notice } from '../notice.tsx';
import { explain, translate } from '../translate.ts';
import type { Picture } from './use-picture.ts';

/** The picture as it would go out, and whether it goes out at all. */
export function PictureChoice(props: {
  picture: Picture;
  wanted: boolean;
  onWanted: (wanted: boolean) => void;
  onRetake: () => void;
}) {
  const { picture, wanted } = props;
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_picture')}</legend>
      {picture.state === 'taking' ? <p class="soft">{translate('report_picture_taking')}</p> : null}
      {picture.state === 'refused' ? (
        <Notice tone="careful">
          <p>{explain({ code: picture.error.code })}</p>
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
          <p class="soft">{translate('report_picture_hint')}</p>
          <a
            class={wanted ? 'picture' : 'picture left-out'}
            href={picture.address}
            target="_blank"
            rel="noreferrer"
          >
            <img src={picture.address} alt={translate('report_picture_alt')} />
          </a>
        </>
      ) : null}
    </fieldset>
  );
}
