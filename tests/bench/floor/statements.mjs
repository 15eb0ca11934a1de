// The statements of our own pages and of our own create, word for word, as the stores send them (lib/goals/store.ts,
// lib/indicators/store.ts). A run compares them with what our server really sent and fails when they differ: then bring
// the text here up to date.

/** listGoalRows. Values: coalition. */
export const GOALS = {
  name: 'goals',
  text: `
  SELECT g.id, g.title, g.status::text AS status, g.challenge_id AS "challengeId", c.title AS "challengeTitle", g.for_whom AS "forWhom",
    g.parent_benefit AS "parentBenefit", g.unit::text AS unit, g.baseline::float8 AS baseline, m.value::float8 AS current,
    m.measured_on AS "measuredOn", g.target::float8 AS target, o.display_name AS "ownerName", o.ended_at IS NOT NULL AS "ownerHasLeft", g.due_on AS "dueOn", g.is_example AS "isExample"
  FROM goal g
  JOIN challenge c ON c.coalition_id = g.coalition_id AND c.id = g.challenge_id
  JOIN membership o ON o.coalition_id = g.coalition_id AND o.id = g.owner_id
  LEFT JOIN LATERAL (
    SELECT value, measured_on FROM goal_measurement WHERE coalition_id = g.coalition_id AND goal_id = g.id
    ORDER BY measured_on DESC, id DESC LIMIT 1) m ON true
    WHERE g.coalition_id = $1::uuid AND g.discarded_at IS NULL
    ORDER BY array_position(ARRAY['ACTIVE','CANDIDATE','REACHED','STOPPED'], g.status::text), g.due_on, g.id`,
}

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
