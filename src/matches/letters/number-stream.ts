/** Writes whole numbers from 0 on as base64. Small numbers take one byte: seven bits each, lowest first. */
export class NumberWriter {
  readonly #bytes: number[] = [];

  write(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) + 128);
    this.#bytes.push(rest);
  }

  /** What was written so far, as base64. */
  toBase64(): string {
    return btoa(this.#bytes.map((byte) => String.fromCharCode(byte)).join(''));
  }
}

/** Reads back what a `NumberWriter` wrote. */
export class NumberReader {
  readonly #bytes: string;
  #at = 0;

  constructor(base64: string) {
    this.#bytes = atob(base64);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  read(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.#bytes.charCodeAt(this.#at++);
      value += (byte & 127) * weight;
      if (!(byte >= 128)) return value;
    }
  }
}
