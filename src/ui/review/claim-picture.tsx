import { useEffect, useState } from 'preact/hooks';
import { good, type Result } from '../../contract/result.ts';
import type { Claim } from '../../contract/staff/claim.ts';
import { explain, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Switch } from '../switch.tsx';
import type { WorkChoices } from '../work-choices.ts';
import { ClaimPart } from './claim-part.tsx';

type Pictures = Claim['pictures'];

/**
 * The pictures that came with a claim: none is fetched unasked, and each is blurred and grey until wanted.
 */
export function ClaimPicture(props: {
  desk: DeskClient;
  claim: Claim;
  choices: WorkChoices;
  onChoices: (change: Partial<WorkChoices>) => void;
}) {
  const { pictures } = props.claim;
  const [at, setAt] = useState(0);
  const picture = pictures[at] ?? pictures[0];
  return (
    <ClaimPart
      head={translate('claim_picture')}
      hint={pictures.length > 1 ? translate('claim_picture_of', at + 1, pictures.length) : undefined}
    >
      {picture ? (
        <>
          <Picture key={picture.sha256} {...props} picture={picture} />
          {pictures.length > 1 ? (
            <button type="button" class="mini" onClick={() => setAt((at + 1) % pictures.length)}>
              {translate('claim_picture_next')}
            </button>
          ) : null}
        </>
      ) : (
        <p class="soft">{translate('history_no_picture')}</p>
      )}
    </ClaimPart>
  );
}

function Picture(props: {
  desk: DeskClient;
  picture: Pictures[number];
  choices: WorkChoices;
  onChoices: (change: Partial<WorkChoices>) => void;
}) {
  const { picture, choices, onChoices } = props;
  const [isWanted, setIsWanted] = useState(false);
  const [shown, setShown] = useState<Result<string> | null>(null);
  const [isWhole, setIsWhole] = useState(true);
  useEffect(() => {
    if (!isWanted) return;
    let address: string | null = null;
    let isOver = false;
    void props.desk.picture(picture).then((read) => {
      if (isOver) return;
      if (!read.ok) return setShown(read);
      address = URL.createObjectURL(read.value);
      setShown(good(address));
      // Of a damaged one an element shows what is there and says nothing.
      void createImageBitmap(read.value).then(
        (whole) => whole.close(),
        () => setIsWhole(false),
      );
    });
    return () => {
      isOver = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [isWanted]);
  const look = [choices.blurPictures ? 'blurred' : '', choices.greyPictures ? 'grey' : ''].join(' ');
  return (
    <div class="stack tight">
      <div class="picture">
        {shown?.ok ? <img class={look} src={shown.value} alt={translate('history_picture_alt')} /> : null}
        {isWanted ? null : (
          <button
            type="button"
            class="mini show-picture"
            aria-keyshortcuts="I"
            onClick={() => setIsWanted(true)}
          >
            <Icon name="eye" />
            {translate('claim_picture_show')}
            <KeyHint name="I" />
          </button>
        )}
        {shown?.ok === false ? <p role="alert">{explain(shown.error)}</p> : null}
      </div>
      {isWhole ? null : <p role="alert">{translate('claim_picture_damaged')}</p>}
      <p class="soft">
        {shown?.ok
          ? translate('claim_picture_right')
          : translate(
              picture.reports === 1 ? 'claim_picture_report_one' : 'claim_picture_reports',
              picture.reports,
            )}
      </p>
      <div class="row">
        <span class="switched">
          <Switch
            label={translate('claim_picture_blur')}
            isOn={choices.blurPictures}
            onChange={(blurPictures) => onChoices({ blurPictures })}
          />
          {translate('claim_picture_blur')}
        </span>
        <span class="switched">
          <Switch
            label={translate('claim_picture_grey')}
            isOn={choices.greyPictures}
            onChange={(greyPictures) => onChoices({ greyPictures })}
          />
          {translate('claim_picture_grey')}
        </span>
      </div>
    </div>
  );
}
