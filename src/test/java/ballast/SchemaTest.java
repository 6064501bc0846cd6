package ballast;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import ballast.platform.db.Scope;
import ballast.platform.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;

/** What every table, column, constraint and privilege has to be like. */
@NullUnmarked
class SchemaTest extends DatabaseTest {

    /** Tables of the application, {@code t.oid}, {@code t.name}. */
    private static final String TABLES = """
            with t as (
                select c.oid, n.nspname || '.' || c.relname as name, c.relname, c.relrowsecurity
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public)'
                  and c.relname <> 'flyway_schema_history')
            """;

    /** Rows that are the record themselves, are written by a trigger that is audited, or are nobody's business. */
    private static final List<String> UNAUDITED = List.of(
            "accounting.journal_entry",
            "accounting.journal_line",
            "accounting.journal_line_dimension",
            "accounting.open_item",
            "accounting.payment_allocation",
            "accounting.settlement",
            "accounting.settlement_line",
            "approvals.history",
            "inventory.reservation",
            "inventory.stock_move",
            "payables.bill_cost",
            "payables.bill_match",
            "payables.bill_tax",
            "platform.draft",
            "platform.saved_view",
            "platform.task",
            "purchasing.order_change",
            "sales.invoice_tax");

    private static final List<String> APPEND_ONLY = List.of(
            "accounting.journal_entry",
            "accounting.journal_line",
            "accounting.journal_line_dimension",
            "accounting.open_item",
            "accounting.payment_allocation",
            "accounting.settlement",
            "accounting.settlement_line",
            "approvals.history",
            "inventory.stock_move",
            "operations.finding",
            "operations.proof",
            "payables.bill_cost",
            "payables.bill_match",
            "payables.bill_tax",
            "purchasing.order_change",
            "sales.invoice_tax");

    private static final List<String> WRITTEN_BY_TRIGGERS = List.of(
            "accounting.balance_day",
            "accounting.balance_month",
            "accounting.entry_seal",
            "accounting.seal_mark",
            "audit.change",
            "inventory.bin_balance",
            "inventory.fifo_layer",
            "inventory.stock_balance",
            "inventory.stock_month",
            "platform.number_counter");

    /** Read before a company is chosen. */
    private static final List<String> ACROSS_COMPANIES = List.of("platform.user_role");

    private static final Pattern RAISED = Pattern.compile("constraint\\s*=\\s*'(\\w+)'");

    @Autowired
    Labels labels;

    private List<String> rows(String sql) {
        return transaction.execute(status -> db.resultQuery(sql).fetchInto(String.class));
    }

    @Test
    void there_are_tables() {
        assertThat(rows(TABLES + "select name from t"))
                .contains("sales.invoice", "accounting.journal_line", "audit.change");
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(rows(TABLES + """
                select name from t where not exists (
                    select from pg_constraint where conrelid = t.oid and contype = 'p')
                """)).isEmpty();
    }

    @Test
    void every_foreign_key_has_an_index() {
        assertThat(rows(TABLES + """
                select name || ' ' || conname from t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
                where not exists ( -- begins with the id, which alone tells the row, or with all columns in any order
                    select from pg_index i where i.indrelid = t.oid and i.indisvalid
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%')
                      and ((i.indkey::int2[])[0] = f.conkey[1]
                        or (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey))
                """)).isEmpty();
    }

    @Test
    void every_rule_of_the_database_has_its_words() {
        var rules = new TreeSet<>(rows(TABLES + """
                select conname from t join pg_constraint c on c.conrelid = t.oid
                where contype in ('u', 'c', 'x') and not (contype = 'u' and conname ~ '_key\\d*$')
                """));
        rows("""
                select prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^(pg_|information_schema|public)'
                """).forEach(source -> RAISED.matcher(source).results().forEach(rule -> rules.add(rule.group(1))));
        assertThat(rules).contains("journal_entry_is_balanced", "invoice_number_is_unique");
        for (var locale : Labels.LOCALES) {
            assertThat(rules)
                    .as(locale.getLanguage())
                    .filteredOn(rule -> labels.find(locale, "rule." + rule) == null)
                    .isEmpty();
        }
    }

    @Test
    void every_rule_has_a_name_of_its_own() {
        assertThat(rows(TABLES + """
                select conname from t join pg_constraint c on c.conrelid = t.oid where conname ~ '_(check|excl)\\d*$'
                """)).isEmpty();
    }

