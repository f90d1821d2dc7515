import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import type { KeptPictures } from './picture-store.ts';
import type { Upload } from './uploads.ts';

/** How long a store may take over one picture, in milliseconds. */
const patience = 60_000;

/**
 * Keeps pictures in a bucket of a store that speaks S3, where several desks on several machines find them.
 * `url` is `https://KEY:SECRET@HOST/BUCKET?region=REGION`.
 */
export function picturesInBucket(url: string): KeptPictures {
  const { origin, pathname, username, password, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 3,
  });
  const bucket = `${origin}${pathname.replace(/\/$/, '')}`;
  const ask = (sha256: string, asked: RequestInit) =>
    client.fetch(`${bucket}/pictures/${sha256}`, { ...asked, signal: AbortSignal.timeout(patience) });
  return {
    async keep({ path, sha256 }: Upload): Promise<void> {
      // Read from the file as it is sent, so that it takes no memory. The store compares the hash itself.
      const body = await openAsBlob(path);
      const headers = { 'X-Amz-Content-Sha256': sha256, 'If-None-Match': '*' };
      const answer = await ask(sha256, { method: 'PUT', headers, body });
      await answer.body?.cancel();
      // 412: it has the picture.
      if (!answer.ok && answer.status !== 412) throw new Error(notKept(answer.status));
    },

    async get(sha256) {
      const answer = await ask(sha256, { method: 'GET' });
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw new Error(
        `pictures-in-bucket: the store answered ${answer.status} when it was asked for a picture`,
      );
    },

    // A bucket deletes by rules of its own, which do not need a desk that runs.
    async setAside() {},
    setAsideBefore: async () => [],
    async endAside() {},
  };
}

const notKept = (status: number) =>
  `pictures-in-bucket: the store answered ${status} and did not keep a picture. Check S3_URL and its rights.`;
