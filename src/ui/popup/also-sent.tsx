import { type MessageKey, translate } from '../../platform/translate.ts';
import type { LeavablePart } from '../../report/build-report.ts';

const partWords: Record<LeavablePart, MessageKey> = {
  title: 'part_title',
  canonical: 'part_canonical',
  around: 'part_around',
  post: 'part_post',
  entry: 'part_entry',
  device: 'part_device',
};

/**
 * What goes along by itself, each part with a box to leave it out; `values` are those that need to be seen
 * for that.
 */
export function AlsoSent(props: {
  parts: LeavablePart[];
  values: Partial<Record<LeavablePart, string>>;
  leftOut: LeavablePart[];
  onLeftOut: (leftOut: LeavablePart[]) => void;
}) {
  const { leftOut, values } = props;
  const toggle = (part: LeavablePart) =>
    props.onLeftOut(leftOut.includes(part) ? leftOut.filter((one) => one !== part) : [...leftOut, part]);
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_parts')}</legend>
      {props.parts.map((part) => (
        <label key={part} class="choice">
          <input type="checkbox" checked={!leftOut.includes(part)} onChange={() => toggle(part)} />
          <span>
            {translate(partWords[part])}
            {values[part] ? <span class="address">{values[part]}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
