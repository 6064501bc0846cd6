package ballast.bench;

/** A measurement that may be asked for by name. */
interface Bench {

    /** As on the command line: {@code w2}. */
    String name();

    /** What it measures, as the table's heading. */
    String title();

    /** @param size how many journal lines or invoices it fills in first; 0 for the usual number */
    Report run(int size);
}
