/** Whether a key goes into a field, so that it is a letter there and no command. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])');
