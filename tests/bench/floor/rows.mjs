// The rows as both floors print them: the same values that our page prints, written the Dutch way, and no more.

const formats = new Map()

function number(value, decimals) {
  let format = formats.get(decimals)
  if (!format) {
    const digits = decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    format = new Intl.NumberFormat('nl-NL', digits)
    formats.set(decimals, format)
  }
  return format.format(value)
}

const short = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long' })
const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric' })

const day = (text) => (text.startsWith(today.format(new Date())) ? short : long).format(new Date(`${text}T00:00:00.000Z`))

/** A table row per goal. */
export const goalRows = (goals) => goals.map((goal) => ({
  key: goal.id,
  cells: [
    goal.title, goal.ownerName, day(goal.dueOn), goal.challengeTitle, goal.parentBenefit, number(goal.baseline), number(goal.current), number(goal.target),
  ],
}))

const DOMAINS = ['EDUCATION', 'CARE_HEALTH', 'YOUTH_WELFARE', 'SAFETY', 'WORK_INCOME', 'HOUSING', 'LIVELIHOOD_SECURITY']
const PHASES = ['PRENATAL', 'AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27']

/** The rest of the dashboard: the goal, where figures came from, how much of the work is prevention, and what runs per domain and age. */
function workRows({ origins, goal, prevention, coherence }) {
  const running = new Map(coherence.map(({ domain, phase, count }) => [`${domain} ${phase}`, count]))
  return [
    ...(goal ? [{ key: goal.id, cells: [goal.title, goal.parentBenefit, goal.ownerName, number(goal.baseline), number(goal.current), number(goal.target)] }] : []),
    { key: 'origins', cells: origins.map(({ enteredAt }) => long.format(enteredAt)) },
    { key: 'prevention', cells: [number(Math.round(((prevention.all - prevention.curative) / prevention.all) * 100))] },
    ...DOMAINS.map((domain) => ({ key: domain, cells: PHASES.map((phase) => { const count = running.get(`${domain} ${phase}`); return count === undefined ? '–' : number(count) }) })),
  ]
}

const figure = ({ value, decimals }) => (value === null ? 'niet geleverd' : number(value, decimals))

/** A table row per indicator with a cell per year, under the first one the country, which our page draws beside it, and the rest of the page. */
export function dashboardRows({ figures, ...work }) {
  const rows = new Map()
  const [first] = figures
  const country = { key: 'country', cells: [] }
  for (const one of figures) {
    let row = rows.get(one.id)
    if (!row) {
      row = { key: one.id, cells: [one.name, one.unit] }
      rows.set(one.id, row)
    }
    if (one.regionCode !== 'NL00') row.cells.push(figure(one))
    else if (one.id === first.id) country.cells.push(figure(one))
  }
  const [lead, ...rest] = rows.values()
  return [lead, country, ...rest, ...workRows(work)]
}
