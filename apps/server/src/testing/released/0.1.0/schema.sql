CREATE TABLE "migrations" ("id" SERIAL NOT NULL, "timestamp" bigint NOT NULL, "name" character varying NOT NULL, CONSTRAINT "PK_8c82d7f526340ab734260ea46be" PRIMARY KEY ("id"));
CREATE TABLE org_units (
        id uuid PRIMARY KEY, parent_id uuid REFERENCES org_units, name text NOT NULL, kind text NOT NULL, sort integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE UNIQUE INDEX org_units_parent_id_name_key ON org_units (parent_id, name);
      CREATE UNIQUE INDEX org_units_one_root ON org_units ((parent_id IS NULL)) WHERE parent_id IS NULL;

      CREATE TABLE people (
        id uuid PRIMARY KEY, login text UNIQUE, name text NOT NULL, role text NOT NULL, org_unit_id uuid NOT NULL REFERENCES org_units,
        active boolean NOT NULL DEFAULT true, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE credentials (
        person_id uuid PRIMARY KEY REFERENCES people, password_hash text NOT NULL, changed_at timestamptz NOT NULL DEFAULT now());

      -- Wrong sign-ins by the hash of what was typed as login, and of where it came from.
      CREATE TABLE sign_in_failures (subject bytea PRIMARY KEY, failures integer NOT NULL, expires_at timestamptz NOT NULL);
      CREATE INDEX sign_in_failures_expires_at_idx ON sign_in_failures (expires_at);

      CREATE TABLE sessions (
        id uuid PRIMARY KEY, token_hash bytea NOT NULL UNIQUE, person_id uuid NOT NULL REFERENCES people, created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, ip text, agent text);
      CREATE INDEX sessions_person_id_idx ON sessions (person_id);

      CREATE TABLE invitations (
        id uuid PRIMARY KEY, token_hash bytea NOT NULL UNIQUE, kind text NOT NULL, person_id uuid REFERENCES people, invited_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz);

      CREATE TABLE settings (key text NOT NULL, effective_on date NOT NULL, value jsonb NOT NULL, PRIMARY KEY (key, effective_on));
      INSERT INTO settings VALUES ('week.last-day', '2000-01-01', '"THU"');

      CREATE TABLE idempotency_keys (
        person_id uuid NOT NULL, key text NOT NULL, fingerprint text NOT NULL, scope text NOT NULL, status integer, body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (person_id, key));
      CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);
ALTER TABLE org_units ENABLE ROW LEVEL SECURITY;
    ALTER TABLE org_units FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON org_units TO luodi_app;
    CREATE POLICY org_units_read ON org_units FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY org_units_insert ON org_units FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
    CREATE POLICY org_units_update ON org_units FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
    CREATE POLICY org_units_delete ON org_units FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
    ALTER TABLE people FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON people TO luodi_app;
    CREATE POLICY people_read ON people FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY people_insert ON people FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,system}'::text[]));
    CREATE POLICY people_update ON people FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,system}'::text[]));
    CREATE POLICY people_delete ON people FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,system}'::text[]));
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
    ALTER TABLE credentials FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON credentials TO luodi_app;
    CREATE POLICY credentials_read ON credentials FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY credentials_insert ON credentials FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY credentials_update ON credentials FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY credentials_delete ON credentials FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
