package ballast;

import static db.platform.Tables.ROLE;
import static db.platform.Tables.ROLE_PERMISSION;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.documents.Attachments;
import ballast.documents.Comments;
import ballast.given.DatabaseTest;
import ballast.given.Trade;
import ballast.platform.search.Search;
import ballast.platform.search.SearchHit;
import ballast.platform.search.SearchSource;
import ballast.platform.security.SignedIn;
import ballast.platform.text.Labels;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

/** Whoever lacks a permission is refused by every use case, the search and all that hangs on a document. */
@NullUnmarked
class AuthorisationTest extends DatabaseTest {

    /** Use cases without a permission of their own, with the reason. */
    private static final Map<String, Set<String>> OPEN = Map.of(
            "everybody who works in the company may know it",
            Set.of(
                    "Companies.current",
                    "Companies.today",
                    "AccountDetermination.accounts",
                    "ExchangeRates.rate",
                    "PaymentTerms.list",
                    "PaymentTerms.get",
                    "PostingGroups.list",
                    "PostingGroups.get",
                    "TaxCodes.list",
                    "TaxCodes.get",
                    "Warehouses.list",
                    "Warehouses.get",
                    "Units.list",
                    "Units.get"),
            "who may read the document may read what hangs on it: tried below",
            Set.of("Attachments.list", "Attachments.get", "Attachments.open", "Comments.list"),
            "who may read the document may read its approval: tried by ApprovalsTest",
            Set.of("Requests.state", "Requests.history"),
            "answers with what the user may do or see: tried below",
            Set.of("ReadAccess.isOpen", "ReadAccess.require", "Search.find"),
            "of what the user may read: tried by SavedViewsTest and OrderToCashTest",
            Set.of("SavedViews.of", "SavedViews.save", "SavedViews.delete", "DocumentFlows.of"),
            "everybody's own account, and unsaved input: tried by DraftsTest",
            Set.of(
                    "Drafts.of",
                    "Drafts.open",
                    "Drafts.content",
                    "Drafts.keep",
                    "Drafts.rename",
                    "Drafts.remove",
                    "SignIn.loadUserByUsername",
                    "SignIn.in",
                    "SignIn.choices",
                    "SignIn.changePassword",
                    "SignIn.prefer",
                    ".registerNewSession", // what the framework calls at every sign-in
                    "Sessions.of",
                    "Sessions.end"),
            "the first start, before there is anybody",
            Set.of(
                    "FirstStart.isNeeded",
                    "FirstStart.createAdministrator",
                    "FirstStart.createUser",
                    "OneTimeNote.write",
                    "DemoCompany.found",
                    "Companies.found"),
            "jobs",
            Set.of("RecurringEntries.postDue", "Sealing.seal", "TaskRunner.runDue", "Companies.ids"),
            "bytes by their hash, which only an attachment one may read tells",
            Set.of("FileStore.receive", "FileStore.keep", "FileStore.open", "FileStore.has", "FileStore.remove"),
            "words and screens, no rows",
            Set.of(
                    "Labels.get",
                    "Labels.find",
                    "Labels.all",
                    "Labels.permissions",
                    "UiCodec.encode",
                    "UiCodec.decode"));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Labels labels;

    @Autowired
    private Search search;

    @Autowired
    private List<SearchSource> sources;

    @Autowired
    private Trade trade;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Comments comments;

    /** A public method of a bean. */
    private record UseCase(Object bean, Class<?> type, Method method) {

        String name() {
            return type.getSimpleName() + "." + method.getName();
        }

        Set<String> permissions() {
            var wanted = AnnotatedElementUtils.findMergedAnnotation(method, RolesAllowed.class);
            return wanted == null ? Set.of() : Set.of(wanted.value());
        }

        /** Part of another use case, or called by the application itself through an interface. */
        boolean isInner() {
            var transaction = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
            return transaction != null && transaction.propagation() == Propagation.MANDATORY
                    || ClassUtils.getAllInterfacesForClassAsSet(type).stream()
                            .filter(one -> one != SearchSource.class
                                    || !method.getName().equals("find"))
                            .filter(one -> one.getName().startsWith("ballast.") || one == ApplicationRunner.class)
                            .anyMatch(one -> ClassUtils.hasMethod(one, method));
        }

