package ballast.inventory;

/** Why goods move. */
public enum MoveKind {
    RECEIPT,
    ISSUE,
    RETURN,
    SUPPLIER_RETURN,
    SHIPMENT,
    ARRIVAL,
    RELOCATION,
    ADJUSTMENT,
    SCRAP,
    REVALUATION;

    /** Whether it may take only what is free: neither blocked nor expired nor kept for others. */
    boolean takesWhatIsFree() {
        return this == ISSUE || this == SHIPMENT;
    }
}
