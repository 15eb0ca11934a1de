// The floors: imports only ever point down. `app` asks, `components` show, `lib/<capability>` decides, `lib/platform`
// protects, `prisma` stores. Each rule says why, so that its message is enough to go on with.

/** Capabilities in their one declared order: each may import those before it, never those after it. */
const ORDER = [
  'coalitions', 'members', 'partners', 'mandates', 'locations', 'invitations', 'challenges', 'goals', 'agreements', 'action-items', 'signals', 'loop',
  'indicators', 'imports', 'sparks', 'plan', 'contributions', 'meetings', 'money', 'network', 'reports', 'history', 'notifications', 'departures', 'administration',
]

const TESTS = '\\.i?test\\.tsx?$'

const orderRules = ORDER.flatMap((name, index) => {
  const later = ORDER.slice(index + 1)
  return later.length === 0 ? [] : [{
    name: `capability-order-${name}`, severity: 'error',
    comment: `lib/${name} comes before ${later.join(', ')} in the declared order: those may import it, not the other way round.`,
    from: { path: `^lib/${name}/`, pathNot: TESTS }, to: { path: `^lib/(${later.join('|')})/` },
  }]
})

/** Files without effects: they run in the browser too. */
const PURE = '(types|schema|rules|policy|definitions)\\.ts$'

/** What of the platform is pure. */
const PURE_PLATFORM = '^lib/platform/(clock|canonical-json|paths|mail/address)\\.ts$|^lib/platform/(errors/|privacy/(guard|refuse|small-numbers)|actions/(fields|form-state|form-data)|i18n/(messages|format|catalogue)|authz/policy)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A circle has no floor.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'app-is-on-top', severity: 'error', comment: 'Nothing below imports a route.', from: { path: '^(components|lib|prisma)/' }, to: { path: '^app/' } },
    { name: 'lib-knows-no-components', severity: 'error', comment: 'lib decides; it does not know how things look.', from: { path: '^(lib|prisma)/' }, to: { path: '^components/' } },
    { name: 'platform-knows-no-capability', severity: 'error', comment: 'lib/platform protects every capability and knows none.', from: { path: '^lib/platform/', pathNot: TESTS }, to: { path: '^lib/(?!platform/)' } },
    { name: 'lib-knows-no-prisma-folder', severity: 'error', comment: 'Seeds and launchers use lib; lib uses the generated client only.', from: { path: '^lib/', pathNot: TESTS }, to: { path: '^prisma/' } },
    {
      name: 'components-never-fetch', severity: 'error', comment: 'A component shows what it is given: queries, commands and stores are the page\'s business.',
      from: { path: '^components/' }, to: { path: '^lib/[^/]+/(queries|commands|store|jobs|gateway|documents)\\.ts$' },
    },
    {
      name: 'components-get-actions-as-props', severity: 'error', comment: 'An action is handed to a component by its page, so that the component can be shown anywhere.',
      from: { path: '^components/' }, to: { path: '^lib/.*/actions\\.ts$' },
    },
    {
      name: 'components-stay-out-of-the-engine-room', severity: 'error', comment: 'Components use types, texts, dates and paths of the platform, nothing that reaches a database.',
      from: { path: '^components/' }, to: { path: '^lib/platform/(db|tenancy|jobs|mail|files|audit|auth)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'store-is-private', severity: 'error', comment: 'store.ts is the only SQL on a capability\'s tables, and only its own folder opens it.',
      from: { path: '^(app|components|lib|prisma)/([^/]+)/', pathNot: TESTS }, to: { path: '^lib/.+/store\\.ts$', pathNot: '^lib/$2/|^lib/platform/' },
    },
    {
      name: 'envelope-is-opened-by-stores', severity: 'error', comment: 'A CoalitionTx is sealed: only a store.ts and the platform itself may open it.',
      from: { path: '^(app|components|lib|prisma)/', pathNot: `^lib/platform/|^lib/.+/store\\.ts$|^prisma/seed/signing-links\\.ts$|${TESTS}` },
      to: { path: '^lib/platform/tenancy/envelope\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'connections-are-tenancys', severity: 'error', comment: 'A connection inside the transaction of a coalition is handed out in an envelope only: use inCoalition or withMember.',
      from: { path: '^(app|components|lib|prisma)/|^instrumentation\\.ts$', pathNot: `^lib/platform/tenancy/|${TESTS}` },
      to: { path: '^lib/platform/tenancy/connection\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'database-is-behind-the-platform', severity: 'error', comment: 'Pools and the Prisma client are lib/platform\'s; a store gets its connection from the envelope.',
      from: { path: '^(app|components|lib)/', pathNot: `^lib/platform/|^app/api/health/|${TESTS}` }, to: { path: '^lib/platform/db/(pools|borrowed-prisma|generated|startup-check)' },
    },
    {
      name: 'commands-have-few-callers', severity: 'error', comment: 'Routes write through an action; only a route of an upload or of the export calls a command itself.',
      from: { path: '^app/', pathNot: '^app/api/(uploads|administration)/' }, to: { path: '^lib/[^/]+/commands\\.ts$' },
    },
    {
      name: 'commands-know-no-next', severity: 'error', comment: 'Imports, jobs, seeds and tests call the same door as the browser: commands, rules and stores import nothing of Next.',
      from: { path: '^lib/(?!platform/)[^/]+/(commands|rules|policy|schema|store|queries|jobs|documents|definitions)\\.ts$' }, to: { path: 'node_modules/next/' },
    },
    {
      name: 'pure-files-stay-pure', severity: 'error', comment: 'types, schema, rules, policy and definitions run in the browser too: no store, no query, no platform with effects.',
      from: { path: `^lib/(?!platform/).+/${PURE}` },
      to: { path: '^lib/', pathNot: `^lib/(?!platform/).+/${PURE}|${PURE_PLATFORM}`, dependencyTypesNot: ['type-only'] },
    },
    ...orderRules,
    { name: 'no-dev-packages-in-the-app', severity: 'error', comment: 'What the app needs at run time stands under dependencies.', from: { path: '^(app|components|lib)/', pathNot: TESTS }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|lib/platform/db/generated' },
    exclude: { path: `^\\.next|^\\.data|${TESTS}` },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['react-server', 'import', 'node', 'default', 'types'] },
  },
}
