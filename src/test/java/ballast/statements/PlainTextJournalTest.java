package ballast.statements;

import static db.accounting.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.Records.mapping;

import ballast.accounting.JournalEntry.Claim;
import ballast.accounting.JournalEntry.Line;
import ballast.demo.GivenHistory;
import ballast.platform.money.Money;
import ballast.statements.AccountTree.Account;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class PlainTextJournalTest extends StatementsTest {

    private static final List<String> NASTY = List.of(
            "plain",
            "two  spaces",
            "tab\tand\r\nline",
            "semi; colon: date:2026-13-45",
            "\"quoted\" \\ back",
            "[=2026-02-30]",
            "(x) [y] {z} <w>",
            "; comment",
            "* star ! bang",
            "= 5 EUR @ 3 USD @@ 4",
            "Grüße, 株式会社 ñ",
            "😀👩‍👩‍👧 \u2028 \u00a0x",
            "#tag ^link %x ~ | payee",
            "",
            "-1.00 EUR",
            "payee | note ; date: x",
            "\"",
            "a:b:c",
            "'single' `tick`",
            "\\n \\\"");

    @Autowired
    private JournalExport export;

    @Autowired
    private TrialBalances trialBalances;

    @Autowired
    private IncomeStatements incomeStatements;

    @Autowired
    private BalanceSheets balanceSheets;

    @Autowired
    private GivenHistory history;

    @TempDir
    Path folder;

    private LocalDate from = LocalDate.parse("2025-11-17");
    private LocalDate to = LocalDate.parse("2026-03-15");

    private final Random random = new Random(20260315);

    @Test
    @NeedsPrograms({"hledger", "ledger", "bean-check", "bean-query"})
    void three_other_programs_come_to_the_same_books() throws Exception {
        postRandomBooks();
        threeProgramsAgree();
    }

    @Test
    @NeedsPrograms({"hledger", "ledger", "bean-check", "bean-query"})
    void they_come_to_the_same_books_of_the_demo_company_too() throws Exception {
        inCompany(history::live);
        to = reading(companies::today);
        from = to.minusDays(40);
        assertThat(reading(() -> balanceSheets.at(List.of(to))).totalAssets().getFirst())
                .isPositive();
        threeProgramsAgree();
    }

    private void threeProgramsAgree() throws Exception {
        var journal = exported("journal");
        var beancount = exported("beancount");
        assertThat(run("bean-check", beancount)).isEmpty();
        compare(
                "ledger",
                PlainText.LEDGER,
                (start, end) -> balances(run(
                        "ledger",
                        "-f",
                        journal,
                        "--args-only",
                        "bal",
                        "--flat",
                        "--no-total",
                        "-b",
                        start,
                        "-e",
                        end,
                        "--format",
                        "%(account)\t%(display_total)\n")));
        compare(
                "hledger",
                PlainText.LEDGER,
                (start, end) -> balances(
                        run("hledger", "-f", journal, "bal", "--flat", "-N", "-b", start, "-e", end, "-O", "csv")
                                .replace("\"account\",\"balance\"", "")
                                .replaceAll("(?m)^\"(.*)\",\"(.*)\"$", "$1\t$2")
                                .replace("\"\"", "\"")));
        compare(
                "beancount",
                PlainText.BEANCOUNT,
                (start, end) -> balances(run(
                                "bean-query",
                                "-f",
                                "csv",
                                beancount,
                                "select account, sum(number) as s where date >= " + start + " and date < " + end
                                        + " group by account")
                        .replaceFirst("account *,.*", "")
                        .replace(",", "\t")));
        var net = run("hledger", "-f", journal, "bs", "-e", to.plusDays(1).toString(), "-O", "csv")
                .lines()
                .toList();
        var sheet = reading(() -> balanceSheets.at(List.of(to)));
        assertThat(net.getLast()).isEqualTo("\"Net:\",\"" + sheet.totalEquity().getFirst() + " EUR\"");
    }

    private interface Tool {
        Map<String, BigDecimal> balances(String from, String before) throws Exception;
    }

    private void compare(String tool, PlainText dialect, Tool program) throws Exception {
        var names = dialect.names(accounts());
        var before = to.plusDays(1).toString();
        var trial = reading(() -> trialBalances.of(List.of(new DateRange(from, to))));
        var closing = new TreeMap<String, BigDecimal>();
        for (var line : trial.lines()) {
            if (!line.subtotal() && line.periods().getFirst().closing().signum() != 0) {
                closing.put(names.get(line.account()), line.periods().getFirst().closing());
            }
        }
        var theirs = program.balances("1990-01-01", before);
        assertThat(theirs).as(tool + " trial balance").isEqualTo(closing);

        var moved = program.balances(from.toString(), before);
        var income = reading(() -> incomeStatements.of(List.of(new DateRange(from, to))));
        assertThat(sum(moved, "Income"))
                .as(tool)
                .isEqualTo(income.totalIncome().getFirst().negate());
        assertThat(sum(moved, "Expenses"))
                .as(tool)
                .isEqualTo(income.totalExpenses().getFirst());

        var sheet = reading(() -> balanceSheets.at(List.of(to)));
        assertThat(sum(theirs, "Assets")).as(tool).isEqualTo(sheet.totalAssets().getFirst());
        assertThat(sum(theirs, "Liabilities"))
                .as(tool)
                .isEqualTo(sheet.totalLiabilities().getFirst().negate());
        assertThat(sum(theirs, "Equity").add(sum(theirs, "Income")).add(sum(theirs, "Expenses")))
                .as(tool)
                .isEqualTo(sheet.totalEquity().getFirst().negate());
    }

    private static BigDecimal sum(Map<String, BigDecimal> balances, String root) {
        Predicate<String> under = name -> name.startsWith(root + ":");
        return balances.entrySet().stream()
                .filter(balance -> under.test(balance.getKey()))
                .map(Map.Entry::getValue)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Map<String, BigDecimal> balances(String output) {
        var all = new TreeMap<String, BigDecimal>();
        output.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(2);
            var amount = new BigDecimal(cells[1].replace("EUR", "").strip()).setScale(2);
            if (amount.signum() != 0) {
                all.put(cells[0].strip(), amount);
            }
        });
        return all;
    }

    private void postRandomBooks() {
        var kinds = List.of("ASSET", "LIABILITY", "EQUITY", "INCOME", "EXPENSE");
        posting(() -> {
            var numbers = new ArrayList<>(List.of("T1000", "T3000", "T4000", "T4100", "T6000"));
            for (int i = 0; i < NASTY.size(); i++) {
                var number = "T9" + i;
                books.account(number, "x" + NASTY.get(i), kinds.get(i % kinds.size()), "NONE", null);
                numbers.add(number);
            }
            books.account("T 95", "same", "ASSET", "NONE", null);
            books.account("T-95", "same", "ASSET", "NONE", null);
            numbers.addAll(List.of("T 95", "T-95"));
            var party = books.party("T-N", "Nasty \" Ltd; (x)");
            for (int i = 0; i < 1500; i++) {
                books.post(anyDay(), any(NASTY), lines(numbers, party));
            }
        });
    }

    private List<Line> lines(List<String> numbers, long party) {
        var lines = new ArrayList<Line>();
        var rest = Money.zero("EUR");
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            var amount = Money.round(
                    BigDecimal.valueOf(random.nextLong(1, 10_000_000) * (random.nextBoolean() ? 1 : -1), 2), "EUR");
            lines.add(Line.of(books.account(any(numbers)), amount).saying(any(NASTY)));
            rest = rest.minus(amount);
        }
        if (rest.isZero()) {
            return lines(numbers, party);
        }
        lines.add(Line.of(books.account("T1100"), rest)
                .owedBy(Claim.due(party, to))
                .saying(any(NASTY)));
        return lines;
    }

    private String anyDay() {
        return LocalDate.parse("2025-01-01").plusDays(random.nextInt(720)).toString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<Account> accounts() {
        return reading(() -> transaction.execute(status -> db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NUMBER,
                        ACCOUNT.NAME,
                        ACCOUNT.KIND.convertFrom(Section::valueOf),
                        ACCOUNT.PARENT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.IS_GROUP.isFalse())
                .orderBy(ACCOUNT.NUMBER, ACCOUNT.ID)
                .fetch(mapping(Account::new))));
    }

    private String exported(String extension) {
        var out = new ByteArrayOutputStream();
        var code = export.run(company.id() + "", folder.toString(), new PrintStream(out), new PrintStream(out));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith("." + extension))
                .findFirst()
                .orElseThrow();
    }

    private static String run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
        return output;
    }

    @Test
    void a_journal_is_written_as_plain_text() throws Exception {
        posting(() -> books.post(
                "2026-01-31",
                "Hofmann; \"Söhne\"",
                List.of(
                        Line.of(books.account("T1000"), Books.euros("119.00")).saying("cash: [2026-01-01]"),
                        Line.of(books.account("T4000"), Books.euros("-119.00")))));
        assertThat(Files.readString(Path.of(exported("journal"))))
                .contains("account Assets:T1000 Bank\n")
                .endsWith("""

                2026-01-31 * (T-1) Hofmann, "Söhne"
                    ; source: sales.invoice/1
                    Assets:T1000 Bank  119.00 EUR  ; cash- (2026-01-01)
                    Income:T4000 Goods  -119.00 EUR
                """);
        assertThat(Files.readString(Path.of(exported("beancount"))))
                .contains("2026-01-31 open Assets:T1000-Bank EUR\n")
                .endsWith("""

                2026-01-31 * "Hofmann; \\"Söhne\\""
                  number: "T-1"
                  source: "sales.invoice/1"
                  Assets:T1000-Bank  119.00 EUR
                    text: "cash: [2026-01-01]"
                  Income:T4000-Goods  -119.00 EUR
                """);
    }

    @Test
    void bad_input_is_answered_with_one_line_and_code_2() {
        assertThat(refusal("-7", folder.toString())).isEqualTo("export journal: there is no company -7\n");
        assertThat(refusal("x", folder.toString())).isEqualTo("export journal: there is no company x\n");
        assertThat(refusal(null, "/nowhere/at/all"))
                .isEqualTo("export journal: cannot write to the folder /nowhere/at/all\n");
        assertThat(folder).isEmptyDirectory();
    }

    private String refusal(String wanted, String into) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertThat(export.run(wanted, into, new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_company_gets_its_two_files() {
        var out = new ByteArrayOutputStream();
        assertThat(export.run(null, folder.toString(), new PrintStream(out), System.err))
                .isZero();
        var slug = PlainText.ascii(company.name()).toLowerCase(java.util.Locale.ROOT);
        assertThat(folder.resolve(slug + ".journal")).exists();
        assertThat(folder.resolve(slug + ".beancount")).exists();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(folder.toFile().list().length);
    }
}
