package ballast.purchasing;

/** Who has waited for the goods of a receipt, in a module above: bills that came before them. */
public interface GoodsArrival {

    /** Inside the transaction of the receipt, once its goods are in the books; the order is taken. */
    void arrived(GoodsReceipt receipt);
}
