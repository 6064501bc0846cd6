package ballast.accounting;

import ballast.platform.company.Companies;
import ballast.platform.db.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour, in every company, posts the recurring entries that have come due there. */
@Component
@ConditionalOnProperty(name = "ballast.tasks", havingValue = "true", matchIfMissing = true)
class RecurringJob {

    private final RecurringEntries entries;
    private final Companies companies;

    RecurringJob(RecurringEntries entries, Companies companies) {
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
