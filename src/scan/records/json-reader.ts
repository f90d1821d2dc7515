import { Tokenizer, TokenType } from '@streamparser/json';
import { BrokenFile } from './broken-file.ts';
import { deepest, longestRecord, type RecordReader, type RecordSink } from './record-sink.ts';

/** An object or an array that is being read. */
interface Container {
  isArray: boolean;
  /** Whether the records are its elements: the outermost array on the way. */
  holdsRecords: boolean;
  /** How many elements have begun. */
  elements: number;
  /** How many keys lead to it. */
  depth: number;
  /** The text of an object that comes next is a key. */
  isKeyNext: boolean;
  /** Whether what stands under the last key is wanted. */
  isWanted: boolean;
}

/**
 * One value of JSON, however large: records are the elements of the outermost array, columns the keys that
 * lead to a text within one. Nothing is kept but the way to where the reader is.
 */
export class JsonReader implements RecordReader {
  readonly #sink: RecordSink;
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024, numberBufferSize: 64 });
  readonly #containers: Container[] = [];
  /** The keys that lead to where the reader is. */
  readonly #path: string[] = [];
  #row = 1;
  #sinceToken = 0;
  #isStarted = false;

  constructor(sink: RecordSink) {
    this.#sink = sink;
    this.#tokenizer.onToken = ({ token, value }) => this.#take(token, value);
    this.#tokenizer.onError = (error) => {
      throw new BrokenFile(error.message);
    };
  }

  push(text: string): void {
    this.#sinceToken += text.length;
    this.#tokenizer.write(text);
    if (this.#sinceToken > longestRecord) throw new BrokenFile('a text without an end');
  }

  end(): void {
    if (!this.#isStarted || this.#containers.length > 0) throw new BrokenFile('the end is missing');
    if (!this.#tokenizer.isEnded) this.#tokenizer.end();
  }

  #take(token: TokenType, value: unknown): void {
    this.#sinceToken = 0;
    this.#isStarted = true;
    const top = this.#containers.at(-1);
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.#open(token === TokenType.LEFT_BRACKET, top);
        break;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.#close(token === TokenType.RIGHT_BRACKET, top);
        break;
      case TokenType.COMMA:
        if (!top) throw new BrokenFile('a comma between two values');
        top.isKeyNext = !top.isArray;
        break;
      case TokenType.COLON:
        break;
      case TokenType.STRING:
        if (top?.isKeyNext) this.#key(String(value), top);
        else this.#text(String(value), top);
        break;
      default:
        this.#begin(top);
    }
  }

  #key(key: string, top: Container): void {
    this.#path.length = top.depth;
    this.#path.push(key);
    top.isKeyNext = false;
    const outer = this.#containers.at(-2);
    top.isWanted = (outer?.isWanted ?? true) && this.#sink.wants(this.#path);
  }

  #text(text: string, top: Container | undefined): void {
    this.#begin(top);
    if (this.#isWanted(top)) this.#sink.text(this.#row, this.#path.join('.'), text);
  }

  #begin(top: Container | undefined): void {
    if (top?.isArray) top.elements++;
    if (top?.holdsRecords) this.#row = top.elements;
  }

  #isWanted(top: Container | undefined): boolean {
    return top?.isWanted ?? true;
  }

  #open(isArray: boolean, top: Container | undefined): void {
    this.#begin(top);
    if (this.#containers.length >= deepest) throw new BrokenFile('nested too deeply');
    this.#containers.push({
      isArray,
      holdsRecords: isArray && this.#containers.every((outer) => !outer.isArray),
      elements: 0,
      depth: this.#path.length,
      isKeyNext: !isArray,
      isWanted: this.#isWanted(top),
    });
  }

  #close(isArray: boolean, top: Container | undefined): void {
    if (top?.isArray !== isArray) throw new BrokenFile('a bracket that was not opened');
    this.#containers.pop();
    this.#path.length = top.depth;
    // The key that led here is used up.
    const outer = this.#containers.at(-1);
    if (outer && !outer.isArray) this.#path.length = outer.depth;
  }
}
