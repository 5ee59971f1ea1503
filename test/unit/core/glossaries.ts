import {
  buildIndex,
  combineGlossaries,
  parseGlossary,
  type TermIndex,
} from '../../../src/core/index.ts';

/** The index of a glossary written in YAML; fails on any fault in it, so that tests test what they show. */
export function indexOf(yaml: string): TermIndex {
  const file = parseGlossary(yaml, { file: 'test.glossary.yaml', layer: 'workspace' });
  const problem = file.problems.find(({ severity }) => severity !== 'info');
  if (problem) throw new Error(`The test's glossary has a problem: ${problem.message}`);
  return buildIndex(combineGlossaries([file]));
}

/** An index of terms that have only an acronym or a name. */
export function indexOfForms(forms: { acronyms?: string[]; names?: string[] }): TermIndex {
  const lines = [
    ...(forms.acronyms ?? []).map(
      (text, i) =>
        `  - {id: a${i}, acronym: [${JSON.stringify(text)}], name: ${JSON.stringify(`Full ${i} Name`)}}`,
    ),
    ...(forms.names ?? []).map((text, i) => `  - {id: n${i}, name: ${JSON.stringify(text)}}`),
  ];
  return indexOf(`terms:\n${lines.join('\n')}\n`);
}
