package ballast.inventory.reorder;

import static db.inventory.Tables.BIN;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.LOT;
import static db.inventory.Tables.REORDER_LEVEL;
import static db.inventory.Tables.RESERVATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import ballast.inventory.reorder.Purchases.OnOrder;
import ballast.inventory.reorder.Purchases.Supplier;
import ballast.platform.company.Companies;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What should be bought now: where stock, demand and what is on its way fall below the minimum. */
@Component
public class Proposals {

    private record Shelf(long item, int warehouse) {}

    private final DSLContext db;
    private final Companies companies;
    private final ObjectProvider<Purchases> purchases;

    Proposals(DSLContext db, Companies companies, ObjectProvider<Purchases> purchases) {
        this.db = db;
        this.companies = companies;
        this.purchases = purchases;
    }

    /** By supplier, then by item. */
    @Transactional(readOnly = true)
    @RolesAllowed(ReorderPermissions.LEVEL_READ)
    public List<Proposal> list() {
        return read();
    }

    private List<Proposal> read() {
        var coming = coming();
        var suppliers = suppliers();
        return db
                .select(
                        REORDER_LEVEL.ID,
                        REORDER_LEVEL.ITEM_ID,
                        REORDER_LEVEL.item().NUMBER,
                        REORDER_LEVEL.item().NAME,
                        REORDER_LEVEL.item().unit().NAME,
                        REORDER_LEVEL.WAREHOUSE_ID,
                        REORDER_LEVEL.warehouse().CODE,
                        usable(),
                        demand(),
                        REORDER_LEVEL.MINIMUM,
                        REORDER_LEVEL.MAXIMUM,
                        REORDER_LEVEL.MULTIPLE)
                .from(REORDER_LEVEL)
                .where(REORDER_LEVEL.item().ACTIVE)
                .orderBy(REORDER_LEVEL.item().NUMBER, REORDER_LEVEL.ID)
                .fetch(row -> new Proposal(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        coming.getOrDefault(new Shelf(row.value2(), row.value6()), BigDecimal.ZERO),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        name(suppliers, row.value2())))
                .stream()
                .filter(Proposal::isNeeded)
                .sorted((a, b) -> a.supplier().compareTo(b.supplier()))
                .toList();
    }

    private Map<Shelf, BigDecimal> coming() {
        var coming = new HashMap<Shelf, BigDecimal>();
        buying().map(Purchases::onOrder)
                .orElse(List.of())
                .forEach((OnOrder one) ->
                        coming.merge(new Shelf(one.item(), one.warehouse()), one.quantity(), BigDecimal::add));
        return coming;
    }

    private Map<Long, Supplier> suppliers() {
        return buying().map(one -> one.suppliers(db.selectDistinct(REORDER_LEVEL.ITEM_ID)
                        .from(REORDER_LEVEL)
                        .fetch(REORDER_LEVEL.ITEM_ID)))
                .orElse(Map.of());
    }

    private static String name(Map<Long, Supplier> suppliers, long item) {
        var supplier = suppliers.get(item);
        return supplier == null ? "" : supplier.name();
    }

    private Field<BigDecimal> usable() {
        var held = BIN.BLOCKED
                .isTrue()
                .or(LOT.BLOCKED.isTrue())
                .or(LOT.EXPIRES_ON.isNotNull().and(LOT.EXPIRES_ON.lt(companies.today())));
        return coalesce(
                        field(select(sum(BIN_BALANCE.ON_HAND))
                                .from(BIN_BALANCE)
                                .leftJoin(BIN)
                                .on(BIN.ID.eq(BIN_BALANCE.BIN_ID))
                                .leftJoin(LOT)
                                .on(LOT.ID.eq(BIN_BALANCE.LOT_ID))
                                .where(
                                        BIN_BALANCE.ITEM_ID.eq(REORDER_LEVEL.ITEM_ID),
                                        BIN_BALANCE.WAREHOUSE_ID.eq(REORDER_LEVEL.WAREHOUSE_ID))
                                .and(not(coalesce(field(held), inline(false)).isTrue()))),
                        inline(BigDecimal.ZERO))
                .as("usable");
    }

    private static Field<BigDecimal> demand() {
        return coalesce(
                        field(select(sum(RESERVATION.QUANTITY))
                                .from(RESERVATION)
                                .where(
                                        RESERVATION.ITEM_ID.eq(REORDER_LEVEL.ITEM_ID),
                                        RESERVATION.WAREHOUSE_ID.eq(REORDER_LEVEL.WAREHOUSE_ID))),
                        inline(BigDecimal.ZERO))
                .as("demand");
    }

    private Optional<Purchases> buying() {
        return Optional.ofNullable(purchases.getIfAvailable());
    }

    /** Whether there is anybody to order from. */
    @RolesAllowed(ReorderPermissions.LEVEL_READ)
    public boolean isOrderable() {
        return buying().isPresent();
    }

    /** Orders what is still needed of these, as of this moment. */
    @Transactional
    @RolesAllowed(ReorderPermissions.ORDER)
    public List<String> order(List<Proposal> wanted) {
        var ids = wanted.stream().map(Proposal::id).toList();
        var needed = read().stream().filter(one -> ids.contains(one.id())).toList();
        return buying().map(one -> one.order(needed)).orElse(List.of());
    }
}
