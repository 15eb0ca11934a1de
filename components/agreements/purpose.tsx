import { texts } from '@/lib/platform/i18n/request'

/** What the agreement is about, with its plain-language twin. */
export function Purpose({ purpose, purposeB1 }: { purpose: string; purposeB1: string | null }) {
  const t = texts('agreements')
  return (
    <section className={purposeB1 ? 'pair' : 'stack'}>
      <div className="stack stack-sm"><h2>{t('purposeTitle')}</h2><p className="prose">{purpose}</p></div>
      {purposeB1 && <div className="stack stack-sm"><h2>{t('plainTitle')}</h2><p className="prose">{purposeB1}</p></div>}
    </section>
  )
}
