/** Whether a person writes or chooses in an element, so that a key is a letter there and no command. */
export const isField = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  element.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])');

/** Whether a key goes into a field. */
export const isTyping = ({ target }: Event): boolean => isField(target);
