package ballast;

import static org.assertj.core.api.Assertions.assertThat;

import ballast.Sources.Source;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The floors of the house, for classes and for tables; and how statements are written. */
@NullUnmarked
class FloorsTest {

    private static final List<Set<String>> FLOORS = List.of(
            Set.of("platform"),
            Set.of("parties", "catalog", "documents", "approvals", "notifications", "audit", "administration"),
            Set.of("accounting", "inventory"),
            Set.of(
                    "statements",
                    "warehousing",
                    "stockreports",
                    "sales",
                    "orders",
                    "analyses",
                    "purchasing",
                    "payables",
                    "sourcing",
                    "hr"),
            Set.of("crm", "manufacturing", "projects", "assets", "capture", "operations"),
            Set.of("demo", "bench"));

    /** Within a floor, or from the composition of everything: the arrows drawn. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "inventory",
            Set.of("accounting"),
            "orders",
            Set.of("sales"),
            "analyses",
            Set.of("sales", "orders"),
            "payables",
            Set.of("purchasing"),
            "sourcing",
            Set.of("purchasing"),
            "demo",
            Set.of("bench"));

    private static final Set<String> WRITES = Set.of(
            "insertInto", "update", "deleteFrom", "newRecord", "mergeInto", "truncate", "delete", "executeInsert");
    private static final Set<String> STORES =
            Set.of("store", "insert", "update", "delete", "merge", "attach", "refresh", "changed", "touched");
    private static final Set<String> PLAIN_SQL = Set.of(
            "sql",
            "query",
            "resultQuery",
            "execute",
            "fetch",
            "fetchOne",
            "fetchSingle",
            "fetchMany",
            "prepareStatement",
            "condition",
            "field",
            "table");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ballast");

    @Test
    void a_module_declares_only_what_stands_below_it() {
        var wrong = new ArrayList<String>();
        modules()
                .forEach((module, declared) -> declared.forEach(other -> {
                    if (floor(other) >= floor(module)
                            && !ARROWS.getOrDefault(module, Set.of()).contains(other)) {
                        wrong.add(module + " → " + other);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_module_reads_the_tables_of_the_modules_it_declared() {
        var modules = modules();
        var wrong = new TreeSet<String>();
        for (var type : CLASSES) {
            var module = module(type.getPackageName());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> schema(dependency.getTargetClass()))
                    .filter(schema -> !schema.isEmpty() && !schema.equals(module))
                    .filter(schema -> !modules.getOrDefault(module, Set.of()).contains(schema))
                    .forEach(schema -> wrong.add(type.getName() + " → db." + schema));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_module_stores_only_its_own_records() {
        var wrong = new TreeSet<String>();
        for (var type : CLASSES) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isAssignableTo(UpdatableRecord.class))
                    .filter(call ->
                            STORES.contains(call.getName()) || call.getName().matches("set[A-Z].*"))
                    .filter(call -> !schema(call.getTargetOwner()).equals(module(type.getPackageName())))
                    .forEach(call -> wrong.add(call.getDescription()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_module_writes_only_its_own_tables() {
        var wrong = new ArrayList<String>();
        for (var source : Sources.main()) {
            var tables = tables(source);
            onCalls(source, (name, call) -> {
                if (WRITES.contains(name) && !call.getArguments().isEmpty()) {
                    var schema = tables.get(rootOf(call.getArguments().getFirst()));
                    if (schema != null && !schema.equals(source.module())) {
                        wrong.add(source.at(call) + " " + call);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void values_are_bound_and_never_pasted_into_a_statement() {
        var wrong = new ArrayList<String>();
        for (var source : Sources.main()) {
            // DDL for roles and the database takes no parameters; the names are constants
            if (source.path().endsWith("EmbeddedPostgres.java")) {
                continue;
            }
            source.scan(new TreeScanner<>() {
                @Override
                public Void visitBinary(BinaryTree node, Void nothing) {
                    if (node.getKind() == Tree.Kind.PLUS && isStatement(node) && !isConstant(node)) {
                        wrong.add(source.at(node) + " " + node);
                    }
                    return super.visitBinary(node, null);
                }
            });
            onCalls(source, (name, call) -> {
                var formats = (name.equals("formatted") || name.equals("format") || name.equals("replace"))
                        && isStatement(call);
                var pastes = PLAIN_SQL.contains(name)
                        && !source.isIn("ui")
                        && call.getArguments().stream()
                                .anyMatch(argument -> argument.getKind() == Tree.Kind.PLUS && !isConstant(argument));
                if (formats || pastes) {
                    wrong.add(source.at(call) + " " + call);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_view_leaves_failures_to_the_kit() {
        var wrong = new ArrayList<String>();
        for (var source : Sources.main()) {
            for (var type : source.topLevel()) {
                if (source.hasAnnotation(type, "Route")) {
                    new TreeScanner<Void, Void>() {
                        @Override
                        public Void visitTry(TryTree node, Void nothing) {
                            wrong.add(source.at(node));
                            return super.visitTry(node, null);
                        }
                    }.scan(type, null);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private interface Calls {
        void on(String name, MethodInvocationTree call);
    }

    private static void onCalls(Source source, Calls calls) {
        source.scan(new TreeScanner<>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                switch (call.getMethodSelect()) {
                    case MemberSelectTree member ->
                        calls.on(member.getIdentifier().toString(), call);
                    case IdentifierTree name -> calls.on(name.getName().toString(), call);
                    default -> {}
                }
                return super.visitMethodInvocation(call, null);
            }
        });
    }

    private static boolean isStatement(Tree tree) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitLiteral(LiteralTree literal, Void nothing) {
                        return literal.getValue() instanceof String text
                                && text.strip()
                                        .matches(
                                                "(?is)(select|insert into|update|delete from|with|merge into|alter|create|drop"
                                                        + "|grant|revoke|truncate|set local|call|copy)\\s.*");
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(tree, null));
    }

    private static boolean isConstant(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal -> true;
            case BinaryTree binary -> isConstant(binary.getLeftOperand()) && isConstant(binary.getRightOperand());
            default -> false;
        };
    }

    /** {@code INVOICE} for {@code INVOICE}, {@code INVOICE.as("i")} and {@code db.sales.Tables.INVOICE}. */
    private static String rootOf(ExpressionTree table) {
        return switch (table) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree member -> rootOf(member.getExpression());
            default -> "";
        };
    }

    /** The tables a file imports, with their schemas. */
    private static Map<String, String> tables(Source source) {
        return source.tree().getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString().split("\\."))
                .filter(parts -> parts.length == 4 && parts[0].equals("db") && parts[2].equals("Tables"))
                .collect(Collectors.toMap(parts -> parts[3], parts -> parts[1], (a, b) -> a));
    }

    private static String schema(JavaClass type) {
        return type.getPackageName().startsWith("db.") ? module(type.getPackageName()) : "";
    }

    private static String module(String packageName) {
        var parts = packageName.split("\\.", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    private static int floor(String declared) {
        var module = declared.split(" ::", 2)[0];
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(module)) {
                return floor;
            }
        }
        throw new AssertionError("On which floor is " + declared + "?");
    }

    /** Every module with what it declared. */
    private static Map<String, Set<String>> modules() {
        var modules = new TreeMap<String, Set<String>>();
        for (var type : CLASSES) {
            if (type.getSimpleName().equals("package-info")
                    && type.getPackageName().matches("ballast\\.\\w+")) {
                var declared = type.tryGetAnnotationOfType(ApplicationModule.class);
                declared.ifPresent(
                        module -> modules.put(module(type.getPackageName()), names(module.allowedDependencies())));
            }
        }
        assertThat(modules).containsKeys("platform", "accounting");
        return modules;
    }

    /** {@code parties} for {@code parties :: ui} too. */
    private static Set<String> names(String... declared) {
        return Stream.of(declared)
                .map(name -> name.replaceFirst("\\s*::.*", ""))
                .collect(Collectors.toSet());
    }
}
