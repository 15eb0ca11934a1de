/** Until how many different things a column is a distinction, such as by age; above it is a text. */
export const MOST_DIFFERENT = 120

/** How many indicators one file may fill. */
export const MOST_SERIES = 300

/** Figures of one file, so that it fits in memory whatever its shape. */
export const MOST_FIGURES = 400_000

/** More than this is no figure, and more than its column can hold. */
export const MOST_VALUE = 9_999_999_999

/** Under this a halving says nothing. */
export const FEWEST_FOR_HALF = 20

/** Rounding in a control column, such as euros per inhabitant to one decimal and cost to thousands. */
export const ROUNDING = 0.1

export const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** Older than this is a mistake: nobody compares children of today with those. */
export const FIRST_YEAR = 1950
