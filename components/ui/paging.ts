// Long lists, a page at a time. Which page is asked for stands in the address, so it is somebody's input.

/** The page that an address asks for: 1 for whatever is no page. */
export const askedPage = (value: string | string[] | undefined): number =>
  Math.min(10_000, Math.max(1, Math.trunc(Number(typeof value === 'string' ? value : '')) || 1))

export interface Page<T> {
  readonly rows: readonly T[]
  /** The page that is shown: the last one for who asks further. */
  readonly page: number
  readonly last: number
}

/** The rows of one page out of all. */
export function pageOf<T>(all: readonly T[], asked: number, most: number): Page<T> {
  const last = Math.max(1, Math.ceil(all.length / most))
  const page = Math.min(asked, last)
  return { rows: all.slice((page - 1) * most, page * most), page, last }
}
