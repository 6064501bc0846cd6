package ballast.accounting;

import java.io.Serializable;

/** A ledger account as a posting names it. */
public record AccountRef(int id, String number, Control control) implements Serializable {

    /** What a subledger or a report keeps track of on this account. */
    public enum Control {
        NONE,
        BANK,
        RECEIVABLE,
        PAYABLE,
        TAX;

        public boolean isSubledger() {
            return this == RECEIVABLE || this == PAYABLE;
        }
    }
}
