"""Who sees what: states, roles, row security and rights.

Three roles without login. Row security is forced, so the owner of the tables, who signs in, sees
no row of an agency before it takes one of the roles. `periksa_agency` sees what carries its
`periksa.agency`. The policies of the other two ask for the role that was taken, not for one that
is inherited: being a member is not enough.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATES = {
    ("account", "role"): "agency reviewer supervisor admin",
    ("batch", "state"): "receiving processing finished",
    ("file", "state"): "stored processing needs_review done failed refused",
    ("document", "state"): "needs_review confirmed rejected done",
    ("document", "kind"): "passport placement_contract employment_contract deportation_letter other",
    ("worker", "decision"): "match possible none",
    ("field", "state"): "read confirmed corrected rejected",
    ("case", "state"): "open closed",
    ("flag", "state"): "likely open disputed resolved withdrawn",
    ("extract", "state"): "importing current superseded",
}
OF_AN_AGENCY = (
    "batch file page document worker field candidate case verdict flag ledger account queue_share"
).split()

# The pipeline decodes hostile files: it has no right to accounts and sign-ins. An agency reads its
# own rows; candidates are persons of the register and not for its eyes. The ledger only grows.
RIGHTS = {
    "periksa_agency": {
        "SELECT": "agency batch file page document worker field case verdict flag account ledger"
        " extract",
        "INSERT": "batch file",
        "UPDATE": "batch file flag",
    },
    "periksa_staff": {
        "SELECT": "agency account sign_in sign_in_failure batch file page document worker field"
        " candidate case verdict flag ledger queue_share extract person enrolment",
        "INSERT": "agency account sign_in sign_in_failure batch file document worker field"
        " candidate case verdict flag ledger extract person enrolment",
        "UPDATE": "agency account sign_in batch file document worker field candidate case verdict"
        " flag extract person enrolment",
        "DELETE": "sign_in sign_in_failure candidate case extract person enrolment",
    },
    "periksa_worker": {
        "SELECT": "agency batch file page document worker field candidate case verdict flag ledger"
        " queue_share extract person enrolment",
        "INSERT": "batch file page document worker field candidate case verdict flag ledger"
        " queue_share extract person enrolment",
        "UPDATE": "batch file page document worker field candidate case verdict flag queue_share"
        " extract person enrolment",
        "DELETE": "page document worker field candidate case extract person enrolment",
    },
}


def upgrade() -> None:
    for (table, column), states in STATES.items():
        allowed = ", ".join(f"'{state}'" for state in states.split())
        op.create_check_constraint(op.f(f"ck_{table}_{column}"), table, f"{column} IN ({allowed})")
    for role in RIGHTS:
        _role(role)
    for table in OF_AN_AGENCY:
        _row_security(table)
    op.execute('ALTER TABLE agency ENABLE ROW LEVEL SECURITY')
    op.execute('ALTER TABLE agency FORCE ROW LEVEL SECURITY')
    _policies("agency", column="id")
    for role, rights in RIGHTS.items():
        for right, tables in rights.items():
            names = ", ".join(f'"{table}"' for table in tables.split())
            op.execute(f"GRANT {right} ON {names} TO {role}")
        op.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}")
    _ledger_only_grows()


def _role(name: str) -> None:
    """Roles belong to the whole server: another database may have made this one already."""
    op.execute(
        f"""
        DO $$ BEGIN
            CREATE ROLE {name} NOLOGIN NOBYPASSRLS;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        """
    )
    op.execute(
        f"""
        DO $$ BEGIN
            IF current_setting('server_version_num')::int < 160000 THEN
                IF NOT pg_has_role(current_user, '{name}', 'MEMBER') THEN
                    EXECUTE format('GRANT {name} TO %I', current_user);
                END IF;
            -- from 16 on, who makes a role may give it away but not take it
            ELSIF NOT pg_has_role(current_user, '{name}', 'SET') THEN
                EXECUTE format('GRANT {name} TO %I WITH INHERIT FALSE, SET TRUE', current_user);
            END IF;
        END $$;
        """
    )


def _row_security(table: str) -> None:
    op.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')
    op.execute(f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY')
    _policies(table, column="agency_id")


def _policies(table: str, column: str) -> None:
    op.execute(
        f"""
        CREATE POLICY own ON "{table}" TO periksa_agency
        USING ({column} = nullif(current_setting('periksa.agency', true), '')::uuid)
        """
    )
    op.execute(
        f"""
        CREATE POLICY whole ON "{table}" TO periksa_staff, periksa_worker
        USING (current_user IN ('periksa_staff', 'periksa_worker'))
        """
    )


def _ledger_only_grows() -> None:
    """Not even the owner of the table changes or removes a line without first dropping this."""
    op.execute(
        """
        CREATE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the ledger only grows' USING ERRCODE = 'insufficient_privilege';
        END $$;
        """
    )
    op.execute(
        """
        CREATE TRIGGER ledger_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_only_grows();
        """
    )
