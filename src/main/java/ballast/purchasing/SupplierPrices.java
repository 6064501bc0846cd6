package ballast.purchasing;

import static db.purchasing.Tables.SUPPLIER_PRICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers' price lists. */
@Component
public class SupplierPrices {

    static final Map<String, Field<?>> SORTABLE = Map.of(
            "supplier", SUPPLIER_PRICE.party().NAME,
            "item", SUPPLIER_PRICE.item().NUMBER,
            "price", SUPPLIER_PRICE.PRICE);

    /** What a list shows of a price. */
    public record Row(
            long id,
            String supplier,
            String item,
            String name,
            String unit,
            BigDecimal minimumQuantity,
            LocalDate validFrom,
            BigDecimal price,
            String currency,
            int leadDays,
            String partNumber)
            implements Serializable {}

    private final DSLContext db;

    SupplierPrices(DSLContext db) {
        this.db = db;
    }

    /** @param party null fits all */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.PRICE_READ)
    public Listing<Row> page(@Nullable Long party, @Nullable Long item, Page page) {
        var wanted = (party == null ? noCondition() : SUPPLIER_PRICE.PARTY_ID.eq(party))
                .and(item == null ? noCondition() : SUPPLIER_PRICE.ITEM_ID.eq(item));
        var rows = db.select(
                        SUPPLIER_PRICE.ID,
                        SUPPLIER_PRICE.party().NAME,
                        SUPPLIER_PRICE.item().NUMBER,
                        SUPPLIER_PRICE.item().NAME,
                        SUPPLIER_PRICE.unit().NAME,
                        SUPPLIER_PRICE.MINIMUM_QUANTITY,
                        SUPPLIER_PRICE.VALID_FROM,
                        SUPPLIER_PRICE.PRICE,
                        SUPPLIER_PRICE.CURRENCY_CODE,
                        SUPPLIER_PRICE.LEAD_DAYS,
                        SUPPLIER_PRICE.PART_NUMBER)
                .from(SUPPLIER_PRICE)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, SUPPLIER_PRICE.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(SUPPLIER_PRICE.ID).from(SUPPLIER_PRICE).where(wanted));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.PRICE_READ)
    public SupplierPrice get(long id) {
        return fetch(SUPPLIER_PRICE.ID.eq(id)).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** What a supplier asks for so much of an item on a day: of the latest prices the one for the largest quantity. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.PRICE_READ)
    public Optional<SupplierPrice> best(long party, long item, BigDecimal quantity, LocalDate on) {
        return fetch(SUPPLIER_PRICE
                .PARTY_ID
                .eq(party)
                .and(SUPPLIER_PRICE.ITEM_ID.eq(item))
                .and(SUPPLIER_PRICE.MINIMUM_QUANTITY.le(quantity))
                .and(SUPPLIER_PRICE.VALID_FROM.le(on)));
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.PRICE_EDIT)
    public SupplierPrice save(SupplierPrice price) {
        price.check();
        var row = price.id() == 0
                ? db.newRecord(SUPPLIER_PRICE)
                : db.fetchOptional(SUPPLIER_PRICE, SUPPLIER_PRICE.ID.eq(price.id()))
                        .orElseThrow(Stale::new);
        if (price.id() != 0) {
            row.setVersion(price.version());
        }
        row.setPartyId(Objects.requireNonNull(price.party()));
        row.setItemId(Objects.requireNonNull(price.item()));
        row.setUnitId(Objects.requireNonNull(price.unit()));
        row.setMinimumQuantity(price.minimumQuantity());
        row.setValidFrom(price.validFrom());
        row.setCurrencyCode(price.currency());
        row.setPrice(price.price());
        row.setLeadDays(price.leadDays());
        row.setPartNumber(price.partNumber());
        row.store();
        return get(row.getId());
    }

    @Transactional
    @RolesAllowed(PurchasingPermissions.PRICE_EDIT)
    public void delete(long id) {
        db.deleteFrom(SUPPLIER_PRICE).where(SUPPLIER_PRICE.ID.eq(id)).execute();
    }

    private Optional<SupplierPrice> fetch(Condition which) {
        return db.select(
                        SUPPLIER_PRICE.ID,
                        SUPPLIER_PRICE.PARTY_ID,
                        SUPPLIER_PRICE.ITEM_ID,
                        SUPPLIER_PRICE.UNIT_ID,
                        SUPPLIER_PRICE.MINIMUM_QUANTITY,
                        SUPPLIER_PRICE.VALID_FROM,
                        SUPPLIER_PRICE.CURRENCY_CODE,
                        SUPPLIER_PRICE.PRICE,
                        SUPPLIER_PRICE.LEAD_DAYS,
                        SUPPLIER_PRICE.PART_NUMBER,
                        SUPPLIER_PRICE.VERSION)
                .from(SUPPLIER_PRICE)
                .where(which)
                .orderBy(SUPPLIER_PRICE.VALID_FROM.desc(), SUPPLIER_PRICE.MINIMUM_QUANTITY.desc())
                .limit(1)
                .fetchOptional(mapping(SupplierPrice::new));
    }
}
