// The Chromium that tests run in: the one that is set, the one that came with the packages, one of the machine, Playwright's
// own; and when there is none, the first way to get one that works here. The packed one has no window of its own to draw, so it
// needs a third of the time. Playwright has no setting for it, so playwright.config.ts asks findBrowser.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './say.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium']

const works = (path) => path !== '' && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

function ofTheMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].find((path) => existsSync(path) && works(path))
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) && works(path) ? path : undefined
}

async function ofThePackage() {
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath().catch(() => '')
  return works(path) ? path : undefined
}

/** Where a Chromium is, with nothing installed but what came with the packages; undefined when there is none. */
export async function findBrowser() {
  const set = process.env.CHROMIUM_PATH
  if (set) {
    if (!works(set)) throw new Error(`The setting CHROMIUM_PATH does not point at a Chromium that starts: ${set}`)
    return set
  }
  return (await ofThePackage()) ?? ofTheMachine() ?? (await ofPlaywright())
}

function runQuietly(command, args) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
}

/** Installs a Chromium when there is none. Returns its path; throws when no way works. */
export async function installBrowser() {
  const found = await findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('installing a browser (apt)')
    runQuietly('apt-get', ['update', '-qq'])
    runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const path = ofTheMachine()
    if (path) return path
  }
  say('installing a browser (Playwright)')
  runQuietly(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'])
  const own = await ofPlaywright()
  if (own) return own
  throw new Error('There is no Chromium and none could be installed. Install one, or set CHROMIUM_PATH.')
}
