import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** After a write: says what was done. The code comes from the address and only picks one of our own sentences. */
export async function DoneNotice({ code }: { code: string | string[] | undefined }) {
  const t = await getTranslations('done')
  const shell = await getTranslations('shell')
  if (typeof code !== 'string' || !t.has(code as 'goal_created')) return null
  return <Notice tone="positive" title={shell('doneTitle')} live><p>{t(code as 'goal_created')}</p></Notice>
}
