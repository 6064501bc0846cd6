package ballast.sourcing;

import static db.sourcing.Tables.REQUISITION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ballast.platform.company.Companies;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.money.Money;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.sourcing.Requisition.Status;
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

/** The requisitions as documents: the list, one of them, and the one way to store it. */
@Component
public class Requisitions {

    static final Map<String, Field<?>> SORTABLE =
            Map.of("number", REQUISITION.NUMBER, "requestedOn", REQUISITION.REQUESTED_ON, "net", REQUISITION.NET);

    /** What a list shows of a requisition. */
    public record Row(
            long id,
            @Nullable String number,
            LocalDate requestedOn,
            @Nullable LocalDate neededOn,
            String text,
            Money net,
            Status status)
            implements Serializable {}

    private final DSLContext db;
    private final Companies companies;

    Requisitions(DSLContext db, Companies companies) {
        this.db = db;
        this.companies = companies;
    }

    /** @param status null fits all */
    @Transactional(readOnly = true)
    @RolesAllowed(SourcingPermissions.REQUISITION_READ)
    public Listing<Row> page(@Nullable Status status, Page page) {
        var wanted = status == null ? noCondition() : REQUISITION.STATUS.eq(status.name());
        var rows = db.select(
                        REQUISITION.ID,
                        REQUISITION.NUMBER,
                        REQUISITION.REQUESTED_ON,
                        REQUISITION.NEEDED_ON,
                        REQUISITION.TEXT,
                        row(REQUISITION.NET, val(companies.current().currencyCode()))
                                .mapping(Money::round),
                        REQUISITION.STATUS.convertFrom(Status::valueOf))
                .from(REQUISITION)
                .where(wanted)
                .orderBy(page.orderBy(SORTABLE, REQUISITION.ID, true))
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Row::new));
        return Listing.counted(
                db, page, rows, select(REQUISITION.ID).from(REQUISITION).where(wanted));
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SourcingPermissions.REQUISITION_READ)
    public Requisition get(long id) {
        return find(id);
    }

    Requisition find(long id) {
        return fetch(REQUISITION.ID.eq(id), false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    Requisition lock(long id) {
        return fetch(REQUISITION.ID.eq(id), true).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** As it is stored already, by its id or by the command that stored it; whoever else stores it waits. */
    Optional<Requisition> stored(Requisition one) {
        return fetch(one.id() == 0 ? REQUISITION.COMMAND_ID.eq(one.command()) : REQUISITION.ID.eq(one.id()), true);
    }

    @Transactional
    @RolesAllowed(SourcingPermissions.REQUISITION_EDIT)
    public Requisition save(Requisition requisition) {
        return find(store(requisition, stored(requisition).orElse(null)));
    }

    long store(Requisition requisition, @Nullable Requisition before) {
        requisition.check();
        RuleViolation.require(before == null || before.isDraft(), "submitted_requisition_is_immutable");
        var row = before == null
                ? db.newRecord(REQUISITION)
                : db.fetchOptional(REQUISITION, REQUISITION.ID.eq(before.id())).orElseThrow(Stale::new);
        if (before == null) {
            row.setCommandId(requisition.command());
        } else if (requisition.id() != 0) {
            row.setVersion(requisition.version());
        }
        row.setRequestedOn(requisition.requestedOn());
        row.setNeededOn(requisition.neededOn());
        row.setText(requisition.text());
        row.setNet(requisition.net(companies.current().currencyCode()).amount());
        row.store();
        RequisitionRows.store(db, row.getId(), requisition.lines());
        return row.getId();
    }

    @Transactional
    @RolesAllowed(SourcingPermissions.REQUISITION_EDIT)
    public void delete(long id) {
        db.deleteFrom(REQUISITION).where(REQUISITION.ID.eq(id)).execute();
    }

    private Optional<Requisition> fetch(Condition which, boolean locked) {
        var found = db.select(
                        REQUISITION.ID,
                        REQUISITION.STATUS.convertFrom(Status::valueOf),
                        REQUISITION.NUMBER,
                        REQUISITION.REQUESTED_ON,
                        REQUISITION.NEEDED_ON,
                        REQUISITION.TEXT,
                        REQUISITION.REASON,
                        RequisitionRows.of(REQUISITION.ID),
                        REQUISITION.COMMAND_ID,
                        REQUISITION.VERSION)
                .from(REQUISITION)
                .where(which);
        return (locked ? found.forUpdate().of(REQUISITION) : found).fetchOptional(mapping(Requisition::new));
    }
}
