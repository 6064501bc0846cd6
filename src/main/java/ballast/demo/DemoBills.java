package ballast.demo;

import ballast.catalog.TaxCode;
import ballast.catalog.TaxCodes;
import ballast.parties.Party;
import ballast.payables.Bill;
import ballast.payables.Bill.Kind;
import ballast.payables.BillLine;
import ballast.payables.BillLine.Source;
import ballast.payables.BillLine.Spread;
import ballast.payables.BillNotes;
import ballast.payables.BillService;
import ballast.payables.Bills;
import ballast.payables.PaymentApproval;
import ballast.payables.PaymentRun;
import ballast.payables.PaymentRunService;
import ballast.platform.company.Companies;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.SupplierReturnService;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The bills for what the demo company bought: most match, one is too dear, one charges too much, and one run pays. */
@Component
class DemoBills {

    private final Bills bills;
    private final BillService posting;
    private final BillNotes notes;
    private final SupplierReturnService returning;
    private final PaymentRunService runs;
    private final PaymentApproval approval;
    private final TaxCodes taxCodes;
    private final DemoMoney money;
    private final Companies companies;

    DemoBills(
            Bills bills,
            BillService posting,
            BillNotes notes,
            SupplierReturnService returning,
            PaymentRunService runs,
            PaymentApproval approval,
            TaxCodes taxCodes,
            DemoMoney money,
            Companies companies) {
        this.bills = bills;
        this.posting = posting;
        this.notes = notes;
        this.returning = returning;
        this.runs = runs;
        this.approval = approval;
        this.taxCodes = taxCodes;
        this.money = money;
        this.companies = companies;
    }

    void enter(List<Party> suppliers, List<GoodsReceipt> received, LocalDate today) {
        for (int i = 0; i < 6; i++) {
            var receipt = received.get(i);
            var bill = notes.ofOrder(receipt.order()).named("RE-" + (88_010 + 7 * i));
            switch (i) {
                case 3 -> posting.dispute(more(bill));
                case 4 -> posting.post(dearer(bill, "1.06"));
                case 5 -> bills.save(dearer(bill, "1.09"));
                default -> posting.post(dearer(bill, i == 1 ? "1.01" : "1"));
            }
        }
        freight(suppliers.get(3), received.subList(0, 2), today);
        sendBack(received.getFirst());
        pay(today);
    }

    /** Charges more than came. */
    private static Bill more(Bill bill) {
        var lines = new ArrayList<>(bill.lines());
        lines.set(0, lines.getFirst().of(lines.getFirst().quantity().add(BigDecimal.TWO)));
        return bill.with(lines);
    }

    private static Bill dearer(Bill bill, String factor) {
        return bill.with(bill.lines().stream()
                .map(line ->
                        line.at(line.price().multiply(new BigDecimal(factor)).setScale(4, RoundingMode.HALF_UP)))
                .toList());
    }

    private void freight(Party carrier, List<GoodsReceipt> receipts, LocalDate today) {
        var tax = taxCodes.list().stream()
                .filter(code -> code.code().startsWith("S"))
                .findFirst()
                .orElseThrow();
        var line = BillLine.of(
                Source.landed(Spread.WEIGHT),
                ItemInUnit.NOTHING,
                "Fracht Kassel – Hamburg",
                BigDecimal.ONE,
                new BigDecimal("184.50"),
                rate(tax));
        posting.post(
                Bill.draft(Kind.BILL, carrier.id(), today, companies.current().currencyCode())
                        .named("F-2217")
                        .with(List.of(line))
                        .over(receipts.stream().map(GoodsReceipt::id).toList()));
    }

    private static TaxRate rate(TaxCode tax) {
        return new TaxRate(tax.id(), tax.code(), tax.rate(), tax.category().name());
    }

    private void sendBack(GoodsReceipt receipt) {
        var line = returning.returnable(receipt.order()).getFirst();
        var returned = returning.post(returning.of(receipt.order()).with(List.of(line.of(BigDecimal.ONE))));
        posting.post(notes.debit(returned.id()));
    }

    /** What one person may approve alone is paid, where there is an account to pay from; the rest waits for a second one. */
    private void pay(LocalDate today) {
        var currency = companies.current().currencyCode();
        var bank = money.account("1000").id();
        var run = runs.propose(PaymentRun.draft(today, today.plusDays(5), bank, currency));
        if (companies.current().iban().isBlank()) {
            return;
        }
        var smallest = run.transfers().entrySet().stream()
                .min((a, b) -> a.getValue().compareTo(b.getValue()))
                .orElseThrow();
        if (smallest.getValue().amount().compareTo(new BigDecimal(2500)) <= 0) {
            approval.approve(runs.choose(run.with(run.items().stream()
                    .map(item -> item.included(item.party() == smallest.getKey()))
                    .toList())));
            runs.propose(PaymentRun.draft(today.plusDays(7), today.plusDays(12), bank, currency));
        }
    }
}
