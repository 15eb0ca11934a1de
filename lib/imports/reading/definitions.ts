/** More rows than this is no file of figures of one coalition. */
export const MOST_ROWS = 200_000

/** More columns than this is no table that a person can look over. */
export const MOST_COLUMNS = 300

/** What an Excel, ODS or zip file may unpack to. */
export const MOST_UNPACKED = 150 * 1024 * 1024

/** The longest text of one cell. */
export const MOST_IN_CELL = 5_000

/** How deep objects may lie in each other in JSON. */
export const DEEPEST = 12

/** How many rows are looked at to see where a table begins and what its columns hold. */
export const LOOKED_AT = 400
