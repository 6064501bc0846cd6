package ballast.orders;

import static db.accounting.Tables.JOURNAL_LINE;

import ballast.accounting.Accounts;
import ballast.accounting.OpenItems;
import ballast.accounting.Payment;
import ballast.accounting.Payment.Allocation;
import ballast.accounting.Payment.Direction;
import ballast.accounting.PaymentService;
import ballast.catalog.Items;
import ballast.given.Trade;
import ballast.inventory.GivenStock;
import ballast.parties.Party;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import ballast.sales.Invoice;
import ballast.sales.InvoiceLine;
import ballast.statements.DateRange;
import ballast.statements.TrialBalances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders as customers give them, and what the books say of them. */
@Component
@NullUnmarked
public class GivenOrders {

    private final DSLContext db;
    private final Trade trade;
    private final GivenStock stock;
    private final Companies companies;
    private final PaymentService payments;
    private final OpenItems items;
    private final Accounts accounts;
    private final TrialBalances balances;

    GivenOrders(
            DSLContext db,
            Trade trade,
            GivenStock stock,
            Companies companies,
            PaymentService payments,
            OpenItems items,
            Accounts accounts,
            TrialBalances balances) {
        this.db = db;
        this.trade = trade;
        this.stock = stock;
        this.companies = companies;
        this.payments = payments;
        this.items = items;
        this.accounts = accounts;
        this.balances = balances;
    }

    /** An item with so many pieces on the shelf, worth so much. */
    public Items.Choice item(String number, String price, String tax, String quantity, String value) {
        var item = trade.item(number, price, tax);
        stock.receive(GivenStock.cause(companies.today()), item.id(), stock.main(), quantity, value);
        return item;
    }

    public OrderedLine line(Items.Choice item, String quantity, String discount) {
        return OrderedLine.of(trade.line(item, quantity, discount));
    }

    public SalesOrder order(Party customer, int term, OrderedLine... lines) {
        return order(customer, term, "EUR", "1", List.of(lines));
    }

    public SalesOrder order(Party customer, int term, String currency, String rate, List<OrderedLine> lines) {
        var draft = SalesOrder.draft(customer.id(), companies.today(), currency);
        return new SalesOrder(
                0,
                draft.status(),
                draft.state(),
                null,
                customer.id(),
                draft.orderedOn(),
                draft.neededOn(),
                term,
                currency,
                new BigDecimal(rate),
                draft.invoicing(),
                "",
                "",
                null,
                lines,
                draft.command(),
                0);
    }

    public static Delivery picked(Delivery delivery, Map<String, String> quantities) {
        return delivery.with(delivery.lines().stream()
                .map(line -> line.of(new BigDecimal(quantities.getOrDefault(line.itemNumber(), "0"))))
                .toList());
    }

    public static CustomerReturn back(CustomerReturn one, String delivery, String item, String quantity) {
        return one.with(one.lines().stream()
                .map(line -> line.deliveryNumber().equals(delivery)
                                && line.itemNumber().equals(item)
                        ? line.of(new BigDecimal(quantity))
                        : line)
                .toList());
    }

    /** The entries of a document, account by account. */
    @Transactional(readOnly = true)
    public String entries(String document, long id) {
        var sum = DSL.sum(JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT));
        return db
                .select(JOURNAL_LINE.account().NUMBER, sum)
                .from(JOURNAL_LINE)
                .where(
                        JOURNAL_LINE.journalEntry().SOURCE.eq(document),
                        JOURNAL_LINE.journalEntry().SOURCE_ID.eq(id))
                .groupBy(JOURNAL_LINE.ENTRY_ID, JOURNAL_LINE.account().NUMBER)
                .orderBy(JOURNAL_LINE.ENTRY_ID, DSL.min(JOURNAL_LINE.LINE_NO))
                .fetch()
                .stream()
                .map(row -> row.value1() + " " + row.value2().setScale(2).toPlainString())
                .collect(Collectors.joining(", "));
    }

    public long pay(Invoice invoice, LocalDate on, String amount) {
        return post(payment(invoice, on, amount, bank())).id();
    }

    public Payment post(Payment payment) {
        return payments.post(payment, UUID.randomUUID());
    }

    public int bank() {
        return accounts.list().stream()
                .filter(account -> account.number().equals("1000"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Payment payment(Invoice invoice, LocalDate on, String amount, int bank) {
        var item = items.payable(invoice.entry()).getFirst();
        return Payment.draft(
                Direction.INCOMING,
                item.party(),
                on,
                bank,
                Money.round(new BigDecimal(amount), item.open().currency()),
                invoice.rate(),
                "",
                List.of(new Allocation(item.id(), item.open(), item.discountAt(on))));
    }

    /** What moved on the accounts of this year. */
    public String balances() {
        // what is paid some weeks from now may fall into the next year
        var begin = companies.today().withDayOfYear(1);
        return balances.of(List.of(new DateRange(begin, begin.plusYears(2).minusDays(1)))).lines().stream()
                .filter(line -> !line.subtotal())
                .filter(line -> line.periods().getFirst().closing().signum() != 0)
                .map(line -> line.number() + " "
                        + line.periods().getFirst().closing().toPlainString())
                .collect(Collectors.joining(", "));
    }

    public static String progress(SalesOrder order) {
        return order.state()
                + order.lines().stream()
                        .map(line -> " " + plain(line.goods().quantity()) + "/"
                                + plain(line.progress().delivered()) + "/"
                                + plain(line.progress().invoiced()))
                        .collect(Collectors.joining());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public InvoiceLine goods(Items.Choice item, String quantity, String discount) {
        return trade.line(item, quantity, discount);
    }
}
