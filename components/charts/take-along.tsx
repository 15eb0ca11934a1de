import { TextLink } from '@/components/ui/button'

export interface TakeValues {
  /** What is taken along. */
  readonly label: string
  /** Of what, for who hears a link by itself. */
  readonly of: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** Ways to take a chart or its figures along: plain links to files that the server makes. */
export function TakeAlong({ take }: { readonly take: readonly TakeValues[] }) {
  return (
    <div className="stack stack-xs no-print">
      {take.map(({ label, of, links }) => (
        <p key={label} className="cluster cluster-sm">
          <span>{label}</span>
          {links.map((link) => <TextLink key={link.href} href={link.href} icon="download">{link.label}<span className="hidden-text">, {of}</span></TextLink>)}
        </p>
      ))}
    </div>
  )
}