ALTER TABLE sign_in_failures ENABLE ROW LEVEL SECURITY;
    ALTER TABLE sign_in_failures FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failures TO luodi_app;
    CREATE POLICY sign_in_failures_read ON sign_in_failures FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY sign_in_failures_insert ON sign_in_failures FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY sign_in_failures_update ON sign_in_failures FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY sign_in_failures_delete ON sign_in_failures FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO luodi_app;
    CREATE POLICY sessions_read ON sessions FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY sessions_insert ON sessions FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY sessions_update ON sessions FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY sessions_delete ON sessions FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
    ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON invitations TO luodi_app;
    CREATE POLICY invitations_read ON invitations FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY invitations_insert ON invitations FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY invitations_update ON invitations FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY invitations_delete ON invitations FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
    ALTER TABLE settings FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON settings TO luodi_app;
    CREATE POLICY settings_read ON settings FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY settings_insert ON settings FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
    CREATE POLICY settings_update ON settings FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
    CREATE POLICY settings_delete ON settings FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{units.manage,system}'::text[]));
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
    ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO luodi_app;
    CREATE POLICY idempotency_keys_read ON idempotency_keys FOR SELECT USING (person_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY idempotency_keys_insert ON idempotency_keys FOR INSERT WITH CHECK (person_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY idempotency_keys_update ON idempotency_keys FOR UPDATE USING (person_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (person_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY idempotency_keys_delete ON idempotency_keys FOR DELETE USING (person_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
CREATE FUNCTION luodi_actor(person uuid) RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, below uuid[], zone uuid[]) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        RETURN QUERY
          WITH RECURSIVE tree (id) AS (
            SELECT q.org_unit_id FROM people q WHERE q.id = person
            UNION ALL SELECT u.id FROM org_units u JOIN tree t ON u.parent_id = t.id)
          SELECT p.id, p.name, p.role, p.org_unit_id, (SELECT array_agg(t.id) FROM tree t), (SELECT array_agg(u.id) FROM org_units u)
            FROM people p WHERE p.id = person AND p.active;
      END $$;
      CREATE FUNCTION luodi_session(token bytea, idle interval)
        RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, below uuid[], zone uuid[]) LANGUAGE plpgsql AS $$
      DECLARE found_person uuid; seen timestamptz;
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        SELECT s.person_id, s.seen_at INTO found_person, seen FROM sessions s
         WHERE s.token_hash = token AND s.expires_at > now() AND s.seen_at > now() - idle;
        IF found_person IS NULL THEN RETURN; END IF;
        IF seen < now() - interval '1 minute' THEN UPDATE sessions s SET seen_at = now() WHERE s.token_hash = token; END IF;
        RETURN QUERY SELECT * FROM luodi_actor(found_person);
      END $$;
      REVOKE ALL ON FUNCTION luodi_session, luodi_actor FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION luodi_session, luodi_actor TO luodi_app;
GRANT DELETE ON idempotency_keys TO luodi_app;
      CREATE POLICY idempotency_keys_sweep ON idempotency_keys FOR DELETE
        USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[] AND created_at < now() - interval '30 days');
      CREATE POLICY idempotency_keys_sweep_read ON idempotency_keys FOR SELECT
        USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]);
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000000000, 'CreateIdentity1764000000000');
CREATE TABLE audit_entries (
        id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(), transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
        person_id uuid NOT NULL, person_name text NOT NULL, action text NOT NULL, subject_type text NOT NULL, subject_id uuid, org_unit_id uuid,
        before jsonb, after jsonb, ip text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_id, id);
      CREATE INDEX audit_entries_at_idx ON audit_entries (at, id);

      -- The chain: one link an entry, one chain a day. Written after the commit, so that writers never wait for one row.
      CREATE TABLE audit_links (
        day date NOT NULL, seq integer NOT NULL, entry_id bigint NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL, sealed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (day, seq), UNIQUE (day, entry_id)) PARTITION BY RANGE (day);

      -- One row a day that is over, also of a day without entries, each standing on the one before.
      CREATE TABLE audit_roots (
        day date PRIMARY KEY, count integer NOT NULL, tail bytea NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL, kept_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE audit_verifications (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES people, begun_at timestamptz NOT NULL DEFAULT now(), ended_at timestamptz NOT NULL,
        checked integer NOT NULL, wrong integer NOT NULL, report jsonb NOT NULL);
      CREATE INDEX audit_verifications_begun_idx ON audit_verifications (begun_at);

      CREATE SCHEMA audit_months;
      CREATE TABLE audit_months.entries_rest PARTITION OF audit_entries DEFAULT;
      CREATE TABLE audit_months.links_rest PARTITION OF audit_links DEFAULT;
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON audit_entries TO luodi_app;
    CREATE POLICY audit_entries_read ON audit_entries FOR SELECT USING ((((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{audit.read,system}'::text[]) OR org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])));
    CREATE POLICY audit_entries_insert ON audit_entries FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY audit_entries_update ON audit_entries FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL)) WITH CHECK (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY audit_entries_delete ON audit_entries FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
ALTER TABLE audit_links ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_links FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON audit_links TO luodi_app;
    CREATE POLICY audit_links_read ON audit_links FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_links_insert ON audit_links FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_links_update ON audit_links FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_links_delete ON audit_links FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
ALTER TABLE audit_roots ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_roots FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON audit_roots TO luodi_app;
    CREATE POLICY audit_roots_read ON audit_roots FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_roots_insert ON audit_roots FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_roots_update ON audit_roots FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_roots_delete ON audit_roots FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
ALTER TABLE audit_verifications ENABLE ROW LEVEL SECURITY;
    ALTER TABLE audit_verifications FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON audit_verifications TO luodi_app;
    CREATE POLICY audit_verifications_read ON audit_verifications FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_verifications_insert ON audit_verifications FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_verifications_update ON audit_verifications FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
    CREATE POLICY audit_verifications_delete ON audit_verifications FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,audit.read}'::text[]));
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
    WITH moved AS (DELETE FROM audit_months.entries_rest WHERE at >= (first)::timestamp AT TIME ZONE 'Asia/Shanghai' AND at < (until)::timestamp AT TIME ZONE 'Asia/Shanghai' RETURNING *)
      SELECT array_agg(m::audit_entries) INTO entries FROM moved m;
    WITH moved AS (DELETE FROM audit_months.links_rest WHERE day >= first AND day < until RETURNING *)
      SELECT array_agg(m::audit_links) INTO links FROM moved m;
    EXECUTE format('CREATE TABLE audit_months.%I PARTITION OF audit_entries FOR VALUES FROM (%L) TO (%L)',
      'entries_' || month, (first)::timestamp AT TIME ZONE 'Asia/Shanghai', (until)::timestamp AT TIME ZONE 'Asia/Shanghai');
    EXECUTE format('CREATE TABLE audit_months.%I PARTITION OF audit_links FOR VALUES FROM (%L) TO (%L)', 'links_' || month, first, until);
    INSERT INTO audit_entries OVERRIDING SYSTEM VALUE SELECT (e).* FROM unnest(entries) e;
    INSERT INTO audit_links SELECT (l).* FROM unnest(links) l;
  END $$;
CREATE FUNCTION audit_drop_month(first date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    month text := to_char(first, 'YYYY_MM');
    until date := (first + interval '1 month')::date;
    loose integer;
    kept integer;
  BEGIN
    IF first <> date_trunc('month', first) OR (until)::timestamp AT TIME ZONE 'Asia/Shanghai' > now() - interval '6 months' THEN
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
  END $$;
REVOKE EXECUTE ON FUNCTION audit_make_month(date), audit_drop_month(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit_make_month(date), audit_drop_month(date) TO luodi_app;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000100000, 'CreateAudit1764000100000');
CREATE TABLE industries (
        code text PRIMARY KEY, parent_code text REFERENCES industries, root_code text NOT NULL, name_zh text NOT NULL, name_en text NOT NULL,
        lens_zh text, lens_en text, strength text, sort integer NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX industries_root_code_idx ON industries (root_code);
      CREATE TABLE districts (id uuid PRIMARY KEY, name text NOT NULL UNIQUE, sort integer NOT NULL DEFAULT 0);
      CREATE TABLE towns (id uuid PRIMARY KEY, district_id uuid REFERENCES districts, name text NOT NULL UNIQUE, sort integer NOT NULL DEFAULT 0);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM', NULL, 'IM', '智能制造', 'Intelligent manufacturing', '一智', 'Smart', NULL, 0);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM1', 'IM', 'IM', '上游·核心部件', 'Core components', NULL, NULL, NULL, 1);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM11', 'IM1', 'IM', '减速器/伺服/控制器', 'Reducers, servo drives, controllers', NULL, NULL, 'missing', 2);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM12', 'IM1', 'IM', '传感器与机器视觉', 'Sensors, machine vision', NULL, NULL, 'weak', 3);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM13', 'IM1', 'IM', '继电器/连接器/电子元件', 'Relays, connectors, components', NULL, NULL, 'has', 4);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM14', 'IM1', 'IM', '精密模具与结构件', 'Moulds, precision parts', NULL, NULL, 'has', 5);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM2', 'IM', 'IM', '中游·整机装备', 'Equipment', NULL, NULL, NULL, 6);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM21', 'IM2', 'IM', '工业机器人', 'Industrial robots', NULL, NULL, 'weak', 7);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM22', 'IM2', 'IM', '智能包装装备', 'Smart packaging machinery', NULL, NULL, 'has', 8);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM23', 'IM2', 'IM', '智能应急设备', 'Emergency equipment', NULL, NULL, 'has', 9);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM24', 'IM2', 'IM', '智能交互显示', 'Interactive displays', NULL, NULL, 'has', 10);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM25', 'IM2', 'IM', '储能与固态电池', 'Storage, solid-state batteries', NULL, NULL, 'has', 11);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM3', 'IM', 'IM', '下游·集成与服务', 'Integration and services', NULL, NULL, NULL, 12);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM31', 'IM3', 'IM', '系统集成/智能工厂', 'System integration, smart factories', NULL, NULL, 'weak', 13);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM32', 'IM3', 'IM', '工业软件/物联网', 'Industrial software, IoT', NULL, NULL, 'has', 14);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('IM33', 'IM3', 'IM', '检验检测/运维', 'Testing, maintenance', NULL, NULL, 'missing', 15);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP', NULL, 'BP', '生物医药', 'Biomedicine', '一药', 'Pharma', NULL, 16);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP1', 'BP', 'BP', '上游·原料与材料', 'Raw materials', NULL, NULL, NULL, 17);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP11', 'BP1', 'BP', '道地药材种养', 'Medicinal herbs and animals', NULL, NULL, 'weak', 18);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP12', 'BP1', 'BP', '原料药/中间体', 'API, intermediates', NULL, NULL, 'missing', 19);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP13', 'BP1', 'BP', '辅料与药包材', 'Excipients, packaging', NULL, NULL, 'weak', 20);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP14', 'BP1', 'BP', '培养基/试剂/耗材', 'Media, reagents, consumables', NULL, NULL, 'missing', 21);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP2', 'BP', 'BP', '中游·制造', 'Manufacturing', NULL, NULL, NULL, 22);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP21', 'BP2', 'BP', '中成药/中药饮片', 'Chinese patent medicine, decoction pieces', NULL, NULL, 'strong', 23);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP22', 'BP2', 'BP', '化学制剂', 'Chemical preparations', NULL, NULL, 'weak', 24);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP23', 'BP2', 'BP', '生物药/疫苗/细胞治疗', 'Biologics, vaccines, cell therapy', NULL, NULL, 'missing', 25);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP24', 'BP2', 'BP', '医疗器械/体外诊断', 'Devices, IVD', NULL, NULL, 'weak', 26);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP25', 'BP2', 'BP', '功能食品/药妆日化', 'Functional food, cosmetics', NULL, NULL, 'has', 27);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP3', 'BP', 'BP', '下游·平台与服务', 'Platforms and services', NULL, NULL, NULL, 28);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP31', 'BP3', 'BP', 'CRO/CDMO/中试平台', 'Contract R&D and pilot plants', NULL, NULL, 'missing', 29);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP32', 'BP3', 'BP', '医药流通/冷链', 'Distribution, cold chain', NULL, NULL, 'has', 30);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('BP33', 'BP3', 'BP', '医疗康养服务', 'Care and wellness', NULL, NULL, 'has', 31);
INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ('OTHER', NULL, 'OTHER', '其他产业', 'Other industries', '其他', 'Other', NULL, 32);
ALTER TABLE industries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE industries FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON industries TO luodi_app;
    CREATE POLICY industries_read ON industries FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY industries_insert ON industries FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY industries_update ON industries FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY industries_delete ON industries FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
ALTER TABLE districts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE districts FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON districts TO luodi_app;
    CREATE POLICY districts_read ON districts FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY districts_insert ON districts FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY districts_update ON districts FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY districts_delete ON districts FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
ALTER TABLE towns ENABLE ROW LEVEL SECURITY;
    ALTER TABLE towns FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON towns TO luodi_app;
    CREATE POLICY towns_read ON towns FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY towns_insert ON towns FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY towns_update ON towns FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
    CREATE POLICY towns_delete ON towns FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{industries.write,system}'::text[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000200000, 'CreateIndustries1764000200000');
CREATE TABLE attachments (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, file_name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL,
        subject_type text, subject_id uuid, uploaded_by uuid NOT NULL REFERENCES people, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX attachments_subject_id_idx ON attachments (subject_id);

      CREATE TABLE investors (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, full_name text NOT NULL, short_name text, name_key text NOT NULL, place text, pinyin text NOT NULL,
        uscc text, uscc_check text NOT NULL DEFAULT 'none', kind text, country text, reg_province text, reg_city text, industry_code text REFERENCES industries, tier text,
        source text, note text, do_not_contact boolean NOT NULL DEFAULT false, created_by uuid NOT NULL REFERENCES people, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX investors_updated_at_id_idx ON investors (updated_at, id);
      CREATE INDEX investors_name_key_idx ON investors (name_key);
      CREATE INDEX investors_uscc_idx ON investors (uscc);

      -- Who holds a company, by hashed keys: the only rows of other units that anybody can see.
      CREATE TABLE investor_claims (
        investor_id uuid NOT NULL REFERENCES investors, kind text NOT NULL, key_hash bytea NOT NULL, place_hash bytea, org_unit_id uuid NOT NULL REFERENCES org_units,
        PRIMARY KEY (investor_id, kind));
      CREATE UNIQUE INDEX investor_claims_uscc_key ON investor_claims (key_hash) WHERE kind = 'uscc';
      CREATE UNIQUE INDEX investor_claims_name_key ON investor_claims (key_hash, place_hash) NULLS NOT DISTINCT WHERE kind = 'name';

      CREATE TABLE contacts (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, investor_id uuid NOT NULL REFERENCES investors, name text NOT NULL, pinyin text NOT NULL, title text,
        mobile text, wechat text, email text, decision_role text, hometown text, introducer text, consent_basis text, created_by uuid NOT NULL REFERENCES people, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX contacts_investor_id_idx ON contacts (investor_id);
      CREATE INDEX contacts_updated_at_id_idx ON contacts (updated_at, id);

      CREATE TABLE name_terms (
        kind text NOT NULL, term text NOT NULL, org_unit_id uuid NOT NULL, record_id uuid NOT NULL, PRIMARY KEY (kind, term, record_id));
      CREATE INDEX name_terms_record_id_idx ON name_terms (record_id);
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
    ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON attachments TO luodi_app;
    CREATE POLICY attachments_read ON attachments FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY attachments_insert ON attachments FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY attachments_update ON attachments FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY attachments_delete ON attachments FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE investors ENABLE ROW LEVEL SECURITY;
    ALTER TABLE investors FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON investors TO luodi_app;
    CREATE POLICY investors_read ON investors FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY investors_insert ON investors FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY investors_update ON investors FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY investors_delete ON investors FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE investor_claims ENABLE ROW LEVEL SECURITY;
    ALTER TABLE investor_claims FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON investor_claims TO luodi_app;
    CREATE POLICY investor_claims_read ON investor_claims FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY investor_claims_insert ON investor_claims FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY investor_claims_update ON investor_claims FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY investor_claims_delete ON investor_claims FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON contacts TO luodi_app;
    CREATE POLICY contacts_read ON contacts FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY contacts_insert ON contacts FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY contacts_update ON contacts FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY contacts_delete ON contacts FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE name_terms ENABLE ROW LEVEL SECURITY;
    ALTER TABLE name_terms FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, DELETE ON name_terms TO luodi_app;
    CREATE POLICY name_terms_read ON name_terms FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY name_terms_insert ON name_terms FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY name_terms_update ON name_terms FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY name_terms_delete ON name_terms FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000300000, 'CreateInvestors1764000300000');
CREATE TABLE leads (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, title text NOT NULL, pinyin text NOT NULL, channel text NOT NULL, state text NOT NULL DEFAULT 'open',
        investor_id uuid REFERENCES investors, industry_code text NOT NULL REFERENCES industries, est_investment bigint, currency text NOT NULL DEFAULT 'CNY',
        first_report_on date NOT NULL, closed_on date, content_brief text, created_by uuid NOT NULL REFERENCES people, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX leads_first_report_on_id_idx ON leads (first_report_on, id);

      CREATE TABLE projects (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, name text NOT NULL, name_key text NOT NULL, pinyin text NOT NULL, code text,
        project_company text, project_company_uscc text, content text, nature text, route text, industry_code text NOT NULL REFERENCES industries,
        priority text NOT NULL DEFAULT 'general', total_investment bigint, currency text NOT NULL DEFAULT 'CNY', fixed_asset_plan bigint, contract_foreign bigint,
        annual_plan bigint, month_done bigint, cumulative_done bigint, funds_received bigint, land_mu numeric(12,2), floor_area numeric(12,2), est_output bigint, est_tax bigint,
        jobs integer, town_id uuid REFERENCES towns, hooked_leader text, officer_id uuid REFERENCES people, officer_note text, progress_note text, problem_note text, light text,
        planned_start_on date, planned_start_precision text, enrolled_on date, enrolled_precision text, enrolled boolean NOT NULL DEFAULT false,
        stage text NOT NULL, agreement text, stage_since date NOT NULL, stage_precision text NOT NULL, declared boolean NOT NULL DEFAULT false, status text NOT NULL DEFAULT 'ACTIVE',
        origin jsonb, created_by uuid NOT NULL REFERENCES people, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX projects_updated_at_id_idx ON projects (updated_at, id);
      CREATE INDEX projects_stage_updated_at_id_idx ON projects (stage, updated_at, id);
      CREATE INDEX projects_industry_code_updated_at_id_idx ON projects (industry_code, updated_at, id);
      CREATE INDEX projects_total_investment_id_idx ON projects (total_investment, id);
      CREATE INDEX projects_pinyin_id_idx ON projects (pinyin, id);
      CREATE INDEX projects_name_key_idx ON projects (name_key);
      CREATE INDEX projects_project_company_uscc_idx ON projects (project_company_uscc);

      CREATE TABLE project_investors (
        project_id uuid NOT NULL REFERENCES projects, investor_id uuid NOT NULL REFERENCES investors, org_unit_id uuid NOT NULL, share numeric(5,2), position integer NOT NULL,
        PRIMARY KEY (project_id, investor_id));
      CREATE INDEX project_investors_investor_id_idx ON project_investors (investor_id);

      -- Two clocks: effective_on, when it was true; recorded_at, when we learned it. A correction supersedes, never edits.
      CREATE TABLE stage_moves (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, "to" text NOT NULL, agreement text,
        effective_on date NOT NULL, effective_precision text NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid NOT NULL REFERENCES people, reason text NOT NULL,
        evidence_ids uuid[] NOT NULL DEFAULT '{}', declared boolean NOT NULL DEFAULT false, stated_on date, import_id uuid,
        superseded_at timestamptz, superseded_by uuid REFERENCES stage_moves);
      CREATE INDEX stage_moves_project_id_effective_on_idx ON stage_moves (project_id, effective_on, recorded_at);
      CREATE INDEX stage_moves_to_effective_on_idx ON stage_moves ("to", effective_on);

      CREATE TABLE project_versions (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, effective_on date NOT NULL, recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES people, industry_code text NOT NULL, currency text NOT NULL, total_investment bigint, status text NOT NULL, reason text, import_id uuid,
        superseded_at timestamptz);
      CREATE INDEX project_versions_project_id_effective_on_idx ON project_versions (project_id, effective_on, recorded_at);

      -- What ledgers have said of permits, and of the signing: each part with the day of the ledger that said it.
      CREATE TABLE declared_facts (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, "on" text, doc_no text, agreement text,
        begun_by date NOT NULL, done_by date, stated_on date, import_id uuid NOT NULL, recorded_at timestamptz NOT NULL, superseded_at timestamptz);
      CREATE INDEX declared_facts_project_id_idx ON declared_facts (project_id);

      -- Totals of any day are the sum of these up to it. Scope columns are in the row, so policies and filters need no join.
      CREATE TABLE pipeline_deltas (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, day date NOT NULL, recorded_at timestamptz NOT NULL, stage text NOT NULL, agreement text, org_unit_id uuid NOT NULL,
        industry_code text NOT NULL, currency text NOT NULL, count integer NOT NULL, amount bigint NOT NULL);
      CREATE INDEX pipeline_deltas_day_idx ON pipeline_deltas (day, recorded_at) INCLUDE (org_unit_id, stage, industry_code, currency, count, amount);
ALTER TABLE leads ENABLE ROW LEVEL SECURITY;
    ALTER TABLE leads FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON leads TO luodi_app;
    CREATE POLICY leads_read ON leads FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY leads_insert ON leads FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY leads_update ON leads FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY leads_delete ON leads FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
    ALTER TABLE projects FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON projects TO luodi_app;
    CREATE POLICY projects_read ON projects FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY projects_insert ON projects FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY projects_update ON projects FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY projects_delete ON projects FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE project_investors ENABLE ROW LEVEL SECURITY;
    ALTER TABLE project_investors FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON project_investors TO luodi_app;
    CREATE POLICY project_investors_read ON project_investors FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_investors_insert ON project_investors FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_investors_update ON project_investors FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_investors_delete ON project_investors FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE stage_moves ENABLE ROW LEVEL SECURITY;
    ALTER TABLE stage_moves FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE (superseded_at, superseded_by) ON stage_moves TO luodi_app;
    CREATE POLICY stage_moves_read ON stage_moves FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY stage_moves_insert ON stage_moves FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY stage_moves_update ON stage_moves FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY stage_moves_delete ON stage_moves FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE project_versions ENABLE ROW LEVEL SECURITY;
    ALTER TABLE project_versions FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE (superseded_at) ON project_versions TO luodi_app;
    CREATE POLICY project_versions_read ON project_versions FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_versions_insert ON project_versions FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_versions_update ON project_versions FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY project_versions_delete ON project_versions FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE declared_facts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE declared_facts FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE (superseded_at) ON declared_facts TO luodi_app;
    CREATE POLICY declared_facts_read ON declared_facts FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY declared_facts_insert ON declared_facts FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY declared_facts_update ON declared_facts FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY declared_facts_delete ON declared_facts FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE pipeline_deltas ENABLE ROW LEVEL SECURITY;
    ALTER TABLE pipeline_deltas FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON pipeline_deltas TO luodi_app;
    CREATE POLICY pipeline_deltas_read ON pipeline_deltas FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_deltas_insert ON pipeline_deltas FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_deltas_update ON pipeline_deltas FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_deltas_delete ON pipeline_deltas FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000400000, 'CreateProjects1764000400000');
CREATE TABLE visits (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, direction text NOT NULL, visited_on date NOT NULL, visited_precision text NOT NULL DEFAULT 'day',
        investor_id uuid REFERENCES investors, project_id uuid REFERENCES projects, industry_code text NOT NULL REFERENCES industries, city text,
        hosts jsonb NOT NULL DEFAULT '[]', guests jsonb NOT NULL DEFAULT '[]', is_top_leader boolean NOT NULL DEFAULT false, topic text, summary text NOT NULL,
        ask_from_investor text, our_promise text, intent text, next_action text, next_action_owner_id uuid REFERENCES people, next_action_due_on date, next_action_done_at timestamptz,
        logged_by uuid NOT NULL REFERENCES people, import_id uuid, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX visits_visited_on_id_idx ON visits (visited_on, id);
      CREATE INDEX visits_investor_id_visited_on_idx ON visits (investor_id, visited_on);
      CREATE INDEX visits_project_id_visited_on_idx ON visits (project_id, visited_on);
      CREATE INDEX visits_next_action_due_on_idx ON visits (next_action_due_on) WHERE next_action_done_at IS NULL;
ALTER TABLE visits ENABLE ROW LEVEL SECURITY;
    ALTER TABLE visits FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON visits TO luodi_app;
    CREATE POLICY visits_read ON visits FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY visits_insert ON visits FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY visits_update ON visits FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY visits_delete ON visits FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000500000, 'CreateVisits1764000500000');
CREATE TABLE imports (
        id uuid PRIMARY KEY, requested_by uuid NOT NULL REFERENCES people, kind text NOT NULL, state text NOT NULL, file_name text NOT NULL, sha256 text NOT NULL,
        sheet text, stated_on date, skipped integer NOT NULL DEFAULT 0, problem jsonb, created_at timestamptz NOT NULL DEFAULT now(), committed_at timestamptz, version integer NOT NULL DEFAULT 1);
      CREATE INDEX imports_created_at_id_idx ON imports (created_at, id);
      CREATE TABLE import_rows (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL, row integer NOT NULL, action text NOT NULL, name text, project_id uuid, project_version integer,
        duplicate_of integer, parsed jsonb NOT NULL, raw jsonb NOT NULL, changes jsonb NOT NULL DEFAULT '[]', cells jsonb NOT NULL DEFAULT '[]', undo jsonb, PRIMARY KEY (import_id, row));
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
    ALTER TABLE imports FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON imports TO luodi_app;
    CREATE POLICY imports_read ON imports FOR SELECT USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY imports_insert ON imports FOR INSERT WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY imports_update ON imports FOR UPDATE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY imports_delete ON imports FOR DELETE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
    ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON import_rows TO luodi_app;
    CREATE POLICY import_rows_read ON import_rows FOR SELECT USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_rows_insert ON import_rows FOR INSERT WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_rows_update ON import_rows FOR UPDATE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_rows_delete ON import_rows FOR DELETE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
CREATE INDEX attachments_sha256_idx ON attachments (sha256);
      CREATE INDEX imports_sha256_idx ON imports (sha256);
      CREATE POLICY attachments_sweep_read ON attachments FOR SELECT USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]);
      CREATE POLICY imports_sweep_read ON imports FOR SELECT USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]);
      CREATE VIEW named_files WITH (security_invoker = true) AS SELECT sha256 FROM attachments UNION ALL SELECT sha256 FROM imports;
      GRANT SELECT ON named_files TO luodi_app;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000600000, 'CreateImports1764000600000');
