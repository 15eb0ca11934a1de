import type { Assembled, AssembledFrom as Source } from '@/lib/plan/assembly/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

const PAGE: Readonly<Record<Source, (slug: string) => string>> = {
  mission: paths.mission, goals: paths.goals, governance: (slug) => paths.worksheet(slug, 'F4.1'), mandates: (slug) => paths.worksheet(slug, 'F4.3'), teams: (slug) => paths.worksheet(slug, 'F4.4'), groundRules: (slug) => paths.worksheet(slug, 'F4.6'),
}

/** Where the words of an agreement come from, and what nobody filled in yet. */
export function AssembledFrom({ slug, from, isNew }: { slug: string; from: Assembled['from']; isNew: boolean }) {
  const t = texts('plan')
  const lines = [{ title: t('assembledYes'), sources: from.filter((one) => one.isThere) }, { title: t('assembledNo'), sources: from.filter((one) => !one.isThere) }].filter((line) => line.sources.length > 0)
  return (
    <section className="sheet sheet-tight stack stack-xs" aria-labelledby="assembled">
      <h3 id="assembled">{t('assembledTitle')}</h3>
      <p>{t(isNew ? 'assembledNew' : 'assembledKnown')}</p>
      {lines.map(({ title, sources }) => (
        <p key={title}>{title}: {sources.map(({ source }, index) => <span key={source}>{index > 0 && ', '}<a href={PAGE[source](slug)}>{t(`assembledFrom.${source}`)}</a></span>)}</p>
      ))}
    </section>
  )
}
