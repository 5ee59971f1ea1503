import { nearest, RULE_IDS, SEVERITIES, type RuleLevel } from '../core/index.ts';
import { CliError } from './io.ts';

/** Collects the values of an option that may be repeated. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** Reads a whole number; `what` names it in the complaint. */
export function parseCount(what: string): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value)) throw new CliError(`"${value}" is not a ${what}. Give 0 or more.`);
    return Number(value);
  };
}

/** Reads `--rule id=severity` options. Throws a CliError for an unknown rule or severity. */
export function parseRules(given: readonly string[]): Record<string, RuleLevel> {
  const rules: Record<string, RuleLevel> = {};
  const levels: readonly RuleLevel[] = [...SEVERITIES, 'off'];
  for (const one of given) {
    const [id = '', level = ''] = one.split('=');
    if (!RULE_IDS.includes(id)) {
      const near = nearest(id, RULE_IDS);
      const hint =
        near === undefined ? `The rules are: ${RULE_IDS.join(', ')}.` : `Did you mean "${near}"?`;
      throw new CliError(`There is no rule "${id}". ${hint}`);
    }
    const match = levels.find((known) => known === level);
    if (match === undefined) {
      throw new CliError(
        `"--rule ${one}": the severity must be one of ${levels.join(', ')}, as in --rule ${id}=warning.`,
      );
    }
    rules[id] = match;
  }
  return rules;
}
