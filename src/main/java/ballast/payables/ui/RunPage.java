package ballast.payables.ui;

import ballast.accounting.ui.AccountLookup;
import ballast.payables.PayablesPermissions;
import ballast.payables.PaymentApproval;
import ballast.payables.PaymentFiles;
import ballast.payables.PaymentRun;
import ballast.payables.PaymentRun.Status;
import ballast.payables.PaymentRunService;
import ballast.payables.PaymentRuns;
import ballast.platform.company.Companies;
import ballast.platform.ui.Choices;
import ballast.platform.ui.Dates;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** One payment run: proposed, looked through, approved by a second person, and sent to the bank. */
@Route("payables/payment-runs/:id")
@RolesAllowed(PayablesPermissions.RUN_READ)
class RunPage extends Composite<DocumentPage<PaymentRun>> {

    private final PaymentRuns runs;
    private final PaymentRunService service;
    private final PaymentApproval approval;
    private final PaymentFiles files;
    private final AccountLookup accounts;
    private final Companies companies;

    RunPage(
            PaymentRuns runs,
            PaymentRunService service,
            PaymentApproval approval,
            PaymentFiles files,
            AccountLookup accounts,
            Companies companies) {
        this.runs = runs;
        this.service = service;
        this.approval = approval;
        this.files = files;
        this.accounts = accounts;
        this.companies = companies;
    }

    @Override
    protected DocumentPage<PaymentRun> initContent() {
        var file = file();
        return new DocumentPage<>(PaymentRun.DOCUMENT, PaymentRun.class)
                .field("payOn", Dates.picker(""))
                .field("dueBy", Dates.picker(""))
                .field("bankAccount", accounts.banks().asInteger())
                .field("currency", Choices.currency())
                .field("text", new TextField(), 2)
                .section("items", RunItems.grid())
                .identity(PaymentRun::id, PaymentRun::number)
                .status(PaymentRun::status)
                .loads(runs::get, event -> fresh())
                .saves(PayablesPermissions.RUN_PROPOSE, run -> run.isNew() || run.isProposed(), this::store)
                .next("approve", PayablesPermissions.RUN_APPROVE, PaymentRun::isProposed, approval::approve)
                .action("cancel", PayablesPermissions.RUN_PROPOSE, PaymentRun::isProposed, service::cancel)
                .shows(run -> file.setVisible(run.status() == Status.PAID))
                .with(file);
    }

    private PaymentRun store(PaymentRun run) {
        return run.isNew() ? service.propose(run) : service.choose(run);
    }

    private PaymentRun fresh() {
        var today = companies.today();
        return PaymentRun.draft(
                today, today.plusDays(7), null, companies.current().currencyCode());
    }

    private Anchor file() {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var run = getContent().shown();
                    var bytes = files.pain001(run.id()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), run.number() + ".xml", "application/xml", bytes.length);
                }),
                Words.t("payables.payment_run.file"));
        link.setRouterIgnore(true);
        return link;
    }
}
