import { formerPartner } from '@/components/members/former-name'
import { Icon } from '@/components/ui/icon'
import type { AgreementRead } from '@/lib/agreements/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/messages'
import { SigningStones } from './signing-stones'
import { texts } from '@/lib/platform/i18n/request'

/** Who signed and who was asked; the sentence stands first. */
export function SignatoryPanel({ agreement, locale }: { agreement: AgreementRead; locale: Locale }) {
  const t = texts('agreements')
  const { signatories, contentHash } = agreement
  const signed = signatories.filter((one) => one.signature)
  const waiting = signatories.filter((one) => !one.signature)
  const day = (moment: Date) => formatDay(dayOf(moment), locale)
  return (
    <section className="sand pair" aria-labelledby="signed">
      <div className="stack">
        <h2 id="signed">{t('signedOf', { signed: signed.length, requested: signatories.length })}</h2>
        <SigningStones signed={signed.length} requested={signatories.length} />
        {agreement.closeReason !== null && <p>{t('closeReason', { reason: agreement.closeReason })}</p>}
        {contentHash && <p className="small"><strong>{t('hash')}:</strong> <code>{contentHash.slice(0, 16)}…</code> <span className="subtle">{t('hashHelp')}</span></p>}
      </div>
      <div className="stack">
        {waiting.length > 0 && (
          <div className="stack stack-sm">
            <h3>{t('notSigned')}</h3>
            <ul className="stack stack-sm">
              {waiting.map((one) => (
                <li key={one.partnerId} className="with-stone">
                  <span className="stone stone-open"><Icon name="mail" /></span><span><strong>{formerPartner(one)}</strong><br /><span className="small subtle">{t('askedOn', { day: day(one.requestedAt) })}</span></span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {signed.length > 0 && (
          <div className="stack stack-sm">
            <h3>{t('signedTitle')}</h3>
            <ul className="stack stack-sm">
              {signed.map(({ partnerId, signature, ...one }) => signature && (
                <li key={partnerId} className="with-stone">
                  <span className="stone stone-petrol"><Icon name="check" /></span>
                  <span><strong>{formerPartner(one)}</strong><br /><span className="small subtle">{t('signedBy', { name: signature.signerName, function: signature.signerFunction, day: day(signature.signedAt) })}{signature.way === 'PAPER' && signature.paperOn !== null && <>; {t('way.PAPER', { day: formatDay(signature.paperOn, locale) })}</>}{signature.mandateOf !== null && <>; {t('way.mandate', { function: signature.mandateOf })}</>}</span></span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
