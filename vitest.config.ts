import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

type ProjectConfig = NonNullable<TestProjectInlineConfiguration['test']>

// Server code runs under the condition "react-server", as it does in Next; an odd time zone, so that a forgotten one
// fails loudly.
const shared: ProjectConfig = {
  environment: 'node',
  pool: 'forks',
  execArgv: ['--conditions=react-server'],
  // Generous: a busy machine is no failure, and how fast something is, is measured by the bench.
  testTimeout: 30_000,
  env: { TZ: 'Pacific/Kiritimati', LOG_LEVEL: 'silent' },
}

const resolve = {
  alias: {
    '@': path.resolve(import.meta.dirname),
    // What Next itself puts in the place of this module in server code.
    'next/navigation': 'next/dist/api/navigation.react-server.js',
  },
}

const ssr = { resolve: { conditions: ['react-server', 'module', 'node'], externalConditions: ['react-server', 'node'] } }

const withDatabase: ProjectConfig = {
  ...shared,
  globalSetup: ['tests/support/cluster-setup.ts'],
  setupFiles: ['tests/support/database-setup.ts'],
  hookTimeout: 60_000,
}

export default defineConfig({
  resolve,
  ssr,
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, ssr, test: { ...shared, name: 'unit', include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'bin/**/*.test.ts'] } },
      { resolve, ssr, test: { ...withDatabase, name: 'integration', include: ['lib/**/*.itest.ts', 'prisma/**/*.itest.ts', 'bin/**/*.itest.ts'] } },
      { resolve, ssr, test: { ...withDatabase, name: 'isolation', include: ['tests/isolation/**/*.itest.ts'] } },
      { resolve, ssr, test: { ...shared, name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
