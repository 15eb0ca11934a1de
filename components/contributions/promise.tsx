import type { MemberName } from '@/lib/members/types'
import { formatList } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

/** What an experience expert knows before giving anything: what is asked, who reads it, under which name, how to stop. */
export function ContributionPromise({ readers, displayName }: { readers: readonly MemberName[]; displayName: string }) {
  const t = texts('contributions.give')
  const names = formatList(readers.map((reader) => reader.displayName), currentLocale())
  const parts = [
    [t('askTitle'), t('ask')], [t('whoTitle'), t('who', { names })], [t('nameTitle'), t('name', { name: displayName })], [t('stopTitle'), t('stop', { names })],
  ] as const
  return (
    <div className="sand stack">
      {parts.map(([title, text]) => <div key={title} className="stack stack-xs"><h2 className="h3">{title}</h2><p>{text}</p></div>)}
    </div>
  )
}
