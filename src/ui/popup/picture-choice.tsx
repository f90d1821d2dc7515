import { useId, useState } from 'preact/hooks';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { countCovers, type MaskEdits } from '../../report/picture/mask-edits.ts';
import type { PictureKind } from '../../report/picture/take-picture.ts';
import { Notice } from '../notice.tsx';
import { MaskEditor } from './mask-editor.tsx';
import type { Picture } from './use-picture.ts';

const kindWords: Record<PictureKind, MessageKey> = {
  view: 'picture_view',
  passage: 'picture_passage',
  page: 'picture_page',
};

const waitingWords = {
  'covers lost': 'report_picture_covers_lost',
  'not looked': 'report_picture_not_looked',
} as const;

/** The picture as it would go out, its covers filled, and whether it goes out at all. */
export function PictureChoice(props: {
  picture: Picture;
  onWanted: (wanted: boolean) => void;
  onEdits: (edits: MaskEdits) => void;
  kind: PictureKind;
  /** Those there is a choice of. */
  kinds: PictureKind[];
  onKind: (kind: PictureKind) => void;
  onRetake: () => void;
  /** Whether a site profile says where this page names people. */
  isSiteKnown: boolean;
}) {
  const { picture } = props;
  // The editor belongs to one picture: another one never opens in it by itself.
  const [edited, setEdited] = useState<ImageBitmap | null>(null);
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_picture')}</legend>
      <div class="row">
        {props.kinds.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name={`${name}-kind`}
              checked={kind === props.kind}
              onChange={() => props.onKind(kind)}
            />
            <span>{translate(kindWords[kind])}</span>
          </label>
        ))}
      </div>
      {picture.state === 'taking' ? (
        <div class="row apart">
          {/* Said beside Send, with what else it waits for. */}
          <p class="soft">{translate('report_picture_taking')}</p>
          {props.kind !== 'view' ? (
            <>
              <progress aria-label={translate('report_picture_taking')} value={picture.progress} />
              <button type="button" onClick={() => props.onKind('view')}>
                {translate('report_picture_cancel')}
              </button>
            </>
          ) : null}
        </div>
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
              checked={picture.wanted}
              onChange={({ currentTarget }) => {
                // The way to send it leads through it.
                if (picture.waitsFor) setEdited(picture.source);
                else props.onWanted(currentTarget.checked);
              }}
            />
            <span>{translate('report_picture_send')}</span>
          </label>
          {picture.waitsFor ? (
            <Notice tone="careful">
              <p>{translate(waitingWords[picture.waitsFor])}</p>
            </Notice>
          ) : picture.wanted && !picture.seen && !props.isSiteKnown ? (
            <Notice tone="careful">
              <p>{translate('report_picture_site_unknown')}</p>
            </Notice>
          ) : (
            <p class="soft">{howMuchIsCovered(countCovers(picture.edits))}</p>
          )}
          {picture.isCut ? <p class="soft">{translate('report_picture_cut')}</p> : null}
          {picture.sent ? (
            <a
              class={picture.wanted ? 'picture' : 'picture left-out'}
              href={picture.sent.address}
              target="_blank"
              rel="noreferrer"
            >
              <img src={picture.sent.address} alt={translate('report_picture_alt')} />
            </a>
          ) : null}
          <div>
            <button type="button" onClick={() => setEdited(picture.source)}>
              {translate('mask_open')}
            </button>
          </div>
          {edited === picture.source ? (
            <MaskEditor
              source={picture.source}
              edits={picture.edits}
              onDone={(edits) => {
                setEdited(null);
                props.onEdits(edits);
              }}
              onCancel={() => setEdited(null)}
            />
          ) : null}
        </>
      ) : null}
    </fieldset>
  );
}

const howMuchIsCovered = (count: number): string =>
  count === 0
    ? translate('report_picture_hint_none')
    : count === 1
      ? translate('report_picture_hint_one')
      : translate('report_picture_hint', count);
