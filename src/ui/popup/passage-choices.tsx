import { useId } from 'preact/hooks';
import { mostPassages } from '../../contract/report.ts';
import { translate } from '../../platform/translate.ts';
import { chooseAll, isFull, type PassageChoice } from './choose-passages.ts';

/** Which passages of the page the report points at; `unlisted` matches of it are not among the choices. */
export function PassageChoices(props: {
  choices: PassageChoice[];
  unlisted: number;
  onChoices: (choices: PassageChoice[]) => void;
}) {
  const { choices, unlisted, onChoices } = props;
  const limitId = useId();
  const chosenCount = choices.filter(({ chosen }) => chosen).length;
  const full = isFull(choices);
  const isLimited = choices.length > mostPassages;
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_passages')}</legend>
      {choices.length === 0 ? <p class="soft">{translate('report_no_passages')}</p> : null}
      {choices.length > 3 ? (
        <div class="row apart soft">
          <span>{translate('report_passages_chosen', chosenCount, choices.length)}</span>
          <span class="row">
            <button type="button" class="plain" onClick={() => onChoices(chooseAll(choices))}>
              {translate('choose_all')}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => onChoices(choices.map((choice) => ({ ...choice, chosen: false })))}
            >
              {translate('choose_none')}
            </button>
          </span>
        </div>
      ) : null}
      {isLimited ? (
        <p class="soft" id={limitId}>
          {translate('report_passages_limit', mostPassages)}
        </p>
      ) : null}
      {unlisted > 0 ? <p class="soft">{translate('report_passages_unlisted', unlisted)}</p> : null}
      <div class="passages">
        {choices.map(({ key, passage, chosen }) => (
          <label key={key} class="choice">
            <input
              type="checkbox"
              checked={chosen}
              disabled={full && !chosen}
              aria-describedby={isLimited ? limitId : undefined}
              onChange={() =>
                onChoices(choices.map((one) => (one.key === key ? { ...one, chosen: !chosen } : one)))
              }
            />
            <span>
              {passage.quote.prefix.slice(-16)}
              <mark>{passage.quote.exact}</mark>
              {passage.quote.suffix.slice(0, 16)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
