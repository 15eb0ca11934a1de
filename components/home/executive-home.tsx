import { CommitmentList } from '@/components/agreements/commitment-list'
import { AnswerClockView } from '@/components/contributions/answer-clock'
import { ButtonLink, TextLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { ExecutiveHome as Home } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { HomeProps } from './coordinator-home'
import { OwnHomework } from './own-homework'

/** Who signs for an organisation: first what waits for that, then what the organisation promised. */
export function ExecutiveHome({ slug, shell, home, today }: HomeProps<Home>) {
  const t = texts('home')
  const agreements = texts('agreements')
  return (
    <>
      <div className="stack stack-sm"><h1>{t('expert.title', { name: shell.displayName })}</h1><p className="lead">{t('seldom.PARTNER_EXECUTIVE')}</p></div>
      <p><TextLink href={paths.newInitiative(slug)} icon="lightbulb">{texts('sparks')('home')}</TextLink></p>
      <section className="stack" aria-labelledby="to-sign">
        <div className="cluster between"><h2 id="to-sign">{t('executive.toSign')}</h2><TextLink href={paths.agreements(slug)}>{t('allAgreements')}</TextLink></div>
        {home.toSign.length === 0
          ? <p className="sheet subtle">{t(home.hasOrganisation ? 'executive.nothingToSign' : 'executive.noOrganisation')}</p>
          : (
            <div className="sheet">
              <ul className="rows">
                {home.toSign.map((one) => (
                  <li key={one.id}>
                    <span className="stone stone-apricot"><Icon name="pencil" /></span>
                    <div className="stack stack-xs"><h3>{one.title}</h3><p className="subtle">{agreements('signedOf', { signed: one.signed, requested: one.requested })}</p></div>
                    <p className="act"><ButtonLink href={paths.agreement(slug, one.id)}>{t('executive.readAndSign')}</ButtonLink></p>
                  </li>
                ))}
              </ul>
            </div>
          )}
      </section>
      <OwnHomework slug={slug} homework={home.homework} />
      <section className="stack" aria-labelledby="clock">
        <h2 id="clock">{texts('contributions.clock')('title')}</h2>
        <AnswerClockView clock={home.clock} today={today} />
      </section>
      {home.hasOrganisation && (
        <section className="stack" aria-labelledby="commitments">
          <h2 id="commitments">{t('executive.ownCommitments')}</h2>
          {home.commitments.length === 0 ? <p className="subtle">{t('executive.noCommitments')}</p> : <CommitmentList commitments={home.commitments} lifeHref={(id) => paths.commitment(slug, home.commitments.find((one) => one.id === id)?.agreementId ?? '', id)} />}
        </section>
      )}
    </>
  )
}
