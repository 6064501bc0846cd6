package ballast.sales;

import ballast.platform.document.DocumentAction;
import ballast.sales.Invoice.Status;
import java.util.Set;

/** What may be done with an invoice, and with which permission. */
public enum InvoiceAction implements DocumentAction<Status> {
    POST(Status.DRAFT, Status.POSTED, SalesPermissions.INVOICE_POST),
    CREDIT(Status.POSTED, Status.POSTED, SalesPermissions.INVOICE_EDIT),
    REVERSE(Status.POSTED, Status.REVERSED, SalesPermissions.INVOICE_REVERSE);

    private final Status from;
    private final Status to;
    private final String permission;

    InvoiceAction(Status from, Status to, String permission) {
        this.from = from;
        this.to = to;
        this.permission = permission;
    }

    @Override
    public Set<Status> from() {
        return Set.of(from);
    }

    @Override
    public Status to() {
        return to;
    }

    @Override
    public String permission() {
        return permission;
    }
}
