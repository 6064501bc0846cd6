package ballast.inventory;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share of what moves; quantity and value are positive for what comes in.
 *
 * @param layer the receipt whose cost it carries
 */
record Part(BigDecimal quantity, BigDecimal value, @Nullable Long layer, boolean opensLayer) {}
