package ballast.accounting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.Account.Kind;
import ballast.accounting.AccountRef.Control;
import ballast.given.DatabaseTest;
import ballast.platform.company.Company;
import ballast.platform.db.Page;
import ballast.platform.problem.Problem;
import ballast.platform.problem.RuleViolation;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class AccountsTest extends DatabaseTest {

    @Autowired
    Accounts accounts;

    @Autowired
    AccountDetermination determination;

    @Test
    void a_new_company_has_the_accounts_of_the_house_and_posts_to_them() {
        inCompany(() -> {
            assertThat(accounts.ref("1100").control()).isEqualTo(Control.RECEIVABLE);
            assertThat(path("5050")).isEqualTo("5 50 5050");
            assertThat(path("1999")).isEqualTo("1 10 1999");
            for (var purpose : AccountDetermination.Purpose.values()) {
                assertThat(determination.accounts().of(purpose).number()).isNotBlank();
            }
        });
    }

    @Test
    void a_german_company_has_german_account_names() {
        company = companies.found(Company.founded("Südlicht " + company.id(), "DE", "EUR", "de"));
        inCompany(() -> assertThat(accounts.list())
                .filteredOn(account -> account.number().equals("1100"))
                .extracting(Account::name)
                .containsExactly("Forderungen aus Lieferungen und Leistungen"));
    }

    @Test
    void groups_are_found_by_the_numbers_when_the_file_does_not_name_them() {
        inCompany(() -> {
            csv("""
                    number,name,type,subtype,is_group
                    71000,Assets,asset,Header,1
                    71010,Cash,asset,Cash,1
                    71011,"Petty ""cash"", till",asset,Cash,0
                    78010,Elsewhere,revenue,,0
                    """);
            assertThat(path("71011")).isEqualTo("71000 71010 71011");
            assertThat(path("78010")).isEqualTo("4 78010");
            assertThat(account("71011").name()).isEqualTo("Petty \"cash\", till");
            assertThat(account("78010").kind()).isEqualTo(Kind.INCOME);
        });
    }

    @Test
    void groups_are_found_by_key_and_statistical_accounts_stay_out() {
        inCompany(() -> {
            var result = csv("""
                    key,number,name,type,parent_key
                    1,81,Balance Sheet,,
                    2,8110,Assets,Assets,1
                    3,8120,Cash,Assets,2
                    4,9510,Headcount,Balances,2
                    """);
            assertThat(result).isEqualTo(new ChartImport.Result(3, 0, 1));
            assertThat(path("8120")).isEqualTo("81 8110 8120");
            assertThat(account("81").group()).isTrue();
        });
    }

    @Test
    void importing_again_changes_by_number_and_keeps_what_the_file_does_not_say() {
        inCompany(() -> {
            csv("number,name,type,parent\n1100,Debtors,asset,12\n1205,Supplier disputes,asset,12\n");
            assertThat(account("1100").name()).isEqualTo("Debtors");
            assertThat(account("1100").control()).isEqualTo(Control.RECEIVABLE);
            assertThat(path("1100")).isEqualTo("1 12 1100");
            assertThat(csv("number,name,type,parent\n1100,Debtors,asset,12\n"))
                    .isEqualTo(new ChartImport.Result(0, 0, 0));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7001,B,magic,           | imported_account_has_a_known_kind    | [3, magic]
            7000,B,asset,           | imported_account_number_is_unique    | [3, 7000]
            7001,B,asset,9999999    | imported_account_has_a_known_parent  | [3, 9999999]
            7001,B,asset,7001       | imported_account_tree_has_no_cycle   | [3, 7001]
            ,B,asset,               | imported_account_has_number_and_name | [3]
            700100000000000000001,B,asset, | imported_account_is_short_enough | [3, 20, 200]
            7001,B@,asset,          | imported_row_has_no_nul_characters   | [3]
            """)
    void a_wrong_row_is_named_with_its_reason_and_nothing_is_imported(String row, String rule, String arguments) {
        inCompany(() -> {
            assertThatThrownBy(() -> csv("number,name,type,parent\n7000,A,asset,\n"
                            + row.strip().replace('@', '\0') + "\n"))
                    .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                        assertThat(violation.rule()).isEqualTo(rule);
                        assertThat(violation.arguments()).hasToString(arguments);
                    });
            assertThat(accounts.list()).extracting(Account::number).doesNotContain("7000");
        });
    }

    @Test
    void a_cycle_over_a_group_already_in_the_chart_is_refused() {
        inCompany(() -> assertThatThrownBy(() -> csv("number,name,type,parent\n1,Assets,asset,10\n"))
                .satisfies(failure -> assertThat(Problem.of(failure).key()).endsWith("tree_has_no_cycle")));
    }

    @Test
    void a_stale_save_is_refused_and_a_page_is_filtered() {
        inCompany(() -> {
            var before = account("1010");
            var bank = new Account(
                    before.id(),
                    "1010",
                    "Till",
                    before.kind(),
                    before.control(),
                    false,
                    before.parent(),
                    null,
                    true,
                    before.version());
            assertThat(accounts.save(bank).name()).isEqualTo("Till");
            assertThatThrownBy(() -> accounts.save(bank))
                    .satisfies(failure -> assertThat(Problem.of(failure).key()).isEqualTo("rule.document_is_current"));
            var page = accounts.page(new Accounts.Filter("60", Kind.EXPENSE, false, true), Page.first(50));
            assertThat(page.rows()).extracting(Account::number).containsExactlyInAnyOrder("6000", "6010");
            assertThat(page.size()).isEqualTo(2);
        });
    }

    private ChartImport.Result csv(String text) {
        return accounts.importCsv(new StringReader(text));
    }

    private Account account(String number) {
        return accounts.list().stream()
                .filter(a -> a.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String path(String number) {
        var all = accounts.list();
        var path = new java.util.ArrayDeque<String>(List.of(number));
        for (var at = account(number).parent(); at != null; ) {
            var id = at;
            var parent = all.stream().filter(a -> a.id() == id).findFirst().orElseThrow();
            path.addFirst(parent.number());
            at = parent.parent();
        }
        return path.stream().collect(joining(" "));
    }
}
