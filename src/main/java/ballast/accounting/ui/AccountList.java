package ballast.accounting.ui;

import ballast.accounting.Account;
import ballast.accounting.AccountingPermissions;
import ballast.accounting.Accounts;
import ballast.platform.ui.ListPage;
import ballast.platform.ui.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The chart of accounts. */
@Route("accounting/accounts")
@RolesAllowed(AccountingPermissions.ACCOUNT_READ)
@Menu(title = "accounting.account.list", icon = "vaadin:list-ol", order = 430)
class AccountList extends Composite<ListPage<Account>> {

    private final Accounts accounts;

    AccountList(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected ListPage<Account> initContent() {
        var list = new ListPage<Account>("accounting.account");
        var text = list.search();
        var kind = list.choice("kind", Account.Kind.class, "accounting.account.kind");
        return list.text("number", Account::number)
                .text("name", Account::name)
                .status("kind", Account::kind, "accounting.account.kind")
                .text("control", account -> Words.t("accounting.account.control", account.control()))
                .text("group", Account::group)
                .text("active", Account::active)
                .sortable("number", "name", "kind", "control")
                .rows(page -> accounts.page(new Accounts.Filter(text.getValue(), kind.getValue(), null, false), page))
                .opens(account -> "accounting/accounts/" + account.id())
                .with(new ChartUpload(accounts, list::refresh))
                .creates("accounting/accounts/0", AccountingPermissions.ACCOUNT_EDIT);
    }
}