ALTER TABLE import_rows RENAME COLUMN project_id TO record_id;
      ALTER TABLE import_rows RENAME COLUMN project_version TO record_version;
      ALTER TABLE import_rows ADD COLUMN org_unit_id uuid;
      ALTER TABLE imports ADD COLUMN notes jsonb NOT NULL DEFAULT '[]';

      ALTER TABLE leads ADD COLUMN first_report_precision text NOT NULL DEFAULT 'day', ADD COLUMN first_talk_unit_id uuid REFERENCES org_units,
        ADD COLUMN project_id uuid REFERENCES projects;
      CREATE INDEX leads_project_id_idx ON leads (project_id);
INSERT INTO "migrations"("timestamp", "name") VALUES (1764000700000, 'LedgersOfEveryKind1764000700000');
ALTER TABLE leads
        ADD method text, ADD first_report_unit_id uuid REFERENCES org_units,
        ADD land_need numeric(12,2), ADD plant_need numeric(12,2), ADD energy_need text, ADD env_need text, ADD est_output bigint, ADD est_tax bigint,
        ADD officer_id uuid REFERENCES people, ADD verdict text, ADD verdict_reason text, ADD verdict_on date,
        ADD responded_on date, ADD feedback_on date, ADD followed_up_on date;

      ALTER TABLE visits ADD lead_id uuid REFERENCES leads;
      CREATE INDEX visits_lead_id_visited_on_idx ON visits (lead_id, visited_on);
