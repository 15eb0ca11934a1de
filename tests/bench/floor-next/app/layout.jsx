/** What Next insists on, and nothing else. */
export default function Layout({ children }) {
  return <html lang="nl"><body>{children}</body></html>
}
