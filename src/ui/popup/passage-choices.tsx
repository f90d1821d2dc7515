import { translate } from '../../platform/translate.ts';
import type { PassageChoice } from './choose-passages.ts';

/** Which passages of the page the report points at. */
export function PassageChoices(props: {
  choices: PassageChoice[];
  onChoices: (choices: PassageChoice[]) => void;
}) {
  const { choices, onChoices } = props;
  const chosenCount = choices.filter(({ chosen }) => chosen).length;
  const chooseAll = (chosen: boolean) => onChoices(choices.map((choice) => ({ ...choice, chosen })));
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_passages')}</legend>
      {choices.length === 0 ? <p class="soft">{translate('report_no_passages')}</p> : null}
      {choices.length > 3 ? (
        <div class="row apart soft">
          <span>{translate('report_passages_chosen', chosenCount, choices.length)}</span>
          <span class="row">
            <button type="button" class="plain" onClick={() => chooseAll(true)}>
              {translate('choose_all')}
            </button>
            <button type="button" class="plain" onClick={() => chooseAll(false)}>
              {translate('choose_none')}
            </button>
          </span>
        </div>
      ) : null}
      <div class="passages">
        {choices.map(({ key, passage, chosen }) => (
          <label key={key} class="choice">
            <input
              type="checkbox"
              checked={chosen}
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
