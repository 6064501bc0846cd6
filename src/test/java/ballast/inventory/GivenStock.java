package ballast.inventory;

import static db.accounting.Tables.ACCOUNT;
import static db.accounting.Tables.JOURNAL_LINE;
import static db.inventory.Tables.BIN_BALANCE;
import static db.inventory.Tables.STOCK_BALANCE;
import static db.inventory.Tables.WAREHOUSE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import ballast.accounting.AccountDetermination.Purpose;
import ballast.accounting.AccountRef;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.JournalEntry;
import ballast.accounting.JournalEntry.Line;
import ballast.accounting.Ledger;
import ballast.catalog.Item;
import ballast.catalog.Items;
import ballast.inventory.LateCost.Share;
import ballast.inventory.StockItem.Costing;
import ballast.inventory.StockItem.Tracking;
import ballast.platform.company.Companies;
import ballast.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods in and out of the warehouses of the current company, as documents would move them. */
@Component
@NullUnmarked
public class GivenStock {

    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    private final DSLContext db;
    private final Stock stock;
    private final StockItems stockItems;
    private final Warehouses warehouses;
    private final Items items;
    private final Ledger ledger;
    private final Companies companies;
    private final Lots lots;

    GivenStock(
            DSLContext db,
            Stock stock,
            StockItems stockItems,
            Warehouses warehouses,
            Items items,
            Ledger ledger,
            Companies companies,
            Lots lots) {
        this.db = db;
        this.stock = stock;
        this.stockItems = stockItems;
        this.warehouses = warehouses;
        this.items = items;
        this.ledger = ledger;
        this.companies = companies;
        this.lots = lots;
    }

    public long item(String number) {
        var fresh = items.fresh();
        return items.save(new Item(
                        0,
                        number,
                        number,
                        fresh.kind(),
                        "",
                        fresh.unitId(),
                        fresh.taxCodeId(),
                        fresh.postingGroupId(),
                        BigDecimal.TEN,
                        "",
                        true,
                        List.of(),
                        0))
                .id();
    }

    public long item(String number, Costing costing, Tracking tracking) {
        var id = item(number);
        stockItems.save(new StockItem(id, "", "", costing, tracking, 0));
        return id;
    }

    public int warehouse(String code, boolean allowsNegative) {
        return warehouses
                .save(new Warehouse(0, code, code, allowsNegative, true, List.of(), 0))
                .id();
    }

    @Transactional(readOnly = true)
    public Place main() {
        return Place.of(db.select(WAREHOUSE.ID)
                .from(WAREHOUSE)
                .where(WAREHOUSE.CODE.eq("MAIN"))
                .fetchSingle()
                .value1());
    }

    public static Cause cause(LocalDate on) {
        int no = DOCUMENTS.incrementAndGet();
        return new Cause("test.document", no, "T-" + no, on, "");
    }

    public static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    public static BigDecimal pieces(String quantity) {
        return new BigDecimal(quantity);
    }

    @Transactional
    public Posted receive(Cause cause, long item, Place place, String quantity, String value) {
        return stock.receive(
                cause,
                Against.of(Purpose.GOODS_RECEIVED),
                List.of(new Stock.Receipt(1, item, place, pieces(quantity), eur(value))));
    }

    @Transactional
    public Posted issue(Cause cause, long item, Place place, String quantity) {
        return issue(cause, item, place, quantity, null);
    }

    @Transactional
    public Posted issue(Cause cause, long item, Place place, String quantity, OrderLine order) {
        return stock.issue(
                cause,
                Against.of(Purpose.COST_OF_SALES),
                List.of(new Stock.Issue(1, item, place, pieces(quantity), order)));
    }

    @Transactional
    public Posted takeBack(Cause cause, Cause issue, Place place, String quantity) {
        return stock.takeBack(
                cause,
                Against.of(Purpose.COST_OF_SALES),
                List.of(new Stock.Return(1, line(issue), pieces(quantity), place)));
    }

    @Transactional
    public Posted ship(Cause cause, long item, Place from, String quantity) {
        return stock.ship(cause, List.of(new Stock.Issue(1, item, from, pieces(quantity), null)));
    }

    @Transactional
    public Posted ship(List<Stock.Issue> lines) {
        return stock.ship(cause(today()), lines);
    }

    @Transactional
    public Posted issue(List<Stock.Issue> lines) {
        return stock.issue(cause(today()), Against.of(Purpose.COST_OF_SALES), lines);
    }

