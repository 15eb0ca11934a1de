import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import type { SeatToEdit } from '@/lib/locations/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Who is in a team, each with a way to change it. */
export function SeatList({ slug, locationId, seats }: { slug: string; locationId: string; seats: readonly SeatToEdit[] }) {
  const t = texts('locations')
  return (
    <div className="sheet">
      <ul className="rows rows-plain rows-slim">
        {seats.map(({ id, name, discipline, role }) => (
          <li key={id}>
            <div className="stack stack-xs"><p><strong><a href={paths.seat(slug, locationId, id)}>{name}</a></strong></p><p className="meta"><span>{t(`disciplines.${discipline}`)}</span><span>{t(`roles.${role}`)}</span></p></div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who was in a team, each with a way back. */
export function EndedSeats({ slug, seats, action }: { slug: string; seats: readonly SeatToEdit[]; action: FormAction }) {
  const t = texts('locations')
  return (
    <details>
      <summary>{t('team.ended', { count: seats.length })}</summary>
      <ul className="sheet rows rows-plain rows-slim">
        {seats.map(({ id, name, discipline }) => (
          <li key={id}>
            <div className="stack stack-xs"><p><strong>{name}</strong></p><p className="meta"><span>{t(`disciplines.${discipline}`)}</span></p></div>
            <div className="act"><ActionForm action={action} text={formText(t('team.resume'))} look="secondary" fields={[]} hidden={{ coalition: slug, id, to: 'resumed' }} /></div>
          </li>
        ))}
      </ul>
    </details>
  )
}
