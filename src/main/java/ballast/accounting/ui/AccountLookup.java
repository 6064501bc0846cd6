package ballast.accounting.ui;

import ballast.accounting.Account;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.Accounts;
import ballast.platform.db.Page;
import ballast.platform.ui.Lookup;
import ballast.platform.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds ledger accounts by number or name. */
@Component
public class AccountLookup {

    private final Accounts accounts;

    AccountLookup(Accounts accounts) {
        this.accounts = accounts;
    }

    public Lookup field() {
        return new Lookup((text, limit) -> find(text, false, limit), id -> option(accounts.get(id.intValue())));
    }

    /** Accounts that money is kept on. */
    public Lookup banks() {
        return new Lookup(
                (text, limit) -> accounts
                        .page(
                                new Accounts.Filter(text, Account.Kind.ASSET, false, true),
                                new Page(0, 500, List.of(new Page.Sort("number", false))))
                        .rows()
                        .stream()
                        .filter(account -> account.control() == Control.BANK)
                        .map(AccountLookup::option)
                        .limit(limit)
                        .toList(),
                id -> option(accounts.get(id.intValue())));
    }

    public Lookup groups() {
        return new Lookup((text, limit) -> find(text, true, limit), id -> option(accounts.get(id.intValue())));
    }

    public List<Option> find(String text) {
        return find(text, false, 12);
    }

    private List<Option> find(String text, @Nullable Boolean group, int limit) {
        return accounts
                .page(
                        new Accounts.Filter(text, null, group, true),
                        new Page(0, limit, List.of(new Page.Sort("number", false))))
                .rows()
                .stream()
                .map(AccountLookup::option)
                .toList();
    }

    Option named(int id) {
        return option(accounts.get(id));
    }

    public static Option option(Account account) {
        return new Option(account.id(), account.number() + " " + account.name(), "");
    }
}
