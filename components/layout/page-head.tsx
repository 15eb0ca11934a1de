export interface PageHeadProps {
  /** What this page is. */
  readonly title: string
  /** For search engines too. Workspaces are not. */
  readonly isForSearch?: boolean
  /** Its address opens something: it goes to no other site. To ourselves it does, or a post from here had no origin. */
  readonly sameOriginOnly?: boolean
}

/** What stands in the head of a document; React puts it there. */
export function PageHead({ title, isForSearch = false, sameOriginOnly = false }: PageHeadProps) {
  return (
    <>
      <title>{`${title} – Samenspel`}</title>
      {isForSearch
        ? <meta name="description" content="De werkplek van lokale coalities voor kinderen van −9 maanden tot 27 jaar." />
        : <meta name="robots" content="noindex" />}
      {sameOriginOnly && <meta name="referrer" content="same-origin" />}
    </>
  )
}
