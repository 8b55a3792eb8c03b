/**
 * The rooms and their arrows (docs/architecture.md): shared knows nobody, db knows shared, electron knows both,
 * renderer knows shared. test/attack/rooms.test.ts proves that each rule bites.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const tests = '\\.test\\.tsx?$|^renderer/testing/|/testing/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'shared-is-pure',
      comment: 'shared is the domain: pure functions, small pure libraries only',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { pathNot: ['^shared/', '^node_modules/(zod|highs|d3-scale|d3-shape)/'] },
    },
    { name: 'db-knows-shared', severity: 'error', from: { path: '^db/' }, to: { path: '^(electron|renderer|test|build)/' } },
    { name: 'db-no-electron', severity: 'error', from: { path: '^db/' }, to: { path: '^node_modules/(electron|react)' } },
    { name: 'electron-not-renderer', severity: 'error', from: { path: '^electron/' }, to: { path: '^(renderer|test)/' } },
    { name: 'renderer-knows-shared', severity: 'error', from: { path: '^renderer/' }, to: { path: '^(db|electron|test|build)/' } },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^node_modules/(electron|better-sqlite3|kysely)/' },
    },
    {
      name: 'features-apart',
      comment: 'a feature of the renderer uses another one only through renderer/components or the contract',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'a migration may not import living code: it must do tomorrow what it did on the day it was written',
      severity: 'error',
      from: { path: '^db/schema/migrations/\\d' },
      to: { pathNot: '^db/schema/migrations/migration\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/tsconfig.node.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
