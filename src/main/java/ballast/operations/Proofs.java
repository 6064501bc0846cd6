package ballast.operations;

import static db.operations.Tables.FINDING;
import static db.operations.Tables.PROOF;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import ballast.operations.Proof.Finding;
import ballast.platform.db.Listing;
import ballast.platform.db.Page;
import ballast.platform.security.Administration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proofs of a company, one for each night. */
@Component
public class Proofs {

    private final DSLContext db;

    Proofs(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    @RolesAllowed(Administration.PROOFS)
    @Transactional(readOnly = true)
    public Listing<Proof> page(Page page) {
        var rows = db.select(
                        PROOF.ID,
                        PROOF.NIGHT_ON,
                        PROOF.STARTED_AT,
                        PROOF.ENDED_AT,
                        PROOF.RULES,
                        multiset(select(FINDING.RULE, FINDING.CASES)
                                        .from(FINDING)
                                        .where(FINDING.PROOF_ID.eq(PROOF.ID))
                                        .orderBy(FINDING.RULE))
                                .convertFrom(found -> List.copyOf(found.map(mapping(Finding::new)))))
                .from(PROOF)
                .orderBy(PROOF.NIGHT_ON.desc(), PROOF.ID.desc())
                .limit(page.limit())
                .offset(page.offset())
                .fetch(mapping(Proof::new));
        return Listing.counted(db, page, rows, db.selectOne().from(PROOF));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isOf(LocalDate night) {
        return db.fetchExists(PROOF, PROOF.NIGHT_ON.eq(night));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(LocalDate night, Instant started, Instant ended, int rules, List<Finding> findings) {
        var proof = db.newRecord(PROOF);
        proof.setNightOn(night);
        proof.setStartedAt(started);
        proof.setEndedAt(ended);
        proof.setRules(rules);
        proof.store();
        var rows = db.insertInto(FINDING, FINDING.PROOF_ID, FINDING.RULE, FINDING.CASES);
        for (var one : findings) {
            rows = rows.values(proof.getId(), one.rule(), one.cases());
        }
        if (!findings.isEmpty()) {
            rows.execute();
        }
    }
}
