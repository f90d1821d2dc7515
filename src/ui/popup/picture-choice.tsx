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

/**
 * The picture as it would go out, its covers filled, and whether it goes out at all. Everything has its place
 * from the beginning: a picture comes after a second or more, when the person is choosing further below.
 */
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
  const taken = picture.state === 'taken' ? picture : null;
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
      <label class="choice">
        <input
          type="checkbox"
          disabled={!taken}
          checked={picture.state !== 'refused' && picture.wanted}
          onChange={({ currentTarget }) => {
            // The way to send it leads through it.
            if (taken?.waitsFor) setEdited(taken.source);
            else props.onWanted(currentTarget.checked);
          }}
        />
        <span>{translate('report_picture_send')}</span>
      </label>
      <PictureCaution picture={picture} isSiteKnown={props.isSiteKnown} />
      <div class="picture-place">
        {picture.state === 'taking' ? (
          <>
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
          </>
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
        {taken?.sent ? (
          <a
            class={taken.wanted ? 'picture' : 'picture left-out'}
            href={taken.sent.address}
            target="_blank"
            rel="noreferrer"
          >
            <img src={taken.sent.address} alt={translate('report_picture_alt')} />
          </a>
        ) : null}
      </div>
      {props.kind === 'page' ? (
        <p class="soft room" data-room={translate('report_picture_cut')}>
          <span>{taken?.isCut ? translate('report_picture_cut') : ''}</span>
        </p>
      ) : null}
      <div>
        <button type="button" disabled={!taken} onClick={() => setEdited(taken?.source ?? null)}>
          {translate('mask_open')}
        </button>
      </div>
      {taken && edited === taken.source ? (
        <MaskEditor
          source={taken.source}
          edits={taken.edits}
          onDone={(edits) => {
            setEdited(null);
            props.onEdits(edits);
          }}
          onCancel={() => setEdited(null)}
        />
      ) : null}
    </fieldset>
  );
}

/** What to mind before the picture is sent. */
function PictureCaution({ picture, isSiteKnown }: { picture: Picture; isSiteKnown: boolean }) {
  const warning: MessageKey | null = picture.waitsFor
    ? waitingWords[picture.waitsFor]
    : picture.wanted && !picture.seen && !isSiteKnown
      ? 'report_picture_site_unknown'
      : null;
  if (warning)
    return (
      // Where there is no picture, only its room is left.
      <Notice tone="careful" isVoid={picture.state === 'refused'}>
        <p>{translate(warning)}</p>
      </Notice>
    );
  return (
    <p class="soft room" data-room={howMuchIsCovered(99)}>
      <span>{picture.state === 'taken' ? howMuchIsCovered(countCovers(picture.edits)) : ''}</span>
    </p>
  );
}

const howMuchIsCovered = (count: number): string =>
  count === 0
    ? translate('report_picture_hint_none')
    : count === 1
      ? translate('report_picture_hint_one')
      : translate('report_picture_hint', count);
