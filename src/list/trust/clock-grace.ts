/** How far the clocks of readers and publishers may differ, in milliseconds: a day. */
export const clockGrace = 24 * 60 * 60 * 1000;
