import { useId } from 'preact/hooks';
import { type SiteState, siteStates } from '../access/site-access.ts';
import { type MessageKey, translate } from '../platform/translate.ts';

/** What each state is called. */
const stateWords: Record<SiteState, MessageKey> = {
  on: 'access_on',
  ask: 'access_ask',
  off: 'access_off',
};

/** When pages of a site are read: one of three, side by side. */
export function SiteSegments(props: {
  site: string;
  state: SiteState;
  onChoose: (state: SiteState) => void;
}) {
  const name = useId();
  return (
    <fieldset class="segments" aria-label={translate('access_title', props.site)}>
      {siteStates.map((state) => (
        <label key={state}>
          <input
            type="radio"
            name={name}
            checked={state === props.state}
            // A refused prompt leaves the choice as it was, which only drawing it from the truth shows.
            onClick={(event) => {
              event.preventDefault();
              if (state !== props.state) props.onChoose(state);
            }}
          />
          <span>{translate(stateWords[state])}</span>
        </label>
      ))}
    </fieldset>
  );
}
