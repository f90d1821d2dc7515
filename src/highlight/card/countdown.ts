/** Calls `end` once `left` milliseconds have run; they can be had to stand still. */
export class Countdown {
  #left: number;
  readonly #end: () => void;
  #runningSince: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(left: number, end: () => void) {
    this.#left = left;
    this.#end = end;
  }

  run(): void {
    if (this.#runningSince !== null) return;
    this.#runningSince = performance.now();
    this.#timer = setTimeout(this.#end, this.#left);
  }

  stand(): void {
    if (this.#runningSince === null) return;
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#runningSince;
    this.#runningSince = null;
  }
}
