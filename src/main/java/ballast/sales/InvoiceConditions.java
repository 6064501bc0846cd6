package ballast.sales;

import static db.parties.Tables.PARTY_TEXT;
import static db.sales.Tables.INVOICE;
import static db.sales.Tables.INVOICE_TEXT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import ballast.platform.search.SearchWords;
import org.jooq.Condition;

/** Which invoices fit a text that was typed. */
final class InvoiceConditions {

    private InvoiceConditions() {}

    /** By number and reference, or by the customer; by the customer alone where the text is too short for an index. */
    static Condition matching(String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var theirs = INVOICE.as("theirs");
        var customers = select(PARTY_TEXT.ID).from(PARTY_TEXT).where(SearchWords.in(PARTY_TEXT.TEXT, text));
        var ofCustomers = select(theirs.ID).from(theirs).where(theirs.PARTY_ID.in(customers));
        return SearchWords.areIndexed(text)
                ? INVOICE.ID.in(select(INVOICE_TEXT.ID)
                        .from(INVOICE_TEXT)
                        .where(SearchWords.in(INVOICE_TEXT.TEXT, text))
                        .union(ofCustomers))
                : INVOICE.ID.in(ofCustomers);
    }
}
