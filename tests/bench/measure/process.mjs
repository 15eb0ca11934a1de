// What a server process used, from /proc. Elsewhere than on Linux there is none of it, and the report says so.
import { existsSync, readFileSync } from 'node:fs'

export const isMeasurable = existsSync('/proc/self/stat')

/** Clock ticks per second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100

/** Milliseconds of processor that a process used so far, user and system, all its threads together. */
export function cpuOf(pid) {
  if (!isMeasurable) return undefined
  // The name of the process may hold spaces and brackets: fields are counted after it. 14 and 15 are utime and stime.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS
}

/** Megabytes in memory now. */
export function memoryOf(pid) {
  if (!isMeasurable) return undefined
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
}
