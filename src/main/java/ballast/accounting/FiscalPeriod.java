package ballast.accounting;

import java.io.Serializable;
import java.time.LocalDate;

/** A month of the books, open for postings until it is closed. */
public record FiscalPeriod(
        int id, int fiscalYear, String name, LocalDate firstOn, LocalDate lastOn, State state, int version)
        implements Serializable {

    /** Softly closed periods still take postings of those who are permitted; a hard close is final. */
    public enum State {
        OPEN,
        SOFT_CLOSED,
        HARD_CLOSED
    }
}
