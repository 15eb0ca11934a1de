// What a run found, as a table for people and as JSON for whoever follows it over time.
import { cpus } from 'node:os'
import { median, spread } from './measure/statistics.mjs'
import { MOST_SCRIPT_KB } from './checks/page-script.mjs'
import { WORKLOADS } from './workloads.mjs'

/** floor_next must be lean itself: within so many times floor_sql, or a ratio to it would flatter us. */
export const MOST_OVER_SQL = 6

/** Ours may take this many times the memory of floor_next. */
const MOST_MEMORY = 1.4

const MEASURES = ['p50', 'p95', 'perSecond', 'cpu']

/** Per round two servers measured one after the other, so that a busy moment of the machine weighs on both. */
const ratioOf = (blocks, above, below, measure) => {
  const rounds = [...new Set(blocks.map((one) => one.round))]
  const at = (round, server) => blocks.find((one) => one.round === round && one.server === server)?.[measure]
  return spread(rounds.map((round) => (at(round, below) ? at(round, above) / at(round, below) : undefined)))
}

/** @param blocks one per round, workload, number of connections and server */
export function summarise({ blocks, memory, servers, connections }) {
  const results = WORKLOADS.flatMap(({ name, title }) => connections.map((many) => {
    const own = blocks.filter((one) => one.workload === name && one.connections === many)
    return {
      workload: name, title, connections: many, requests: own.reduce((sum, one) => sum + one.requests, 0),
      servers: Object.fromEntries(servers.map((server) => [server, Object.fromEntries(
        MEASURES.map((measure) => [measure, spread(own.filter((one) => one.server === server).map((one) => one[measure]))]),
      )])),
      ratios: Object.fromEntries(['p50', 'p95', 'cpu'].map((measure) => [measure, {
        oursToFloorNext: ratioOf(own, 'ours', 'floor_next', measure), floorNextToFloorSql: ratioOf(own, 'floor_next', 'floor_sql', measure),
      }])),
    }
  }))
  const used = Object.fromEntries(servers.map((server) => [server, spread(memory.filter((one) => one.server === server).map((one) => one.mb))]))
  return { results, memory: used }
}

export function targetsOf({ results, memory, script }) {
  const one = (workload) => results.find((result) => result.workload === workload && result.connections === 1)
  const targets = WORKLOADS.map(({ name, title, target }) => ({
    target: `p50 of the ${title} at most ${target} x floor_next`, most: target, found: one(name).ratios.p50.oursToFloorNext.median,
  }))
  if (memory.ours) targets.push({ target: `memory at most ${MOST_MEMORY} x floor_next`, most: MOST_MEMORY, found: memory.ours.median / memory.floor_next.median })
  targets.push({ target: `script of every page at most ${MOST_SCRIPT_KB} kB`, most: MOST_SCRIPT_KB, found: script.pages[0].kB })
  return targets.map((target) => ({ ...target, isMet: target.found <= target.most }))
}

const fixed = (value, digits) => value.toFixed(digits)
const shown = (value, digits) => (value ? `${fixed(value.median, digits)} (${fixed(value.low, digits)}-${fixed(value.high, digits)})` : 'not measured here')
const row = (cells, widths) => cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  ').trimEnd()

const WIDTHS = [32, 20, 20, 20, 20]

function blockLines({ title, connections, requests, servers, ratios }, perServer) {
  return [
    row([`${title}, ${connections} connection${connections > 1 ? 's' : ''}`, 'p50 ms', 'p95 ms', 'requests/s', 'CPU ms/request'], WIDTHS),
    ...Object.entries(servers).map(([server, { p50, p95, perSecond, cpu }]) =>
      row([`  ${server}`, shown(p50, 2), shown(p95, 2), shown(perSecond, 0), shown(cpu, 2)], WIDTHS)),
    row(['  ours / floor_next', shown(ratios.p50.oursToFloorNext, 2), shown(ratios.p95.oursToFloorNext, 2), '', shown(ratios.cpu.oursToFloorNext, 2)], WIDTHS),
    row(['  floor_next / floor_sql', shown(ratios.p50.floorNextToFloorSql, 2), shown(ratios.p95.floorNextToFloorSql, 2), '', shown(ratios.cpu.floorNextToFloorSql, 2)], WIDTHS),
    `  ${Math.round(requests / Object.keys(servers).length)} requests per server${perServer}`,
    '',
  ]
}

/** @returns {string} */
export function tableOf({ results, memory, script, statements, targets, rounds, conditions }) {
  return [
    '',
    `Median of ${rounds} rounds, with lowest and highest. ${conditions}`,
    '',
    ...results.flatMap((result) => {
      const { ours, floor_next: floor } = statements[result.workload]
      return blockLines(result, `; the database does ${ours.statements} statements in ${fixed(ours.databaseMs, 2)} ms for ours, ${floor.statements} in ${fixed(floor.databaseMs, 2)} ms for the floor`)
    }),
    row(['memory after the load', 'MB'], WIDTHS),
    ...Object.entries(memory).map(([server, value]) => row([`  ${server}`, shown(value, 0)], WIDTHS)),
    '',
    row(['script of a page, gzip', 'kB'], WIDTHS),
    ...script.pages.map(({ page, kB }) => row([`  ${page}`, fixed(kB, 1)], WIDTHS)),
    row(['  (floor_next)', fixed(script.bare, 1)], WIDTHS),
    '',
    ...targets.map(({ target, found, most, isMet }) => `${isMet ? 'met    ' : 'NOT MET'}  ${target}: ${fixed(found, most > 10 ? 1 : 2)}`),
    '',
  ].join('\n')
}

export const machine = () => ({ node: process.versions.node, platform: `${process.platform} ${process.arch}`, cpus: cpus().length, model: cpus()[0]?.model ?? 'unknown' })

/** How far the lowest and the highest round lie from the median, at most: what a reader may believe of a ratio. */
export const widest = (results) => median(results.map(({ ratios: { p50 } }) => (p50.oursToFloorNext.high - p50.oursToFloorNext.low) / p50.oursToFloorNext.median))
