import { fork, type ChildProcess } from 'node:child_process';
import { inRoot } from '../paths.ts';
import type { Answer, Order } from './child.ts';

/** A process that runs tests; replaced by a new one when it has ended. */
export class Child {
  private process: ChildProcess | undefined;
  private errors = '';

  /** A process that ends without an answer has failed. */
  ask(order: Order, timeoutMs: number): Promise<Answer | 'timeout'> {
    const child = (this.process ??= this.start());
    return new Promise((done) => {
      const finish = (answer: Answer | 'timeout'): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        const spoiled = answer === 'timeout' || answer.spoiled;
        if (!order.keep || spoiled || child.exitCode !== null) this.stop();
        done(answer);
      };
      const timer = setTimeout(() => finish('timeout'), timeoutMs);
      child.once('message', finish);
      child.once('exit', () => {
        const error = `The process ended. ${this.errors.slice(-2000)}`;
        this.process = undefined;
        finish({ failed: { file: '', test: '(process)', error }, reached: [], loading: [] });
      });
      child.send(order);
    });
  }

  stop(): void {
    this.process?.kill('SIGKILL');
    this.process = undefined;
  }

  private start(): ChildProcess {
    this.errors = '';
    const compiled = inRoot('.cache/mutation/compiled');
    const child = fork(inRoot('scripts/mutation/child.ts'), [compiled], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=2000'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    return child;
  }
}

/** Runs tests in a new process. */
export const askChild = (order: Order, timeoutMs: number): Promise<Answer | 'timeout'> =>
  new Child().ask(order, timeoutMs);
