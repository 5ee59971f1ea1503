import { cpSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { until } from './until.ts';

const source = join(import.meta.dirname, 'helper');

/** The pipe of the helper extension of a profile. */
export const helperPipe = (dataDir: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\${dataDir.replaceAll(/\W/g, '-')}`
    : join(dataDir, 'helper.sock');

/** Puts the helper extension into a fresh profile, before the server first starts on it. */
export function installHelper(dataDir: string): void {
  const folder = join(dataDir, 'extensions', 'policy-gloss.window-test-helper-1.0.0');
  cpSync(source, folder, { recursive: true });
}

interface Request {
  readonly settings?: Settings;
  readonly active?: string;
  /** The path of a document whose text to return. */
  readonly text?: string;
  /** The path of a document to show. */
  readonly open?: string;
}

interface Answer {
  readonly active?: boolean;
  readonly text?: string;
  readonly dirty?: boolean;
  readonly error?: string;
}

/** Sends a request to the helper extension in a running window; waits until it listens. */
export async function askHelper(dataDir: string, request: Request): Promise<Answer> {
  const answer = await until('the helper extension answers', () => ask(dataDir, request));
  if (answer.error) throw new Error(answer.error);
  return answer;
}

function ask(dataDir: string, request: Request): Promise<Answer | undefined> {
  return new Promise((done) => {
    const socket = createConnection(helperPipe(dataDir));
    let text = '';
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => done(JSON.parse(text || '{}') as Answer));
    socket.on('error', () => done(undefined));
  });
}