ALTER TABLE leads NO FORCE ROW LEVEL SECURITY;
      UPDATE leads SET first_report_unit_id = org_unit_id, verdict_on = CASE WHEN state IN ('reserve', 'dropped') THEN closed_on END,
        verdict = CASE state WHEN 'reserve' THEN 'reserve' WHEN 'dropped' THEN 'drop' END;
      ALTER TABLE leads FORCE ROW LEVEL SECURITY;
      ALTER TABLE leads ALTER first_report_unit_id SET NOT NULL;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001100000, 'DeepenLeads1764001100000');
ALTER TABLE industries ADD strength_reason text, ADD strength_on date, ADD strength_by uuid REFERENCES people;
      ALTER TABLE industries NO FORCE ROW LEVEL SECURITY;
      UPDATE industries SET strength = NULL;
      ALTER TABLE industries FORCE ROW LEVEL SECURITY;
CREATE TABLE targets (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, name text NOT NULL, uscc text, industry_code text NOT NULL REFERENCES industries,
        reason text NOT NULL, source text, owner_id uuid NOT NULL REFERENCES people, next_touch text, next_touch_on date,
        state text NOT NULL DEFAULT 'open', closed_on date, investor_id uuid REFERENCES investors, lead_id uuid REFERENCES leads,
        created_by uuid NOT NULL REFERENCES people, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX targets_next_touch_idx ON targets (coalesce(next_touch_on, '2199-12-31'::date), id);
      CREATE INDEX targets_industry_code_idx ON targets (industry_code);

      -- Which unit has a company on its target list, by hashed keys: all that other units can see of it.
      CREATE TABLE target_claims (
        target_id uuid NOT NULL REFERENCES targets, kind text NOT NULL, key_hash bytea NOT NULL, place_hash bytea, org_unit_id uuid NOT NULL REFERENCES org_units,
        PRIMARY KEY (target_id, kind));
      CREATE UNIQUE INDEX target_claims_uscc_key ON target_claims (key_hash) WHERE kind = 'uscc';
      CREATE UNIQUE INDEX target_claims_name_key ON target_claims (key_hash, place_hash) NULLS NOT DISTINCT WHERE kind = 'name';
ALTER TABLE targets ENABLE ROW LEVEL SECURITY;
    ALTER TABLE targets FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON targets TO luodi_app;
    CREATE POLICY targets_read ON targets FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY targets_insert ON targets FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY targets_update ON targets FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY targets_delete ON targets FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
ALTER TABLE target_claims ENABLE ROW LEVEL SECURITY;
    ALTER TABLE target_claims FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, DELETE ON target_claims TO luodi_app;
    CREATE POLICY target_claims_read ON target_claims FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY target_claims_insert ON target_claims FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY target_claims_update ON target_claims FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY target_claims_delete ON target_claims FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001200000, 'CreateTargets1764001200000');
