// The statements of our own pages and of our own create, word for word, as the stores send them (lib/goals/store.ts,
// lib/indicators/store.ts). A run compares them with what our server really sent and fails when they differ: then bring
// the text here up to date.

const goals = (only) => `
  SELECT g.id, g.title, g.status::text AS status, g.challenge_id AS "challengeId", c.title AS "challengeTitle", g.for_whom AS "forWhom",
    g.parent_benefit AS "parentBenefit", g.unit::text AS unit, g.baseline::float8 AS baseline, m.value::float8 AS current,
    m.measured_on AS "measuredOn", g.target::float8 AS target, o.display_name AS "ownerName", o.ended_at IS NOT NULL AS "ownerHasLeft", g.due_on AS "dueOn", g.is_example AS "isExample"
  FROM goal g
  JOIN challenge c ON c.coalition_id = g.coalition_id AND c.id = g.challenge_id
  JOIN membership o ON o.coalition_id = g.coalition_id AND o.id = g.owner_id
  LEFT JOIN LATERAL (
    SELECT value, measured_on FROM goal_measurement WHERE coalition_id = g.coalition_id AND goal_id = g.id
    ORDER BY measured_on DESC, id DESC LIMIT 1) m ON true
    WHERE g.coalition_id = $1::uuid AND g.discarded_at IS NULL ${only}
    ORDER BY array_position(ARRAY['ACTIVE','CANDIDATE','REACHED','STOPPED'], g.status::text), g.due_on, g.id`

/** listGoalRows. Values: coalition. */
export const GOALS = { name: 'goals', text: goals('') }

/** The same of one status. Values: coalition, status. */
export const GOALS_IN = { name: 'goals-in', text: goals('AND g.status = $2::goal_status') }

/** listSeriesRows. Values: the codes of municipality and country, coalition. */
export const FIGURES = {
  name: 'figures',
  text: `
    SELECT i.id, i.card_key AS "cardKey", i.name, i.unit, i.decimals::int AS decimals, i.direction::text AS direction, i.source, i.source_url AS "sourceUrl", i.measure::text AS measure, i.counts_people AS "countsPeople",
      v.region_code AS "regionCode", v.year::int AS year, v.division_year::int AS "divisionYear", CASE WHEN v.suppression = 'SHOWN' THEN v.numerator::float8 END AS numerator,
      CASE WHEN v.suppression = 'SHOWN' THEN v.denominator::float8 END AS denominator, CASE WHEN v.suppression = 'SHOWN' THEN v.value::float8 END AS value,
      v.status::text AS status, v.suppression <> 'SHOWN' AND v.value IS NOT NULL AS "isSuppressed"
    FROM indicator i
    LEFT JOIN indicator_value v ON v.coalition_id = i.coalition_id AND v.indicator_id = i.id AND v.region_code = ANY ($1::text[])
      AND v.series = i.series AND v.period LIKE '%JJ00'
    WHERE i.coalition_id = $2::uuid ORDER BY i.position, i.id, v.year`,
}

/** countPrevention. Values: coalition. */
export const PREVENTION = {
  name: 'prevention',
  text: `SELECT count(*)::int AS "all", count(*) FILTER (WHERE a.prevention_type = 'CURATIVE')::int AS curative
    FROM action_item a JOIN goal g ON g.coalition_id = a.coalition_id AND g.id = a.goal_id
    WHERE a.coalition_id = $1::uuid AND a.status <> 'STOPPED' AND g.discarded_at IS NULL AND NOT g.is_example`,
}

/** countCoherence. Values: coalition, four times. */
export const COHERENCE = {
  name: 'coherence',
  text: `
    WITH running AS (
      SELECT g.id, c.life_phases FROM goal g JOIN challenge c ON c.coalition_id = g.coalition_id AND c.id = g.challenge_id
      WHERE g.coalition_id = $1::uuid AND g.status = 'ACTIVE' AND NOT g.is_example AND g.discarded_at IS NULL),
    found AS (
      SELECT g.id, p.domains, g.life_phases FROM running g
      JOIN goal_partner gp ON gp.coalition_id = $2::uuid AND gp.goal_id = g.id
      JOIN partner_organization p ON p.coalition_id = gp.coalition_id AND p.id = gp.partner_id AND p.status <> 'LEFT'
      UNION ALL
      SELECT a.id, a.domains, g.life_phases FROM action_item a JOIN running g ON g.id = a.goal_id
      WHERE a.coalition_id = $3::uuid AND a.status IN ('PLANNED', 'IN_PROGRESS', 'STUCK')
      UNION ALL
      SELECT c.id, p.domains, p.life_phases FROM commitment c
      JOIN LATERAL (
        SELECT w.partner_id FROM commitment_wording w JOIN agreement_version v ON v.coalition_id = w.coalition_id AND v.id = w.version_id
        WHERE w.coalition_id = c.coalition_id AND w.commitment_id = c.id AND v.status = 'IN_FORCE' ORDER BY v.number DESC LIMIT 1) w ON true
      JOIN partner_organization p ON p.coalition_id = c.coalition_id AND p.id = w.partner_id AND p.status <> 'LEFT'
      WHERE c.coalition_id = $4::uuid AND c.status <> 'EXPIRED')
    SELECT d.domain::text AS domain, f.phase::text AS phase, count(DISTINCT x.id)::int AS count
    FROM found x CROSS JOIN LATERAL unnest(x.domains) AS d(domain) CROSS JOIN LATERAL unnest(x.life_phases) AS f(phase) GROUP BY 1, 2`,
}

/** listOrigins, of five figures. Values: five times an indicator and a year, coalition, municipality. */
export const ORIGINS = {
  name: 'origins',
  text: `
    SELECT i.id AS "indicatorId", v.id AS "figureId", v.entered_at AS "enteredAt", m.display_name AS "enteredByName", i.target_value::float8 AS "targetValue", i.target_period AS "targetPeriod"
    FROM (VALUES ($1::uuid, $2::int),($3::uuid, $4::int),($5::uuid, $6::int),($7::uuid, $8::int),($9::uuid, $10::int)) AS asked (id, year)
    JOIN indicator i ON i.coalition_id = $11::uuid AND i.id = asked.id
    LEFT JOIN LATERAL (
      SELECT x.id, x.entered_at, x.entered_by FROM indicator_value x
      WHERE x.coalition_id = i.coalition_id AND x.indicator_id = i.id AND x.series = i.series AND x.region_code = $12 AND x.year = asked.year AND x.period LIKE '%JJ00'
      ORDER BY x.division_year DESC LIMIT 1) v ON true
    LEFT JOIN membership m ON m.coalition_id = i.coalition_id AND m.id = v.entered_by`,
}

/** insertGoal. Values: coalition, id and the content, example, then twice when and who. */
export const NEW_GOAL = {
  name: 'new-goal',
  text: `
    INSERT INTO goal (coalition_id, id, challenge_id, title, for_whom, parent_benefit, baseline, baseline_plan, target, unit, owner_id, due_on,
      not_now, stop_criterion, status, is_example, created_at, created_by, updated_at, updated_by)
    VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6,
      $7, $8, $9, $10::goal_unit, $11::uuid, $12::date,
      $13, $14, 'CANDIDATE', $15, $16, $17::uuid, $18, $19::uuid)`,
}
