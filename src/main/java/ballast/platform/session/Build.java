package ballast.platform.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.springframework.boot.system.ApplicationHome;

/** Tells one build from another: the screens of one are nothing to the other. */
final class Build {

    private Build() {}

    static String id() {
        var source = new ApplicationHome(Build.class).getSource();
        if (source == null || !source.isFile()) {
            return "unpacked";
        }
        try {
            return HexFormat.of().formatHex(Seal.digest(Files.readAllBytes(source.toPath())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
