import { formerPartner } from '@/components/members/former-name'
import type { PartiesRead } from '@/lib/agreements/types'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** Who take part in the version in force, each with the version that they put their name to, and who left. */
export function PartyPanel({ parties, withdrawn, versionNumber }: PartiesRead & { versionNumber: number }) {
  const t = texts('agreements.parties')
  const locale = currentLocale()
  return (
    <section className="stack" aria-labelledby="parties">
      <h2 id="parties">{t('title')}</h2>
      <p><strong>{t('counts', { count: parties.length, number: versionNumber })}</strong></p>
      <ul className="stack stack-sm">
        {parties.map((one) => {
          const said = { name: one.signerName, function: one.signerFunction, day: formatDay(dayOf(one.signedAt), locale) }
          return (
            <li key={one.partnerId}>
              <strong>{formerPartner(one)}</strong><br />
              <span className="small subtle">
                {one.versionNumber === versionNumber ? t('signed', { ...said, number: versionNumber }) : t('agreed', { ...said, signed: one.versionNumber, number: versionNumber })}
                {one.joinsOn !== null && <>; {t('joined', { day: formatDay(one.joinsOn, locale) })}</>}
              </span>
            </li>
          )
        })}
      </ul>
      {withdrawn.length > 0 && (
        <div className="stack stack-sm">
          <h3>{t('leftTitle')}</h3>
          <ul className="stack stack-sm">
            {withdrawn.map((one) => (
              <li key={one.partnerId}>
                <strong>{one.partnerName}</strong><br />
                <span className="small subtle">{t('left', { day: formatDay(one.leavesOn, locale), reason: one.reason })}{one.consequences !== null && <> {t('consequences', { what: one.consequences })}</>}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
