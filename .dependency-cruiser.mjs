/**
 * The import directions of the house (docs/architecture.md). What a folder may reach is said once, here.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const inside = (room) => `^src/core/${room}/`;
const onlyTo = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|glossary|test|scripts)/', pathNot: to },
});
const order = [
  ['text', ['text']],
  ['glossary', ['glossary', 'text']],
  ['matching', ['matching', 'glossary', 'text']],
  ['citations', ['citations', 'glossary', 'matching', 'text']],
  ['quotations', ['quotations', 'glossary', 'matching', 'text']],
  ['lint', ['lint', 'citations', 'matching', 'glossary', 'text']],
  ['features', ['features', 'lint', 'quotations', 'citations', 'matching', 'glossary', 'text']],
];

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    onlyTo('core-stands-alone', '^src/core/', '^(src/core/|glossary/)'),
    onlyTo('bundled-knows-core', '^src/bundled/', '^src/(core/index\\.ts$|bundled/)'),
    onlyTo('vscode-knows-core', '^src/vscode/', '^src/(core/index\\.ts$|bundled/index\\.ts$|vscode/)'),
    onlyTo('cli-knows-core', '^src/cli/', '^src/(core/index\\.ts$|bundled/index\\.ts$|cli/)'),
    onlyTo('generate-knows-core', '^src/generate/', '^(src/(core/index\\.ts$|generate/)|glossary/)'),
    ...order.map(([room, allowed]) =>
      onlyTo(`core-${room}`, inside(room), `^src/core/(${allowed.join('|')})/`),
    ),
    {
      name: 'rules-are-siblings',
      severity: 'error',
      from: { path: '^src/core/lint/rules/([^/]+)\\.ts$', pathNot: '^src/core/lint/rules/index\\.ts$' },
      to: { path: '^src/core/lint/rules/' },
    },
    {
      name: 'features-are-siblings',
      severity: 'error',
      from: { path: '^src/core/features/([^/]+)\\.ts$' },
      to: { path: '^src/core/features/', pathNot: '^src/core/features/(types|markdown)\\.ts$' },
    },
    { name: 'nothing-imports-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    {
      name: 'vscode-only-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/vscode/' },
      to: { path: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'] },
  },
};
