import { disciplineList } from '@/components/locations/discipline-list'
import type { TeamOnSheet } from '@/lib/plan/sheets/types'
import { texts } from '@/lib/platform/i18n/request'

/** Who is in a core team and what it misses, counted: nobody fills that in. */
export function TeamFacts({ team: { people, wanted, missing } }: { team: TeamOnSheet }) {
  const t = texts('plan')
  const disciplines = texts('locations.disciplines')
  return (
    <section className="sheet sheet-tight stack stack-xs" aria-labelledby="team">
      <h3 id="team">{t('teamTitle')}</h3>
      {people.length === 0
        ? <p className="subtle">{t('teamEmpty')}</p>
        : <ul>{people.map(({ name, discipline }) => <li key={`${name} ${discipline}`}>{name}, {disciplines(discipline)}</li>)}</ul>}
      {wanted.length > 0 && <p>{missing.length > 0 ? t('teamMissing', { disciplines: disciplineList(missing) }) : t('teamComplete')}</p>}
      <p className="small subtle">{t('teamOthers')}</p>
    </section>
  )
}
