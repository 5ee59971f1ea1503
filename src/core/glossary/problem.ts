import { english, type Message } from '../messages/index.ts';
import type { Range } from '../text/range.ts';
import type { Problem, ProblemCode } from './types.ts';

/** A problem at a place in a file, in English and as a message to be translated. */
export function problemOf(
  code: ProblemCode,
  said: Message,
  range: Range,
  severity: Problem['severity'] = 'error',
): Problem {
  return { code, severity, message: english(said), localizable: said, range };
}
