import { HomeworkRows } from '@/components/meetings/homework-rows'
import { TextLink } from '@/components/ui/button'
import type { HomeworkListed } from '@/lib/meetings/homework/types'
import { texts } from '@/lib/platform/i18n/request'
import { paths } from '@/lib/platform/paths'

/** Homework that waits for this person or their partner; nothing while none does. */
export function OwnHomework({ slug, homework }: { readonly slug: string; readonly homework: readonly HomeworkListed[] }) {
  const t = texts('home')
  if (homework.length === 0) return null
  return (
    <section className="stack" aria-labelledby="homework">
      <div className="cluster between"><h2 id="homework">{t('homework')}</h2><TextLink href={paths.homeworkList(slug)}>{t('allHomework')}</TextLink></div>
      <HomeworkRows slug={slug} homework={homework} showsFor={false} />
    </section>
  )
}
