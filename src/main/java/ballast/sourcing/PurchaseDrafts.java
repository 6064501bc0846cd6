package ballast.sourcing;

import static db.catalog.Tables.ITEM;
import static db.purchasing.Tables.SUPPLIER_PRICE;
import static db.sourcing.Tables.MADE_ORDER;

import ballast.catalog.TaxCodes;
import ballast.inventory.Warehouse;
import ballast.inventory.Warehouses;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchaseLine;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrders;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of orders out of what is needed: one for each supplier. */
@Component
class PurchaseDrafts {

    /** What is to be ordered from somebody. */
    record Wanted(
            long supplier,
            ItemInUnit what,
            String name,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable LocalDate dueOn) {}

    private final DSLContext db;
    private final PurchaseOrders orders;
    private final TaxCodes taxCodes;
    private final Warehouses warehouses;
    private final Companies companies;

    PurchaseDrafts(
            DSLContext db, PurchaseOrders orders, TaxCodes taxCodes, Warehouses warehouses, Companies companies) {
        this.db = db;
        this.orders = orders;
        this.taxCodes = taxCodes;
        this.warehouses = warehouses;
        this.companies = companies;
    }

    /** In ledger currency, to the usual warehouse. */
    List<PurchaseOrder> of(Map<Long, List<Wanted>> bySupplier, @Nullable Long requisition, @Nullable Long rfq) {
        var drafts = new ArrayList<PurchaseOrder>();
        var warehouse = warehouses.list().stream()
                .filter(Warehouse::active)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("purchase_order_names_its_warehouse"));
        bySupplier.forEach((supplier, wanted) -> {
            var draft = PurchaseOrder.draft(
                    supplier,
                    companies.today(),
                    warehouse.id(),
                    companies.current().currencyCode());
            var order = orders.save(draft.with(wanted.stream().map(this::line).toList()));
            db.insertInto(MADE_ORDER)
                    .set(MADE_ORDER.ORDER_ID, order.id())
                    .set(MADE_ORDER.REQUISITION_ID, requisition)
                    .set(MADE_ORDER.RFQ_ID, rfq)
                    .execute();
            drafts.add(order);
        });
        return drafts;
    }

    private PurchaseLine line(Wanted wanted) {
        var taxCode = db.fetchValue(ITEM.TAX_CODE_ID, ITEM.ID.eq(wanted.what().item()));
        var tax = taxCodes.get(taxCode);
        return PurchaseLine.of(
                        wanted.what(),
                        wanted.name(),
                        wanted.quantity(),
                        wanted.price(),
                        new TaxRate(
                                tax.id(), tax.code(), tax.rate(), tax.category().name()))
                .named(partNumber(wanted))
                .due(wanted.dueOn());
    }

    private String partNumber(Wanted wanted) {
        return db.select(SUPPLIER_PRICE.PART_NUMBER)
                .from(SUPPLIER_PRICE)
                .where(SUPPLIER_PRICE.PARTY_ID.eq(wanted.supplier()))
                .and(SUPPLIER_PRICE.ITEM_ID.eq(wanted.what().item()))
                .and(SUPPLIER_PRICE.PART_NUMBER.ne(""))
                .limit(1)
                .fetchOptional(SUPPLIER_PRICE.PART_NUMBER)
                .orElse("");
    }
}
