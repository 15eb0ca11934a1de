import { Icon } from '@/components/ui/icon'

export interface Crumb {
  readonly label: string
  readonly href: string
}

/** Where this page hangs; the last crumb is the page above it. On a phone it stands alone: the way back. */
export function Crumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}><a className="textlink" href={item.href}><Icon name="arrow-left" />{item.label}</a></li>
        ))}
      </ol>
    </nav>
  )
}
