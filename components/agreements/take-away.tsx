import { ButtonLink, TextLink } from '@/components/ui/button'
import type { AgreementRead } from '@/lib/agreements/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface TakeAwayProps {
  readonly slug: string
  readonly agreement: Pick<AgreementRead, 'id' | 'status'>
  /** The number of the version that is being made beside it. */
  readonly revision: number | undefined
  readonly isPublic: boolean
  /** Chooses what everybody may see. */
  readonly mayPublish: boolean
}

/** The agreement as it leaves the screen: on paper, in a mail, at a meeting. */
export function TakeAway({ slug, agreement: { id, status }, revision, isPublic, mayPublish }: TakeAwayProps) {
  const t = texts('takeaway.block')
  return (
    <section className="stack stack-sm" aria-labelledby="take-away">
      <h2 id="take-away">{t('title')}</h2>
      <p className="subtle">{t('lead')}</p>
      <p><ButtonLink href={paths.downloadAgreement(slug, id)} look="secondary" icon="download">{t('pdf')}</ButtonLink></p>
      <p className="small subtle">{t(status === 'DRAFT' ? 'draftHelp' : 'pdfHelp')}</p>
      <div className="cluster">
        <ButtonLink href={paths.downloadInfographic(slug, id, 'pdf')} look="secondary" icon="download">{t('infographicPdf')}</ButtonLink>
        <TextLink href={paths.downloadInfographic(slug, id, 'svg')}>{t('infographicSvg')}</TextLink>
      </div>
      <p className="small subtle">{t('infographicHelp')}</p>
      {(isPublic || mayPublish) && <p>{t(isPublic ? 'publicOn' : 'publicOff')}</p>}
      {(isPublic || mayPublish) && <div className="cluster">{isPublic && <TextLink href={paths.published(slug)}>{t('toPublic')}</TextLink>}{mayPublish && <TextLink href={paths.publication(slug, id)}>{t('choosePublic')}</TextLink>}</div>}
      {revision !== undefined && <p><TextLink href={paths.downloadAgreement(slug, id, { herziening: 'ja' })}>{t('revisionPdf', { version: revision })}</TextLink></p>}
    </section>
  )
}
