package ballast.statements;

/** The five parts of the books that an account may belong to. */
public enum Section {
    ASSET("Assets", 1),
    LIABILITY("Liabilities", -1),
    EQUITY("Equity", -1),
    INCOME("Income", -1),
    EXPENSE("Expenses", 1);

    private final String root;
    private final int sign;

    Section(String root, int sign) {
        this.root = root;
        this.sign = sign;
    }

    /** The top of its accounts in plain-text accounting. */
    String root() {
        return root;
    }

    /** Makes the side on which the section usually stands positive. */
    int sign() {
        return sign;
    }
}
