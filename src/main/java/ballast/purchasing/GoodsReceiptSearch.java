package ballast.purchasing;

import static db.purchasing.Tables.GOODS_RECEIPT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import ballast.platform.search.SearchWords;
import ballast.purchasing.GoodsReceipt.Status;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finding goods receipts: the list, and the share of the search over everything. */
@Component
public class GoodsReceiptSearch implements SearchSource {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", GOODS_RECEIPT.NUMBER, "receivedOn", GOODS_RECEIPT.RECEIVED_ON);

    /** What a list shows of a receipt. */
    public record Row(
            long id,
            @Nullable String number,
            String orderNumber,
            String supplier,
            LocalDate receivedOn,
            String warehouse,
            String reference,
            Status status)
            implements Serializable {}

    /** Which receipts a list shows; an empty text and null fit all. */
    public record Filter(
            String text,
            @Nullable Status status,
            @Nullable Long party,
            @Nullable LocalDate from) implements Serializable {

        Condition condition() {
            return matching(text)
                    .and(status == null ? noCondition() : GOODS_RECEIPT.STATUS.eq(status.name()))
                    .and(
                            party == null
                                    ? noCondition()
                                    : GOODS_RECEIPT.purchaseOrder().PARTY_ID.eq(party))
                    .and(from == null ? noCondition() : GOODS_RECEIPT.RECEIVED_ON.ge(from));
        }
    }

    private final DSLContext db;

    GoodsReceiptSearch(DSLContext db) {
        this.db = db;
    }

    private static Condition matching(String text) {
        return text.isBlank()
                ? noCondition()
                : SearchWords.in(coalesce(GOODS_RECEIPT.NUMBER, "").concat(" ").concat(GOODS_RECEIPT.REFERENCE), text);
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RECEIPT_READ)
    public Listing<Row> page(Filter filter, Page page) {
        var rows = db.select(
                        GOODS_RECEIPT.ID,
                        GOODS_RECEIPT.NUMBER,
                        coalesce(GOODS_RECEIPT.purchaseOrder().NUMBER, ""),
                        GOODS_RECEIPT.purchaseOrder().party().NAME,
                        GOODS_RECEIPT.RECEIVED_ON,
                        GOODS_RECEIPT.warehouse().CODE,
                        GOODS_RECEIPT.REFERENCE,
                        GOODS_RECEIPT.STATUS.convertFrom(Status::valueOf))
                .from(GOODS_RECEIPT)
                .where(filter.condition())
                .orderBy(page.orderBy(SORTABLE, GOODS_RECEIPT.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(GOODS_RECEIPT.ID).from(GOODS_RECEIPT).where(filter.condition()));
    }

    @Override
    public String permission() {
        return PurchasingPermissions.RECEIPT_READ;
    }

    @Override
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RECEIPT_READ)
    public List<SearchHit> find(String text, int limit) {
        return db.select(
                        GOODS_RECEIPT.ID,
                        coalesce(GOODS_RECEIPT.NUMBER, ""),
                        GOODS_RECEIPT.purchaseOrder().party().NAME,
                        GOODS_RECEIPT.RECEIVED_ON)
                .from(GOODS_RECEIPT)
                .where(matching(text))
                .orderBy(GOODS_RECEIPT.ID.desc())
                .limit(limit)
                .fetch(r -> new SearchHit(
                        GoodsReceipt.DOCUMENT,
                        r.value1(),
                        r.value2() + " " + r.value3(),
                        r.value4().toString()));
    }

    /** Posted receipts that a freight bill may be about, for a field that finds them. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RECEIPT_READ)
    public List<Row> posted(String text, int limit) {
        return page(new Filter(text, Status.POSTED, null, null), Page.first(limit))
                .rows();
    }
}
