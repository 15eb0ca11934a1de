export interface GoalFact {
  readonly label: string
  readonly text: string
  /** A number; else words for why there is none. */
  readonly isNumber: boolean
}

/** Nulmeting, tussenstand and streefwaarde side by side. */
export function GoalFacts({ facts }: { facts: readonly GoalFact[] }) {
  return (
    <dl className="three">
      {facts.map(({ label, text, isNumber }) => <div key={label}><dt>{label}</dt><dd className={isNumber ? 'num' : 'words'}>{text}</dd></div>)}
    </dl>
  )
}
