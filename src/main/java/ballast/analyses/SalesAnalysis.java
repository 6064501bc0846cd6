package ballast.analyses;

import static db.catalog.Tables.ITEM;
import static db.inventory.Tables.STOCK_MOVE;
import static db.orders.Tables.CUSTOMER_RETURN;
import static db.orders.Tables.DELIVERY;
import static db.orders.Tables.SALES_ORDER;
import static db.parties.Tables.PARTY;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.toChar;
import static org.jooq.impl.DSL.when;

import ballast.orders.CustomerReturn;
import ballast.orders.Delivery;
import ballast.orders.OrdersPermissions;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was sold and what it cost: by customer, item, month or country, in ledger currency. */
@Component
public class SalesAnalysis {

    /** What sales are summed by. */
    public enum By {
        CUSTOMER,
        ITEM,
        MONTH,
        COUNTRY
    }

    private final DSLContext db;
    private final Companies companies;

    SalesAnalysis(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** Net of what was invoiced, credit notes deducted; deposits are no sales yet. */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.ORDER_READ)
    public Map<String, Money> net(By by, LocalDate from, LocalDate to) {
        var signed = when(INVOICE.KIND.eq("INVOICE"), INVOICE_LINE.NET).otherwise(INVOICE_LINE.NET.neg());
        var key = key(by, INVOICE.DOCUMENT_ON);
        return summed(db.select(key, sum(signed.div(INVOICE.RATE)))
                .from(INVOICE_LINE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.INVOICE_ID))
                .join(PARTY)
                .on(PARTY.ID.eq(INVOICE.PARTY_ID))
                .leftJoin(ITEM)
                .on(ITEM.ID.eq(INVOICE_LINE.ITEM_ID))
                .where(
                        INVOICE.STATUS.eq("POSTED"),
                        INVOICE.DOCUMENT_ON.between(from, to),
                        INVOICE_LINE.DEPOSIT_ORDER_ID.isNull())
                .groupBy(key)
                .fetch());
    }

    /** What the delivered goods cost, without those that came back. */
    @Transactional(readOnly = true)
    @RolesAllowed(OrdersPermissions.COST_READ)
    public Map<String, Money> cost(By by, LocalDate from, LocalDate to) {
        var key = key(by, STOCK_MOVE.MOVED_ON);
        return summed(db.select(key, sum(STOCK_MOVE.VALUE.neg()))
                .from(STOCK_MOVE)
                .leftJoin(DELIVERY)
                .on(DELIVERY.ID.eq(STOCK_MOVE.SOURCE_ID), STOCK_MOVE.SOURCE.eq(Delivery.DOCUMENT))
                .leftJoin(CUSTOMER_RETURN)
                .on(CUSTOMER_RETURN.ID.eq(STOCK_MOVE.SOURCE_ID), STOCK_MOVE.SOURCE.eq(CustomerReturn.DOCUMENT))
                .join(SALES_ORDER)
                .on(SALES_ORDER.ID.eq(coalesce(DELIVERY.ORDER_ID, CUSTOMER_RETURN.ORDER_ID)))
                .join(PARTY)
                .on(PARTY.ID.eq(SALES_ORDER.PARTY_ID))
                .join(ITEM)
                .on(ITEM.ID.eq(STOCK_MOVE.ITEM_ID))
                .where(STOCK_MOVE.KIND.in("ISSUE", "RETURN"), STOCK_MOVE.MOVED_ON.between(from, to))
                .groupBy(key)
                .fetch());
    }

    private static Field<String> key(By by, Field<LocalDate> on) {
        return switch (by) {
            case CUSTOMER -> PARTY.NAME;
            case ITEM -> coalesce(ITEM.NUMBER.concat(" ").concat(ITEM.NAME), "–");
            case MONTH -> toChar(on, "YYYY-MM");
            case COUNTRY -> PARTY.COUNTRY_CODE;
        };
    }

    private Map<String, Money> summed(Result<Record2<String, BigDecimal>> rows) {
        var currency = companies.current().currencyCode();
        return rows.stream()
                .collect(toMap(Record2::value1, row -> Money.round(row.value2(), currency), Money::plus, TreeMap::new));
    }
}
