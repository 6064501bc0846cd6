package ballast.payables;

/** What one may be allowed to do with what suppliers charge. */
public final class PayablesPermissions {

    public static final String BILL_READ = "payables.bill.read";
    public static final String BILL_EDIT = "payables.bill.edit";
    public static final String BILL_POST = "payables.bill.post";
    public static final String BILL_ACCEPT = "payables.bill.accept";
    public static final String BILL_REVERSE = "payables.bill.reverse";
    public static final String RUN_READ = "payables.payment_run.read";
    public static final String RUN_PROPOSE = "payables.payment_run.propose";
    public static final String RUN_APPROVE = "payables.payment_run.approve";
    public static final String SETTING_READ = "payables.setting.read";
    public static final String SETTING_EDIT = "payables.setting.edit";

    private PayablesPermissions() {}
}
