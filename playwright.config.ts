import { defineConfig } from '@playwright/test'
import { findBrowser } from './bin/steps/browser.mjs'

// End to end, in a real Chromium against the built app on a database of its own (tests/e2e/support/global-setup.ts).
// The same journeys run twice: with JavaScript and, but for what is marked @script, without. What opens no page in the browser
// is marked @once: it would be the same again.

// Chosen once, in the first process; workers inherit it.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000))
process.env.E2E_RUN ??= `${Date.now()}-${process.pid}`
const executablePath = process.env.CHROMIUM_PATH ??= await findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/global-setup.ts',
  // A browser waits a good part of its time: two at once are faster on two cores, more are not.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 900 },
    // A trace costs a fifth of a journey, whether it fails or not: ask for it with `--trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    // The two longest first, side by side.
    { name: 'axe', testDir: 'tests/e2e/walk', timeout: 600_000 },
    // Who means harm: requests without a browser, counted. One after the other, the figures last: they are in .data/test-reports/abuse.json.
    { name: 'abuse', testDir: 'tests/abuse', workers: 1, timeout: 600_000 },
    { name: 'journeys', testDir: 'tests/e2e/journeys' },
    { name: 'without-javascript', testDir: 'tests/e2e/journeys', use: { javaScriptEnabled: false }, grepInvert: /@script|@once/ },
  ],
})
