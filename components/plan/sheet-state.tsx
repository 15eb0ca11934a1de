import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { FieldSpec } from '@/components/forms/field-spec'
import { formText } from '@/components/forms/form-text'
import { formerName } from '@/components/members/former-name'
import { Notice } from '@/components/ui/notice'
import type { SheetFeeds } from '@/lib/plan/sheets/definitions'
import type { Meanwhile, SheetDraft, SheetRead } from '@/lib/plan/sheets/types'
import { dayOf, isDay } from '@/lib/platform/clock'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { requestLocale, requestTexts } from '@/lib/platform/i18n/request'

interface Props {
  readonly page: Pick<SheetRead, 'draft' | 'thrownAway' | 'isKnown' | 'waitsSince'>
  readonly feeds: SheetFeeds
  readonly fields: readonly FieldSpec[]
  readonly level: 2 | 3
}

/** What a sheet says when the register has something already, where that is not the usual. */
const KNOWN = { mandate: 'knownMandate', interest: 'knownInterest', groundRules: 'knownGroundRules', governance: 'knownGovernance', agreement: 'knownAgreement', record: 'knownKept', scan: 'knownScan', mission: 'knownMission', parentCheck: 'knownParentCheck' } as const satisfies Partial<Record<SheetFeeds, string>>
const isNoted = (feeds: SheetFeeds): feeds is keyof typeof KNOWN => feeds in KNOWN

const saved = async ({ updatedAt, updatedByName, hasLeft }: Omit<SheetDraft, 'meanwhile' | 'version'>) => ({ day: formatDay(dayOf(updatedAt), await requestLocale()), who: formerName({ byName: updatedByName, hasLeft }) })

/** What a sheet begins with: what somebody left, what changed since, or what the register says. */
export async function SheetStateNotices({ page: { draft, thrownAway, isKnown, waitsSince }, feeds, fields, level }: Props) {
  const t = await requestTexts('plan')
  const locale = await requestLocale()
  const labelOf = ({ field }: Meanwhile) => fields.find((one) => one.name === field)?.label ?? field
  /** As the form would say it: a choice by its label, a day in words. */
  const inWords = ({ field, register }: Meanwhile): string => {
    const spec = fields.find((one) => one.name === field)
    const words = [register].flat().map((one) => (spec && 'options' in spec ? (spec.options.find((option) => option.value === one)?.label ?? one) : isDay(one) ? formatDay(one, locale) : one))
    return formatList(words.filter(Boolean), locale) || t('meanwhileNothing')
  }
  const meanwhile = draft?.meanwhile ?? []
  const [kept, taken] = [meanwhile.filter((one) => one.isKept), meanwhile.filter((one) => !one.isKept)]
  return (
    <>
      {draft && <Notice title={t('draftTitle')} level={level}><p>{t('draftNote', await saved(draft))}</p></Notice>}
      {meanwhile.length > 0 && (
        <Notice tone="warning" title={t('meanwhileTitle')} level={level}>
          {taken.length > 0 && <p>{t('meanwhileTaken', { fields: formatList(taken.map(labelOf), locale) })}</p>}
          {kept.length > 0 && <><p>{t('meanwhileKept')}</p><ul>{kept.map((one) => <li key={one.field}>{t('meanwhileSays', { field: labelOf(one), text: inWords(one) })}</li>)}</ul></>}
        </Notice>
      )}
      {!draft && isKnown && <Notice title={t(feeds === 'record' ? 'knownKeptTitle' : 'knownTitle')} level={level}><p>{t(isNoted(feeds) ? KNOWN[feeds] : 'knownNote')}</p></Notice>}
      {thrownAway && <Notice title={t('thrownAwayTitle')} level={level}><p>{t('thrownAwayNote', await saved(thrownAway))}</p></Notice>}
      {waitsSince && <Notice tone="warning" title={t('waitsTitle')} level={level}><p>{t('waitsNote', { day: formatDay(dayOf(waitsSince), locale) })}</p></Notice>}
    </>
  )
}

/** Throws the draft away, or puts back the one that was. */
export async function DraftAway({ action, page: { draft, thrownAway }, hidden }: { action: FormAction; page: Pick<SheetRead, 'draft' | 'thrownAway'>; hidden: Readonly<Record<'coalition' | 'worksheet' | 'over', string>> }) {
  const t = await requestTexts('plan')
  if (thrownAway) return <ActionForm action={action} text={formText(t('putBack'))} look="secondary" fields={[]} hidden={{ ...hidden, expectedVersion: String(thrownAway.version), isAway: 'no' }} />
  if (!draft) return null
  return <ActionForm action={action} text={formText(t('throwAway'))} look="danger" fields={[]} hidden={{ ...hidden, expectedVersion: String(draft.version), isAway: 'yes' }}><p className="small subtle">{t('throwAwayHelp')}</p></ActionForm>
}
