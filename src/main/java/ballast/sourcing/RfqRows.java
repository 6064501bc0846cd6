package ballast.sourcing;

import static db.catalog.Tables.ITEM_UNIT;
import static db.sourcing.Tables.RFQ_LINE;
import static db.sourcing.Tables.RFQ_OFFER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ballast.purchasing.ItemInUnit;
import ballast.purchasing.ItemUnits;
import ballast.sourcing.RfqLine.Offer;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The lines and offers of requests for quotation as rows. */
final class RfqRows {

    private RfqRows() {}

    static void store(DSLContext db, long rfq, List<RfqLine> lines) {
        db.deleteFrom(RFQ_LINE).where(RFQ_LINE.RFQ_ID.eq(rfq)).execute();
        ItemUnits.known(db, lines.stream().map(RfqLine::what).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            db.insertInto(RFQ_LINE)
                    .set(RFQ_LINE.RFQ_ID, rfq)
                    .set(RFQ_LINE.LINE_NO, i + 1)
                    .set(RFQ_LINE.ITEM_ID, line.what().item())
                    .set(RFQ_LINE.QUANTITY, line.quantity())
                    .set(RFQ_LINE.UNIT_ID, line.what().unit())
                    .execute();
            for (var offer : line.offers()) {
                db.insertInto(RFQ_OFFER)
                        .set(RFQ_OFFER.RFQ_ID, rfq)
                        .set(RFQ_OFFER.LINE_NO, i + 1)
                        .set(RFQ_OFFER.PARTY_ID, offer.supplier())
                        .set(RFQ_OFFER.PRICE, offer.price())
                        .set(RFQ_OFFER.LEAD_DAYS, offer.leadDays())
                        .set(RFQ_OFFER.AWARDED, offer.awarded())
                        .execute();
            }
        }
    }

    static Field<List<RfqLine>> of(Field<Long> rfq) {
        var line = RFQ_LINE;
        var factor = coalesce(
                field(select(ITEM_UNIT.FACTOR)
                        .from(ITEM_UNIT)
                        .where(ITEM_UNIT.ITEM_ID.eq(line.ITEM_ID), ITEM_UNIT.UNIT_ID.eq(line.UNIT_ID))),
                inline(BigDecimal.ONE));
        var offers = multiset(select(
                                RFQ_OFFER.PARTY_ID,
                                RFQ_OFFER.party().NAME,
                                RFQ_OFFER.PRICE,
                                RFQ_OFFER.LEAD_DAYS,
                                RFQ_OFFER.AWARDED)
                        .from(RFQ_OFFER)
                        .where(RFQ_OFFER.RFQ_ID.eq(line.RFQ_ID), RFQ_OFFER.LINE_NO.eq(line.LINE_NO))
                        .orderBy(RFQ_OFFER.PARTY_ID))
                .convertFrom(rows -> rows.map(mapping(Offer::new)));
        return multiset(select(
                                row(
                                                line.ITEM_ID,
                                                line.item().NUMBER,
                                                line.item().POSTING_GROUP_ID,
                                                field(line.item().KIND.eq("GOODS")),
                                                line.UNIT_ID,
                                                line.unit().NAME,
                                                factor)
                                        .mapping(ItemInUnit::new),
                                line.item().NAME,
                                line.QUANTITY,
                                offers)
                        .from(line)
                        .where(line.RFQ_ID.eq(rfq))
                        .orderBy(line.LINE_NO))
                .convertFrom(rows -> rows.map(mapping(RfqLine::new)));
    }
}
