import { allRoots } from '../page/dom/all-roots.ts';
import { isShown } from '../page/look-of.ts';

/** Fields that nothing but a log-in has, by what HTML calls them. */
const fields = [
  'input[type=password i]',
  'input[autocomplete~=username i]',
  'input[autocomplete~=current-password i]',
  'input[autocomplete~=one-time-code i]',
].join();

/** Whether a field to log in is in sight on this page. */
export const asksToLogIn = (): boolean =>
  allRoots().some((root) => [...root.querySelectorAll(fields)].some(isShown));
