import { ButtonLink, buttonClass } from '@/components/ui/button'
import { dayOf } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/format'
import { currentLocale, texts } from '@/lib/platform/i18n/request'

interface OrganisationAccountsProps {
  readonly providers: readonly { readonly id: string; readonly label: string; readonly coalition: string; readonly linkedAt: Date | null; readonly href: string }[]
  /** A server action, handed down by the page. */
  readonly unlink: (form: FormData) => Promise<void>
}

/** The organisations where this person can sign in, linked or not. */
export function OrganisationAccounts({ providers, unlink }: OrganisationAccountsProps) {
  const t = texts('passkeys')
  return (
    <section className="stack" aria-labelledby="organisation">
      <div className="stack stack-xs"><h2 id="organisation">{t('account')}</h2><p>{t('accountIntro')}</p></div>
      <ul className="sheet rows rows-plain">
        {providers.map(({ id, label, coalition, linkedAt, href }) => (
          <li key={id}>
            <div className="stack stack-xs">
              <p><strong>{label}</strong></p>
              <p className="meta"><span>{coalition}</span>{linkedAt && <span>{t('linked', { day: formatDay(dayOf(linkedAt), currentLocale()) })}</span>}</p>
            </div>
            <div className="act">
              {linkedAt
                ? (
                  <form action={unlink}>
                    <input type="hidden" name="id" value={id} />
                    <button className={buttonClass('secondary', { small: true })}>{t('unlink')}<span className="hidden-text"> {t('unlinkOf', { label })}</span></button>
                  </form>
                )
                : <ButtonLink href={href} look="secondary" small>{t('link', { label })}</ButtonLink>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
