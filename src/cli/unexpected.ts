import { inLine } from './printing.ts';

const ISSUES = 'https://github.com/policy-gloss/policy-gloss/issues';

/**
 * What is said of an error that nobody expected: one line, and how to report it. With `POLICY_GLOSS_DEBUG`, where in the code
 * it came from, in further lines.
 */
export function unexpected(
  error: unknown,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const message = inLine(
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  );
  const line = `This should not happen (${message}). Please report it at ${ISSUES}`;
  if (!env['POLICY_GLOSS_DEBUG']) return `${line}; POLICY_GLOSS_DEBUG=1 says more.`;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return [`${line}.`, ...stack.split('\n').slice(1).map(inLine)].join('\n');
}
