import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asGlossary } from '../corpus/formats.ts';
import type { Place, Setup, Tool } from './tool.ts';

/** The JSON report, as far as it is read here. */
interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly line: number; readonly column: number }[];
  }[];
}

const reportFile = ({ folder }: Setup): string => path.join(folder, 'report.json');

/**
 * Ourselves: the built command line, every rule on, the bundled glossary left out so that the terms are the same. The
 * cache is a folder of the run's own, so that the first start with a list of terms is the only one without it.
 */
export const policyGloss = (program: string, cache: string): Tool => ({
  id: 'policy-gloss',
  label: 'policy-gloss, all rules',
  package: undefined,
  notes: () => 2000,
  prepare: (setup) => {
    const glossary = path.join(setup.folder, 'bench.glossary.yaml');
    writeFileSync(glossary, asGlossary(setup.terms));
    const report = ['--format', 'json', '--output', reportFile(setup)];
    return {
      args: [program, 'lint', '--no-config', '--no-bundled', '--glossary', glossary, ...report],
      cwd: setup.corpus.folder,
      output: path.join(setup.folder, 'output.txt'),
      env: { POLICY_GLOSS_CACHE: cache },
    };
  },
  places: (setup): Place[] => {
    const report = JSON.parse(readFileSync(reportFile(setup), 'utf8')) as Report;
    return report.files.flatMap(({ path: file, findings }) =>
      findings.map(({ line, column }) => ({ file, line, column })),
    );
  },
});
