import { NotThere } from '@/components/layout/not-there'
import { requestLocale } from '@/lib/platform/i18n/request'
import { answerWith } from '@/lib/platform/requests/follow'

/** An address that no page has. */
export default async function NoPage() {
  await requestLocale()
  answerWith(404)
  return <NotThere />
}
