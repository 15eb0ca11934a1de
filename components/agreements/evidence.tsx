import { TextLink } from '@/components/ui/button'
import { canonicalText } from '@/lib/agreements/rules'
import type { AgreementRead } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** The frozen text and its mark, for who wants to see that nothing was changed. */
export function Evidence({ agreement }: { agreement: AgreementRead & { readonly contentHash: string | null } }) {
  const t = texts('agreements')
  return (
    <details>
      <summary>{t('evidenceTitle')}</summary>
      <div className="stack">
        <p>{t('evidenceHelp')}</p>
        <p><strong>{t('hash')}:</strong> <code>{agreement.contentHash}</code></p>
        <label className="stack stack-xs"><span className="label">{t('canonical')}</span><textarea readOnly rows={4} value={canonicalText(agreement, agreement.textFormat)} /></label>
        <p><TextLink href={agreement.contentHash ? paths.checkMark(agreement.contentHash) : paths.check}>{t('toCheck')}</TextLink></p>
      </div>
    </details>
  )
}
