/**
 * The layers of docs/architecture.md: text -> syntax -> model -> rules -> features -> editor or command line.
 * A layer imports only from layers to its left; `npm run check:layers` fails when an arrow points the wrong way.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'A circle means that two files are one subject, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    layer('syntax', ['model', 'rules', 'changes', 'comparison', 'features', 'interchange']),
    layer('model', ['rules', 'changes', 'comparison', 'features', 'interchange']),
    layer('rules', ['changes', 'comparison', 'features', 'interchange']),
    layer('changes', ['comparison', 'features', 'interchange']),
    layer('comparison', ['changes', 'features', 'interchange']),
    layer('interchange', ['comparison', 'features']),
    layer('features', ['interchange']),
    {
      name: 'no-way-back',
      comment: 'Nothing in the layers knows who calls it: the connection, the command line or the editor.',
      severity: 'error',
      from: { path: '^server/src/(syntax|model|rules|changes|comparison|features|interchange)/' },
      to: {
        path: '^(server/src/[^/]+\\.ts$|server/src/(commandLine|services)/|client/|test/|scripts/)',
        pathNot: '^server/src/protocol\\.ts$',
      },
    },
    {
      name: 'pure-core',
      comment: 'The command line, the server, a web worker and the tests call the same functions: no editor, no I/O.',
      severity: 'error',
      from: { path: '^server/src/(syntax|model|rules|changes|comparison|interchange)/' },
      to: { path: '(node_modules/vscode|^vscode)|^(node:)?(fs|path|os|child_process|http|https|net|process)(/|$)' },
    },
    {
      name: 'client-knows-the-protocol-only',
      comment:
        'The client reaches the server by messages; the types of those messages are what they share, and what globs are too costly.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/src/(protocol|globLimits)\\.ts$' },
    },
    {
      name: 'server-without-editor',
      comment: 'The server serves any LSP client.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^vscode$|vscode-languageclient|^client/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(client|server)/' },
      to: { path: '^test/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};

/**
 * @param {string} name the layer
 * @param {string[]} rightOfIt the layers that it must not know
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layer(name, rightOfIt) {
  return {
    name: `${name}-knows-nothing-to-its-right`,
    severity: 'error',
    from: { path: `^server/src/${name}/` },
    to: { path: `^server/src/(${rightOfIt.join('|')})/` },
  };
}
