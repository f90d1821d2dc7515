import type { Result } from '../contract/result.ts';
import type { SheetTexts } from '../messages/message-contract.ts';

/**
 * The style sheets of highlights and card. The worker keeps them: most pages have no match and no use for
 * them.
 */
export class Sheets {
  /** Once they came. */
  texts: SheetTexts | null = null;
  readonly #ask: () => Promise<Result<SheetTexts>>;
  #asked: Promise<Result<SheetTexts>> | null = null;

  constructor(ask: () => Promise<Result<SheetTexts>>) {
    this.#ask = ask;
  }

  /** Asks for them, unless they were asked for; null where nobody answered, and the next one asks again. */
  async fetch(): Promise<SheetTexts | null> {
    this.#asked ??= this.#ask();
    const reply = await this.#asked;
    if (reply.ok) this.texts = reply.value;
    else this.#asked = null;
    return this.texts;
  }
}
