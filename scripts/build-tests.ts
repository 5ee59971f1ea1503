import { build, type Plugin } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { inRoot, outDir } from './paths.ts';
import { Failure } from './processes.ts';

/** The suites that run inside an extension host, each as one file. */
export type HostSuite = 'host' | 'web' | 'bench/host';

/** The bundle of a suite. */
export const suiteBundle = (suite: HostSuite): string => join(outDir, 'test', suite, 'index.cjs');

/** Bundles `test/<suite>/index.ts` with all its test files and mocha; `vscode` comes from the host. */
export async function buildSuite(suite: HostSuite): Promise<string> {
  const outfile = suiteBundle(suite);
  const folder = inRoot('test', suite);
  if (!existsSync(join(folder, 'index.ts')))
    throw new Failure(`There is no test/${suite}/index.ts.`);
  const web = suite === 'web';
  await build({
    entryPoints: [join(folder, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: web ? 'browser' : 'node',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [allTestsOf(suite, folder), ...(web ? [browserMocha()] : [])],
    ...(web ? { define: { global: 'globalThis' } } : {}),
  });
  return outfile;
}

/**
 * Resolves the import `suite:<name>` to "import every test file of the folder"; with POLICY_GLOSS_TESTS, only those
 * whose names contain it.
 */
function allTestsOf(suite: HostSuite, folder: string): Plugin {
  const wanted = process.env['POLICY_GLOSS_TESTS'] ?? '';
  return {
    name: 'all-tests',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^suite:${suite}$`) }, ({ path }) => ({
        path,
        namespace: 'all-tests',
      }));
      build.onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
        contents: globSync('**/*.test.ts', { cwd: folder })
          .filter((file) => file.includes(wanted))
          .sort()
          .map((file) => `import './${file}';`)
          .join('\n'),
        resolveDir: folder,
      }));
    },
  };
}

/**
 * In the worker: mocha's own browser build, which brings what it needs of Node. It is a script that
 * sets globals inside an ES module package, so it is handed over as a CommonJS module.
 */
function browserMocha(): Plugin {
  return {
    name: 'browser-mocha',
    setup(build) {
      build.onResolve({ filter: /^mocha$/ }, ({ path }) => ({ path, namespace: 'browser-mocha' }));
      build.onLoad({ filter: /.*/, namespace: 'browser-mocha' }, () => ({
        contents: `${readFileSync(inRoot('node_modules', 'mocha', 'mocha.js'), 'utf8')}
module.exports = globalThis.Mocha;`,
      }));
    },
  };
}
