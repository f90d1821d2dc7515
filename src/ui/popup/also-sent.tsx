import { type LeavablePart, leavableParts } from '../../report/build-report.ts';
import { type MessageKey, translate } from '../translate.ts';

const partWords: Record<LeavablePart, MessageKey> = { title: 'part_title', device: 'part_device' };

/** What goes along by itself, each part with a box to leave it out. */
export function AlsoSent(props: {
  title: string;
  leftOut: LeavablePart[];
  onLeftOut: (leftOut: LeavablePart[]) => void;
}) {
  const { leftOut } = props;
  const toggle = (part: LeavablePart) =>
    props.onLeftOut(leftOut.includes(part) ? leftOut.filter((one) => one !== part) : [...leftOut, part]);
  return (
    <fieldset class="stack tight">
      <legend>{translate('report_parts')}</legend>
      {leavableParts.map((part) => (
        <label key={part} class="choice">
          <input type="checkbox" checked={!leftOut.includes(part)} onChange={() => toggle(part)} />
          <span>
            {translate(partWords[part])}
            {part === 'title' ? <span class="address">{props.title}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
