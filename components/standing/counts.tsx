export interface Count {
  readonly label: string
  /** A number, or a word for why there is none. */
  readonly value: string
  /** Where it comes from. */
  readonly href: string
}

/** Numbers side by side, each a way to where it comes from. */
export function Counts({ counts }: { counts: readonly Count[] }) {
  return (
    <dl className="tallies">
      {counts.map(({ label, value, href }) => <div key={label}><dt>{label}</dt><dd><a href={href}>{value}<span className="hidden-text"> {label}</span></a></dd></div>)}
    </dl>
  )
}
