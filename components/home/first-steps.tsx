import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { CoordinatorHome } from '@/lib/notifications/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/**
 * How a new coalition begins: three small steps, the next one with the button.
 * @param isTitled false where the page's own heading, with the id `start`, says it
 */
export function FirstSteps({ slug, start, isTitled }: { slug: string; start: CoordinatorHome['start']; isTitled: boolean }) {
  const t = texts('home')
  const steps = [
    { key: 'partner', done: start.hasPartner, href: paths.newPartner(slug) },
    { key: 'challenge', done: start.hasChallenge, href: paths.newChallenge(slug) },
    { key: 'goal', done: start.hasGoal, href: paths.newGoal(slug) },
  ] as const
  const Title = isTitled ? 'h3' : 'h2'
  const next = steps.find((step) => !step.done)
  return (
    <section className="stack" aria-labelledby="start">
      <div className="stack stack-xs">{isTitled && <h2 id="start">{t('startTitle')}</h2>}<p className="subtle">{t('startLead')}</p></div>
      <div className="sheet">
        <ol className="rows">
          {steps.map(({ key, done, href }, index) => (
            <li key={key}>
              <span className={`stone ${done ? 'stone-petrol' : next?.key === key ? 'stone-apricot' : ''}`}>{done ? <Icon name="check" /> : index + 1}</span>
              <div className="stack stack-xs"><Title className="h3">{t(`steps.${key}`)}</Title><p className="subtle">{t(`steps.${key}Help`)}</p></div>
              <p className="act">
                {done ? <Tag tone="positive" icon="check">{t('steps.done')}</Tag> : <ButtonLink href={href} look={next?.key === key ? 'primary' : 'secondary'}>{t('steps.go')}<span className="hidden-text">: {t(`steps.${key}`)}</span></ButtonLink>}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
