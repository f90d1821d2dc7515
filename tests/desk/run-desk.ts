import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A desk as a process of its own. */
export interface DeskProcess {
  process: ChildProcess;
  /** The address it printed. */
  address: string;
  /** Waits until it has printed this. */
  prints(text: string): Promise<void>;
}

/** What goes before `node`, such as `strace`, and what goes between it and the desk's own program. */
interface Around {
  before?: string[];
  nodeOptions?: string[];
  deskOptions?: string[];
  environment?: Record<string, string>;
}

/**
 * Starts `npm run desk` on a data folder. Rejects with what it printed where it ends instead of listening.
 */
export async function runDesk(dataFolder: string, around: Around = {}): Promise<DeskProcess> {
  const { before = [], nodeOptions = [], deskOptions = [], environment = {} } = around;
  const desk = ['--import', 'tsx', 'desk/main.ts', '--port', '0', '--data-folder', dataFolder];
  const [command = '', ...args] = [...before, process.execPath, ...nodeOptions, ...desk, ...deskOptions];
  const running = spawn(command, args, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const prints = (looked: string | RegExp) =>
    new Promise<string>((found, ended) => {
      const look = () => {
        const there = printed.match(looked)?.[0];
        if (there !== undefined) found(there);
      };
      running.stdout.on('data', look);
      running.stderr.on('data', look);
      running.once('error', ended);
      running.once('close', () => ended(new Error(printed)));
      look();
    });
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const address = await prints(/http:\/\/127\.0\.0\.1:\d+/);
  return {
    process: running,
    address,
    async prints(text) {
      await prints(text);
    },
  };
}

/** Ends a desk at once, as a crash does, and waits until it is gone. */
export async function killDesk({ process: running }: DeskProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = once(running, 'exit');
  running.kill('SIGKILL');
  await gone;
}
