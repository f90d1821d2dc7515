import { copyForms } from '../../messages/copy-form.ts';
import type { Flag } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { copyWords, correctionText, wordsToCopy } from '../../ui/correction-text.ts';
import type { CardActions, CardSurface } from './card-surface.ts';
import { makeElement } from './make-element.ts';

/** The button and the choice beside it, and what its key does, too. */
interface CopyButton {
  elements: HTMLElement[];
  copy(event: UIEvent): void;
}

/**
 * A button that copies what is known of a claim, and the form it does so in, which is remembered. Where the
 * browser does not allow it, the text is shown for the person to copy.
 */
export function copyButton(flag: Flag, actions: CardActions, surface: CardSurface): CopyButton {
  const form = makeElement('select', 'action');
  form.ariaLabel = translate('copy_form');
  form.append(
    ...copyForms.map((name) => {
      const option = makeElement('option', '', translate(`copy_form_${name}`));
      option.value = name;
      return option;
    }),
  );
  const chosen = () => copyForms.find((name) => name === form.value) ?? 'text';
  let isChosen = false;
  void actions.readCopyForm().then((name) => {
    if (!isChosen) form.value = name;
  });
  form.addEventListener('change', ({ isTrusted }) => {
    isChosen = true;
    if (isTrusted) actions.keepCopyForm(chosen());
  });
  const button = makeElement('button', 'action', translate(copyWords(flag)));
  const shown = makeElement('span', 'to-copy');
  const copy = async (event: UIEvent) => {
    if (!surface.isPressed(event)) return;
    const text = correctionText(wordsToCopy(flag, Date.now()), chosen());
    if (await actions.copy(text)) return;
    surface.change(() => {
      // No field: what a page does to the value of one, nothing tells.
      shown.textContent = text;
      form.after(shown);
    });
    getSelection()?.selectAllChildren(shown);
  };
  button.addEventListener('click', copy);
  return { elements: [button, form], copy };
}
