package ballast.catalog;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.PRICE;
import static db.catalog.Tables.PRICE_LIST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.catalog.PriceList.Price;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The price lists of the company, and what an item costs by them. */
@Component
public class PriceLists {

    /** What a list shows of a price list. */
    public record Row(int id, String code, String name, String currencyCode, boolean active) implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    PriceLists(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.PRICE_LIST_READ)
    public List<Row> list() {
        return db.select(PRICE_LIST.ID, PRICE_LIST.CODE, PRICE_LIST.NAME, PRICE_LIST.CURRENCY_CODE, PRICE_LIST.ACTIVE)
                .from(PRICE_LIST)
                .orderBy(PRICE_LIST.CODE)
                .fetch(mapping(Row::new));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.PRICE_LIST_READ)
    public PriceList get(int id) {
        return read(id);
    }

    /**
     * The price of one of the item's own unit: by the agreed list that of the largest minimum quantity reached, then of
     * the latest date; else the item's own price, which is in the company's currency. Empty when there is none in the
     * currency.
     */
    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public Optional<BigDecimal> price(
            long item, BigDecimal quantity, LocalDate on, String currency, @Nullable Integer list) {
        var agreed = list == null
                ? Optional.<BigDecimal>empty()
                : db.select(PRICE.PRICE_)
                        .from(PRICE)
                        .where(
                                PRICE.PRICE_LIST_ID.eq(list),
                                PRICE.ITEM_ID.eq(item),
                                PRICE.MINIMUM_QUANTITY.le(quantity.abs()),
                                PRICE.VALID_FROM.le(on),
                                PRICE.priceList().CURRENCY_CODE.eq(currency),
                                PRICE.priceList().ACTIVE.isTrue())
                        .orderBy(PRICE.MINIMUM_QUANTITY.desc(), PRICE.VALID_FROM.desc())
                        .limit(1)
                        .fetchOptional(PRICE.PRICE_);
        return agreed.or(() -> ownPrice(item, currency));
    }

    private Optional<BigDecimal> ownPrice(long item, String currency) {
        return companies.current().currencyCode().equals(currency)
                ? db.select(ITEM.SALES_PRICE).from(ITEM).where(ITEM.ID.eq(item)).fetchOptional(ITEM.SALES_PRICE)
                : Optional.empty();
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.PRICE_LIST_EDIT)
    public PriceList save(PriceList list) {
        list.check();
        var row = list.id() == 0
                ? db.newRecord(PRICE_LIST)
                : db.fetchOptional(PRICE_LIST, PRICE_LIST.ID.eq(list.id())).orElseThrow(Stale::new);
        if (list.id() != 0) {
            row.setVersion(list.version());
        }
        row.setCode(list.code());
        row.setName(list.name());
        row.setCurrencyCode(list.currencyCode());
        row.setActive(list.active());
        row.store();
        write(row.getId(), list.prices());
        return read(row.getId());
    }

    @Transactional
    @RolesAllowed(CatalogPermissions.PRICE_LIST_EDIT)
    public void delete(int id) {
        db.deleteFrom(PRICE_LIST).where(PRICE_LIST.ID.eq(id)).execute();
    }

    private void write(int list, List<Price> prices) {
        db.deleteFrom(PRICE)
                .where(PRICE.PRICE_LIST_ID.eq(list), PRICE.LINE_NO.gt(prices.size()))
                .execute();
        if (prices.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                PRICE,
                PRICE.PRICE_LIST_ID,
                PRICE.LINE_NO,
                PRICE.ITEM_ID,
                PRICE.MINIMUM_QUANTITY,
                PRICE.VALID_FROM,
                PRICE.PRICE_);
        for (int i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            insert = insert.values(
                    list, i + 1, price.itemId(), price.minimumQuantity(), price.validFrom(), price.price());
        }
        // not setNonKeyToExcluded: item, quantity and date are a key of their own, and change with the line
        insert.onConflict(PRICE.PRICE_LIST_ID, PRICE.LINE_NO)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private PriceList read(int id) {
        return db.select(
                        PRICE_LIST.ID,
                        PRICE_LIST.CODE,
                        PRICE_LIST.NAME,
                        PRICE_LIST.CURRENCY_CODE,
                        PRICE_LIST.ACTIVE,
                        multiset(select(
                                                PRICE.ITEM_ID,
                                                concat(PRICE.item().NUMBER, inline(" "), PRICE.item().NAME),
                                                PRICE.MINIMUM_QUANTITY,
                                                PRICE.VALID_FROM,
                                                PRICE.PRICE_)
                                        .from(PRICE)
                                        .where(PRICE.PRICE_LIST_ID.eq(PRICE_LIST.ID))
                                        .orderBy(PRICE.LINE_NO))
                                .convertFrom(rows -> rows.map(mapping(Price::new))),
                        PRICE_LIST.VERSION)
                .from(PRICE_LIST)
                .where(PRICE_LIST.ID.eq(id))
                .fetchOptional(mapping(PriceList::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }
}
