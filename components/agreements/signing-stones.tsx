/** One stone per partner, open ones dashed; the sentence beside it says the same. */
export function SigningStones({ signed, requested }: { signed: number; requested: number }) {
  return (
    <div className="signs" aria-hidden="true">
      {Array.from({ length: requested }, (_, index) => <i key={index} {...(index < signed ? {} : { className: 'open' })} />)}
    </div>
  )
}
