package ballast;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullUnmarked;

/** The source files of Ballast as the compiler reads them. */
@NullUnmarked
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");

    /** One file: where it is, its lines, its tree. */
    record Source(Path path, List<String> lines, CompilationUnitTree tree, DocTrees docs) {

        String packageName() {
            return tree.getPackageName().toString();
        }

        /** {@code sales} for {@code ballast.sales.ui}, "" for the root. */
        String module() {
            var parts = packageName().split("\\.", 3);
            return parts.length < 2 ? "" : parts[1];
        }

        boolean isIn(String room) {
            return List.of(packageName().split("\\.")).contains(room);
        }

        boolean isPackageInfo() {
            return path.endsWith("package-info.java");
        }

        List<ClassTree> topLevel() {
            return tree.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .toList();
        }

        String doc(Tree declared) {
            return docs.getDocComment(TreePath.getPath(tree, declared));
        }

        int lineOf(long position) {
            return (int) tree.getLineMap().getLineNumber(position);
        }

        /** First and last line of a piece of the file. */
        int[] span(Tree piece) {
            var positions = docs.getSourcePositions();
            return new int[] {
                lineOf(positions.getStartPosition(tree, piece)), lineOf(positions.getEndPosition(tree, piece) - 1)
            };
        }

        String at(Tree piece) {
            return path.getFileName() + ":" + span(piece)[0];
        }

        boolean hasAnnotation(ClassTree type, String simpleName) {
            return type.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals(simpleName));
        }

        void scan(TreeScanner<Void, Void> scanner) {
            scanner.scan(tree, null);
        }

        void scanPaths(TreePathScanner<Void, Void> scanner) {
            scanner.scan(tree, null);
        }
    }

    private Sources() {}

    static List<Source> main() {
        return Cache.MAIN_FILES;
    }

    static List<Source> test() {
        return Cache.TEST_FILES;
    }

    static List<Source> all() {
        var all = new ArrayList<>(main());
        all.addAll(test());
        return all;
    }

    private static List<Source> parse(Path root) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var tree = Files.walk(root)) {
            var paths = tree.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            var docs = DocTrees.instance(task);
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> source(unit, docs))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(CompilationUnitTree unit, DocTrees docs) {
        try {
            var path = Path.of(unit.getSourceFile().toUri());
            return new Source(path, Files.readAllLines(path), unit, docs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Cache {
        static final List<Source> MAIN_FILES = parse(MAIN);
        static final List<Source> TEST_FILES = parse(TEST);
    }
}
