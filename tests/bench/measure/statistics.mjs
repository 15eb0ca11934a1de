/** The value below which that share of the values lies (nearest rank). */
export function percentile(values, share) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
}

export const median = (values) => {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Median with the lowest and highest: what stands in the report. Undefined where nothing was measured. */
export function spread(values) {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : { median: median(known), low: Math.min(...known), high: Math.max(...known) }
}
