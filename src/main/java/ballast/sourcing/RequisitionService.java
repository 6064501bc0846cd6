package ballast.sourcing;

import static db.sourcing.Tables.REQUISITION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import ballast.platform.problem.RuleViolation;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchasingPermissions;
import ballast.sourcing.PurchaseDrafts.Wanted;
import ballast.sourcing.Requisition.Action;
import ballast.sourcing.Requisition.Status;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits what is needed for approval, and makes orders of what was approved. */
@Component
public class RequisitionService {

    private final DSLContext db;
    private final Requisitions requisitions;
    private final PurchaseDrafts drafts;
    private final RequisitionApproval approval;

    RequisitionService(DSLContext db, Requisitions requisitions, PurchaseDrafts drafts, RequisitionApproval approval) {
        this.db = db;
        this.requisitions = requisitions;
        this.drafts = drafts;
        this.approval = approval;
    }

    /** Stores what was edited and asks whoever has to agree; where nobody has to, it is approved. */
    @Transactional
    @RolesAllowed(SourcingPermissions.REQUISITION_EDIT)
    public Requisition submit(Requisition edited) {
        var stored = requisitions.stored(edited).orElse(null);
        if (stored != null && !stored.isDraft()) {
            return stored;
        }
        if (edited.lines().isEmpty()) {
            throw RuleViolation.at("lines", "requisition_has_lines");
        }
        var id = requisitions.store(edited, stored);
        approval.ask(requisitions.find(id));
        return requisitions.find(id);
    }

    /** A draft of an order to each supplier that a line names. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_EDIT)
    public List<PurchaseOrder> order(Requisition requisition) {
        var stored = requisitions.lock(requisition.id());
        var ordered = Action.ORDER.apply(stored.status());
        RuleViolation.require(
                stored.lines().stream().allMatch(line -> line.supplier() != null), "requisition_names_its_suppliers");
        db.update(REQUISITION)
                .set(REQUISITION.STATUS, ordered.name())
                .set(REQUISITION.VERSION, REQUISITION.VERSION.plus(1))
                .where(REQUISITION.ID.eq(stored.id()), REQUISITION.STATUS.eq(Status.APPROVED.name()))
                .execute();
        var wanted = stored.lines().stream()
                .map(line -> new Wanted(
                        Objects.requireNonNull(line.supplier()),
                        line.what(),
                        line.name(),
                        line.quantity(),
                        line.price(),
                        stored.neededOn()))
                .collect(groupingBy(Wanted::supplier, LinkedHashMap::new, toList()));
        return drafts.of(wanted, stored.id(), null);
    }
}
