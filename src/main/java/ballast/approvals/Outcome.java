package ballast.approvals;

/** What came of asking or agreeing: the document may go on, or others still have to agree. */
public enum Outcome {
    APPROVED,
    WAITING
}
