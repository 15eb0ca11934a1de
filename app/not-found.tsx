import { NotThere } from '@/components/layout/not-there'
import { requestLocale } from '@/lib/platform/i18n/request'

/** An address that no page has. */
export default async function NotFoundPage() {
  await requestLocale()
  return <NotThere />
}
