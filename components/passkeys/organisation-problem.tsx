import { Notice } from '@/components/ui/notice'
import { texts } from '@/lib/platform/i18n/request'

/** Why somebody did not come in from their organisation. The code comes from the address and only picks a sentence of ours. */
export function OrganisationProblem({ code }: { code: string | string[] | undefined }) {
  const t = texts('passkeys')
  const key = `problem.${String(code)}` as 'problem.unknown'
  if (typeof code !== 'string' || !/^[a-z_]+$/.test(code) || !t.has(key)) return null
  return <Notice tone="warning" title={t('problemTitle')} live><p>{t(key)}</p></Notice>
}
