package ballast.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ballast.accounting.AccountDetermination.Assignment;
import ballast.accounting.AccountDetermination.Purpose;
import ballast.given.DatabaseTest;
import ballast.platform.problem.Problem;
import ballast.platform.problem.RuleViolation;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NullUnmarked
class AccountDeterminationTest extends DatabaseTest {

    @Autowired
    AccountDetermination determination;

    @Autowired
    Accounts accounts;

    private Assignment bank() {
        return determination.list().stream()
                .filter(row -> row.purpose() == Purpose.BANK)
                .findFirst()
                .map(row -> determination.get(row.id()))
                .orElseThrow();
    }

    private static Assignment on(Assignment one, Integer account) {
        return new Assignment(one.id(), one.purpose(), one.postingGroup(), one.taxCode(), account, one.version());
    }

    @Test
    void postings_follow_the_account_that_is_assigned() {
        inCompany(() -> {
            var till = accounts.ref("1010");
            var saved = determination.save(on(bank(), till.id()));
            assertThat(determination.accounts().of(Purpose.BANK)).isEqualTo(till);
            assertThat(saved.version()).isGreaterThan(1);
        });
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        inCompany(() -> {
            var stale = bank();
            determination.save(on(stale, accounts.ref("1010").id()));
            assertThatThrownBy(() ->
                            determination.save(on(stale, accounts.ref("1000").id())))
                    .satisfies(failure -> assertThat(Problem.of(failure).key()).isEqualTo("rule.document_is_current"));
        });
    }

    @Test
    void an_assignment_names_an_account_and_stands_once() {
        inCompany(() -> {
            assertThatThrownBy(() -> determination.save(Assignment.NEW))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            violation -> assertThat(violation.field()).isEqualTo("account"));
            var bank = bank();
            assertThatThrownBy(() -> determination.save(new Assignment(0, Purpose.BANK, null, null, bank.account(), 0)))
                    .satisfies(failure ->
                            assertThat(Problem.of(failure).key()).isEqualTo("rule.account_determination_is_unique"));
        });
    }
}
