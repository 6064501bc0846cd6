package ballast.sales;

import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_TAX;

import ballast.accounting.AccountDetermination;
import ballast.accounting.Ledger;
import ballast.accounting.OpenItem;
import ballast.parties.PaymentTerm;
import ballast.parties.PaymentTerms;
import ballast.platform.company.Companies;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import ballast.sales.Invoice.Kind;
import ballast.sales.Invoice.Status;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posting, crediting and reversing invoices: where sales meets the books. */
@Component
public class InvoiceService {

    private final DSLContext db;
    private final Invoices invoices;
    private final Ledger ledger;
    private final AccountDetermination determination;
    private final PaymentTerms terms;
    private final Companies companies;
    private final CreditSettlement credit;
    private final OrderSettlement orders;

    InvoiceService(
            DSLContext db,
            Invoices invoices,
            Ledger ledger,
            AccountDetermination determination,
            PaymentTerms terms,
            Companies companies,
            CreditSettlement credit,
            OrderSettlement orders) {
        this.db = db;
        this.invoices = invoices;
        this.ledger = ledger;
        this.determination = determination;
        this.terms = terms;
        this.companies = companies;
        this.credit = credit;
        this.orders = orders;
    }

    /** Stores what was edited and posts it; posting a posted one again finds it done. */
    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_POST)
    public Invoice post(Invoice wanted) {
        var stored = invoices.stored(wanted);
        if (stored != null && stored.status() != Status.DRAFT) {
            return invoices.find(stored.id());
        }
        var edited = orders.settle(wanted);
        InvoiceRules.checkForPosting(edited);
        var id = edited.equals(stored) ? edited.id() : invoices.store(edited, stored);
        var schedule = schedule(edited);
        var row = db.update(INVOICE)
                .set(INVOICE.STATUS, InvoiceAction.POST.apply(edited.status()).name())
                .set(INVOICE.DUE_ON, schedule.dueOn())
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.ID.eq(id), INVOICE.STATUS.eq(Status.DRAFT.name()))
                .returningResult(INVOICE.NUMBER, INVOICE.party().NAME, INVOICE.VERSION)
                .fetchOptional()
                .orElseThrow(Stale::new);
        storeTaxes(id, edited);
        var open = edited.credits() == null ? List.<OpenItem>of() : credit.open(invoices.find(edited.credits()));
        var posting = new InvoicePosting(
                edited, id, row.value1(), row.value2(), companies.current().currencyCode());
        var entry =
                ledger.post(posting.entry(determination.accounts(), schedule, CreditSettlement.closing(open, edited)));
        db.update(INVOICE).set(INVOICE.ENTRY_ID, entry).where(INVOICE.ID.eq(id)).execute();
        if (!open.isEmpty()) {
            credit.settle(open, entry, edited.documentOn());
        }
        return edited.posted(id, row.value1(), schedule.dueOn(), row.value3(), entry);
    }

    private PaymentTerm.Schedule schedule(Invoice invoice) {
        var term = invoice.paymentTerm() == null ? PaymentTerm.net(0) : terms.get(invoice.paymentTerm());
        return term.schedule(invoice.documentOn(), invoice.gross());
    }

    private void storeTaxes(long id, Invoice invoice) {
        var insert = db.insertInto(
                INVOICE_TAX, INVOICE_TAX.INVOICE_ID, INVOICE_TAX.TAX_CODE_ID, INVOICE_TAX.NET, INVOICE_TAX.TAX);
        for (var tax : invoice.taxes()) {
            insert = insert.values(
                    id, tax.rate().id(), tax.net().amount(), tax.tax().amount());
        }
        insert.execute();
    }

    /** A draft that takes back all of the invoice that is not yet credited; lines and quantities can be reduced before it is posted. */
    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_EDIT)
    public Invoice credit(long id) {
        var original = invoices.find(id);
        InvoiceAction.CREDIT.apply(original.status());
        RuleViolation.require(original.kind() == Kind.INVOICE, "only_invoices_are_credited");
        var remaining = Credited.remaining(original.lines(), invoices.credited(id));
        RuleViolation.require(!remaining.isEmpty(), "credit_stays_within_its_invoice");
        return orders.settle(Invoice.draft(Kind.CREDIT_NOTE, original.party(), companies.today(), original.currency())
                .crediting(original)
                .with(remaining));
    }

    /** Takes a wrong invoice out of the books by its mirror image; payments are reversed first. */
    @Transactional
    @RolesAllowed(SalesPermissions.INVOICE_REVERSE)
    public Invoice reverse(long id, LocalDate on) {
        var invoice = invoices.lock(id).orElseThrow(() -> new RuleViolation("document_exists", id));
        if (invoice.status() == Status.REVERSED) {
            return invoice;
        }
        orders.settle(invoice);
        var number = Objects.requireNonNull(invoice.number());
        var reversed = InvoiceAction.REVERSE.apply(invoice.status());
        var entry = ledger.reverse(Objects.requireNonNull(invoice.entry()), on, number, number);
        db.update(INVOICE)
                .set(INVOICE.STATUS, reversed.name())
                .set(INVOICE.REVERSAL_ID, entry)
                .set(INVOICE.VERSION, INVOICE.VERSION.plus(1))
                .where(INVOICE.ID.eq(id))
                .execute();
        return invoices.find(id);
    }
}
