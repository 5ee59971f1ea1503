// Builds dist/: the extension for Node and for the browser, and the command line. Run by `npm run build`.
import { build, context } from 'esbuild';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

/** The largest sizes of bundles, in KB: start-up pays for every one. Every run of the command line loads these parts. */
const LIMITS = {
  'dist/extension.cjs': 340,
  'dist/web.cjs': 340,
  'dist/cli.mjs': 4,
  'dist/cli/run.mjs': 130,
  'dist/cli/chunk.mjs': 450,
};
/** What stands for its content in the name of a part. */
const HASH = /-[A-Z\d]{8}(?=\.mjs$)/;

const YAML_FOLDER = /[\\/]yaml[\\/]browser(?:[\\/]|$)/;

/** What is loaded when it is first needed: each file in the folder `chunks` of a room becomes one in `dist/chunks/`. */
const CHUNKS = ['core', 'workspace', 'vscode'].flatMap((room) =>
  readdirSync(`src/${room}/chunks`).map((file) => `src/${room}/chunks/${file}`),
);

/** Where the parts of the command line are. */
const PARTS = 'dist/cli';

/** Data that the extension reads when it starts, beside its code. */
const DATA = ['glossary.json', 'citations.json'];

/**
 * The package `yaml` as a reader of texts: without writing (`core/glossary/yaml-text.ts` does the little there is to
 * write) and without the schemas that make something else of texts, as everything here is read in the failsafe schema.
 * What is left out does nothing.
 */
const yamlReaderOnly = {
  name: 'yaml-reader-only',
  setup(build) {
    const left = String.raw`stringify[\\/]\w+|schema[\\/](?:core|json)[\\/]\w+|schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|schema|set|timestamp)`;
    const filter = new RegExp(String.raw`[\\/]yaml[\\/]browser[\\/]dist[\\/](?:${left})\.js$`);
    // Nothing happens in its modules when they are imported, though its manifest does not say so.
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) =>
      YAML_FOLDER.test(resolveDir)
        ? { path: resolve(resolveDir, path), sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter }, async ({ path }) => {
      const [, names = ''] = /^export \{ (.+) \};$/m.exec(await readFile(path, 'utf8')) ?? [];
      const nothing = names.split(', ').map((name) => `${name} = nothing`);
      return { contents: `const nothing = () => ({}); export const ${nothing.join(', ')};` };
    });
  },
};

const common = {
  bundle: true,
  minify: !development,
  sourcemap: development,
  metafile: true,
  // What licenses say in the code stays, at the end of the file.
  legalComments: 'eof',
  alias: {
    // Its ES modules, of which only what is used gets in.
    yaml: './node_modules/yaml/browser/index.js',
    '@lezer/highlight': './src/core/text/no-highlighting.ts',
    'sync-fetch-undici': './src/core/bibliographies/bibtex/no-fetching.ts',
  },
  logLevel: 'warning',
};

/** Leaves `import('…/chunks/NAME.ts')` for when it runs: it becomes `import('FOLDER/NAME.cjs')`. */
const chunksIn = (folder) => ({
  name: 'chunks-when-needed',
  setup(build) {
    build.onResolve({ filter: /\/chunks\/[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `${folder}/${basename(path, '.ts')}.cjs`, external: true }
        : { errors: [{ text: 'A chunk is imported when it is needed, by import().' }] },
    );
  },
});
const chunksBesideCode = chunksIn('./chunks');

/** Of the manifest the version alone. */
const versionOnly = {
  name: 'version-only',
  setup(build) {
    build.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return path === resolve('package.json')
        ? { contents: JSON.stringify({ version }), loader: 'json' }
        : undefined;
    });
  },
};

/** What the source of citeproc-js says of its author and license: esbuild drops it, as it is not marked as legal. */
async function citeprocHeader() {
  const code = await readFile('node_modules/citeproc/citeproc_commonjs.js', 'utf8');
  const [, header] = /\/\*\s*(Copyright \(c\)[^]*?)\*\//.exec(code) ?? [];
  if (!header) throw new Error('citeproc-js no longer begins with its license.');
  return `/*! citeproc-js: ${header.trim()}\n*/`;
}

const CITEPROC_HEADER = await citeprocHeader();

