package ballast.payables;

import static db.payables.Tables.BILL_EXCEPTION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import ballast.payables.Bill.Kind;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.OrderedLines;
import ballast.purchasing.OrderedLines.Ordered;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The three-way match: every line of a bill against what was ordered and what was received. */
@Component
public class BillMatching {

    /** What may be wrong with a line. */
    public enum ExceptionKind {
        QUANTITY,
        PRICE
    }

    private record Found(int line, ExceptionKind kind, BigDecimal expected, BigDecimal found, long owner) {}

    private final DSLContext db;
    private final OrderedLines ordered;
    private final PayablesSettings settings;

    BillMatching(DSLContext db, OrderedLines ordered, PayablesSettings settings) {
        this.db = db;
        this.ordered = ordered;
        this.settings = settings;
    }

    /** How a draft would match if it were posted now. */
    @Transactional(readOnly = true)
    @RolesAllowed(PayablesPermissions.BILL_READ)
    public List<LineMatch> preview(Bill bill) {
        return bill.isEditable() && bill.party() != null ? of(bill) : List.of();
    }

    List<LineMatch> of(Bill bill) {
        if (bill.kind() != Kind.BILL) {
            return List.of();
        }
        var lines = ordered.of(bill.lines().stream()
                .map(line -> line.source().orderLine())
                .filter(Objects::nonNull)
                .toList());
        var tolerated = settings.current();
        var left = new HashMap<Long, BigDecimal>();
        var matches = new ArrayList<LineMatch>();
        for (int i = 0; i < bill.lines().size(); i++) {
            var line = bill.lines().get(i);
            var id = line.source().orderLine();
            if (id != null) {
                var one = agreeing(bill, lines, id, i);
                var match = LineMatch.of(i + 1, line, one, left.getOrDefault(id, one.billable()), tolerated);
                left.put(id, match.billable().subtract(match.taken()));
                matches.add(match);
            }
        }
        return matches;
    }

    private static Ordered agreeing(Bill bill, Map<Long, Ordered> lines, long id, int at) {
        var one = lines.get(id);
        if (one == null
                || !Objects.equals(one.party(), bill.party())
                || !one.currency().equals(bill.currency())) {
            throw RuleViolation.at("lines." + at + ".description", "bill_agrees_with_its_order");
        }
        return one;
    }

    /** Keeps what does not match as a task; what was accepted stays accepted as long as it stays the same. */
    void note(Bill bill, List<LineMatch> matches) {
        var found = new ArrayList<Found>();
        for (var match : matches) {
            if (match.quantityExceeds()) {
                found.add(new Found(
                        match.line(), ExceptionKind.QUANTITY, match.billable(), match.billed(), match.buyer()));
            }
            if (match.priceExceeds()) {
                found.add(new Found(
                        match.line(), ExceptionKind.PRICE, match.orderPrice(), match.billPrice(), match.buyer()));
            }
        }
        db.deleteFrom(BILL_EXCEPTION)
                .where(BILL_EXCEPTION.BILL_ID.eq(bill.id()))
                .and(row(BILL_EXCEPTION.LINE_NO, BILL_EXCEPTION.KIND)
                        .notIn(found.stream()
                                .map(one -> row(one.line(), one.kind().name()))
                                .toList()))
                .execute();
        found.forEach(one -> note(bill.id(), one));
    }

    private void note(long bill, Found found) {
        db.insertInto(BILL_EXCEPTION)
                .set(BILL_EXCEPTION.BILL_ID, bill)
                .set(BILL_EXCEPTION.LINE_NO, found.line())
                .set(BILL_EXCEPTION.KIND, found.kind().name())
                .set(BILL_EXCEPTION.EXPECTED, found.expected())
                .set(BILL_EXCEPTION.FOUND, found.found())
                .set(BILL_EXCEPTION.OWNER_ID, found.owner())
                .onConflict(BILL_EXCEPTION.BILL_ID, BILL_EXCEPTION.LINE_NO, BILL_EXCEPTION.KIND)
                .doUpdate()
                .set(
                        BILL_EXCEPTION.STATUS,
                        when(
                                        BILL_EXCEPTION
                                                .FOUND
                                                .eq(excluded(BILL_EXCEPTION.FOUND))
                                                .and(BILL_EXCEPTION.EXPECTED.eq(excluded(BILL_EXCEPTION.EXPECTED))),
                                        BILL_EXCEPTION.STATUS)
                                .otherwise(inline("OPEN")))
                .set(BILL_EXCEPTION.EXPECTED, excluded(BILL_EXCEPTION.EXPECTED))
                .set(BILL_EXCEPTION.FOUND, excluded(BILL_EXCEPTION.FOUND))
                .execute();
    }
}
