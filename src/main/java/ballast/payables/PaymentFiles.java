package ballast.payables;

import static db.parties.Tables.BANK_ACCOUNT;
import static db.parties.Tables.PARTY;

import ballast.payables.Pain001.Transfer;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file of a payment run for the bank. */
@Component
public class PaymentFiles {

    private final DSLContext db;
    private final PaymentRuns runs;
    private final Companies companies;
    private final Clock clock;

    PaymentFiles(DSLContext db, PaymentRuns runs, Companies companies, Clock clock) {
        this.db = db;
        this.runs = runs;
        this.companies = companies;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.RUN_APPROVE)
    public String pain001(long id) {
        var run = runs.find(id);
        RuleViolation.require(run.status() == PaymentRun.Status.PAID, "only_approved_runs_go_to_the_bank");
        return Pain001.of(run.number(), run.payOn(), clock.instant(), companies.current(), transfers(run));
    }

    /** Nobody is paid whose account is not known. */
    void requireAccounts(PaymentRun run) {
        transfers(run);
        RuleViolation.require(!companies.current().iban().isBlank(), "the_company_has_a_bank_account");
    }

    private List<Transfer> transfers(PaymentRun run) {
        var transfers = new ArrayList<Transfer>();
        run.transfers().forEach((party, amount) -> {
            var account = db.select(BANK_ACCOUNT.IBAN, BANK_ACCOUNT.BIC)
                    .from(BANK_ACCOUNT)
                    .where(BANK_ACCOUNT.PARTY_ID.eq(party))
                    .orderBy(BANK_ACCOUNT.LINE_NO)
                    .limit(1)
                    .fetchOptional()
                    .orElseThrow(() -> new RuleViolation(
                            "payment_run_knows_where_to_pay", db.fetchValue(PARTY.NAME, PARTY.ID.eq(party))));
            var own = run.items().stream()
                    .filter(item -> item.included() && item.party() == party)
                    .toList();
            transfers.add(new Transfer(
                    run.number() + "-" + (transfers.size() + 1),
                    own.getFirst().supplier(),
                    account.value1(),
                    account.value2(),
                    amount,
                    own.stream().map(RunItem::number).collect(Collectors.joining(" "))));
        });
        return transfers;
    }
}
