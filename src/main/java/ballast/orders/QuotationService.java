package ballast.orders;

import ballast.orders.Quotation.Status;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sending quotations, and what the customer answers: an accepted one becomes an order. */
@Component
public class QuotationService {

    private final Quotations quotations;
    private final SalesOrders orders;
    private final OrderStore store;
    private final Companies companies;

    QuotationService(Quotations quotations, SalesOrders orders, OrderStore store, Companies companies) {
        this.quotations = quotations;
        this.orders = orders;
        this.store = store;
        this.companies = companies;
    }

    /** Stores what was edited and gives it to the customer, with a number; its predecessor is no longer valid. */
    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_SEND)
    public Quotation send(Quotation quotation) {
        var stored = quotations.stored(quotation).orElse(null);
        if (stored != null && stored.status() != Status.DRAFT) {
            return stored;
        }
        if (quotation.sum().lines().isEmpty()) {
            throw RuleViolation.at("lines", "quotation_has_lines");
        }
        var id = stored != null && quotation.equals(stored) ? stored.id() : quotations.store(quotation, stored);
        quotations.change(id, QuotationAction.SEND.apply(Status.DRAFT));
        return quotations.find(id);
    }

    /**
     * The customer wants it: it becomes the draft of an order.
     *
     * @param options which of the optional lines are wanted too, counted from 0
     */
    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_SEND)
    public SalesOrder accept(Quotation quotation, Set<Integer> options) {
        var stored = lock(quotation);
        if (stored.status() == Status.ACCEPTED) {
            return orders.of(stored).orElseThrow();
        }
        var accepted = QuotationAction.ACCEPT.apply(stored.status());
        RuleViolation.require(
                !stored.isExpired(companies.today()), "an_expired_quotation_is_revised", stored.validUntil());
        quotations.change(stored.id(), accepted);
        var lines = new ArrayList<OrderedLine>();
        for (int i = 0; i < stored.lines().size(); i++) {
            var line = stored.lines().get(i);
            if (!line.optional() || options.contains(i)) {
                lines.add(OrderedLine.of(line.goods()));
            }
        }
        var order = SalesOrder.of(stored, lines, companies.today());
        return orders.find(store.store(order, null, SalesOrder.Status.DRAFT));
    }

    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_SEND)
    public Quotation decline(Quotation quotation) {
        var stored = lock(quotation);
        if (stored.status() == Status.DECLINED) {
            return stored;
        }
        quotations.change(stored.id(), QuotationAction.DECLINE.apply(stored.status()));
        return quotations.find(stored.id());
    }

    /** A new version of the same number, to be written and sent instead. */
    @Transactional
    @RolesAllowed(OrdersPermissions.QUOTATION_EDIT)
    public Quotation revise(Quotation quotation) {
        var stored = lock(quotation);
        if (stored.status() == Status.REVISED) {
            return quotations.successor(stored.id());
        }
        quotations.change(stored.id(), QuotationAction.REVISE.apply(stored.status()));
        return quotations.find(quotations.store(stored.revised(companies.today()), null));
    }

    private Quotation lock(Quotation quotation) {
        return quotations.stored(quotation).orElseThrow(() -> new RuleViolation("document_exists", quotation.id()));
    }
}
