import { PARTS, type ChallengeCard } from '@/lib/challenges/card/types'
import { texts } from '@/lib/platform/i18n/request'

/** Why an opgave is there, seen from both sides of the gap (R-S0-09), and who is responsible for what. */
export function ChallengeCardView({ card }: { card: ChallengeCard }) {
  const t = texts('challenges.card')
  const sides = [
    { key: 'life', tag: t('lifeTag'), title: t('life'), text: card.causesLife },
    { key: 'system', tag: t('systemTag'), title: t('system'), text: card.causesSystem },
  ] as const
  const facts = [[t('place'), card.place], [t('nextGeneration'), card.nextGeneration]] as const
  const parts = PARTS.filter((part) => card[part] !== null)
  return (
    <div className="stack stack-xl">
      <section className="stack" aria-labelledby="sides">
        <h2 id="sides">{t('sidesTitle')}</h2>
        <div className="cols">
          {sides.map(({ key, tag, title, text }) => (
            <div className="sheet stack stack-sm" key={key}>
              <p className="kicker">{tag}</p>
              <h3>{title}</h3>
              {text ? <p className="prose">{text}</p> : <p className="subtle">{t('missing')}</p>}
            </div>
          ))}
        </div>
        <dl className="facts">{facts.map(([label, value]) => value && <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      </section>
      {parts.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="parts">
          <h2 id="parts">{t('partsTitle')}</h2>
          <dl className="facts">{parts.map((part) => <div key={part}><dt>{t(`parts.${part}`)}</dt><dd>{card[part]}</dd></div>)}</dl>
        </section>
      )}
    </div>
  )
}