CREATE TABLE saved_views (
        id uuid PRIMARY KEY, owner_id uuid NOT NULL REFERENCES people, org_unit_id uuid NOT NULL REFERENCES org_units, list text NOT NULL, name text NOT NULL, query text NOT NULL,
        sharing text NOT NULL, position integer NOT NULL, usual boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX saved_views_owner_id_list_idx ON saved_views (owner_id, list, position);
      CREATE INDEX saved_views_list_sharing_idx ON saved_views (list, sharing, org_unit_id) WHERE sharing <> 'private';
      CREATE UNIQUE INDEX saved_views_usual_key ON saved_views (owner_id, list) WHERE usual;
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
    ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO luodi_app;
    CREATE POLICY saved_views_read ON saved_views FOR SELECT USING ((owner_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) OR (sharing = 'unit' AND org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) OR (sharing = 'zone' AND ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{views.keep}'::text[]))));
    CREATE POLICY saved_views_insert ON saved_views FOR INSERT WITH CHECK (owner_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY saved_views_update ON saved_views FOR UPDATE USING (owner_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (owner_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY saved_views_delete ON saved_views FOR DELETE USING (owner_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001300000, 'CreateViews1764001300000');
ALTER TABLE visits ADD COLUMN next_action_done_by uuid REFERENCES people;
      CREATE INDEX visits_open_steps_idx ON visits (next_action_owner_id, next_action_due_on) WHERE next_action_done_at IS NULL AND deleted_at IS NULL;
      CREATE INDEX projects_officer_id_idx ON projects (officer_id, stage_since);
      CREATE INDEX stage_moves_effective_on_idx ON stage_moves (effective_on) WHERE superseded_at IS NULL;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001400000, 'DoneSteps1764001400000');
CREATE INDEX stage_moves_recorded_at_idx ON stage_moves (recorded_at);
      CREATE INDEX stage_moves_superseded_at_idx ON stage_moves (superseded_at) WHERE superseded_at IS NOT NULL;
      CREATE INDEX stage_moves_stated_on_idx ON stage_moves (stated_on) WHERE stated_on IS NOT NULL;
      CREATE INDEX project_versions_recorded_at_idx ON project_versions (recorded_at);
      CREATE INDEX project_versions_effective_on_idx ON project_versions (effective_on);
      CREATE INDEX pipeline_deltas_leads_idx ON pipeline_deltas (day) INCLUDE (recorded_at, org_unit_id, industry_code, count) WHERE stage = 'LEAD';
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001500000, 'IndexRecentHistory1764001500000');
ALTER TABLE imports ADD COLUMN mode text NOT NULL DEFAULT 'both', ADD COLUMN columns jsonb NOT NULL DEFAULT '[]', ADD COLUMN head_key text,
        ADD COLUMN mapped boolean NOT NULL DEFAULT false;
      ALTER TABLE import_rows ADD COLUMN candidates uuid[] NOT NULL DEFAULT '{}';
      CREATE TABLE import_corrections (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL REFERENCES people, address text NOT NULL, before text NOT NULL, text text NOT NULL,
        made_at timestamptz NOT NULL, PRIMARY KEY (import_id, address));
      CREATE TABLE import_choices (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL REFERENCES people, row integer NOT NULL, take text NOT NULL, record_id uuid,
        made_at timestamptz NOT NULL, PRIMARY KEY (import_id, row));
      CREATE TABLE ledger_mappings (
        org_unit_id uuid NOT NULL REFERENCES org_units, kind text NOT NULL, head_key text NOT NULL, columns jsonb NOT NULL, made_by uuid NOT NULL REFERENCES people,
        made_at timestamptz NOT NULL, PRIMARY KEY (org_unit_id, kind, head_key));
ALTER TABLE import_corrections ENABLE ROW LEVEL SECURITY;
    ALTER TABLE import_corrections FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON import_corrections TO luodi_app;
    CREATE POLICY import_corrections_read ON import_corrections FOR SELECT USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_corrections_insert ON import_corrections FOR INSERT WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_corrections_update ON import_corrections FOR UPDATE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_corrections_delete ON import_corrections FOR DELETE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
ALTER TABLE import_choices ENABLE ROW LEVEL SECURITY;
    ALTER TABLE import_choices FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON import_choices TO luodi_app;
    CREATE POLICY import_choices_read ON import_choices FOR SELECT USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_choices_insert ON import_choices FOR INSERT WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_choices_update ON import_choices FOR UPDATE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid)) WITH CHECK (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
    CREATE POLICY import_choices_delete ON import_choices FOR DELETE USING (requested_by = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid));
ALTER TABLE ledger_mappings ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ledger_mappings FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ledger_mappings TO luodi_app;
    CREATE POLICY ledger_mappings_read ON ledger_mappings FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY ledger_mappings_insert ON ledger_mappings FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY ledger_mappings_update ON ledger_mappings FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY ledger_mappings_delete ON ledger_mappings FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001700000, 'ReviewWorkspace1764001700000');
CREATE TABLE pipeline_sums (
        since date NOT NULL, until date NOT NULL, org_unit_id uuid NOT NULL, industry_code text NOT NULL, stage text NOT NULL, agreement text, currency text NOT NULL,
        count integer NOT NULL, amount bigint NOT NULL, UNIQUE NULLS NOT DISTINCT (since, until, org_unit_id, industry_code, stage, agreement, currency));
      ALTER TABLE pipeline_deltas ADD COLUMN summed boolean NOT NULL DEFAULT false;
      CREATE INDEX pipeline_deltas_unsummed_idx ON pipeline_deltas (day) WHERE NOT summed;
      CREATE INDEX visits_direction_visited_on_idx ON visits (direction, visited_on);
ALTER TABLE pipeline_sums ENABLE ROW LEVEL SECURITY;
    ALTER TABLE pipeline_sums FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON pipeline_sums TO luodi_app;
    CREATE POLICY pipeline_sums_read ON pipeline_sums FOR SELECT USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_sums_insert ON pipeline_sums FOR INSERT WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_sums_update ON pipeline_sums FOR UPDATE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[])) WITH CHECK (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
    CREATE POLICY pipeline_sums_delete ON pipeline_sums FOR DELETE USING (org_unit_id = ANY ((SELECT NULLIF(current_setting('luodi.org_ids', true), '')::uuid[])::uuid[]));
GRANT UPDATE (summed) ON pipeline_deltas TO luodi_app;
      CREATE POLICY pipeline_deltas_sum_read ON pipeline_deltas FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
      CREATE POLICY pipeline_deltas_sum ON pipeline_deltas FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
      CREATE POLICY pipeline_sums_sum ON pipeline_sums USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001800000, 'SumPipeline1764001800000');
