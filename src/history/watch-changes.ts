const channelName = 'qiuzheng-changes';

/** Tells the extension's other pages and the worker that something in the database changed. */
export function tellChanged(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls `onChange` after every change told by another page or the worker. The returned function ends it. */
export function watchChanges(onChange: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', onChange);
  return () => channel.close();
}
