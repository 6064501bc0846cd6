package ballast;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.platform.search.SearchSource;
import ballast.platform.text.Labels;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ObjectInputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Which room may know which, and what no room may do. */
@NullUnmarked
@AnalyzeClasses(packages = "ballast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Reads open without a permission, and why. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("Companies.current", "everybody knows the company they are in"),
            Map.entry("Companies.today", "everybody knows the day"),
            Map.entry("Companies.all", "shows only the companies the user has a role in"),
            Map.entry("Companies.find", "shows only the companies the user has a role in"),
            Map.entry("AccountDetermination.accounts", "read by postings, whose own permission counts"),
            Map.entry("Accounts.ref", "read by postings, whose own permission counts"),
            Map.entry("ExchangeRates.rate", "read by postings, whose own permission counts"),
            Map.entry("OpenItems.ofEntry", "read by postings, whose own permission counts"),
            Map.entry("Attachments.open", "asks as get does"),
            Map.entry("Drafts", "of the user at hand, by row-level security"),
            Map.entry("LastChanges.of", "asks whether the document may be read"),
            Map.entry("PaymentTerms", "a choice in the forms of every module"),
            Map.entry("PostingGroups", "a choice in the forms of every module"),
            Map.entry("TaxCodes", "a choice in the forms of every module"),
            Map.entry("Units", "a choice in the forms of every module"),
            Map.entry("Warehouses", "a choice in the forms of every module"),
            Map.entry("PaymentTerms.list", "everybody in a company needs its codes to fill in a form"),
            Map.entry("PaymentTerms.get", "everybody in a company needs its codes to fill in a form"),
            Map.entry("Units.list", "everybody in a company needs its codes to fill in a form"),
            Map.entry("Units.get", "everybody in a company needs its codes to fill in a form"),
            Map.entry("TaxCodes.list", "everybody in a company needs its codes to fill in a form"),
            Map.entry("TaxCodes.get", "everybody in a company needs its codes to fill in a form"),
            Map.entry("PostingGroups.list", "everybody in a company needs its codes to fill in a form"),
            Map.entry("PostingGroups.get", "everybody in a company needs its codes to fill in a form"),
            Map.entry("Attachments.list", "asks for the permission to read the document itself"),
            Map.entry("Attachments.get", "asks for the permission to read the document itself"),
            Map.entry("Comments.list", "asks for the permission to read the document itself"));

    @Test
    void modules_use_what_they_declared_and_no_more() {
        ApplicationModules.of(Application.class).verify();
    }

    @ArchTest
    static final ArchRule only_ui_rooms_know_vaadin = noClasses()
            .that(describe("are behind the screens", type -> !isScreen(type)))
            .should()
            .dependOnClassesThat(resideInAPackage("com.vaadin.."));

    private static boolean isScreen(JavaClass type) {
        var room = type.getPackageName();
        // the root package is the composition; Vaadin's security needs to be told of its own sign-in page
        return room.equals("ballast")
                || List.of(room.split("\\.")).contains("ui")
                || type.getSimpleName().equals("SecurityConfiguration");
    }

    @ArchTest
    static final ArchRule only_api_rooms_know_spring_mvc = noClasses()
            .that()
            .resideOutsideOfPackages("..api..", "ballast.platform.security..", "ballast.platform.web..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.web.."));

    @ArchTest
    static final ArchRule views_and_controllers_are_nobodys_but_their_rooms = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or()
            .areAnnotatedWith(Layout.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule screens_ask_use_cases_and_not_the_database = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(describe(
                    "run statements or open transactions",
                    type -> type.isAssignableTo(DSLContext.class)
                            || type.isEquivalentTo(Transactional.class)
                            || resideInAnyPackage(
                                            "org.springframework.jdbc..",
                                            "org.springframework.transaction..",
                                            "java.sql..")
                                    .test(type)));

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(describe("read the machine's clock", ArchitectureTest::readsTheClock))
            .orShould()
            .callConstructor(Date.class);

    private static boolean readsTheClock(JavaCall<?> call) {
        var owner = call.getTargetOwner().getFullName();
        return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" ->
                owner.equals("java.time.Clock")
                        && !call.getOriginOwner().getSimpleName().equals("DatabaseConfiguration");
            default -> false;
        };
    }

    @ArchTest
    static final ArchRule chance_is_secure = noClasses()
            .that()
            .resideOutsideOfPackages("ballast.demo..", "ballast.bench..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule objects_are_read_from_bytes_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("ballast.platform.session..")
            .should()
            .callConstructorWhere(
                    describe("read objects", call -> call.getTargetOwner().isAssignableTo(ObjectInputStream.class)))
            .orShould()
            .beAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule a_use_case_names_its_permission = methods()
            .that()
            .arePublic()
            .and(describe("are use cases", ArchitectureTest::isUseCase))
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule only_views_name_a_permission_for_the_whole_class =
            classes().that().areAnnotatedWith(RolesAllowed.class).should().beAnnotatedWith(Route.class);

    private static boolean isUseCase(JavaMethod method) {
        var owner = method.getOwner();
        return owner.getModifiers().contains(JavaModifier.PUBLIC)
                && owner.isMetaAnnotatedWith(Component.class)
                && transaction(method)
                        .filter(transaction -> transaction.propagation() != Propagation.MANDATORY)
                        .isPresent()
                && !isOpen(method);
    }

    private static boolean isOpen(JavaMethod method) {
        var owner = method.getOwner();
        // the search asks for the permission of the source, the documents for that of what they hang on
        return owner.isAssignableTo(SearchSource.class) && method.getName().equals("find")
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("ReadAccess"))
                || transaction(method).filter(Transactional::readOnly).isPresent()
                        && (OPEN.containsKey(owner.getSimpleName())
                                || OPEN.containsKey(owner.getSimpleName() + "." + method.getName()));
    }

    private static Optional<Transactional> transaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class));
    }

    @ArchTest
    static void every_permission_asked_for_has_a_name(JavaClasses classes) {
        var asked = Stream.concat(
                        classes.stream().flatMap(type -> type.tryGetAnnotationOfType(RolesAllowed.class).stream()),
                        classes.stream()
                                .flatMap(type -> type.getMethods().stream())
                                .flatMap(method -> method.tryGetAnnotationOfType(RolesAllowed.class).stream()))
                .flatMap(roles -> Stream.of(roles.value()))
                .collect(Collectors.toSet());
        assertThat(asked).isNotEmpty().isSubsetOf(new Labels().permissions());
    }

    @ArchTest
    static void every_open_use_case_still_exists(JavaClasses classes) {
        var names = classes.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMethods().stream().map(method -> type.getSimpleName() + "." + method.getName())))
                .collect(Collectors.toSet());
        assertThat(names).containsAll(OPEN.keySet());
    }
}
