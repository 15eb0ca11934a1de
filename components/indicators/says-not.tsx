interface Props {
  readonly title: string
  readonly text: string
  readonly indicator: { readonly saysNot: string | null }
  readonly source: string
}

/** What a comparison of figures does not say, what this one does not say either, and where it comes from. */
export function SaysNot({ title, text, indicator: { saysNot }, source }: Props) {
  return (
    <section className="sand stack stack-sm" aria-labelledby="says-not">
      <h2 id="says-not" className="h3">{title}</h2>
      <p>{text}</p>
      {saysNot && <p className="typed">{saysNot}</p>}
      <p className="small subtle">{source}</p>
    </section>
  )
}
