package ballast.given;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.JOURNAL_ENTRY;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import ballast.catalog.Items;
import ballast.parties.Parties;
import ballast.parties.Party;
import ballast.parties.Party.BankAccount;
import ballast.payables.Bill;
import ballast.payables.BillLine;
import ballast.payables.BillLine.Source;
import ballast.payables.BillService;
import ballast.platform.company.Companies;
import ballast.platform.company.Company;
import ballast.purchasing.GoodsReceipt;
import ballast.purchasing.GoodsReceiptService;
import ballast.purchasing.ItemInUnit;
import ballast.purchasing.PurchaseLine;
import ballast.purchasing.PurchaseOrder;
import ballast.purchasing.PurchaseOrderService;
import ballast.purchasing.ReceiptLine;
import ballast.purchasing.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Suppliers, orders, receipts and bills as a trade has them, made by the real services. */
@Component
@NullUnmarked
public class Buying {

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Trade trade;
    private final Parties parties;
    private final PurchaseOrderService orders;
    private final GoodsReceiptService receipts;
    private final BillService bills;
    private final Companies companies;

    Buying(
            DSLContext db,
            TransactionTemplate transaction,
            Trade trade,
            Parties parties,
            PurchaseOrderService orders,
            GoodsReceiptService receipts,
            BillService bills,
            Companies companies) {
        this.db = db;
        this.transaction = transaction;
        this.trade = trade;
        this.parties = parties;
        this.orders = orders;
        this.receipts = receipts;
        this.bills = bills;
        this.companies = companies;
    }

    public Party supplier(String name) {
        var fresh = Party.supplier(companies.current(), name);
        return parties.save(new Party(
                0,
                "",
                name,
                false,
                true,
                "",
                "",
                "",
                "DE",
                "en",
                "EUR",
                "",
                "",
                "",
                "",
                "",
                fresh.paymentTermId(),
                null,
                "",
                true,
                List.of(),
                List.of(),
                List.of(new BankAccount(name, "DE89370400440532013000", "COBADEFFXXX")),
                0));
    }

    public static Company withBank(Company company) {
        return new Company(
                company.id(),
                company.name(),
                "",
                "",
                "",
                "DE",
                "EUR",
                company.zone(),
                "en",
                "",
                "",
                "",
                "",
                "",
                "DE02120300000000202051",
                "BYLADEM1001",
                company.version());
    }

    public Items.Choice item(String number) {
        return trade.item(number, "100", "S19");
    }

    public TaxRate tax(String code) {
        var tax = trade.taxCode(code);
        return new TaxRate(tax.id(), tax.code(), tax.rate(), tax.category().name());
    }

    public int warehouse() {
        return transaction.execute(status -> db.fetchValue(WAREHOUSE.ID, WAREHOUSE.CODE.eq("MAIN")));
    }

    public int account(String number) {
        return transaction.execute(status -> db.fetchValue(ACCOUNT.ID, ACCOUNT.NUMBER.eq(number)));
    }

    public PurchaseLine line(Items.Choice item, String quantity, String price) {
        return PurchaseLine.of(
                ItemInUnit.of(item), item.name(), new BigDecimal(quantity), new BigDecimal(price), tax("S19"));
    }

    public PurchaseOrder order(Party supplier, PurchaseLine... lines) {
        return orders.confirm(PurchaseOrder.draft(supplier.id(), companies.today(), warehouse(), "EUR")
                .with(List.of(lines)));
    }

    /** So much of the only line of an order. */
    public GoodsReceipt receive(PurchaseOrder order, String quantity) {
        var draft = receipts.of(order.id());
        return receipts.post(draft.with(List.of(draft.lines().getFirst().of(new BigDecimal(quantity)))));
    }

    /** All of an order, each line of this weight. */
    public GoodsReceipt receiveAll(PurchaseOrder order, String... weights) {
        var draft = receipts.of(order.id());
        var lines = new ArrayList<ReceiptLine>();
        for (int i = 0; i < weights.length; i++) {
            lines.add(draft.lines().get(i).weighing(new BigDecimal(weights[i])));
        }
        return receipts.post(draft.with(lines));
    }

    public Bill bill(Party supplier, BillLine... lines) {
        return Bill.draft(Bill.Kind.BILL, supplier.id(), companies.today(), "EUR")
                .named("R-" + REFERENCES.incrementAndGet())
                .with(List.of(lines));
    }

    public BillLine billed(PurchaseOrder order, int line, String quantity, String price) {
        var ordered = order.lines().get(line);
        return BillLine.of(
                Source.order(ordered.id()),
                ordered.what(),
                ordered.description(),
                new BigDecimal(quantity),
                new BigDecimal(price),
                ordered.tax());
    }

    public BillLine freight(BillLine.Spread by, String amount) {
        return BillLine.of(
                Source.landed(by), ItemInUnit.NOTHING, "Freight", BigDecimal.ONE, new BigDecimal(amount), tax("S19"));
    }

    public BillLine expense(String account, String amount, String taxCode) {
        return BillLine.of(
                Source.account(account(account), account),
                ItemInUnit.NOTHING,
                "Expense",
                BigDecimal.ONE,
                new BigDecimal(amount),
                tax(taxCode));
    }

    public Bill post(Bill bill) {
        return bills.post(bill);
    }

    /** What an entry posted, line by line. */
    @Transactional(readOnly = true)
    public String entry(Long entry) {
        return db
                .select(JOURNAL_LINE.account().NUMBER, JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ENTRY_ID.eq(entry))
                .orderBy(JOURNAL_LINE.LINE_NO)
                .fetch()
                .stream()
                .map(row -> row.value1() + " " + row.value2().setScale(2).toPlainString())
                .collect(Collectors.joining(", "));
    }

    @Transactional(readOnly = true)
    public String entryOf(String source, long id) {
        return entry(db.select(max(JOURNAL_ENTRY.ID))
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.SOURCE.eq(source), JOURNAL_ENTRY.SOURCE_ID.eq(id))
                .fetchSingle()
                .value1());
    }

    /** The balance of an account, debit positive. */
    @Transactional(readOnly = true)
    public String balance(String account) {
        return db.select(coalesce(sum(JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT)), BigDecimal.ZERO))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.account().NUMBER.eq(account))
                .fetchSingle()
                .value1()
                .setScale(2)
                .toPlainString();
    }
}
