import type { LoopCounts } from '@/lib/notifications/standing/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'
import { Counts } from './counts'

/** Signals: what waits, what waits too long, and how fast the others were answered. */
export function StandingLoop({ slug, loop }: { slug: string; loop: LoopCounts }) {
  const t = texts('standing')
  const href = paths.signals(slug)
  return (
    <section className="stack stack-xl" aria-labelledby="loop">
      <h2 id="loop">{t('loop.title')}</h2>
      <Counts counts={[
        { label: t('loop.open'), value: String(loop.open), href }, { label: t('loop.late'), value: String(loop.late), href }, { label: t('loop.answered'), value: String(loop.answered), href },
        { label: t('loop.median'), value: loop.medianDays === null ? t('loop.noMedian') : t('loop.days', { days: loop.medianDays }), href },
      ]} />
      <p className="small subtle">{t('loop.how')}</p>
    </section>
  )
}
