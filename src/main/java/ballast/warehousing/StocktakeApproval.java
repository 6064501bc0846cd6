package ballast.warehousing;

import ballast.approvals.Approvable;
import ballast.approvals.Approvals;
import ballast.approvals.Request;
import org.springframework.stereotype.Component;

/** Expensive variances before those whom the company's approval rule names, if it has one. */
@Component
class StocktakeApproval implements Approvable {

    private final Approvals approvals;
    private final Stocktakes stocktakes;

    StocktakeApproval(Approvals approvals, Stocktakes stocktakes) {
        this.approvals = approvals;
        this.stocktakes = stocktakes;
    }

    void ask(Stocktake counted) {
        if (counted.needsApproval()) {
            approvals.request(
                    Stocktake.DOCUMENT, counted.id(), counted.number(), counted.worthOfVariances(), counted.text());
        }
    }

    void withdraw(long id) {
        approvals.withdraw(Stocktake.DOCUMENT, id);
    }

    boolean isAsked(long id) {
        return approvals
                .state(Stocktake.DOCUMENT, id)
                .filter(Request.Status.WAITING::equals)
                .isPresent();
    }

    @Override
    public String kind() {
        return Stocktake.DOCUMENT;
    }

    @Override
    public void take(long id) {
        stocktakes.lock(id);
    }

    @Override
    public void approved(long id) {
        stocktakes.change(id, StocktakeAction.APPROVE);
    }

    @Override
    public void rejected(long id, String reason) {
        stocktakes.change(id, StocktakeAction.RECOUNT);
    }
}
