package ballast.purchasing;

import static db.inventory.Tables.WAREHOUSE;

import ballast.parties.Parties;
import ballast.platform.company.Companies;
import ballast.platform.print.Pdf;
import ballast.platform.text.Labels;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The order on paper, in the supplier's language. */
@Component
public class PurchaseOrderPdf {

    private final DSLContext db;
    private final Parties parties;
    private final Companies companies;
    private final Labels labels;

    PurchaseOrderPdf(DSLContext db, Parties parties, Companies companies, Labels labels) {
        this.db = db;
        this.parties = parties;
        this.companies = companies;
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(PurchasingPermissions.ORDER_READ)
    public byte[] of(PurchaseOrder order) {
        var supplier = parties.get(Objects.requireNonNull(order.party()));
        var warehouse = db.fetchValue(WAREHOUSE.NAME, WAREHOUSE.ID.eq(order.warehouse()));
        return Pdf.of(
                new OrderHtml(order, supplier, Objects.requireNonNullElse(warehouse, ""), companies.current(), labels)
                        .toString());
    }
}
