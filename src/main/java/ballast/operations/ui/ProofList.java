package ballast.operations.ui;

import static java.util.stream.Collectors.joining;

import ballast.operations.Proof;
import ballast.operations.Proofs;
import ballast.platform.security.Administration;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** Night by night, whether the books held. */
@Route("operations/proofs")
@RolesAllowed(Administration.PROOFS)
@Menu(title = "operations.proof.list", icon = "vaadin:moon-o", order = 940)
class ProofList extends Composite<ListPage<Proof>> {

    enum Outcome {
        OK,
        FAILED
    }

    private final Proofs all;

    ProofList(Proofs all) {
        this.all = all;
    }

    @Override
    protected ListPage<Proof> initContent() {
        return new ListPage<Proof>("operations.proof")
                .date("nightOn", Proof::nightOn)
                .status("outcome", ProofList::outcome, "operations.proof.outcome")
                .number("rules", proof -> BigDecimal.valueOf(proof.rules()))
                .number("cases", proof -> BigDecimal.valueOf(proof.cases()))
                .text("broken", ProofList::broken)
                .text("startedAt", Proof::startedAt)
                .number("seconds", proof -> BigDecimal.valueOf(proof.took().toSeconds()))
                .rows(all::page);
    }

    private static Outcome outcome(Proof proof) {
        return proof.holds() ? Outcome.OK : Outcome.FAILED;
    }

    private static String broken(Proof proof) {
        return proof.findings().stream().map(one -> Words.t(one.rule())).collect(joining(", "));
    }
}
