package ballast.accounting;

import ballast.platform.company.Companies;
import ballast.platform.db.Scope;
import ballast.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts the templates that have come due: each due date once, missed ones too. */
@Component
public class RecurringEntries {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringEntries.class);

    private final EntryTemplates templates;
    private final ManualEntryService entries;
    private final TransactionTemplate transaction;

    RecurringEntries(EntryTemplates templates, ManualEntryService entries, TransactionTemplate transaction) {
        this.templates = templates;
        this.entries = entries;
        this.transaction = transaction;
    }

    /** In the current company; one template that cannot be posted does not keep the others. Returns how many were. */
    public int postDue(LocalDate today) {
        int posted = 0;
        for (var template : Objects.requireNonNull(transaction.execute(status -> templates.due(today)))) {
            try {
                while (Boolean.TRUE.equals(transaction.execute(status -> postOne(template.id(), today)))) {
                    posted++;
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Template {} stays due: {}",
                        template.name(),
                        Problem.of(e).key());
            }
        }
        return posted;
    }

    private boolean postOne(int id, LocalDate today) {
        var template = templates.load(id);
        var due = template.nextOn();
        var months = template.everyMonths();
        var last = template.lastOn();
        if (due == null || months == null || due.isAfter(today) || last != null && due.isAfter(last)) {
            return false;
        }
        if (templates.take(id, due, EntryTemplate.after(due, months))) {
            entries.write(template.entry(due, template.commandOf(due)));
        }
        return true;
    }

    /** Every hour, in every company. Off where tests post by hand. */
    @Component
    @ConditionalOnProperty(name = "ballast.tasks", havingValue = "true", matchIfMissing = true)
    static class EveryHour {

        private final RecurringEntries entries;
        private final Companies companies;

        EveryHour(RecurringEntries entries, Companies companies) {
            this.entries = entries;
            this.companies = companies;
        }

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
        void postDue() {
            for (var company : companies.ids()) {
                new Scope(0, company).run(() -> entries.postDue(companies.today()));
            }
        }
    }
}
