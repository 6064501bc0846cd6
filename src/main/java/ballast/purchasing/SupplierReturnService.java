package ballast.purchasing;

import static db.purchasing.Tables.PURCHASE_ORDER_LINE;
import static db.purchasing.Tables.SUPPLIER_RETURN;
import static db.purchasing.Tables.SUPPLIER_RETURN_LINE;

import ballast.accounting.ExchangeRates;
import ballast.inventory.Cause;
import ballast.inventory.Lots;
import ballast.inventory.Place;
import ballast.inventory.Stock;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends goods back: out of the warehouse at the cost they have, owed to us at the price agreed. */
@Component
public class SupplierReturnService {

    private final DSLContext db;
    private final SupplierReturns returns;
    private final PurchaseOrders orders;
    private final Stock stock;
    private final Lots lots;
    private final ExchangeRates rates;
    private final Companies companies;

    SupplierReturnService(
            DSLContext db,
            SupplierReturns returns,
            PurchaseOrders orders,
            Stock stock,
            Lots lots,
            ExchangeRates rates,
            Companies companies) {
        this.db = db;
        this.returns = returns;
        this.orders = orders;
        this.stock = stock;
        this.lots = lots;
        this.rates = rates;
        this.companies = companies;
    }

    /** What may go back of an order; how much is still to be said. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RETURN_POST)
    public List<ReturnLine> returnable(long orderId) {
        return orders.find(orderId).lines().stream()
                .filter(line ->
                        line.progress().received().compareTo(line.progress().returned()) > 0)
                .map(ReturnLine::of)
                .toList();
    }

    /** A draft without lines yet. */
    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.RETURN_POST)
    public SupplierReturn of(long orderId) {
        var order = orders.find(orderId);
        var today = companies.today();
        var number = Objects.requireNonNullElse(order.number(), "");
        var rate = rates.rate(order.currency(), today);
        return SupplierReturn.draft(orderId, number, today, order.warehouse(), order.currency(), rate);
    }

    /** Stores what was edited and posts it; posting a posted one finds it done. */
    @Transactional
    @RolesAllowed(PurchasingPermissions.RETURN_POST)
    public SupplierReturn post(SupplierReturn edited) {
        var stored = returns.stored(edited).orElse(null);
        if (stored != null && !stored.isEditable()) {
            return stored;
        }
        if (edited.lines().isEmpty()) {
            throw RuleViolation.at("lines", "supplier_return_has_lines");
        }
        var id = returns.store(edited, stored);
        orders.lock(edited.order());
        var returned = returns.find(id);
        var sent = count(returned);
        var number = number(id);
        stock.sendBack(
                new Cause(SupplierReturn.DOCUMENT, id, number, returned.returnedOn(), returned.supplier()), sent);
        return returns.find(id);
    }

    private List<Stock.SendBack> count(SupplierReturn returned) {
        var ledger = companies.current().currencyCode();
        var sent = new ArrayList<Stock.SendBack>();
        for (int i = 0; i < returned.lines().size(); i++) {
            var line = returned.lines().get(i);
            var own = line.what().own(line.quantity());
            var agreed = returned.agreed(line).atRate(returned.rate(), ledger);
            db.update(SUPPLIER_RETURN_LINE)
                    .set(SUPPLIER_RETURN_LINE.AGREED_VALUE, agreed.amount())
                    .where(SUPPLIER_RETURN_LINE.RETURN_ID.eq(returned.id()), SUPPLIER_RETURN_LINE.LINE_NO.eq(i + 1))
                    .execute();
            var counted = db.update(PURCHASE_ORDER_LINE)
                    .set(PURCHASE_ORDER_LINE.RETURNED, PURCHASE_ORDER_LINE.RETURNED.plus(own))
                    .where(
                            PURCHASE_ORDER_LINE.ID.eq(line.orderLine()),
                            PURCHASE_ORDER_LINE.ORDER_ID.eq(returned.order()))
                    .execute();
            OrderRules.require(counted == 1, "lines." + i + ".quantity", "receipt_names_lines_of_its_order");
            sent.add(new Stock.SendBack(
                    i + 1,
                    Objects.requireNonNull(line.what().item()),
                    place(returned, line, "lines." + i + ".lot"),
                    own,
                    agreed));
        }
        return sent;
    }

    private Place place(SupplierReturn returned, ReturnLine line, String at) {
        var lot = line.place().lot();
        var place = Place.of(Objects.requireNonNull(returned.warehouse()))
                .in(line.place().bin());
        return lot.isBlank()
                ? place
                : place.lot(lots.find(Objects.requireNonNull(line.what().item()), lot)
                        .orElseThrow(() -> RuleViolation.at(at, "movement_names_a_known_lot", lot)));
    }

    private String number(long id) {
        return Objects.requireNonNull(db.update(SUPPLIER_RETURN)
                .set(
                        SUPPLIER_RETURN.STATUS,
                        SupplierReturn.Action.POST
                                .apply(SupplierReturn.Status.DRAFT)
                                .name())
                .set(SUPPLIER_RETURN.VERSION, SUPPLIER_RETURN.VERSION.plus(1))
                .where(SUPPLIER_RETURN.ID.eq(id))
                .returningResult(SUPPLIER_RETURN.NUMBER)
                .fetchSingle()
                .value1());
    }
}
