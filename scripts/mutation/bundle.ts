import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from '../paths.ts';
import type { InstrumentedFile } from './mutants.ts';

/**
 * Bundles test files with instrumented sources into few files, which load much faster than hundreds.
 * @returns the bundle of each test file
 */
export async function bundleTests(
  tests: readonly string[],
  instrumented: readonly InstrumentedFile[],
  outdir: string,
): Promise<Map<string, string>> {
  const { metafile } = await build({
    entryPoints: tests.map((file) => inRoot(file)),
    outdir,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    metafile: true,
    logLevel: 'error',
    absWorkingDir: root,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    plugins: [sourcesIn(new Map(instrumented.map(({ file, content }) => [inRoot(file), content])))],
  });
  const bundles = new Map<string, string>();
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint) bundles.set(relative(root, inRoot(entryPoint)), inRoot(path));
  return bundles;
}

/** Sources, instrumented if needed, that know their original paths; random tests try the same cases in each run. */
function sourcesIn(instrumented: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'mutation-sources',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        let contents = instrumented.get(path) ?? readFileSync(path, 'utf8');
        const { href } = pathToFileURL(path);
        const own = { url: href, dirname: dirname(path), filename: path, base: basename(path) };
        for (const [name, value] of Object.entries(own))
          contents = contents.replaceAll(`import.meta.${name}`, JSON.stringify(value));
        if (contents.includes("import fc from 'fast-check'"))
          contents += '\nfc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 1 });\n';
        return { contents, loader: 'ts' };
      });
    },
  };
}
