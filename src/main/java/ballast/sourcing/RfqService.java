package ballast.sourcing;

import static db.sourcing.Tables.REQUISITION;
import static db.sourcing.Tables.RFQ;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchasingPermissions;
import ballast.sourcing.PurchaseDrafts.Wanted;
import ballast.sourcing.Rfq.Status;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts requests to suppliers, and orders from whom the lines were awarded to. */
@Component
public class RfqService {

    private final DSLContext db;
    private final Rfqs rfqs;
    private final Requisitions requisitions;
    private final PurchaseDrafts drafts;
    private final Companies companies;

    RfqService(DSLContext db, Rfqs rfqs, Requisitions requisitions, PurchaseDrafts drafts, Companies companies) {
        this.db = db;
        this.rfqs = rfqs;
        this.requisitions = requisitions;
        this.drafts = drafts;
        this.companies = companies;
    }

    /** A draft that asks for what was requested. */
    @Transactional(readOnly = true)
    @RolesAllowed(SourcingPermissions.RFQ_EDIT)
    public Rfq of(long requisition) {
        var source = requisitions.find(requisition);
        RuleViolation.require(source.isApproved(), "document_status_allows_the_action", "ORDER", source.status());
        return Rfq.draft(companies.today())
                .of(requisition)
                .with(source.lines().stream()
                        .map(line -> new RfqLine(line.what(), line.name(), line.quantity(), List.of()))
                        .toList());
    }

    /** Stores what was edited and sends it; a sent one is found done. */
    @Transactional
    @RolesAllowed(SourcingPermissions.RFQ_EDIT)
    public Rfq send(Rfq edited) {
        var stored = rfqs.stored(edited).orElse(null);
        if (stored != null && !stored.isDraft()) {
            return stored;
        }
        RuleViolation.require(
                !edited.lines().isEmpty() && !edited.suppliers().isEmpty(), "rfq_asks_suppliers_for_lines");
        var id = rfqs.store(edited, stored);
        change(id, Status.SENT);
        return rfqs.find(id);
    }

    /** Drafts of orders to everybody who was awarded something. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.ORDER_EDIT)
    public List<PurchaseOrder> order(Rfq edited) {
        var stored = rfqs.stored(edited).orElseThrow(() -> new RuleViolation("document_exists", edited.id()));
        RuleViolation.require(stored.isOpen(), "rfq_is_still_open");
        var id = rfqs.store(edited, stored);
        var rfq = rfqs.find(id);
        var wanted = rfq.lines().stream()
                .flatMap(line -> line.awarded().stream().map(offer -> wanted(line, offer)))
                .collect(groupingBy(Wanted::supplier, LinkedHashMap::new, toList()));
        RuleViolation.require(!wanted.isEmpty(), "rfq_was_awarded");
        change(id, Status.ORDERED);
        Stream.ofNullable(rfq.requisition()).forEach(this::ordered);
        return drafts.of(wanted, rfq.requisition(), id);
    }

    private void ordered(long requisition) {
        db.update(REQUISITION)
                .set(REQUISITION.STATUS, Requisition.Status.ORDERED.name())
                .set(REQUISITION.VERSION, REQUISITION.VERSION.plus(1))
                .where(REQUISITION.ID.eq(requisition), REQUISITION.STATUS.eq(Requisition.Status.APPROVED.name()))
                .execute();
    }

    private Wanted wanted(RfqLine line, RfqLine.Offer offer) {
        var days = offer.leadDays();
        return new Wanted(
                offer.supplier(),
                line.what(),
                line.name(),
                line.quantity(),
                Objects.requireNonNull(offer.price()),
                days == null ? null : companies.today().plusDays(days));
    }

    private void change(long id, Status status) {
        db.update(RFQ)
                .set(RFQ.STATUS, status.name())
                .set(RFQ.VERSION, RFQ.VERSION.plus(1))
                .where(RFQ.ID.eq(id))
                .execute();
    }
}
