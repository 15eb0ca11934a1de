import { formerName } from '@/components/members/former-name'
import { ListRows } from '@/components/ui/list-rows'
import { RECORD_SHEETS } from '@/lib/plan/records/definitions'
import { isTyped, nameOf } from '@/lib/plan/records/rules'
import type { CollectedAnswer, KeptSheet } from '@/lib/plan/records/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Kept sheets, with who filled them in and when. */
export async function KeptList({ slug, sheets }: { slug: string; sheets: readonly KeptSheet[] }) {
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const notTyped = (await requestTexts('voice'))('notTyped')
  return (
    <ListRows rows={sheets.map(({ id, worksheet, answers, createdAt, createdByName, creatorHasLeft, about, voiceId }) => {
      const definition = RECORD_SHEETS[worksheet]
      const called = nameOf(definition, answers) || (definition.about === 'expert' || definition.about === 'goal' ? about : null)
      return { key: id, title: called || definition.title, href: paths.keptSheet(slug, id), meta: [...(called ? [definition.title] : []), t('kept.by', { day: formatDay(dayOf(createdAt), locale), who: formerName({ byName: createdByName, hasLeft: creatorHasLeft }) })], ...(voiceId !== null && !isTyped({ worksheet, answers }) ? { tag: { tone: 'warning' as const, icon: 'pencil' as const, text: notTyped } } : {}) }
    })}
    />
  )
}

/** What the answers of several sheets come together to. */
export async function CollectedList({ slug, answers }: { slug: string; answers: readonly CollectedAnswer[] }) {
  const t = await requestTexts('plan')
  return (
    <ListRows rows={answers.map(({ text, recordId, worksheet, carrier }) => ({
      key: recordId, title: text, meta: [...(carrier ? [t('kept.carrier', { name: carrier })] : []), { text: RECORD_SHEETS[worksheet].title, href: paths.keptSheet(slug, recordId) }],
    }))}
    />
  )
}
