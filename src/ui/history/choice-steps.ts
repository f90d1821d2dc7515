import { type Choice, nothingChosen } from './choice.ts';

/** Something that a person did with the choice. */
interface Step {
  /** What it makes of the choice before it, as far as its rows have come. */
  change(choice: Choice): Choice;
  isWaiting: boolean;
  /** Is called once with what the steps before it have left for good. */
  onTurn?(before: Choice): void;
}

/**
 * What a person did with the choice, in order. The rows of a step may come late: the steps after it are shown
 * at once, and are taken again on what it leaves when its rows have come.
 */
export class ChoiceSteps {
  /** What the steps have left for which none before them waits any more. */
  #settled = nothingChosen;
  #rest: Step[] = [];
  #choice = nothingChosen;

  /** What all steps have left so far. */
  get choice(): Choice {
    return this.#choice;
  }

  take(change: Step['change']): void {
    this.#add({ change, isWaiting: false });
  }

  /** Only `meanwhile` is done until the rows come. */
  async takeWith(
    rows: Promise<string[]>,
    change: (choice: Choice, rows: string[]) => Choice,
    meanwhile: Step['change'],
  ): Promise<void> {
    const step: Step = { change: meanwhile, isWaiting: true };
    this.#add(step);
    const come = await rows;
    step.change = (choice) => change(choice, come);
    step.isWaiting = false;
    this.#settle();
  }

  /** What the steps up to now leave, when all their rows have come. */
  settled(): Promise<Choice> {
    return new Promise((onTurn) => this.#add({ change: (choice) => choice, isWaiting: false, onTurn }));
  }

  #add(step: Step): void {
    this.#rest.push(step);
    this.#settle();
  }

  #settle(): void {
    for (let step = this.#rest[0]; step && !step.isWaiting; step = this.#rest[0]) {
      step.onTurn?.(this.#settled);
      this.#settled = step.change(this.#settled);
      this.#rest.shift();
    }
    this.#choice = this.#rest.reduce((choice, step) => step.change(choice), this.#settled);
  }
}
