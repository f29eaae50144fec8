/**
 * What luodi_app may do to the months of the audit trail, though it owns none: make one, and drop one that the law no longer asks for. Both
 * run as the owner of the schema, so what they refuse cannot be had in another way.
 */
const BEGIN = (day: string) => `(${day})::timestamp AT TIME ZONE 'Asia/Shanghai'`;

/** Makes the month that begins on the day `first`, unless it is there; what the default partitions hold of it moves into it. */
export const MAKE_MONTH = `
  CREATE FUNCTION audit_make_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    month text := to_char(first, 'YYYY_MM');
    until date := (first + interval '1 month')::date;
    entries audit_entries[];
    links audit_links[];
  BEGIN
    IF first <> date_trunc('month', first) THEN
      RAISE EXCEPTION 'A month begins on its first day, not on %', first;
    END IF;
    IF to_regclass('audit_months.entries_' || month) IS NOT NULL THEN
      RETURN;
    END IF;
    WITH moved AS (DELETE FROM audit_months.entries_rest WHERE at >= ${BEGIN('first')} AND at < ${BEGIN('until')} RETURNING *)
      SELECT array_agg(m::audit_entries) INTO entries FROM moved m;
    WITH moved AS (DELETE FROM audit_months.links_rest WHERE day >= first AND day < until RETURNING *)
      SELECT array_agg(m::audit_links) INTO links FROM moved m;
    EXECUTE format('CREATE TABLE audit_months.%I PARTITION OF audit_entries FOR VALUES FROM (%L) TO (%L)',
      'entries_' || month, ${BEGIN('first')}, ${BEGIN('until')});
    EXECUTE format('CREATE TABLE audit_months.%I PARTITION OF audit_links FOR VALUES FROM (%L) TO (%L)', 'links_' || month, first, until);
    INSERT INTO audit_entries OVERRIDING SYSTEM VALUE SELECT (e).* FROM unnest(entries) e;
    INSERT INTO audit_links SELECT (l).* FROM unnest(links) l;
  END $$`;

/** Drops the month that begins on the day `first`, entries and links, and says so in the trail. Refuses one that is younger than six months or not sealed to its end. */
export const DROP_MONTH = `
  CREATE FUNCTION audit_drop_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    month text := to_char(first, 'YYYY_MM');
    until date := (first + interval '1 month')::date;
    loose integer;
    kept integer;
  BEGIN
    IF first <> date_trunc('month', first) OR ${BEGIN('until')} > now() - interval '6 months' THEN
      RAISE EXCEPTION 'The month that begins on % is kept: the trail is kept for six months at least', first;
    END IF;
    IF EXISTS (SELECT FROM generate_series(first, until - 1, interval '1 day') d WHERE NOT EXISTS (SELECT FROM audit_roots r WHERE r.day = d::date)
        AND d >= (SELECT min(day) FROM audit_roots)) OR NOT EXISTS (SELECT FROM audit_roots r WHERE r.day = until - 1) THEN
      RAISE EXCEPTION 'The month that begins on % is not sealed to its end', first;
    END IF;
    EXECUTE format('SELECT count(*), count(*) FILTER (WHERE NOT EXISTS (SELECT FROM audit_months.%I l WHERE l.entry_id = e.id)) FROM audit_months.%I e',
      'links_' || month, 'entries_' || month) INTO kept, loose;
    IF loose > 0 THEN
      RAISE EXCEPTION 'The month that begins on % holds % entries that were never sealed', first, loose;
    END IF;
    EXECUTE format('DROP TABLE audit_months.%I, audit_months.%I', 'links_' || month, 'entries_' || month);
    INSERT INTO audit_entries (person_id, person_name, action, subject_type, before)
      VALUES ('00000000-0000-0000-0000-000000000000', 'Luodi', 'audit.drop-month', 'audit', jsonb_build_object('month', to_char(first, 'YYYY-MM'), 'entries', kept));
  END $$`;
