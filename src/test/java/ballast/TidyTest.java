package ballast;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ballast.Sources.Source;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The house is kept tidy: budgets, a sentence for each class, no leftovers, labels in both languages. */
@NullUnmarked
class TidyTest {

    private static final int FILE = 200;
    private static final int METHOD = 40;
    private static final int VIEW = 120;
    private static final int PACKAGE = 40;
    private static final int MEDIAN = 60;
    private static final Path LABELS = Path.of("src/main/resources/ballast");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void a_file_has_at_most_200_lines() {
        assertThat(Sources.main())
                .filteredOn(source -> source.lines().size() > FILE)
                .extracting(source ->
                        source.path().getFileName() + " " + source.lines().size())
                .isEmpty();
    }

    @Test
    void half_the_files_have_at_most_60_lines() {
        var sizes = Sources.main().stream()
                .filter(source -> !source.isPackageInfo())
                .map(source -> source.lines().size())
                .sorted()
                .toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void a_method_has_at_most_40_lines() {
        var tooLong = new ArrayList<String>();
        for (var source : Sources.main()) {
            source.scan(new TreeScanner<>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    var span = source.span(method);
                    if (span[1] - span[0] + 1 > METHOD && span[1] > 0) {
                        tooLong.add(source.at(method) + " " + method.getName() + " " + (span[1] - span[0] + 1));
                    }
                    return super.visitMethod(method, null);
                }
            });
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void a_view_has_at_most_120_lines() {
        assertThat(Sources.main())
                .filteredOn(source -> source.topLevel().stream().anyMatch(type -> source.hasAnnotation(type, "Route")))
                .filteredOn(source -> source.lines().size() > VIEW)
                .extracting(source ->
                        source.path().getFileName() + " " + source.lines().size())
                .isEmpty();
    }

    @Test
    void a_package_has_at_most_40_types() {
        assertThat(Sources.main().stream()
                        .collect(groupingBy(
                                Source::packageName,
                                summingInt(source -> source.topLevel().size())))
                        .entrySet())
                .filteredOn(types -> types.getValue() > PACKAGE)
                .isEmpty();
    }

    @Test
    void every_class_says_in_a_sentence_what_it_is() {
        assertThat(Sources.main().stream()
                        .flatMap(source -> source.topLevel().stream()
                                .filter(type -> !isSentence(source.doc(type)))
                                .map(type -> source.at(type) + " " + type.getSimpleName())))
                .isEmpty();
        assertThat(Sources.main())
                .filteredOn(source -> source.isPackageInfo())
                .filteredOn(source -> source.lines().stream().noneMatch(line -> line.matches("(/\\*\\*| \\*) .*\\..*")))
                .extracting(Source::packageName)
                .isEmpty();
    }

    private static boolean isSentence(String doc) {
        return doc != null && doc.strip().matches("(?s).+\\..*");
    }

    @Test
    void nothing_is_left_lying_about() {
        assertThat(lines(line -> line.contains("TO" + "DO") || line.contains("FIX" + "ME")))
                .isEmpty();
        assertThat(lines(line -> line.matches("\\s*//.*([;{}]|\\)\\.)\\s*")))
                .as("code in comments")
                .isEmpty();
    }

    private static List<String> lines(Predicate<String> wanted) {
        return Sources.all().stream()
                .flatMap(source -> source.lines().stream()
                        .filter(wanted)
                        .map(line -> source.path().getFileName() + ": " + line.strip()))
                .toList();
    }

    @Test
    void no_class_is_named_after_nothing_in_the_trade() {
        var names = new ArrayList<String>();
        for (var source : Sources.all()) {
            source.scan(new TreeScanner<>() {
                @Override
                public Void visitClass(ClassTree type, Void nothing) {
                    if (type.getSimpleName().toString().matches(".*(Impl|Helper|Utils?|Manager|DTO|Dto|Mapper)")
                            && !type.getSimpleName().contentEquals("ScopedTransactionManager")) {
                        names.add(source.at(type) + " " + type.getSimpleName());
                    }
                    return super.visitClass(type, null);
                }
            });
        }
        assertThat(names).isEmpty();
    }

    @Test
    void neither_lombok_nor_jpa_is_imported() {
        assertThat(Sources.all().stream()
                        .flatMap(source -> source.tree().getImports().stream()
                                .map(line -> line.getQualifiedIdentifier().toString())
                                .filter(name -> name.startsWith("lombok.")
                                        || name.startsWith("jakarta.persistence.")
                                        || name.startsWith("javax.persistence.")
                                        || name.startsWith("org.springframework.data."))
                                .map(name -> source.path().getFileName() + " " + name)))
                .isEmpty();
    }

    @Test
    void english_and_german_have_the_same_labels() {
        assertThat(modules()).isNotEmpty().allSatisfy(module -> {
            var english = labels(module.resolve("labels.properties"));
            var german = labels(module.resolve("labels_de.properties"));
            assertThat(german.keySet()).as("%s", module).isEqualTo(english.keySet());
            english.forEach((key, text) -> {
                assertThat(placeholders(german.get(key))).as(key).isEqualTo(placeholders(text));
                assertThat(text).as(key).isNotBlank();
                assertThat(german.get(key)).as(key).isNotBlank();
            });
        });
    }

    @Test
    void a_label_is_defined_once() {
        var defined = modules().stream()
                .flatMap(module -> keys(module.resolve("labels.properties")).stream())
                .collect(groupingBy(key -> key, counting()));
        assertThat(defined.entrySet()).filteredOn(key -> key.getValue() > 1).isEmpty();
        assertThat(modules())
                .allSatisfy(module ->
                        assertThat(keys(module.resolve("labels_de.properties"))).doesNotHaveDuplicates());
    }

    private static List<Path> modules() {
        try (Stream<Path> folders = Files.list(LABELS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("labels.properties")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Map<String, String> labels(Path file) {
        var properties = new Properties();
        load(file, properties);
        return properties.entrySet().stream()
                .collect(toMap(e -> (String) e.getKey(), e -> (String) e.getValue(), (a, b) -> a, TreeMap::new));
    }

    /** Every key as often as the file has it. */
    private static List<String> keys(Path file) {
        var all = new ArrayList<String>();
        load(file, new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                all.add((String) key);
                return super.put(key, value);
            }
        });
        return all;
    }

    private static void load(Path file, Properties into) {
        try (Reader reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
