import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { formText } from '@/components/forms/form-text'
import { formerName } from '@/components/members/former-name'
import type { LeftDraft } from '@/lib/plan/sheets/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What people who left began of something new: to go on with, or to throw away. */
export function LeftDrafts({ action, slug, worksheet, drafts }: { action: FormAction; slug: string; worksheet: string; drafts: readonly LeftDraft[] }) {
  const t = texts('plan.leftDrafts')
  if (drafts.length === 0) return null
  return (
    <section className="stack no-print" aria-labelledby="left">
      <div className="stack stack-xs"><h2 id="left">{t('title')}</h2><p>{t('help')}</p></div>
      <ul className="rows rows-plain">
        {drafts.map(({ id, about, updatedAt, byName, version }) => {
          const hidden = { coalition: slug, worksheet, draftId: id, expectedVersion: String(version) }
          return (
            <li key={id}>
              <div><h3>{about ?? t('noWords')}</h3><p className="meta">{t('saved', { day: formatDay(dayOf(updatedAt), currentLocale()), who: formerName({ byName, hasLeft: true }) })}</p></div>
              <div className="cluster cluster-sm">
                <ActionForm action={action} text={formText(t('takeOver'))} look="secondary" fields={[]} hidden={{ ...hidden, to: 'TAKE_OVER' }} />
                <ActionForm action={action} text={formText(t('throwAway'))} look="danger" fields={[]} hidden={{ ...hidden, to: 'THROW_AWAY' }} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