-- The list by investment, the largest first: the key of the sort, in which nothing is the least (list-order.ts).
      DROP INDEX projects_total_investment_id_idx;
      CREATE INDEX projects_largest_idx ON projects ((greatest(total_investment, -900000000000000000)), id);
      -- Today: what rests longest, red lights first; and what the report still lacks, most first.
      CREATE INDEX projects_resting_idx ON projects ((light = 'red') DESC NULLS LAST, stage_since, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_gaps_idx ON projects (((total_investment IS NULL)::int + (content IS NULL)::int + (town_id IS NULL)::int + (officer_id IS NULL AND officer_note IS NULL)::int) DESC, updated_at DESC, id) WHERE deleted_at IS NULL;

      -- Where a project stood on a day, and what it counted as: the last of its rows, without a sort.
      DROP INDEX stage_moves_project_id_effective_on_idx;
      CREATE INDEX stage_moves_latest_idx ON stage_moves (project_id, effective_on, recorded_at, id);
      DROP INDEX project_versions_project_id_effective_on_idx;
      CREATE INDEX project_versions_latest_idx ON project_versions (project_id, effective_on, recorded_at, id)
        INCLUDE (superseded_at, org_unit_id, industry_code, currency, total_investment, status);
      -- Who entered a stage in a year, and had not before.
      DROP INDEX stage_moves_to_effective_on_idx;
      CREATE INDEX stage_moves_entries_idx ON stage_moves ("to", effective_on) INCLUDE (project_id, agreement, recorded_at, superseded_at, org_unit_id);
      -- The ledger of the days since a sum: all that is added up, the grade too.
      DROP INDEX pipeline_deltas_day_idx;
      CREATE INDEX pipeline_deltas_day_idx ON pipeline_deltas (day, recorded_at) INCLUDE (org_unit_id, stage, agreement, industry_code, currency, count, amount);

      -- Few visits are led by the top leader, and of few only the month is known: a year of each is counted from these alone.
      CREATE INDEX visits_top_leader_idx ON visits (visited_on) WHERE is_top_leader;
      CREATE INDEX visits_undated_idx ON visits (visited_on) WHERE visited_precision = 'month';

      -- Whether a term finds few or many decides how a search goes about it.
      ALTER TABLE name_terms ALTER term SET STATISTICS 1000;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764001900000, 'ReadInOrder1764001900000');
ALTER TABLE imports ADD COLUMN sums jsonb NOT NULL
        DEFAULT '{"counts": {"create": 0, "update": 0, "same": 0, "duplicate": 0, "problem": 0, "left-out": 0}, "noted": 0, "totalInvestment": "0"}';
      UPDATE imports i SET sums = jsonb_build_object('counts', i.sums -> 'counts' || r.counts, 'noted', r.noted, 'totalInvestment', r.total) FROM (
        SELECT a.import_id, jsonb_object_agg(a.action, a.rows) AS counts, sum(a.noted)::int AS noted, sum(a.total)::text AS total FROM (
          SELECT import_id, action, count(*) AS rows, count(*) FILTER (WHERE cells <> '[]') AS noted,
            coalesce(sum((parsed #>> '{totalInvestment,fen}')::bigint) FILTER (WHERE parsed #>> '{totalInvestment,currency}' = 'CNY'), 0) AS total
          FROM import_rows GROUP BY 1, 2) AS a GROUP BY 1) AS r WHERE r.import_id = i.id;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764002000000, 'SumReview1764002000000');
CREATE TABLE password_history (
        person_id uuid NOT NULL REFERENCES people, password_hash text NOT NULL, replaced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, password_hash));

      -- Secrets are sealed (secret-box.ts). One that was offered waits until a code shows that the app has it.
      CREATE TABLE second_factors (person_id uuid PRIMARY KEY REFERENCES people, secret bytea, offered bytea, last_step bigint NOT NULL DEFAULT 0);
      CREATE TABLE recovery_codes (
        person_id uuid NOT NULL REFERENCES people, code_hash bytea NOT NULL, used_at timestamptz, PRIMARY KEY (person_id, code_hash));

      -- What a session still waits for before it is good for anything, and when its factor was last given.
      ALTER TABLE sessions ADD awaits text CHECK (awaits IN ('factor', 'password', 'enrolment')),
        ADD proven_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE password_history ENABLE ROW LEVEL SECURITY;
    ALTER TABLE password_history FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, DELETE ON password_history TO luodi_app;
    CREATE POLICY password_history_read ON password_history FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY password_history_insert ON password_history FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY password_history_update ON password_history FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
    CREATE POLICY password_history_delete ON password_history FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]));
ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY;
    ALTER TABLE second_factors FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors TO luodi_app;
    CREATE POLICY second_factors_read ON second_factors FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY second_factors_insert ON second_factors FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY second_factors_update ON second_factors FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY second_factors_delete ON second_factors FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
    ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_codes TO luodi_app;
    CREATE POLICY recovery_codes_read ON recovery_codes FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY recovery_codes_insert ON recovery_codes FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY recovery_codes_update ON recovery_codes FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
    CREATE POLICY recovery_codes_delete ON recovery_codes FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system,people.manage}'::text[]));
