import { ClearDraft } from '@/components/forms/clear-draft'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { MemberName } from '@/lib/members/types'
import { formatDay, formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import type { SignalRead } from '@/lib/signals/types'

function Arch({ floor, board }: { floor: string; board: string }) {
  const open = { fill: 'var(--samenspel-color-surface)', stroke: 'var(--basis-color-default-border-default)', strokeWidth: 2 }
  return (
    <svg className="loop-arch" viewBox="0 0 300 150" aria-hidden="true" fill="none">
      <path d="M28 126A122 104 0 0 1 272 126" stroke="var(--basis-color-default-border-default)" strokeWidth="4" strokeDasharray=".1 9" strokeLinecap="round" />
      <path d="M28 126A122 104 0 0 1 50 64" stroke="var(--basis-color-action-1-inverse-bg-default)" strokeWidth="5" />
      <ellipse cx="30" cy="126" rx="20" ry="18" fill="var(--basis-color-accent-1-inverse-bg-default)" stroke="var(--basis-color-accent-1-inverse-border-default)" strokeWidth="2" />
      <ellipse cx="64" cy="50" rx="16" ry="14.5" {...open} /><ellipse cx="172" cy="24" rx="16" ry="14.5" {...open} /><ellipse cx="270" cy="126" rx="16" ry="14.5" {...open} />
      <path d="M23 126l5 5 9-10" stroke="var(--basis-color-accent-1-inverse-color-default)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
      <g textAnchor="middle" fontWeight="700" fontSize="15"><text x="64" y="55">2</text><text x="172" y="29">3</text><text x="270" y="131">4</text></g>
      <g textAnchor="middle" fontSize="14"><text x="172" y="60">{board}</text><text x="150" y="131">{floor}</text></g>
    </svg>
  )
}

/** After sending: who reads it, and by when there is an answer. */
export function SignalSent({ slug, signal, readers, today }: { slug: string; signal: SignalRead; readers: readonly MemberName[]; today: string }) {
  const t = texts('signals.sent')
  const locale = currentLocale()
  const due = formatDay(signal.answerDueOn, locale, today)
  const names = formatList(readers.map((reader) => reader.displayName), locale)
  const steps = [
    { title: t('step1'), state: t('today', { day: formatDay(today, locale, today) }), isNow: true },
    { title: t('step2', { names, count: readers.length }), state: t('step2State') },
    { title: t('step3'), state: t('step3State') },
    { title: t('step4'), state: t('step4State', { day: due }) },
  ]
  return (
    <div className="stack stack-xl">
      <ClearDraft name={`${slug}.signaal`} />
      <div className="stack stack-sm"><h1>{t('title')}</h1><p className="lead">{signal.wantsAnswer ? t('lead', { day: due }) : t('leadNoMail', { day: due })}</p></div>
      <section className="sand stack" aria-labelledby="path">
        <h2 id="path">{t('pathTitle')}</h2>
        <Arch floor={t('worksfloor')} board={t('board')} />
        <ol className="steps">
          {steps.map(({ title, state, isNow }, index) => (
            <li key={title} {...(isNow ? { className: 'now', 'aria-current': 'step' as const } : {})}>
              <span className="stone">{isNow ? <Icon name="check" large /> : index + 1}</span><div><strong>{title}</strong><span className="state">{state}</span></div>
            </li>
          ))}
        </ol>
      </section>
      {signal.others > 0 && <Notice tone="positive" icon="users" title={t('othersTitle')}><p>{t('others', { count: signal.others })}. {t('othersHelp')}</p></Notice>}
      <div className="stack stack-sm">
        <ButtonLink href={paths.workspace(slug)} wide>{t('done')}</ButtonLink>
        <ButtonLink href={paths.newSignal(slug)} look="secondary" wide>{t('again')}</ButtonLink>
      </div>
    </div>
  )
}
