package ballast.approvals;

import static db.approvals.Tables.RULE;
import static db.approvals.Tables.RULE_STEP;
import static db.platform.Tables.APP_USER;
import static db.platform.Tables.ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import ballast.approvals.ApprovalRule.Step;
import ballast.platform.problem.RuleViolation;
import ballast.platform.problem.Stale;
import db.platform.tables.Role;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approval rules of the company, one for each kind of document. */
@Component
public class ApprovalRules {

    private static final Role LATE = ROLE.as("late_role");

    /** What a list shows of a rule. */
    public record Row(int id, String kind, BigDecimal fromAmount, int steps, String note, boolean active)
            implements Serializable {}

    private final DSLContext db;
    private final Approvables approvables;

    ApprovalRules(DSLContext db, Approvables approvables) {
        this.db = db;
        this.approvables = approvables;
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.RULE_READ)
    public List<Row> list() {
        return db.select(
                        RULE.ID,
                        RULE.KIND,
                        coalesce(
                                field(select(min(RULE_STEP.FROM_AMOUNT))
                                        .from(RULE_STEP)
                                        .where(RULE_STEP.RULE_ID.eq(RULE.ID))),
                                inline(BigDecimal.ZERO)),
                        field(selectCount().from(RULE_STEP).where(RULE_STEP.RULE_ID.eq(RULE.ID))),
                        RULE.NOTE,
                        RULE.ACTIVE)
                .from(RULE)
                .orderBy(RULE.KIND)
                .fetch(mapping(Row::new));
    }

    /** The kinds of documents that can be asked for. */
    @RolesAllowed(ApprovalsPermissions.RULE_READ)
    public List<String> kinds() {
        return approvables.kinds();
    }

    @Transactional(readOnly = true)
    @RolesAllowed(ApprovalsPermissions.RULE_READ)
    public ApprovalRule get(int id) {
        return read(id);
    }

    /** Requests that wait already go on by the steps they began with. */
    @Transactional
    @RolesAllowed(ApprovalsPermissions.RULE_EDIT)
    public ApprovalRule save(ApprovalRule rule) {
        rule.check();
        var row = rule.id() == 0
                ? db.newRecord(RULE)
                : db.fetchOptional(RULE, RULE.ID.eq(rule.id())).orElseThrow(Stale::new);
        if (rule.id() != 0) {
            row.setVersion(rule.version());
        }
        row.setKind(rule.kind());
        row.setNote(rule.note());
        row.setActive(rule.active());
        row.store();
        write(row.getId(), rule.steps());
        return read(row.getId());
    }

    private void write(int rule, List<Step> steps) {
        db.deleteFrom(RULE_STEP).where(RULE_STEP.RULE_ID.eq(rule)).execute();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            db.insertInto(RULE_STEP)
                    .set(RULE_STEP.RULE_ID, rule)
                    .set(RULE_STEP.STEP_NO, i + 1)
                    .set(RULE_STEP.FROM_AMOUNT, step.fromAmount())
                    .set(RULE_STEP.MANAGER, step.manager())
                    .set(RULE_STEP.ROLE_ID, step.role())
                    .set(RULE_STEP.USER_IDS, people(step.people(), "steps." + i + ".people"))
                    .set(RULE_STEP.WANTED, step.wanted())
                    .set(RULE_STEP.REMIND_AFTER_DAYS, step.remindAfter())
                    .set(RULE_STEP.ESCALATE_AFTER_DAYS, step.escalateAfter())
                    .set(RULE_STEP.ESCALATE_ROLE_ID, step.escalateTo())
                    .execute();
        }
    }

    private Long[] people(String logins, String at) {
        var ids = new ArrayList<Long>();
        for (var login : logins.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)) {
            if (!login.isEmpty()) {
                ids.add(db.select(APP_USER.ID)
                        .from(APP_USER)
                        .where(APP_USER.LOGIN.eq(login))
                        .fetchOptional(APP_USER.ID)
                        .orElseThrow(() -> RuleViolation.at(at, "approver_is_known", login)));
            }
        }
        return ids.stream().distinct().toArray(Long[]::new);
    }

    private ApprovalRule read(int id) {
        return db.select(
                        RULE.ID,
                        RULE.KIND,
                        RULE.NOTE,
                        RULE.ACTIVE,
                        multiset(select(
                                                RULE_STEP.FROM_AMOUNT,
                                                RULE_STEP.MANAGER,
                                                RULE_STEP.ROLE_ID,
                                                coalesce(ROLE.NAME, ""),
                                                coalesce(
                                                        field(select(listAgg(APP_USER.LOGIN, ", ")
                                                                        .withinGroupOrderBy(APP_USER.LOGIN))
                                                                .from(APP_USER)
                                                                .where(APP_USER.ID.eq(any(RULE_STEP.USER_IDS)))),
                                                        inline("")),
                                                RULE_STEP.WANTED,
                                                RULE_STEP.REMIND_AFTER_DAYS,
                                                RULE_STEP.ESCALATE_AFTER_DAYS,
                                                RULE_STEP.ESCALATE_ROLE_ID,
                                                coalesce(LATE.NAME, ""))
                                        .from(RULE_STEP)
                                        .leftJoin(ROLE)
                                        .on(ROLE.ID.eq(RULE_STEP.ROLE_ID))
                                        .leftJoin(LATE)
                                        .on(LATE.ID.eq(RULE_STEP.ESCALATE_ROLE_ID))
                                        .where(RULE_STEP.RULE_ID.eq(RULE.ID))
                                        .orderBy(RULE_STEP.STEP_NO))
                                .convertFrom(rows -> rows.map(mapping(Step::new))),
                        RULE.VERSION)
                .from(RULE)
                .where(RULE.ID.eq(id))
                .fetchOptional(mapping(ApprovalRule::new))
                .orElseThrow(() -> new RuleViolation("document_exists", id));
    }
}
