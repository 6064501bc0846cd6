package ballast.sales;

import static db.sales.Tables.INVOICE;
import static org.jooq.Records.mapping;

import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import db.sales.tables.records.InvoiceRecord;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoices as documents: reading one, and the one way to store it. */
@Component
public class Invoices {

    private final DSLContext db;

    Invoices(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public Invoice get(long id) {
        return find(id);
    }

    Invoice find(long id) {
        return fetch(INVOICE.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** The draft as it is stored already: by its id, or by the command that stored it. */
    @Nullable
    Invoice stored(Invoice invoice) {
        return fetch(invoice.id() == 0 ? INVOICE.COMMAND_ID.eq(invoice.command()) : INVOICE.ID.eq(invoice.id()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Stores a draft; the same command twice stores one invoice. */
    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_EDIT)
    public Invoice save(Invoice invoice) {
        InvoiceRules.check(invoice);
        return find(store(invoice, stored(invoice)));
    }

    long store(Invoice invoice, @Nullable Invoice before) {
        var row = db.newRecord(INVOICE);
        if (before == null) {
            RuleViolation.require(invoice.id() == 0, "document_is_current");
            row.setKind(invoice.kind().name());
            row.setCommandId(invoice.command());
            row.setCreditsId(invoice.credits());
        } else {
            RuleViolation.require(before.status() == Status.DRAFT, "posted_invoice_is_immutable");
            row.setId(before.id());
            row.setVersion(invoice.id() == 0 ? before.version() : invoice.version());
            row.touched(INVOICE.ID, false);
        }
        fill(row, invoice);
        if (before == null) {
            row.insert();
        } else {
            row.update();
        }
        InvoiceLineRows.store(
                db, row.getId(), invoice, before == null ? 0 : before.lines().size());
        return row.getId();
    }

    private static void fill(InvoiceRecord row, Invoice invoice) {
        row.setPartyId(Objects.requireNonNull(invoice.party()));
        row.setDocumentOn(invoice.documentOn());
        row.setDeliveredOn(invoice.deliveredOn());
        row.setPaymentTermId(invoice.paymentTerm());
        row.setCurrencyCode(invoice.currency());
        row.setRate(invoice.rate());
        row.setReference(invoice.reference());
        row.setText(invoice.text());
        row.setNet(invoice.net().amount());
        row.setTax(invoice.tax().amount());
        row.setGross(invoice.gross().amount());
    }

    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_EDIT)
    public void delete(long id) {
        db.deleteFrom(INVOICE).where(INVOICE.ID.eq(id)).execute();
    }

    private List<Invoice> fetch(Condition condition) {
        return db.select(
                        INVOICE.ID,
                        INVOICE.KIND.convertFrom(Kind::valueOf),
                        INVOICE.STATUS.convertFrom(Status::valueOf),
                        INVOICE.NUMBER,
                        INVOICE.PARTY_ID,
                        INVOICE.DOCUMENT_ON,
                        INVOICE.DELIVERED_ON,
                        INVOICE.DUE_ON,
                        INVOICE.PAYMENT_TERM_ID,
                        INVOICE.CURRENCY_CODE,
                        INVOICE.RATE,
                        INVOICE.REFERENCE,
                        INVOICE.TEXT,
                        INVOICE.CREDITS_ID,
                        InvoiceLineRows.of(INVOICE.ID),
                        INVOICE.ENTRY_ID,
                        INVOICE.REVERSAL_ID,
                        INVOICE.COMMAND_ID,
                        INVOICE.VERSION)
                .from(INVOICE)
                .where(condition)
                .fetch(mapping(Invoice::new));
    }
}
