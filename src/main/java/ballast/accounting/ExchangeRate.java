package ballast.accounting;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a currency is worth from a day on.
 *
 * @param rate units of the currency per unit of the ledger currency
 */
public record ExchangeRate(long id, String currency, LocalDate validFrom, BigDecimal rate, int version)
        implements Serializable {}
