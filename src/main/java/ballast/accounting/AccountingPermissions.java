package ballast.accounting;

/** What one may be allowed to do with the books. */
public final class AccountingPermissions {

    public static final String ACCOUNT_READ = "accounting.account.read";
    public static final String ACCOUNT_EDIT = "accounting.account.edit";
    public static final String ENTRY_READ = "accounting.journal_entry.read";
    public static final String ENTRY_POST = "accounting.journal_entry.post";
    public static final String ENTRY_REVERSE = "accounting.journal_entry.reverse";
    public static final String TEMPLATE_READ = "accounting.entry_template.read";
    public static final String TEMPLATE_EDIT = "accounting.entry_template.edit";
    public static final String OPEN_ITEM_READ = "accounting.open_item.read";
    public static final String OPEN_ITEM_SETTLE = "accounting.open_item.settle";
    public static final String PAYMENT_READ = "accounting.payment.read";
    public static final String PAYMENT_POST = "accounting.payment.post";
    public static final String PAYMENT_REVERSE = "accounting.payment.reverse";
    public static final String PERIOD_READ = "accounting.period.read";
    public static final String PERIOD_OPEN = "accounting.period.open";
    public static final String PERIOD_SOFT_CLOSE = "accounting.period.soft-close";
    public static final String PERIOD_HARD_CLOSE = "accounting.period.hard-close";
    public static final String PERIOD_REOPEN = "accounting.period.reopen";
    /** Asked by the database itself when somebody posts into a softly closed period. */
    public static final String POST_AFTER_SOFT_CLOSE = "accounting.period.post-after-soft-close";

    public static final String SETTINGS_READ = "accounting.settings.read";
    public static final String SETTINGS_EDIT = "accounting.settings.edit";
    public static final String BOOKS_CHECK = "accounting.books.check";

    private AccountingPermissions() {}
}
