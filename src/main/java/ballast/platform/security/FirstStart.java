package ballast.platform.security;

import static db.platform.Tables.APP_USER;
import static db.platform.Tables.ROLE;

import ballast.platform.db.Scope;
import ballast.platform.text.Labels;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an empty installation begins with: usual roles, and one administrator with a one-time password. */
@Component
public class FirstStart {

    private final DSLContext db;
    private final Labels labels;
    private final Roles roles;
    private final Users users;
    private final TransactionTemplate transaction;

    FirstStart(DSLContext db, Labels labels, Roles roles, Users users, TransactionTemplate transaction) {
        this.db = db;
        this.labels = labels;
        this.roles = roles;
        this.users = users;
        this.transaction = transaction;
    }

    public boolean isNeeded() {
        return Scope.SYSTEM.call(() -> Boolean.TRUE.equals(transaction.execute(status -> !db.fetchExists(APP_USER))));
    }

    /** The administrator and the one-time password. */
    public String createAdministrator() {
        var password = Passwords.random();
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            createRoles();
            users.store(User.fresh("admin", "Administrator", "en").administering(), password, true);
        }));
        return password;
    }

    /** A user with one of the usual roles in some companies; its password needs no change. */
    public void createUser(
            String login, String name, String language, String password, List<Integer> companies, String held) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            var role = db.fetchSingle(ROLE, ROLE.NAME.eq(held)).getId();
            var grants = companies.stream()
                    .map(company -> new User.Grant(company, role))
                    .toList();
            users.store(User.fresh(login, name, language).granted(grants), password, false);
        }));
    }

    private void createRoles() {
        var usual = new TreeMap<String, Predicate<String>>();
        usual.put("Accountant", p -> !p.startsWith("administration."));
        usual.put("Sales clerk", FirstStart::ofSalesClerk);
        usual.put("Manager", FirstStart::ofManager);
        usual.put("Warehouse clerk", FirstStart::ofWarehouseClerk);
        usual.put("Auditor", p -> p.endsWith(".read"));
        usual.put("Company administrator", p -> p.equals(Administration.COMPANY) || p.endsWith(".read"));
        usual.forEach((name, holds) -> roles.store(new Role(
                0, name, "", labels.permissions().stream().filter(holds).collect(Collectors.toUnmodifiableSet()), 0)));
    }

    private static boolean ofManager(String permission) {
        return permission.endsWith(".read")
                || permission.startsWith("documents.")
                || Set.of("approvals.request.decide", "approvals.delegation.edit")
                        .contains(permission);
    }

    /** Quantities, not what they cost. */
    private static boolean ofWarehouseClerk(String permission) {
        return permission.startsWith("documents.")
                || permission.startsWith("warehousing.goods_movement.")
                || Set.of(
                                "warehousing.stocktake.read",
                                "warehousing.stocktake.count",
                                "inventory.stock.read",
                                "inventory.warehouse.read",
                                "inventory.reorder_level.read",
                                "catalog.item.read",
                                "approvals.request.read")
                        .contains(permission);
    }

    private static boolean ofSalesClerk(String permission) {
        return permission.startsWith("sales.")
                || permission.startsWith("orders.")
                        && !Set.of("orders.order.release", "orders.cost.read").contains(permission)
                || permission.startsWith("parties.party.")
                || permission.startsWith("documents.")
                || Set.of(
                                "catalog.item.read",
                                "catalog.price-list.read",
                                "accounting.payment.read",
                                "accounting.payment.post",
                                "accounting.open_item.read",
                                "accounting.account.read")
                        .contains(permission);
    }
}
