#!/usr/bin/env node
// npm test: everything that must hold, from an empty machine. Installs what is missing, runs each part, and ends with
// one line over all of them. A part that breaks down counts as one failure, so nothing passes by not running.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser } from './steps/browser.mjs'
import { checkNode, install } from './steps/install.mjs'
import { say, stopWith } from './steps/say.mjs'

const root = join(import.meta.dirname, '..')
process.chdir(root)
checkNode()
install(root)

const bin = (...path) => join(root, 'node_modules', ...path)
const reports = join(root, '.data', 'test-reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @param {{ env?: NodeJS.ProcessEnv, atOnce?: boolean }} how atOnce: what it says is shown when it is done, in one piece */
function run(args, { env = {}, atOnce = false } = {}) {
  return new Promise((done) => {
    const output = atOnce ? 'pipe' : 'inherit'
    const child = spawn(process.execPath, args, { stdio: ['ignore', output, output], env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' } })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
    child.on('error', () => done(1))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      done(code ?? 1)
    })
  })
}

/** A part that is one check, which stands beside others: it passes or it fails. */
const check = (...args) => async () => ({ passed: 0, failed: 0, skipped: 0, ...((await run(args, { atOnce: true })) === 0 ? { passed: 1 } : { failed: 1 }) })

/** Counts of a report, and one failure more when the run broke down outside its tests. */
function counted(file, code, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const counts = count(JSON.parse(readFileSync(file, 'utf8')))
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const vitest = (project) => async () => {
  const file = join(reports, `${project}.json`)
  const code = await run([bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return counted(file, code, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }))
}

const playwright = () => async () => {
  const file = join(reports, 'end-to-end.json')
  try {
    process.env.CHROMIUM_PATH = await installBrowser()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const code = await run([bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } })
  return counted(file, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }))
}

const next = bin('next', 'dist', 'bin', 'next')
/** Side by side in a row, one after the other in a lane: what uses one core each shares two, what uses all has a row alone. */
const ROWS = [
  [[['addresses', check(next, 'typegen')]]],
  [
    [['types', check(bin('typescript', 'bin', 'tsc'), '--noEmit')], ['floors', check(bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'app', 'components', 'lib', 'prisma', 'instrumentation.ts')]],
    [['lint', check(bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0')]],
  ],
  ...['unit', 'integration', 'isolation', 'architecture'].map((project) => [[[project, vitest(project)]]]),
  [[['end to end, axe, abuse, without JavaScript', playwright()]]],
]

const total = { passed: 0, failed: 0, skipped: 0 }
const results = new Map()
for (const row of ROWS) {
  await Promise.all(row.map(async (lane) => {
    for (const [name, part] of lane) {
      say(name)
      results.set(name, await part().catch((error) => {
        process.stderr.write(`${error.stack ?? error}\n`)
        return { passed: 0, failed: 1, skipped: 0 }
      }))
    }
  }))
}
const lines = ROWS.flat(2).map(([name]) => {
  const result = results.get(name)
  for (const kind of Object.keys(total)) total[kind] += result[kind]
  return `${name.padEnd(38)} ${result.passed} passed, ${result.failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}`
})
const figures = join(reports, 'abuse.json')
if (existsSync(figures)) lines.push('', ...JSON.parse(readFileSync(figures, 'utf8')).map(({ line }) => line))
if (total.passed === 0) stopWith('No test ran.')
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`)
process.exit(total.failed > 0 ? 1 : 0)
