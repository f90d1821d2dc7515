import type { AreaKind } from '../../messages/message-contract.ts';
import type { MaskEdits } from '../../report/mask-edits.ts';
import { translate } from '../translate.ts';
import { kindWords } from './kind-words.ts';

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
        <button type="button" disabled={!props.onUndo} onClick={props.onUndo ?? undefined}>
          {translate('mask_undo')}
        </button>
        <button type="button" disabled={!props.onRedo} onClick={props.onRedo ?? undefined}>
          {translate('mask_redo')}
        </button>
        {props.onWhole ? (
          <button type="button" onClick={props.onWhole}>
            {translate('mask_whole')}
          </button>
        ) : null}
        <button type="button" disabled={props.zoom === 0} onClick={() => props.onZoom(props.zoom - 1)}>
          {translate('mask_zoom_out')}
        </button>
        <button
          type="button"
          disabled={props.zoom === zooms.length - 1}
          onClick={() => props.onZoom(props.zoom + 1)}
        >
          {translate('mask_zoom_in')}
        </button>
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