    @Test
    void rows_of_a_company_stand_behind_its_wall() {
        assertThat(rows(TABLES + """
                select name from t join pg_attribute a on a.attrelid = t.oid and a.attname = 'company_id'
                where not relrowsecurity or not exists (
                    select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
                      and pg_get_expr(p.polqual, t.oid) like '(company_id = ( SELECT platform.current_company()%')
                """))
                .allSatisfy(table -> assertThat(List.of("audit.change", "platform.task", "platform.user_role"))
                        .contains(table));
        assertThat(
                        rows(
                                TABLES
                                        + "select name from t join pg_policy p on p.polrelid = t.oid and p.polpermissive group by 1 having count(*) > 1"))
                .as("a second policy would widen the first")
                .isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_cannot_go_around_the_walls() {
        assertThat(transaction.<List<Object>>execute(
                        status -> db.fetchSingle("""
                select current_user::text, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
                       (select count(*) from pg_class where relowner = r.oid)
                           + (select count(*) from pg_proc where proowner = r.oid)
                           + (select count(*) from pg_namespace where nspowner = r.oid),
                       (select count(*) from pg_auth_members where member = r.oid)
                from pg_roles r where rolname = current_user
                """).intoList()))
                .containsExactly("ballast_app", false, false, false, false, 0L, 0L);
        assertThat(rows("""
                select nspname from pg_namespace where has_schema_privilege(oid, 'create') and nspname !~ '^pg_temp'
                """)).as("may create in").isEmpty();
    }

    @Test
    void who_changed_what_is_recorded() {
        assertThat(rows(TABLES + """
                select name from t
                where (has_any_column_privilege(t.oid, 'insert') or has_any_column_privilege(t.oid, 'update')
                       or has_table_privilege(t.oid, 'delete'))
                  and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'record_change')
                order by name
                """)).isEqualTo(UNAUDITED);
    }

    @Test
    void the_books_are_only_added_to() {
        assertThat(rows(TABLES + """
                select name from t where has_any_column_privilege(t.oid, 'update')
                   or has_table_privilege(t.oid, 'delete, truncate, trigger')
                """))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(APPEND_ONLY)
                .doesNotContainAnyElementsOf(WRITTEN_BY_TRIGGERS);
        assertThat(rows(TABLES + "select name from t where has_any_column_privilege(t.oid, 'insert')"))
                .containsAll(APPEND_ONLY)
                .doesNotContainAnyElementsOf(WRITTEN_BY_TRIGGERS);
        assertThat(rows(TABLES
                        + "select name from t where has_table_privilege(t.oid, 'truncate, trigger, references')"))
                .isEmpty();
    }

    @Test
    void columns_are_named_after_what_they_hold() {
        assertThat(rows(TABLES + """
                , c as (select name || '.' || attname as place, attname::text as col, format_type(atttypid, atttypmod) as type
                    from t join pg_attribute a on a.attrelid = t.oid where attnum > 0 and not attisdropped)
                select place || ' ' || type from c where
                    (col ~ '_on$') and type <> 'date'
                    or (col ~ '_at$' or col = 'at') and type <> 'timestamp with time zone'
                    or type = 'date' and col !~ '_on$' and col not in ('valid_from', 'valid_until', 'day', 'month')
                    or type = 'timestamp with time zone' and col !~ '(_at|_until)$' and col <> 'at'
                    or col ~ '_id$' and type not in ('integer', 'bigint', 'uuid')
                       and col not in ('vat_id')
                    or type ~ '^numeric' and type not in ('numeric(19,4)', 'numeric(19,6)', 'numeric(9,4)')
                    or col ~ '^(debit|credit|amount|net|tax|gross|settled|.*_amount|ledger_.*|credit_limit)$'
                       and type not in ('numeric(19,4)')
                    or col ~ '^(quantity|price|factor|.*_quantity|.*_price)$' and type <> 'numeric(19,6)'
                    or col ~ '(^|_)percent$' and type <> 'numeric(9,4)'
                    or col ~ '^(currency_code)$' and type <> 'character(3)'
                    or col ~ '^(country_code)$' and type <> 'character(2)'
                    or type in ('money', 'real', 'double precision', 'timestamp without time zone', 'json',
                                'time without time zone', 'time with time zone')
                    or type ~ '^character varying'
                """)).isEmpty();
    }

    @Test
    void a_company_sees_no_row_of_another() {
        var tables = rows(TABLES + """
                select name from t join pg_attribute a on a.attrelid = t.oid and a.attname = 'company_id'
                where has_table_privilege(t.oid, 'select') order by 1
                """);
        var other = companies.found(Company.founded("Other " + company.id(), "AT", "EUR", "de"));
        var filled = tables.stream()
                .filter(table -> count(company.id(), table, company) > 0)
                .toList();
        assertThat(filled)
                .contains("accounting.account", "catalog.unit", "parties.payment_term")
                .hasSizeGreaterThan(5);
        assertThat(tables)
                .filteredOn(table -> !ACROSS_COMPANIES.contains(table))
                .allSatisfy(table -> {
                    assertThat(count(other.id(), table, company)).as(table).isZero();
                    assertThat(count(0, table, company))
                            .as(table + " in no company")
                            .isZero();
                });
    }

    private long count(int reader, String table, Company owner) {
        return new Scope(1, reader)
                .call(() -> transaction.execute(
                        status -> db.resultQuery("select count(*) from " + table + " where company_id = " + owner.id())
                                .fetchSingle(0, long.class)));
    }

    @Test
    void nobody_writes_a_row_into_another_company() {
        var tables = rows(TABLES + """
                select name from t join pg_attribute a on a.attrelid = t.oid and a.attname = 'company_id'
                where has_column_privilege(t.oid, a.attnum, 'insert') order by 1
                """);
        var other = companies.found(Company.founded("Other " + company.id(), "AT", "EUR", "de"));
        var accepted = new ArrayList<String>();
        for (var table : tables) {
            if (ACROSS_COMPANIES.contains(table)) {
                continue;
            }
            // its number is drawn by the date, before the wall is asked
            var payment = table.equals("accounting.payment");
            var insert = "insert into " + table + " (company_id" + (payment ? ", paid_on" : "") + ") values ("
                    + company.id() + (payment ? ", current_date)" : ")");
            try {
                new Scope(1, other.id()).run(() -> transaction.executeWithoutResult(status -> db.execute(insert)));
                accepted.add(table);
            } catch (RuntimeException e) {
                if (!state(e).equals("42501")) {
                    accepted.add(table + " " + e.getMessage().lines().toList().getLast());
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(accepted).isEmpty();
    }

    private static String state(Throwable failure) {
        return failure.getCause() == null
                ? failure instanceof PSQLException sql ? sql.getSQLState() : ""
                : state(failure.getCause());
    }
}
