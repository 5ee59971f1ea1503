// Builds dist/: the extension for Node and for the browser, and the command line. Run by `npm run build`.
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, writeFile, copyFile } from 'node:fs/promises';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

/** The largest sizes of bundles, in KB: start-up pays for every one. The command line holds the glossary too. */
const LIMITS = { 'dist/extension.cjs': 300, 'dist/web.cjs': 300, 'dist/cli.mjs': 700 };

/** Data that the extension reads when it starts, beside its code. */
const DATA = ['glossary.json', 'citations.json'];

const common = {
  bundle: true,
  minify: !development,
  sourcemap: development,
  sourcesContent: false,
  metafile: true,
  legalComments: 'none',
  alias: {
    // Its ES modules, of which only what is used gets in.
    yaml: './node_modules/yaml/browser/index.js',
    '@lezer/highlight': './src/core/text/no-highlighting.ts',
  },
  logLevel: 'warning',
};

const bundles = [
  {
    entryPoints: ['src/vscode/node.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    entryPoints: ['src/vscode/web.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    // Not told of `vscode`: the build fails should the command line reach it.
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Packages in CommonJS ask for Node's own modules with `require`, which an ES module has to make itself.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as nodeRequire } from 'node:module';\nconst require = nodeRequire(import.meta.url);",
    },
  },
]
  .filter(({ entryPoints }) => existsSync(entryPoints[0]))
  .map((options) => ({ ...common, ...options }));

await mkdir('dist', { recursive: true });
await Promise.all(DATA.map((file) => copyFile(`src/bundled/${file}`, `dist/${file}`)));

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  console.error('Watching src/ …');
} else {
  const results = await Promise.all(bundles.map((options) => build(options)));
  await writeNotices(results.map(({ metafile }) => metafile));
  for (const { metafile } of results) reportSizes(metafile);
}

/** The notices of the packages whose code is in the bundles. */
async function writeNotices(metafiles) {
  const { noticesFor } = await import('./src/generate/notices.ts');
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesFor(metafiles));
}

/** Says how large each bundle is; one that is too large fails the build. */
function reportSizes({ outputs }) {
  for (const [file, { bytes, inputs }] of Object.entries(outputs)) {
    if (file.endsWith('.map')) continue;
    console.error(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
    const limit = LIMITS[file] ?? Infinity;
    if (development || bytes <= limit * 1024) continue;
    const largest = Object.entries(inputs)
      .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
      .slice(0, 5)
      .map(([name, { bytesInOutput }]) => `  ${name}: ${bytesInOutput}`);
    console.error(`${file} is larger than ${limit} KB:\n${largest.join('\n')}`);
    process.exitCode = 1;
  }
}