const bundles = [
  {
    entryPoints: ['src/vscode/node.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    // The oldest VS Code that is supported has it.
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    plugins: [chunksBesideCode],
  },
  {
    entryPoints: ['src/vscode/web.ts'],
    outfile: 'dist/web.cjs',
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    external: ['vscode'],
    plugins: [chunksBesideCode],
  },
  // The same file for every host: it gets nothing but `vscode` from outside (see `mustStandAlone`).
  ...CHUNKS.map((file) => ({
    entryPoints: [file],
    outfile: `dist/chunks/${basename(file, '.ts')}.cjs`,
    // Names its exports in a way that `import()` in Node can read.
    platform: 'node',
    mainFields: ['browser', 'module', 'main'],
    target: ['node20', 'es2022'],
    format: 'cjs',
    external: ['vscode'],
    ...(basename(file) === 'citations.ts' ? { banner: { js: CITEPROC_HEADER } } : {}),
  })),
].map((options) => ({
  ...common,
  ...options,
  plugins: [yamlReaderOnly, ...(options.plugins ?? [])],
}));

/** The command line. Not told of `vscode`: the build fails should it reach that. */
const commandLine = {
  ...common,
  platform: 'node',
  target: 'node22.12',
  format: 'esm',
  plugins: [yamlReaderOnly, versionOnly, chunksIn('../chunks')],
  // Packages in CommonJS ask for Node's own modules with `require`, which an ES module has to make itself.
  banner: {
    js: "import { createRequire as nodeRequire } from 'node:module';\nconst require = nodeRequire(import.meta.url);",
  },
};

/** What the command line runs, and its threads; what both need is a file that they share. */
const parts = {
  ...commandLine,
  entryPoints: ['src/cli/run.ts', 'src/cli/worker.ts'],
  outdir: PARTS,
  outExtension: { '.js': '.mjs' },
  splitting: true,
  entryNames: development ? '[name]' : '[name]-[hash]',
};

/**
 * The file that starts the command line, and loads a part when V8 has been told where compiled code is kept. As it names
 * them by their content, it is another one when they are.
 */
const starter = (partNamed) => ({
  ...commandLine,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.mjs',
  plugins: [
    {
      name: 'parts-when-needed',
      setup(build) {
        build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, kind }) =>
          kind === 'dynamic-import'
            ? { path: `./cli/${partNamed(basename(path, '.ts'))}`, external: true }
            : undefined,
        );
      },
    },
  ],
});

/** Builds the parts of the command line, then the file that starts them. */
async function buildCommandLine() {
  const built = await build(parts);
  const entries = Object.entries(built.metafile.outputs);
  const partNamed = (name) => {
    const [file] = entries.find(([, { entryPoint }]) => entryPoint === `src/cli/${name}.ts`);
    return basename(file);
  };
  await removeOldParts(built.metafile);
  return [built, await build(starter(partNamed))];
}

/** The parts of earlier builds go. */
async function removeOldParts({ outputs }) {
  const written = new Set(Object.keys(outputs).map((file) => basename(file)));
  for (const name of readdirSync(PARTS)) if (!written.has(name)) await rm(`${PARTS}/${name}`);
}

await mkdir('dist', { recursive: true });
await Promise.all(DATA.map((file) => copyFile(`src/bundled/${file}`, `dist/${file}`)));
const { writeCslData } = await import('./src/generate/csl-data.ts');
const csl = await writeCslData('dist');

if (watch) {
  const all = [...bundles, parts, starter((name) => `${name}.mjs`)];
  const tellProgress = progressTeller(all.length);
  await Promise.all(
    all.map(async (options) => {
      const plugins = [...options.plugins, tellProgress];
      await (await context({ ...options, plugins })).watch();
    }),
  );
} else {
  const results = [
    ...(await Promise.all(bundles.map((options) => build(options)))),
    ...(await buildCommandLine()),
  ];
  await writeNotices(results.map(({ metafile }) => metafile));
  for (const { metafile } of results) reportSizes(metafile);
  for (const { metafile } of results) mustStandAlone(metafile);
}

/**
 * A plugin for all bundles of a watching build, which says when the first of them begins and when the last one is done.
 * VS Code waits for these lines before it starts the extension (.vscode/tasks.json).
 */
function progressTeller(bundleCount) {
  const built = new Set();
  let running = 0;
  return {
    name: 'progress-teller',
    setup(build) {
      build.onStart(() => {
        if (running === 0) console.error('Build started.');
        running++;
      });
      build.onEnd(() => {
        running--;
        built.add(build);
        if (running === 0 && built.size === bundleCount) console.error('Build finished, watching.');
      });
    },
  };
}

/** A chunk that needs a module of Node would fail in the browser only, and there only when it is first used. */
function mustStandAlone({ outputs }) {
  for (const [file, { imports, entryPoint }] of Object.entries(outputs)) {
    const missing = imports.filter(({ path, external }) => external && path !== 'vscode');
    if (!CHUNKS.includes(entryPoint) || missing.length === 0) continue;
    console.error(`${file} needs ${missing.map(({ path }) => path).join(', ')}.`);
    process.exitCode = 1;
  }
}

/** The notices of the packages whose code is in the bundles. */
async function writeNotices(metafiles) {
  const { noticesFor } = await import('./src/generate/notices.ts');
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesFor(metafiles, csl));
}

/** Says how large each bundle is; one that is too large fails the build. */
function reportSizes({ outputs }) {
  for (const [file, { bytes, inputs }] of Object.entries(outputs)) {
    if (file.endsWith('.map')) continue;
    console.error(`${file}  ${(bytes / 1024).toFixed(1)} KB`);
    const limit = LIMITS[file.replace(HASH, '')] ?? Infinity;
    if (development || bytes <= limit * 1024) continue;
    const largest = Object.entries(inputs)
      .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
      .slice(0, 5)
      .map(([name, { bytesInOutput }]) => `  ${name}: ${bytesInOutput}`);
    console.error(`${file} is larger than ${limit} KB:\n${largest.join('\n')}`);
    process.exitCode = 1;
  }
}
