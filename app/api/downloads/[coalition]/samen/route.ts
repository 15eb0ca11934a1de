import { stayOnMoneySheet } from '@/lib/money/sheet/commands'
import { stayOnSheet } from '@/lib/plan/together/commands'
import { companyInWords } from '@/lib/plan/together/documents'
import { readCompanyQuestion } from '@/lib/plan/sheets/schema'
import { readFile } from '@/lib/platform/actions/read-file'
import { notFound } from '@/lib/platform/errors/domain-error'
import { requestLocale } from '@/lib/platform/i18n/request'

/** Asked by a worksheet while it is looked at: it tells that somebody is here, and hears who else is and what was saved. */
export async function GET(request: Request, context: RouteContext<'/api/downloads/[coalition]/samen'>) {
  const { coalition: slug } = await context.params
  const asked = readCompanyQuestion(Object.fromEntries(new URL(request.url).searchParams))
  const locale = await requestLocale()
  return readFile(slug, async (tx, ctx) => {
    if (!asked) throw notFound()
    const stay = asked.key === 'F4.7' || asked.key === 'F5.7' ? stayOnMoneySheet : stayOnSheet
    return { name: 'samen.json', mediaType: 'application/json', content: JSON.stringify(companyInWords(locale, await stay(tx, ctx, asked))) }
  })
}
