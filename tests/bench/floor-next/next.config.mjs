import path from 'node:path'

// The whole repository is its root: its packages are the app's, so that both run on the same framework.
const root = path.resolve(import.meta.dirname, '../../..')

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
}

export default config
