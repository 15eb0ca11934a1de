import { formerName } from '@/components/members/former-name'
import { TextLink } from '@/components/ui/button'
import type { HandedRecord, HandInRead } from '@/lib/meetings/homework/types'
import { WORKSHEETS } from '@/lib/plan/definitions'
import { isRecordKey } from '@/lib/plan/records/definitions'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Where what was handed in stands. Its own page decides who may read it. */
function hrefOf(slug: string, record: HandedRecord): string {
  if (record.kind === 'SHEET') return isRecordKey(record.sheet) ? paths.keptSheets(slug) : paths.worksheet(slug, record.sheet)
  return record.kind === 'SIGNAL' ? paths.signal(slug, record.id) : paths.action(slug, record.id)
}

/** What was handed in, by whom and when. `slug`: for who can open what it points at. */
export function HandedIn({ handIn: { body, record, handedInAt, byName, byHasLeft }, slug }: { readonly handIn: HandInRead; readonly slug?: string }) {
  const t = texts('meetings')
  const day = formatDay(dayOf(handedInAt), currentLocale())
  return (
    <div className="stack stack-sm">
      <p className="small subtle">{byName ? t('homework.handedInBy', { day, who: formerName({ byName, hasLeft: byHasLeft }) }) : t('homework.handedInByLink', { day })}</p>
      {body && <p className="typed">{body}</p>}
      {record && slug && <p><TextLink href={hrefOf(slug, record)} onward>{record.kind === 'SHEET' ? t('homework.records.SHEET', { title: WORKSHEETS[record.sheet].title }) : t(`homework.records.${record.kind}`)}</TextLink></p>}
    </div>
  )
}
