package ballast.payables;

import static db.payables.Tables.BILL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was bought from whom: posted bills less credit and debit notes. */
@Component
public class PurchaseFigures {

    /** @param net in ledger currency */
    public record Supplier(long party, String number, String name, int bills, Money net) implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    PurchaseFigures(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** The largest first. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public List<Supplier> bySupplier(@Nullable LocalDate from, @Nullable LocalDate to) {
        var net = sum(when(BILL.KIND.eq("BILL"), BILL.NET.div(BILL.RATE))
                .otherwise(BILL.NET.div(BILL.RATE).neg()));
        return db.select(
                        BILL.PARTY_ID,
                        BILL.party().NUMBER,
                        BILL.party().NAME,
                        count(),
                        row(net, val(companies.current().currencyCode())).mapping(Money::round))
                .from(BILL)
                .where(BILL.STATUS.eq("POSTED"))
                .and(BILL.POSTING_ON.between(
                        from == null ? LocalDate.of(1990, 1, 1) : from, to == null ? LocalDate.of(2199, 12, 31) : to))
                .groupBy(BILL.PARTY_ID, BILL.party().NUMBER, BILL.party().NAME)
                .orderBy(net.desc(), BILL.PARTY_ID)
                .fetch(mapping(Supplier::new));
    }
}
