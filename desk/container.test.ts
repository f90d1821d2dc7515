import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';
import { corporaOf } from './dry-run/corpora.ts';

const containerFile = readFileSync('desk/Containerfile', 'utf8');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a program and the files it imports need of packages: by name, without the path within. */
function packagesOf(program: string): string[] {
  const files = new Set([program]);
  const packages = new Set<string>();
  for (const file of files) {
    const imported = readFileSync(file, 'utf8').matchAll(
      /^(?:import|\} from) (?!type )(?:[^'\n]* from )?'([^']+)'/gm,
    );
    for (const [, name = ''] of imported) {
      if (name.startsWith('.')) files.add(normalize(join(dirname(file), name)));
      else packages.add(/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    }
  }
  return [...packages].filter((name) => !name.startsWith('node:'));
}

test('what the container leaves out is nothing that a desk runs with', () => {
  expect(containerFile).toContain('--omit=dev');
  const needed = packagesOf('desk/main.ts');
  expect(needed.length).toBeGreaterThan(10);
  expect([...needed, 'tsx'].filter((name) => !(name in dependencies))).toEqual([]);
});

const copied = [...containerFile.matchAll(/^COPY (.*) \S+$/gm)].flatMap(([, names = '']) => names.split(' '));

test('the container has the texts that wordings are tried on', async () => {
  const needed = (await corporaOf(null)).map(({ path }) => relative('.', path));
  expect(needed.filter((path) => !copied.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
});

test('the container file copies what is there', () => {
  expect(copied.length).toBeGreaterThan(3);
  expect(copied.filter((name) => !existsSync(name))).toEqual([]);
});