        /** What came of calling it with nothing in its hands: refused at the door, refused inside, or let in. */
        String call() {
            var arguments = Arrays.stream(method.getParameterTypes())
                    .map(UseCase::nothing)
                    .toArray();
            try {
                method.setAccessible(true);
                method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof AccessDeniedException denied
                        ? isAtTheDoor(denied) ? "refused" : "refused inside: " + denied.getMessage()
                        : "let in";
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return "let in";
        }

        /** Nothing of ours has run yet, and no transaction has begun. */
        private static boolean isAtTheDoor(AccessDeniedException denied) {
            return Arrays.stream(denied.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .takeWhile(name -> !name.startsWith(AuthorisationTest.class.getName()))
                    .noneMatch(name -> name.startsWith("ballast.") && !name.contains("$$")
                            || name.contains("TransactionInterceptor"));
        }

        private static Object nothing(Class<?> type) {
            return switch (type.getName()) {
                case "long" -> 0L;
                case "int" -> 0;
                case "boolean" -> false;
                case "java.lang.String" -> "";
                default -> null;
            };
        }
    }

    @Test
    void every_use_case_asks_for_a_permission_or_has_a_reason_not_to() {
        var open = OPEN.values().stream().flatMap(Set::stream).collect(toSet());
        var unguarded = useCases()
                .filter(useCase -> useCase.permissions().isEmpty() && !useCase.isInner())
                .map(UseCase::name)
                .collect(toSet());
        assertThat(unguarded).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void only_known_permissions_are_asked_for_and_only_where_they_are_heard() {
        assertThat(labels.permissions())
                .containsAll(
                        useCases().flatMap(one -> one.permissions().stream()).collect(toSet()));
        var deaf = beans().flatMap(
                        bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                .filter(method -> Modifier.isPrivate(method.getModifiers())
                        || Modifier.isStatic(method.getModifiers())
                        || Modifier.isFinal(method.getModifiers()));
        assertThat(deaf).isEmpty();
    }

    @Test
    void a_use_case_lets_in_exactly_those_who_hold_its_permission() {
        var wrong = new TreeSet<String>();
        var tried = new HashSet<String>();
        useCases().filter(useCase -> !useCase.permissions().isEmpty()).forEach(useCase -> {
            tried.add(useCase.name());
            roles(useCase).forEach((role, permissions) -> {
                var expected = permissions.stream().anyMatch(useCase.permissions()::contains) ? "let in" : "refused";
                var answer = callAs(permissions, useCase);
                if (!answer.equals(expected)) {
                    wrong.add("%s as %s: %s, not %s".formatted(useCase.name(), role, answer, expected));
                }
            });
        });
        assertThat(tried).hasSizeGreaterThan(90).contains("InvoiceService.post", "InvoiceSearch.page");
        assertThat(wrong).isEmpty();
    }

    private String callAs(Set<String> permissions, UseCase useCase) {
        var answer = new String[1];
        inCompanyWith(
                permissions,
                () -> transaction.executeWithoutResult(status -> {
                    answer[0] = useCase.call();
                    status.setRollbackOnly();
                }));
        return answer[0];
    }

    /** The usual ones; just its permission; everything but it. */
    private Map<String, Set<String>> roles(UseCase useCase) {
        var roles = new TreeMap<>(usualRoles());
        useCase.permissions().forEach(permission -> roles.put("only " + permission, Set.of(permission)));
        var others = new HashSet<>(labels.permissions());
        others.removeAll(useCase.permissions());
        roles.put("all but it", others);
        return roles;
    }

    @Test
    void the_search_finds_only_what_the_user_may_read() {
        inCompany(() -> {
            trade.customer("Zeppelin");
            trade.item("Zeppelin", "10", "S19");
        });
        usualRoles()
                .forEach((role, permissions) -> inCompanyWith(permissions, () -> {
                    var found = search.find(somebodyWith(permissions), "Zeppelin").stream()
                            .map(SearchHit::document)
                            .collect(toSet());
                    assertThat(found)
                            .as(role)
                            .isEqualTo(
                                    Map.of("parties.party", "parties.party.read", "catalog.item", "catalog.item.read")
                                            .entrySet()
                                            .stream()
                                            .filter(source -> permissions.contains(source.getValue()))
                                            .map(Map.Entry::getKey)
                                            .collect(toSet()));
                }));
        assertThat(sources)
                .hasSizeGreaterThan(3)
                .allSatisfy(source -> assertThat(source.permission()).endsWith(".read"));
    }

    @Test
    void what_hangs_on_a_document_is_refused_with_the_document() {
        var documents = labels.permissions().stream()
                .filter(permission -> permission.endsWith(".read"))
                .collect(toMap(permission -> permission, permission -> permission.replaceFirst("\\.read$", "")));
        usualRoles()
                .forEach((role, permissions) -> documents.forEach((permission, document) -> inCompanyWith(
                        permissions,
                        () -> Stream.<Runnable>of(() -> attachments.list(document, 1), () -> comments.list(document, 1))
                                .forEach(read -> assertThat(isRefused(read))
                                        .as("%s reads %s", role, document)
                                        .isEqualTo(!permissions.contains(permission))))));
    }

    private static boolean isRefused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (AccessDeniedException e) {
            return true;
        }
    }

    private Stream<UseCase> useCases() {
        return beans().flatMap(bean -> {
            var type = AopUtils.getTargetClass(bean);
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass().getName().startsWith("ballast."))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                    .map(method -> new UseCase(bean, type, method));
        });
    }

    /** Ours, but those of the tests, and those of the screens, which have no data but through the others. */
    private Stream<Object> beans() {
        return Arrays.stream(application.getBeanDefinitionNames())
                .filter(application::isSingleton)
                .map(application::getBean)
                .filter(bean -> {
                    var type = AopUtils.getTargetClass(bean);
                    return type.getName().startsWith("ballast.")
                            && !type.getPackageName().matches(".*\\.ui(\\..*)?")
                            && !type.getName().contains("$$")
                            && !ConnectionDetails.class.isAssignableFrom(type)
                            && !type.getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .getPath()
                                    .contains("test-classes");
                });
    }

    private SignedIn somebodyWith(Set<String> permissions) {
        return new SignedIn(1, "somebody", "Some Body", "en", company.id(), company.name(), permissions, false, "");
    }

    /** The roles of an empty installation, and none. */
    private Map<String, Set<String>> usualRoles() {
        var roles = new TreeMap<String, Set<String>>();
        transaction.executeWithoutResult(status -> db.select(ROLE.NAME, ROLE_PERMISSION.PERMISSION)
                .from(ROLE)
                .join(ROLE_PERMISSION)
                .on(ROLE_PERMISSION.ROLE_ID.eq(ROLE.ID))
                .forEach(row -> roles.computeIfAbsent(row.value1(), name -> new TreeSet<>())
                        .add(row.value2())));
        assertThat(roles).containsKeys("Accountant", "Sales clerk", "Auditor", "Company administrator");
        roles.put("nobody", Set.of());
        return roles;
    }
}
