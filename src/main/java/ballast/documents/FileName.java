package ballast.documents;

import java.util.Locale;

/** The name of a file as it may be shown, stored and offered for download: no path, no tricks, an honest ending. */
final class FileName {

    private static final int MOST = 120;

    private FileName() {}

    static String clean(String name, MediaType type) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*;%]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var dot = plain.lastIndexOf('.');
        var extension = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        var honest = dot > 0 && type.extensions.contains(extension);
        var stem = honest ? plain.substring(0, dot) : plain;
        if (stem.codePointCount(0, stem.length()) > MOST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, MOST));
        }
        return (stem.isBlank() ? "file" : stem) + "." + (honest ? extension : type.extensions.getFirst());
    }
}
