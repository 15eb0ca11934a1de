// A table with totals as a graph: a node per row and per column, those of the totals among them, and an edge per hidden
// figure. Each row and each column adds up, so hidden figures can only move together along a cycle, and a figure that lies on
// none stands still: it can be computed. Such an edge is a bridge. (D. Gusfield, A graph theoretic approach to statistical
// data security, SIAM Journal on Computing 17, 1988.)

export interface Edge {
  readonly from: number
  readonly to: number
}

/**
 * The edges that lie on no cycle, by their place in the list. Two edges between the same nodes are a cycle. Linear in nodes and edges (Tarjan, 1974).
 * @throws RangeError for an edge to a node that is not there
 */
export function bridgesOf(nodes: number, edges: readonly Edge[]): ReadonlySet<number> {
  const at: { edge: number; to: number }[][] = Array.from({ length: nodes }, () => [])
  edges.forEach(({ from, to }, edge) => {
    const [a, b] = [at[from], at[to]]
    if (!a || !b) throw new RangeError('An edge leads to a node that is not there.')
    a.push({ edge, to })
    b.push({ edge, to: from })
  })
  const found = new Set<number>()
  const seenAt = new Int32Array(nodes)
  const lowest = new Int32Array(nodes)
  const next = new Int32Array(nodes)
  let moment = 0
  for (let start = 0; start < nodes; start += 1) {
    if (seenAt[start]) continue
    moment += 1
    seenAt[start] = lowest[start] = moment
    const way = [{ node: start, by: -1 }]
    // No recursion: a long chain of figures would be deeper than the stack.
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const { node, by } = here
      const onward = at[node]?.[next[node] ?? 0]
      next[node] = (next[node] ?? 0) + 1
      if (!onward) {
        way.pop()
        const before = way.at(-1)
        if (!before) continue
        lowest[before.node] = Math.min(lowest[before.node] ?? 0, lowest[node] ?? 0)
        if ((lowest[node] ?? 0) > (seenAt[before.node] ?? 0)) found.add(by)
        continue
      }
      if (onward.edge === by) continue
      if (seenAt[onward.to]) {
        lowest[node] = Math.min(lowest[node] ?? 0, seenAt[onward.to] ?? 0)
        continue
      }
      moment += 1
      seenAt[onward.to] = lowest[onward.to] = moment
      way.push({ node: onward.to, by: onward.edge })
    }
  }
  return found
}
