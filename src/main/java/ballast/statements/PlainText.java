package ballast.statements;

import ballast.platform.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a journal is written down as plain text: the words of its users must never become its grammar. */
enum PlainText {
    /** Read by hledger and by Ledger. */
    LEDGER("journal") {
        @Override
        String component(String number, String name) {
            return line(number + " " + name).replace(':', '-').replace(';', ',');
        }

        @Override
        void head(Writer out, String company, String currency) throws IOException {
            out.write("; " + line(company) + "\n");
            if (Money.digits(currency) > 0) {
                out.write("commodity 1000." + "0".repeat(Money.digits(currency)) + " " + currency + "\n");
            }
        }

        @Override
        void account(Writer out, String name, String currency, LocalDate since) throws IOException {
            out.write("account " + name + "\n");
        }

        @Override
        void entry(Writer out, Entry entry) throws IOException {
            var number =
                    line(entry.number()).replace('(', '[').replace(')', ']').replace(';', ',');
            out.write("\n" + entry.postingOn() + " * (" + number + ") "
                    + line(entry.text()).replace(';', ',') + "\n");
            if (entry.source() != null) {
                out.write("    ; source: " + line(entry.source()) + "\n");
            }
        }

        @Override
        void posting(Writer out, String account, String amount, String text) throws IOException {
            // a comment may hold neither tags nor dates in brackets: both programs read them
            var comment = line(text).replace(':', '-').replace('[', '(').replace(']', ')');
            out.write("    " + account + "  " + amount + (comment.isEmpty() ? "" : "  ; " + comment) + "\n");
        }
    },

    BEANCOUNT("beancount") {
        @Override
        String component(String number, String name) {
            return (ascii(number) + "-" + ascii(name)).replaceAll("^-+|-+$", "");
        }

        @Override
        void head(Writer out, String company, String currency) throws IOException {
            out.write("option \"title\" " + quoted(company) + "\n");
            out.write("option \"operating_currency\" \"" + currency + "\"\n\n");
        }

        @Override
        void account(Writer out, String name, String currency, LocalDate since) throws IOException {
            out.write(since + " open " + name + " " + currency + "\n");
        }

        @Override
        void entry(Writer out, Entry entry) throws IOException {
            out.write("\n" + entry.postingOn() + " * " + quoted(entry.text()) + "\n");
            out.write("  number: " + quoted(entry.number()) + "\n");
            if (entry.source() != null) {
                out.write("  source: " + quoted(entry.source()) + "\n");
            }
        }

        @Override
        void posting(Writer out, String account, String amount, String text) throws IOException {
            out.write("  " + account + "  " + amount + "\n");
            if (!text.isEmpty()) {
                out.write("    text: " + quoted(text) + "\n");
            }
        }
    };

    /** An entry's head; its postings follow. */
    record Entry(
            long id,
            LocalDate postingOn,
            String number,
            String text,
            @Nullable String source) {}

    private final String extension;

    PlainText(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    abstract String component(String number, String name);

    abstract void head(Writer out, String company, String currency) throws IOException;

    abstract void account(Writer out, String name, String currency, LocalDate since) throws IOException;

    abstract void entry(Writer out, Entry entry) throws IOException;

    abstract void posting(Writer out, String account, String amount, String text) throws IOException;

    /** A name per account, no two alike. */
    Map<Integer, String> names(List<AccountTree.Account> accounts) {
        var names = new HashMap<Integer, String>();
        var taken = new HashSet<String>();
        for (var account : accounts) {
            var component = component(account.number(), account.name());
            var first = component.isEmpty() ? "A" : component;
            var name = account.section().root() + ":" + first.substring(0, 1).toUpperCase(Locale.ROOT)
                    + first.substring(1);
            while (!taken.add(name)) {
                name += "-" + account.id();
            }
            names.put(account.id(), name);
        }
        return names;
    }

    static String amount(BigDecimal amount, String currency) {
        return Balances.exact(amount, currency).toPlainString() + " " + currency;
    }

    /** On one line, words one space apart. */
    static String line(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    }

    static String quoted(String words) {
        return '"' + line(words).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Letters, digits and dashes. */
    static String ascii(String words) {
        return Normalizer.normalize(words.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