    @Transactional
    public Posted receive(List<Stock.Issue> lines, String value) {
        return stock.receive(
                cause(today()),
                Against.of(Purpose.GOODS_RECEIVED),
                lines.stream()
                        .map(one -> new Stock.Receipt(one.line(), one.item(), one.place(), one.quantity(), eur(value)))
                        .toList());
    }

    private LocalDate today() {
        return companies.today();
    }

    @Transactional
    public Posted arrive(Cause cause, Cause shipment, Place to, String quantity) {
        return stock.arrive(cause, List.of(new Stock.Return(1, line(shipment), pieces(quantity), to)));
    }

    @Transactional
    public Posted adjust(Cause cause, Stock.Difference... differences) {
        return stock.adjust(cause, Against.of(Purpose.STOCK_DIFFERENCE), List.of(differences));
    }

    /** A late cost by quantity, owed to the goods received but not billed. */
    @Transactional
    public Posted late(Cause cause, String cost, Share... over) {
        var late = new LateCost(1, eur(cost), List.of(over));
        return stock.revalue(cause, List.of(late), lines -> {
            var all = new ArrayList<Line>(lines);
            all.add(Line.of(account("2050"), eur(cost).negate()));
            return ledger.post(entry(cause, all));
        });
    }

    public static JournalEntry entry(Cause cause, List<Line> lines) {
        return new JournalEntry(
                "PUR",
                cause.on(),
                cause.on(),
                cause.number(),
                "",
                cause.source(),
                cause.id(),
                lines,
                UUID.randomUUID());
    }

    public static OrderLine line(Cause cause) {
        return new OrderLine(cause.source(), cause.id(), 1);
    }

    @Transactional(readOnly = true)
    public AccountRef account(String number) {
        return db.select(ACCOUNT.ID, ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.NUMBER.eq(number))
                .fetchSingle(row -> new AccountRef(row.value1(), row.value2(), Control.NONE));
    }

    /** What an entry posted, line by line. */
    @Transactional(readOnly = true)
    public String entry(Posted posted) {
        return db
                .select(JOURNAL_LINE.account().NUMBER, JOURNAL_LINE.DEBIT.minus(JOURNAL_LINE.CREDIT))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ENTRY_ID.eq(posted.entry()))
                .orderBy(JOURNAL_LINE.LINE_NO)
                .fetch()
                .stream()
                .map(row -> row.value1() + " " + row.value2().setScale(2).toPlainString())
                .collect(Collectors.joining(", "));
    }

    /** Quantity and value over all warehouses, as {@code 20 842.00}. */
    @Transactional(readOnly = true)
    public String stock(long item) {
        return db.select(sum(STOCK_BALANCE.ON_HAND), sum(STOCK_BALANCE.VALUE))
                .from(STOCK_BALANCE)
                .where(STOCK_BALANCE.ITEM_ID.eq(item))
                .fetchSingle(row -> StockRules.plain(row.value1()) + " "
                        + row.value2().setScale(2).toPlainString());
    }

    /** On hand and reserved over all warehouses, as {@code 20 4}. */
    @Transactional(readOnly = true)
    public String level(long item) {
        return db.select(sum(STOCK_BALANCE.ON_HAND), sum(STOCK_BALANCE.RESERVED))
                .from(STOCK_BALANCE)
                .where(STOCK_BALANCE.ITEM_ID.eq(item))
                .fetchSingle(row -> StockRules.plain(row.value1()) + " " + StockRules.plain(row.value2()));
    }

    /** Goods of a lot that is opened for them. */
    @Transactional
    public void lot(long item, String number, LocalDate expiresOn, String quantity, String value) {
        receive(cause(today()), item, main().lot(lots.open(item, number, expiresOn)), quantity, value);
    }

    /** The lots that are on hand. */
    @Transactional(readOnly = true)
    public List<String> lots(long item) {
        return db.select(BIN_BALANCE.lot().NUMBER)
                .from(BIN_BALANCE)
                .where(BIN_BALANCE.ITEM_ID.eq(item), BIN_BALANCE.ON_HAND.gt(BigDecimal.ZERO))
                .orderBy(BIN_BALANCE.lot().NUMBER)
                .fetch(row -> row.value1());
    }

    /** What is broken in the stock of the company. */
    @Transactional(readOnly = true)
    public List<String> findings() {
        return db.select(field(name("name"), String.class))
                .from(table("inventory.check_stock()"))
                .where(field(name("failed"), Long.class).ne(0L))
                .fetchInto(String.class);
    }
}
