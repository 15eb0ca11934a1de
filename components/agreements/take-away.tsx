import { ButtonLink, TextLink } from '@/components/ui/button'
import type { AgreementRead } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface TakeAwayProps {
  readonly slug: string
  readonly agreement: Pick<AgreementRead, 'id' | 'status'>
  /** The number of the version that is being made beside it. */
  readonly revision: number | undefined
}

/** The agreement as it leaves the screen: on paper, in a mail, at a meeting. */
export function TakeAway({ slug, agreement: { id, status }, revision }: TakeAwayProps) {
  const t = texts('takeaway.block')
  return (
    <section className="stack stack-sm" aria-labelledby="take-away">
      <h2 id="take-away">{t('title')}</h2>
      <p className="subtle">{t('lead')}</p>
      <p><ButtonLink href={paths.downloadAgreement(slug, id)} look="secondary" icon="download">{t('pdf')}</ButtonLink></p>
      <p className="small subtle">{t(status === 'DRAFT' ? 'draftHelp' : 'pdfHelp')}</p>
      {revision !== undefined && <p><TextLink href={paths.downloadAgreement(slug, id, { herziening: 'ja' })}>{t('revisionPdf', { version: revision })}</TextLink></p>}
    </section>
  )
}
