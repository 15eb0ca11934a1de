import path from 'node:path'
import type { NextConfig } from 'next'
import { RECORDING_PAGES } from './lib/platform/requests/content-security-policy'

const root = path.resolve(import.meta.dirname)

const permissions = (microphone: '' | 'self') => ({ key: 'Permissions-Policy', value: `camera=(), geolocation=(), microphone=(${microphone}), payment=(), usb=()` })

/** For every answer, static files included; the Content-Security-Policy with its nonce comes from platform/requests/follow.ts. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  permissions(''),
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Means something over TLS only: over plain http a browser leaves it aside.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm test` checks the types of everything, tests included; a start need not do it once more.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Node packages that read files of their own or keep native handles: required at run time, not bundled.
  serverExternalPackages: ['pg', 'pino', 'graphile-worker', 'nodemailer', 'busboy', '@myriaddreamin/typst-ts-node-compiler'],
  // What makes a document or a picture runs in a process of its own (lib/platform/files/own-process.ts): nothing imports these.
  outputFileTracingIncludes: {
    '/*': [
      'lib/**/*.typ', 'lib/platform/files/{typeset,raster}-child.mjs', 'node_modules/@resvg/resvg-wasm/**', 'node_modules/@myriaddreamin/typst-ts-node-compiler*/**',
      'node_modules/@expo-google-fonts/atkinson-hyperlegible-next/{400Regular,700Bold}/*.ttf', 'node_modules/@expo-google-fonts/bricolage-grotesque/600SemiBold/*.ttf',
      'node_modules/@fontsource-variable/{atkinson-hyperlegible-next,bricolage-grotesque}/files/*-latin-wght-normal.woff2',
    ],
  },
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    ...RECORDING_PAGES.map((source) => ({ source, headers: [permissions('self')] })),
    { source: '/logo.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
  // Every browser asks for it, also where a page has no head of its own (a 404).
  redirects: async () => [{ source: '/favicon.ico', destination: '/logo.svg', permanent: false }],
  experimental: {
    // Files go through a streaming route handler; what a form posts is text.
    serverActions: { bodySizeLimit: '1mb' },
    // A page is loaded when somebody first asks for it: most of the hundred and sixty are for one role, and all of them in
    // memory cost more than the app itself.
    preloadEntriesOnStart: false,
  },
}

export default config
