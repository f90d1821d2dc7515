import type { AreaKind } from '../../messages/message-contract.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { MaskEdits } from '../../report/picture/mask-edits.ts';
import { kindWords } from '../message-keys.ts';

/** What drawing on the picture does. */
export type Tool = 'cover' | 'crop';

/** How wide the picture is shown, in times the width of the window: at first all of it can be seen. */
export const zooms = [1, 2, 4, 8];

/** What can be done to the picture as a whole, and to all covers of a kind at once. */
export function MaskTools(props: {
  tool: Tool;
  onTool: (tool: Tool) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  onDraw: () => void;
  /** Null where there is nothing to undo, to do again, or to make whole. */
  onUndo: (() => void) | null;
  onRedo: (() => void) | null;
  onWhole: (() => void) | null;
  edits: MaskEdits;
  onKind: (kind: AreaKind, on: boolean) => void;
}) {
  const kinds = [...new Set(props.edits.covers.map(({ kind }) => kind))].filter((kind) => kind !== 'drawn');
  return (
    <div class="stack tight">
      <div class="row">
        <fieldset class="row">
          <legend class="label">{translate('mask_tool')}</legend>
          {(['cover', 'crop'] as const).map((tool) => (
            <label key={tool} class="choice">
              <input
                type="radio"
                name="mask-tool"
                checked={tool === props.tool}
                onChange={() => props.onTool(tool)}
              />
              <span>{translate(tool === 'cover' ? 'mask_tool_cover' : 'mask_tool_crop')}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" onClick={props.onDraw}>
          {translate('mask_add')}
        </button>
        <Step words="mask_undo" onPress={props.onUndo} />
        <Step words="mask_redo" onPress={props.onRedo} />
        {props.onWhole ? (
          <button type="button" onClick={props.onWhole}>
            {translate('mask_whole')}
          </button>
        ) : null}
        <Step words="mask_zoom_out" onPress={props.zoom > 0 ? () => props.onZoom(props.zoom - 1) : null} />
        <Step
          words="mask_zoom_in"
          onPress={props.zoom < zooms.length - 1 ? () => props.onZoom(props.zoom + 1) : null}
        />
      </div>
      {kinds.length > 0 ? (
        <fieldset class="row">
          <legend class="label">{translate('mask_kinds')}</legend>
          {kinds.map((kind) => {
            const covers = props.edits.covers.filter((cover) => cover.kind === kind);
            const on = covers.some((cover) => cover.on);
            return (
              <label key={kind} class="choice">
                <input type="checkbox" checked={on} onChange={() => props.onKind(kind, !on)} />
                <span>{`${translate(kindWords[kind])} (${covers.filter((cover) => cover.on).length})`}</span>
              </label>
            );
          })}
        </fieldset>
      ) : null}
    </div>
  );
}

/**
 * A button that at times can go no further. It keeps the focus then: from one that is disabled outright,
 * Firefox sends no key on to the editor.
 */
const Step = ({ words, onPress }: { words: MessageKey; onPress: (() => void) | null }) => (
  <button type="button" aria-disabled={onPress === null} onClick={() => onPress?.()}>
    {translate(words)}
  </button>
);
