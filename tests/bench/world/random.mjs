// Chance that is the same every time: the world is made again exactly, so two runs measure the same rows.

/** @param {number} seed @returns {() => number} 32 bits each time (mulberry32) */
function bits(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

export function chance(seed) {
  const next = bits(seed)
  const hex = () => next().toString(16).padStart(8, '0')
  const below = (limit) => Math.floor((next() / 0x1_0000_0000) * limit)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)],
    happens: (share) => next() / 0x1_0000_0000 < share,
    /** A uuid v7 of that moment, as the app makes them: rows of one coalition lie in the order of their making. */
    id(moment) {
      const time = moment.toString(16).padStart(12, '0')
      const [a, b, c] = [hex(), hex(), hex()]
      return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-${(8 + (next() & 3)).toString(16)}${a.slice(4, 7)}-${b}${c.slice(0, 4)}`
    },
  }
}
