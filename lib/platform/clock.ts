// Days are days in the Netherlands, wherever the server stands. A day is written as 'YYYY-MM-DD' everywhere: a
// JavaScript Date is a moment, and turning one into the other by accident moves due dates over midnight.

const ZONE = 'Europe/Amsterdam'
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The day in the Netherlands at a moment: 'YYYY-MM-DD'. */
export const dayOf = (moment: Date): string => dayFormat.format(moment)

/** A day as the moment that Prisma stores in a date column (midnight UTC). */
export const dayToDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

/** The day that many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  const date = dayToDate(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How many days from the first to the second day; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dayToDate(to).getTime() - dayToDate(from).getTime()) / 86_400_000)

/** Is this a real day, written as YYYY-MM-DD? 31 February is not, and neither is a day in the year 26. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const date = dayToDate(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}
