package ballast.statements;

/** What a role may be allowed to do with the statements. */
public final class StatementsPermissions {

    public static final String REPORT_READ = "statements.report.read";
    public static final String JOURNAL_EXPORT = "statements.journal.export";

    private StatementsPermissions() {}
}
