/** What is found of a claim's passages on a page they were reported on, once somebody looks at it again. */
export const lookStates = ['still-up', 'edited', 'gone'] as const;
export type LookState = (typeof lookStates)[number];
/** `not-looked-at` where the page was not read: nothing is known of what it shows. */
export type SeenState = LookState | 'not-looked-at';
