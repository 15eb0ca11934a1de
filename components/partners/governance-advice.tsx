import { FACTORS, type Advice, type NetworkPicture } from '@/lib/partners/governance/types'
import { texts } from '@/lib/platform/i18n/request'

/** Which form fits a network, and what each of the four points at. It is advice: people choose. */
export function GovernanceAdvice({ advice, level = 3 }: { advice: Advice; level?: 2 | 3 }) {
  const t = texts('governance')
  const Heading = `h${level}` as const
  return (
    <section className="sheet sheet-tight stack stack-xs" aria-labelledby="advice">
      <Heading className="h3" id="advice">{t('advice', { form: t(`forms.${advice.form}`) })}</Heading>
      <p>{t(`means.${advice.form}`)}</p>
      {advice.alsoFits && <p>{t('alsoFits', { form: t(`forms.${advice.alsoFits}`) })}</p>}
      <ul>{advice.reasons.map(({ factor, value, form }) => <li key={factor}>{t(`reasons.${factor}`, { value })} {t('pointsAt', { form: t(`forms.${form}`) })}</li>)}</ul>
      <p className="small subtle">{t('source')}</p>
    </section>
  )
}

/** What was said of a network when there was no advice. */
export function GovernancePicture({ picture }: { picture: NetworkPicture }) {
  const t = texts('governance')
  return (
    <div className="sheet sheet-tight stack stack-xs">
      <p>{t('thenNone')}</p>
      <ul>{FACTORS.map((factor) => <li key={factor}>{t(`reasons.${factor}`, { value: picture[factor] })}</li>)}</ul>
    </div>
  )
}
