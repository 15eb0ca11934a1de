import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

interface LandingInvitationProps {
  readonly slug: string
  readonly agreementId: string
  /** The reader's own organisation, when it is a party and they may answer for it. */
  readonly ownName: string | undefined
  readonly maySeeAll: boolean
}

/** Asks the people of a partner whether the agreement landed, and leads to where it did. */
export function LandingInvitation({ slug, agreementId, ownName, maySeeAll }: LandingInvitationProps) {
  const t = texts('agreements.landing')
  return (
    <>
      {ownName !== undefined && (
        <Notice title={t('ask', { partner: ownName })}><p>{t('askHelp')}</p><p><ButtonLink href={paths.answerLanding(slug, agreementId)}>{t('askLink')}</ButtonLink></p></Notice>
      )}
      {maySeeAll && <p><ButtonLink href={paths.landing(slug, agreementId)} look="secondary" icon="footprints">{t('see')}</ButtonLink></p>}
    </>
  )
}
