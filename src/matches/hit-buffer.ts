/** At most about so many words are reported in one text; a list made to hurt could else fill the memory. */
export const mostHits = 500_000;

/** How many numbers a hit takes in a buffer. */
export const hitSize = 4;

/** Words found in a text: reference (see `hitRef`), first unit, end unit, flags. Reused from text to text. */
export class HitBuffer {
  data: Int32Array = new Int32Array(hitSize * 1024);
  /** How many hits there are. */
  count = 0;

  get isFull(): boolean {
    return this.count >= mostHits;
  }

  clear(): void {
    this.count = 0;
  }

  /** Doubles the room and returns it. */
  grow(): Int32Array {
    const larger = new Int32Array(this.data.length * 2);
    larger.set(this.data);
    this.data = larger;
    return larger;
  }

  add(ref: number, first: number, end: number): void {
    const at = this.count * hitSize;
    if (at + hitSize > this.data.length) this.grow();
    this.data[at] = ref;
    this.data[at + 1] = first;
    this.data[at + 2] = end;
    this.count++;
  }
}

/** The reference of a record as hits hold it: times 2, plus 1 when it names a list of references. */
export const hitRef = (low: number, high: number) => ((low | ((high & 0xfff) << 16)) << 1) | (high >>> 15);
