package ballast.accounting.ui;

import ballast.accounting.Account;
import ballast.accounting.AccountRef.Control;
import ballast.accounting.AccountingPermissions;
import ballast.accounting.Accounts;
import ballast.accounting.Dimensions;
import ballast.platform.ui.Choices;
import ballast.platform.ui.DocumentPage;
import ballast.platform.ui.Navigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One account of the chart. */
@Route("accounting/accounts/:id")
@RolesAllowed(AccountingPermissions.ACCOUNT_READ)
class AccountPage extends Composite<DocumentPage<Account>> {

    private final Accounts accounts;
    private final AccountLookup lookup;
    private final Dimensions dimensions;

    AccountPage(Accounts accounts, AccountLookup lookup, Dimensions dimensions) {
        this.accounts = accounts;
        this.lookup = lookup;
        this.dimensions = dimensions;
    }

    @Override
    protected DocumentPage<Account> initContent() {
        var demanded = new DemandedDimensions(dimensions);
        return new DocumentPage<>("accounting.account", Account.class)
                .field("number", new TextField())
                .field("name", new TextField(), 2)
                .field("kind", Choices.of(Account.Kind.class, "accounting.account.kind"))
                .field("parent", lookup.groups().asInteger())
                .field("control", Choices.of(Control.class, "accounting.account.control"))
                .field("currency", Choices.currency())
                .field("group", new Checkbox())
                .field("active", new Checkbox())
                .below(demanded)
                .shows(demanded::show)
                .identity(account -> (long) account.id(), account -> account.number() + " " + account.name())
                .loads(id -> accounts.get(id.intValue()), event -> Account.draft())
                .saves(AccountingPermissions.ACCOUNT_EDIT, any -> true, accounts::save)
                .button(
                        "ledger",
                        "statements.report.read",
                        account -> account.id() != 0,
                        account -> Navigation.to("statements/general-ledger?account=" + account.id()));
    }
}
