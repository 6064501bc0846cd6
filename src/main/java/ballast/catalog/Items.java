package ballast.catalog;

import static db.catalog.Tables.ITEM;
import static db.catalog.Tables.ITEM_TEXT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.catalog.Item.Kind;
import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.document.NumberSeries;
import ballast.platform.problem.Stale;
import ballast.platform.search.SearchWords;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The goods and services of the company. */
@Component
public class Items {

    public static final Map<String, Field<?>> SORTABLE =
            Map.of("number", ITEM.NUMBER, "name", ITEM.NAME, "salesPrice", ITEM.SALES_PRICE);

    /** What a list shows of an item. */
    public record Row(
            long id,
            String number,
            String name,
            Kind kind,
            String unit,
            String taxCode,
            BigDecimal salesPrice,
            String gtin,
            boolean active)
            implements Serializable {}

    /** Which items a list shows; an empty text and null fit all. */
    public record Filter(
            String text, @Nullable Kind kind, @Nullable Boolean active) implements Serializable {

        public static final Filter ALL = new Filter("", null, null);

        Condition condition() {
            return matching(text)
                    .and(kind == null ? noCondition() : ITEM.KIND.eq(kind.name()))
                    .and(active == null ? noCondition() : ITEM.ACTIVE.eq(active));
        }
    }

    /** An item as a document's line takes it over: everything the line needs. */
    public record Choice(
            long id,
            String number,
            String name,
            String description,
            Kind kind,
            int unitId,
            String unit,
            int unitDecimals,
            int taxCodeId,
            String taxCode,
            BigDecimal taxRate,
            TaxCode.Category taxCategory,
            int postingGroupId,
            BigDecimal salesPrice)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;
    private final NumberSeries numbers;
    private final ItemStore store;

    Items(DSLContext db, Companies companies, NumberSeries numbers, ItemStore store) {
        this.db = db;
        this.companies = companies;
        this.numbers = numbers;
        this.store = store;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.NAME,
                        ITEM.KIND.convertFrom(Kind::valueOf),
                        ITEM.unit().NAME,
                        ITEM.taxCode().CODE,
                        ITEM.SALES_PRICE,
                        ITEM.GTIN,
                        ITEM.ACTIVE)
                .from(ITEM)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, ITEM.ID, false))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, select(ITEM.ID).from(ITEM).where(filter.condition()));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public Item get(long id) {
        return store.read(id);
    }

    /** Active items for a line's field, the one with exactly this number first. */
    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public List<Choice> lookup(String text, int limit) {
        return choices(matching(text).and(ITEM.ACTIVE), text, limit);
    }

    /** The item a line names already, active or not. */
    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_READ)
    public Optional<Choice> choice(long id) {
        return choices(ITEM.ID.eq(id), "", 1).stream().findFirst();
    }

    /** A new item as most are: goods by the piece at the company's standard rate. */
    @Transactional(readOnly = true)
    @RolesAllowed(CatalogPermissions.ITEM_EDIT)
    public Item fresh() {
        return store.fresh();
    }

    /** Stores the item; a new one without a number gets the next of its series. */
    @Transactional
    @RolesAllowed(CatalogPermissions.ITEM_EDIT)
    public Item save(Item item) {
        item.check();
        var row = item.id() == 0
                ? db.newRecord(ITEM)
                : db.fetchOptional(ITEM, ITEM.ID.eq(item.id())).orElseThrow(Stale::new);
        if (item.id() != 0) {
            row.setVersion(item.version());
        }
        row.setNumber(
                item.id() == 0 && item.number().isBlank()
                        ? numbers.next(Item.SERIES, companies.today())
                        : item.number());
        return store.read(store.write(row, item));
    }

    /** Only an item that no document names can go; others are made inactive. */
    @Transactional
    @RolesAllowed(CatalogPermissions.ITEM_EDIT)
    public void delete(long id) {
        db.deleteFrom(ITEM).where(ITEM.ID.eq(id)).execute();
    }

    List<Choice> choices(Condition condition, String text, int limit) {
        return db.select(
                        ITEM.ID,
                        ITEM.NUMBER,
                        ITEM.NAME,
                        ITEM.DESCRIPTION,
                        ITEM.KIND.convertFrom(Kind::valueOf),
                        ITEM.UNIT_ID,
                        ITEM.unit().NAME,
                        ITEM.unit().DECIMALS,
                        ITEM.TAX_CODE_ID,
                        ITEM.taxCode().CODE,
                        ITEM.taxCode().RATE,
                        ITEM.taxCode().CATEGORY.convertFrom(TaxCode.Category::valueOf),
                        ITEM.POSTING_GROUP_ID,
                        ITEM.SALES_PRICE)
                .from(ITEM)
                .where(condition)
                .orderBy(field(ITEM.NUMBER.equalIgnoreCase(text.strip())).desc(), ITEM.NAME, ITEM.ID)
                .limit(limit)
                .fetch(mapping(Choice::new));
    }

    static Condition matching(String text) {
        return text.isBlank()
                ? noCondition()
                : ITEM.ID.in(select(ITEM_TEXT.ID).from(ITEM_TEXT).where(SearchWords.in(ITEM_TEXT.TEXT, text)));
    }
}