CREATE FUNCTION luodi_session_state(token bytea, idle_minutes integer, fresh_minutes integer)
        RETURNS TABLE (session_id uuid, idle interval, awaits text, fresh boolean, enrolled boolean) LANGUAGE plpgsql AS $$
      DECLARE policy jsonb;
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        SELECT s.value INTO policy FROM settings s WHERE s.key = 'accounts' AND s.effective_on <= (now() AT TIME ZONE 'Asia/Shanghai')::date
         ORDER BY s.effective_on DESC LIMIT 1;
        IF jsonb_typeof(policy #> '{session,idleMinutes}') = 'number' THEN
          idle_minutes := least(greatest((policy #>> '{session,idleMinutes}')::numeric, 1), 1440); END IF;
        IF jsonb_typeof(policy #> '{factor,freshMinutes}') = 'number' THEN
          fresh_minutes := least(greatest((policy #>> '{factor,freshMinutes}')::numeric, 1), 1440); END IF;
        RETURN QUERY
          SELECT s.id, make_interval(mins => idle_minutes), s.awaits, s.proven_at > now() - make_interval(mins => fresh_minutes),
                 EXISTS (SELECT FROM second_factors f WHERE f.person_id = s.person_id AND f.secret IS NOT NULL)
            FROM sessions s WHERE s.token_hash = token;
      END $$;
      REVOKE ALL ON FUNCTION luodi_session_state FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION luodi_session_state TO luodi_app;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764002100000, 'Accounts1764002100000');
CREATE TABLE roles (
        code text PRIMARY KEY, standard text NOT NULL, realm text NOT NULL, name_zh text NOT NULL UNIQUE,
        name_en text NOT NULL UNIQUE, sort integer GENERATED ALWAYS AS IDENTITY, version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE role_grants (
        role text NOT NULL REFERENCES roles, permission text NOT NULL, reach text NOT NULL CHECK (reach IN ('unit', 'below', 'zone', 'none')),
        PRIMARY KEY (role, permission));
      CREATE TABLE delegations (
        id uuid PRIMARY KEY, from_id uuid NOT NULL REFERENCES people, to_id uuid NOT NULL REFERENCES people CHECK (to_id <> from_id),
        first_on date NOT NULL, last_on date NOT NULL CHECK (last_on >= first_on), reason text NOT NULL, ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX delegations_to_id_idx ON delegations (to_id) WHERE ended_at IS NULL;
      CREATE INDEX delegations_from_id_idx ON delegations (from_id);
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('officer', 'officer', 'business', '招商专员', 'Officer');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('head', 'head', 'business', '单位负责人', 'Unit head');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('desk', 'desk', 'business', '综合岗', 'Desk officer');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('director', 'director', 'business', '中心主任', 'Centre director');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('leader', 'leader', 'business', '区领导', 'Zone leader');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('supervisor', 'supervisor', 'business', '效督办', 'Supervisor');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('verifier', 'verifier', 'business', '部门核验员', 'Department verifier');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('admin', 'admin', 'system', '系统管理员', 'System administrator');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('secadmin', 'secadmin', 'security', '安全管理员', 'Security administrator');
INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ('auditor', 'auditor', 'audit', '审计管理员', 'Audit administrator');
INSERT INTO role_grants SELECT 'officer', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'officer', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'unit';
INSERT INTO role_grants SELECT 'officer', unnest(string_to_array('investors.write visits.log leads.write projects.write projects.move targets.write files.write', ' ')), 'unit';
INSERT INTO role_grants SELECT 'head', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'head', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'below';
INSERT INTO role_grants SELECT 'head', unnest(string_to_array('investors.write visits.log leads.write projects.write projects.move targets.write files.write', ' ')), 'below';
INSERT INTO role_grants SELECT 'desk', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'desk', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'zone';
INSERT INTO role_grants SELECT 'desk', unnest(string_to_array('investors.write visits.log leads.write projects.write projects.move targets.write files.write', ' ')), 'zone';
INSERT INTO role_grants SELECT 'director', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'director', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'zone';
INSERT INTO role_grants SELECT 'director', unnest(string_to_array('investors.write visits.log leads.write projects.write projects.move targets.write files.write', ' ')), 'zone';
INSERT INTO role_grants SELECT 'leader', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'leader', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'zone';
INSERT INTO role_grants SELECT 'supervisor', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'supervisor', unnest(string_to_array('investors.read visits.read leads.read projects.read targets.read reports.read', ' ')), 'zone';
INSERT INTO role_grants SELECT 'head', unnest(string_to_array('projects.move-back imports.run', ' ')), 'below';
INSERT INTO role_grants SELECT 'desk', unnest(string_to_array('projects.move-back imports.run', ' ')), 'zone';
INSERT INTO role_grants SELECT 'desk', unnest(string_to_array('industries.write views.publish', ' ')), 'none';
INSERT INTO role_grants SELECT 'director', unnest(string_to_array('projects.move-back imports.run', ' ')), 'zone';
INSERT INTO role_grants SELECT 'director', unnest(string_to_array('industries.write views.publish', ' ')), 'none';
INSERT INTO role_grants SELECT 'verifier', unnest(string_to_array('units.read people.read industries.read views.keep', ' ')), 'none';
INSERT INTO role_grants SELECT 'verifier', unnest(string_to_array('projects.read files.write', ' ')), 'zone';
INSERT INTO role_grants SELECT 'admin', unnest(string_to_array('units.read people.read units.manage people.manage', ' ')), 'none';
INSERT INTO role_grants SELECT 'secadmin', unnest(string_to_array('units.read people.read roles.manage', ' ')), 'none';
INSERT INTO role_grants SELECT 'auditor', unnest(string_to_array('units.read people.read audit.read', ' ')), 'none';
ALTER TABLE people ADD CONSTRAINT people_role_fkey FOREIGN KEY (role) REFERENCES roles, ADD COLUMN more_roles text[] NOT NULL DEFAULT '{}';
ALTER POLICY people_insert ON people WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,roles.manage,system}'::text[]));
      ALTER POLICY people_update ON people USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,roles.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,roles.manage,system}'::text[]));
      ALTER POLICY people_delete ON people USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{people.manage,roles.manage,system}'::text[]));
ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
    ALTER TABLE roles FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON roles TO luodi_app;
    CREATE POLICY roles_read ON roles FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY roles_insert ON roles FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
    CREATE POLICY roles_update ON roles FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
    CREATE POLICY roles_delete ON roles FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
ALTER TABLE role_grants ENABLE ROW LEVEL SECURITY;
    ALTER TABLE role_grants FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE, DELETE ON role_grants TO luodi_app;
    CREATE POLICY role_grants_read ON role_grants FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY role_grants_insert ON role_grants FOR INSERT WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
    CREATE POLICY role_grants_update ON role_grants FOR UPDATE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[])) WITH CHECK (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
    CREATE POLICY role_grants_delete ON role_grants FOR DELETE USING (((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage,system}'::text[]));
ALTER TABLE delegations ENABLE ROW LEVEL SECURITY;
    ALTER TABLE delegations FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON delegations TO luodi_app;
    CREATE POLICY delegations_read ON delegations FOR SELECT USING (((SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) IS NOT NULL));
    CREATE POLICY delegations_insert ON delegations FOR INSERT WITH CHECK ((from_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) OR ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage}'::text[])));
    CREATE POLICY delegations_update ON delegations FOR UPDATE USING ((from_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) OR ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage}'::text[]))) WITH CHECK ((from_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) OR ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage}'::text[])));
    CREATE POLICY delegations_delete ON delegations FOR DELETE USING ((from_id = (SELECT NULLIF(current_setting('luodi.user_id', true), '')::uuid) OR ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{roles.manage}'::text[])));
DROP FUNCTION luodi_session, luodi_actor;
      CREATE FUNCTION luodi_actor(person uuid) RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, grants jsonb, below jsonb, zone uuid[]) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        RETURN QUERY
          WITH RECURSIVE held AS (
            SELECT p.org_unit_id AS unit, p.role || p.more_roles AS codes FROM people p WHERE p.id = person
            UNION ALL SELECT q.org_unit_id, q.role || q.more_roles FROM delegations d JOIN people q ON q.id = d.from_id AND q.active
              WHERE d.to_id = person AND d.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.first_on AND d.last_on),
          tree (root, id) AS (SELECT DISTINCT unit, unit FROM held UNION ALL SELECT t.root, u.id FROM org_units u JOIN tree t ON u.parent_id = t.id)
          SELECT p.id, p.name, r.standard, p.org_unit_id,
            (SELECT jsonb_agg(DISTINCT jsonb_build_object('permission', g.permission, 'reach', g.reach, 'unit', h.unit)) FROM held h JOIN role_grants g ON g.role = ANY (h.codes)),
            (SELECT jsonb_object_agg(b.root, b.ids) FROM (SELECT t.root, jsonb_agg(t.id) AS ids FROM tree t GROUP BY t.root) AS b),
            (SELECT array_agg(u.id) FROM org_units u)
            FROM people p JOIN roles r ON r.code = p.role WHERE p.id = person AND p.active;
      END $$;
      CREATE FUNCTION luodi_session(token bytea, idle interval)
        RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, grants jsonb, below jsonb, zone uuid[]) LANGUAGE plpgsql AS $$
      DECLARE found_person uuid; seen timestamptz;
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        SELECT s.person_id, s.seen_at INTO found_person, seen FROM sessions s
         WHERE s.token_hash = token AND s.expires_at > now() AND s.seen_at > now() - idle;
        IF found_person IS NULL THEN RETURN; END IF;
        IF seen < now() - interval '1 minute' THEN UPDATE sessions s SET seen_at = now() WHERE s.token_hash = token; END IF;
        RETURN QUERY SELECT * FROM luodi_actor(found_person);
      END $$;
      REVOKE ALL ON FUNCTION luodi_session, luodi_actor FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION luodi_session, luodi_actor TO luodi_app;
INSERT INTO "migrations"("timestamp", "name") VALUES (1764002300000, 'Roles1764002300000');
