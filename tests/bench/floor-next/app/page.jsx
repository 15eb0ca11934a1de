/** Asked by the bench to know that the server is up. */
export default function Ready() {
  return null
}
