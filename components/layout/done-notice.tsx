import { Notice } from '@/components/ui/notice'
import { texts } from '@/lib/platform/i18n/request'

/** After a write: says what was done. The code comes from the address and only picks one of our own sentences. */
export function DoneNotice({ code }: { code: string | string[] | undefined }) {
  const t = texts('done')
  const shell = texts('shell')
  if (typeof code !== 'string' || !t.has(code as 'goal_created')) return null
  return <Notice tone="positive" title={shell('doneTitle')} live><p>{t(code as 'goal_created')}</p></Notice>
}
