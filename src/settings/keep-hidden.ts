import { good, type Result } from '../contract/result.ts';
import { type HiddenFlag, hideFlag, undoHide } from './hidden-flags.ts';
import { changeSettings } from './settings.ts';

/** Hides one more flag. Flags that are hidden at the same moment are all kept. */
export async function keepHidden(more: HiddenFlag): Promise<Result<null>> {
  let kept: Result<null> = good(null);
  await changeSettings(({ hiddenFlags }) => {
    const hidden = hideFlag(hiddenFlags, more);
    kept = hidden.ok ? good(null) : hidden;
    return hidden.ok ? { hiddenFlags: hidden.value } : {};
  });
  return kept;
}

/** Hides a flag just as it was, or shows it; nothing else changes. */
export const setHidden = (flag: HiddenFlag, isHidden: boolean): Promise<void> =>
  changeSettings(({ hiddenFlags }) => {
    const others = hiddenFlags.filter(({ key, page }) => key !== flag.key || page !== flag.page);
    return { hiddenFlags: isHidden ? [...others, flag] : others };
  });

/** Shows a flag again that was hidden on a page, or everywhere where `page` is null. */
export const showAgain = (key: string, page: string | null): Promise<void> =>
  changeSettings(({ hiddenFlags }) => ({ hiddenFlags: undoHide(hiddenFlags, key, page) }));
