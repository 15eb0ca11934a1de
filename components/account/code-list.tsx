/** Codes to write down. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  return <ul className="sheet codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
}
