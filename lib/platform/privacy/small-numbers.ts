/** Below this many people a figure is not shown, so that nobody can be recognised. Only ever raised. */
export const SMALL_NUMBER_THRESHOLD = 10

export type PublishedCount =
  | { readonly shown: true; readonly value: number }
  | { readonly shown: false; readonly reason: 'small' }

/** A count of people as it may be seen outside the circle that counted it. Zero tells nothing about anybody and stays. */
export function publishCount(value: number, threshold = SMALL_NUMBER_THRESHOLD): PublishedCount {
  const limit = Math.max(threshold, SMALL_NUMBER_THRESHOLD)
  return value > 0 && value < limit ? { shown: false, reason: 'small' } : { shown: true, value }
}
