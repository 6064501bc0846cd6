package ballast.sourcing;

import static db.sourcing.Tables.RFQ;
import static db.sourcing.Tables.RFQ_OFFER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.sourcing.Rfq.Status;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests for quotation as documents: the list, one of them, and the one way to store it. */
@Component
public class Rfqs {

    static final Map<String, Field<?>> SORTABLE = Map.of("number", RFQ.NUMBER, "askedOn", RFQ.ASKED_ON);

    /** What a list shows of a request. */
    public record Row(
            long id,
            @Nullable String number,
            LocalDate askedOn,
            @Nullable LocalDate answerBy,
            int asked,
            int answered,
            Status status)
            implements Serializable {}

    private final DSLContext db;

    Rfqs(DSLContext db) {
        this.db = db;
    }

    /** @param status null fits all */
    @Transactional(readOnly = true)
    @RolesAllowed(SourcingPermissions.RFQ_READ)
    public Listing<Row> page(@Nullable Status status, Page page) {
        var wanted = status == null ? noCondition() : RFQ.STATUS.eq(status.name());
        var asked = select(countDistinct(RFQ_OFFER.PARTY_ID)).from(RFQ_OFFER).where(RFQ_OFFER.RFQ_ID.eq(RFQ.ID));
        var answered = select(countDistinct(RFQ_OFFER.PARTY_ID))
                .from(RFQ_OFFER)
                .where(RFQ_OFFER.RFQ_ID.eq(RFQ.ID), RFQ_OFFER.PRICE.isNotNull());
        var rows = db.select(
                        RFQ.ID,
                        RFQ.NUMBER,
                        RFQ.ASKED_ON,
                        RFQ.ANSWER_BY_ON,
                        field(asked),
                        field(answered),
                        RFQ.STATUS.convertFrom(Status::valueOf))
                .from(RFQ)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, RFQ.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(db, page, rows, select(RFQ.ID).from(RFQ).where(wanted));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SourcingPermissions.RFQ_READ)
    public Rfq get(long id) {
        return find(id);
    }

    Rfq find(long id) {
        return fetch(RFQ.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<Rfq> stored(Rfq rfq) {
        return fetch(rfq.id() == 0 ? RFQ.COMMAND_ID.eq(rfq.command()) : RFQ.ID.eq(rfq.id()), true);
    }

    /** Stores a draft, and afterwards what was offered and chosen. */
    @Transactional
    @RolesAllowed(SourcingPermissions.RFQ_EDIT)
    public Rfq save(Rfq rfq) {
        return find(store(rfq, stored(rfq).orElse(null)));
    }

    long store(Rfq rfq, @Nullable Rfq before) {
        rfq.check();
        RuleViolation.require(before == null || before.status() != Status.ORDERED, "rfq_is_still_open");
        var row = before == null
                ? db.newRecord(RFQ)
                : db.fetchOptional(RFQ, RFQ.ID.eq(before.id())).orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(rfq.command());
            row.setRequisitionId(rfq.requisition());
        } else if (rfq.id() != 0) {
            row.setVersion(rfq.version());
        }
        row.setAskedOn(rfq.askedOn());
        row.setAnswerByOn(rfq.answerBy());
        row.setText(rfq.text());
        row.store();
        RfqRows.store(db, row.getId(), rfq.lines());
        return row.getId();
    }

    @Transactional
    @RolesAllowed(SourcingPermissions.RFQ_EDIT)
    public void delete(long id) {
        db.deleteFrom(RFQ)
                .where(RFQ.ID.eq(id), RFQ.STATUS.eq(Status.DRAFT.name()))
                .execute();
    }

    private Optional<Rfq> fetch(Condition which, boolean locked) {
        var found = db.select(
                        RFQ.ID,
                        RFQ.STATUS.convertFrom(Status::valueOf),
                        RFQ.NUMBER,
                        RFQ.ASKED_ON,
                        RFQ.ANSWER_BY_ON,
                        RFQ.REQUISITION_ID,
                        RFQ.TEXT,
                        RfqRows.of(RFQ.ID),
                        RFQ.COMMAND_ID,
                        RFQ.VERSION)
                .from(RFQ)
                .where(which);
        return (locked ? found.forUpdate().of(RFQ) : found).fetchOptional(mapping(Rfq::new));
    }
}
