// What a person reads in the terminal while something takes long.

const started = Date.now()

/** A line with the seconds since the start. */
export const say = (line) => process.stdout.write(`${`${((Date.now() - started) / 1000).toFixed(1)}s`.padStart(7)}  ${line}\n`)

/** One clear sentence, and the end. */
export function stopWith(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}
