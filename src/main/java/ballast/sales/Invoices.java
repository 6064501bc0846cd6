package ballast.sales;

import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_LINE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;

import ballast.platform.problem.RuleViolation;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import db.sales.tables.records.InvoiceRecord;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invoices as documents: reading one, and the one way to store it. */
@Component
public class Invoices {

    private final DSLContext db;
    private final OrderSettlement orders;

    Invoices(DSLContext db, OrderSettlement orders) {
        this.db = db;
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(SalesPermissions.INVOICE_READ)
    public Invoice get(long id) {
        return find(id);
    }

    Invoice find(long id) {
        return fetch(id, false).orElseThrow(() -> new RuleViolation("document_exists", id));
    }

    /** The invoice as it is stored already, by its id or the command that stored it; whoever else stores it waits. */
    @Nullable
    Invoice stored(Invoice invoice) {
        var id = invoice.id() == 0 ? begun(invoice.command()) : Long.valueOf(invoice.id());
        return id == null ? null : lock(id).orElse(null);
    }

    private @Nullable Long begun(UUID command) {
        return db.select(function(name("sales", "begin_invoice"), BIGINT, val(command)))
                .fetchSingle()
                .value1();
    }

    /** Nobody else posts or reverses it before this transaction ends. */
    Optional<Invoice> lock(long id) {
        return fetch(id, true);
    }

    /** What posted credit notes have taken back of an invoice. */
    Map<Credited, BigDecimal> credited(long id) {
        var note = INVOICE_LINE.invoice();
        return db
                .select(
                        row(
                                        INVOICE_LINE.ITEM_ID,
                                        when(INVOICE_LINE.ITEM_ID.isNull(), INVOICE_LINE.DESCRIPTION)
                                                .otherwise(inline("")),
                                        INVOICE_LINE.UNIT_ID)
                                .mapping(Credited::new),
                        INVOICE_LINE.QUANTITY)
                .from(INVOICE_LINE)
                .where(note.CREDITS_ID.eq(id), note.STATUS.eq(Status.POSTED.name()))
                .fetch()
                .stream()
                .collect(toMap(Record2::value1, Record2::value2, BigDecimal::add));
    }

    /** Stores a draft; the same command twice stores one invoice. */
    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_EDIT)
    public Invoice save(Invoice invoice) {
        InvoiceRules.check(invoice);
        var before = stored(invoice);
        return find(store(orders.settle(invoice), before));
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

    private Optional<Invoice> fetch(long id, boolean locked) {
        var found = db.select(
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
                .where(INVOICE.ID.eq(id));
        return (locked ? found.forUpdate().of(INVOICE) : found).fetchOptional(mapping(Invoice::new));
    }
}
