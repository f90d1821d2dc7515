import { openDatabase } from '../src/history/database.ts';
import type { FollowedList } from '../src/history/records.ts';
import { refreshList } from '../src/list/refresh-list.ts';
import { type ListTrust, listTrust } from '../src/list/trust/list-trust.ts';

/** The list followed at an address, as a test looks at it; `setTime` sets the clock. */
export class FollowedAt {
  readonly url: string;
  readonly #setTime: (now: number) => void;

  constructor(url: string, setTime: (now: number) => void) {
    this.url = url;
    this.#setTime = setTime;
  }

  /** Its record; undefined where it is not followed. */
  async find(): Promise<FollowedList | undefined> {
    return (await openDatabase()).get('followed-lists', this.url);
  }

  async record(): Promise<FollowedList> {
    const list = await this.find();
    if (!list) throw new Error('not followed');
    return list;
  }

  /** Its record once it was refreshed at a moment. */
  async refresh(at: number): Promise<FollowedList> {
    this.#setTime(at);
    await refreshList(this.url, await this.record(), null);
    return this.record();
  }

  async trust(): Promise<ListTrust> {
    return listTrust(await this.record(), Date.now());
  }
}
