package ballast.platform.document;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers without gaps. A series stays locked until its transaction ends, so a number is taken as late as possible. */
@Component
public class NumberSeries {

    private final DSLContext db;

    NumberSeries(DSLContext db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, LocalDate on) {
        var next = function(DSL.name("platform", "next_number"), SQLDataType.VARCHAR, val(series), val(on));
        return Objects.requireNonNull(db.select(next).fetchSingle().value1());
    }
}
