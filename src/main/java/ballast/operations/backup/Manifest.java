package ballast.operations.backup;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, written by the database it was taken from.
 *
 * @param until a restore reaches this moment at the earliest
 * @param firstWal the log file a restore begins with
 * @param lastWal the log file without which it is of no use
 * @param sha256 of the encrypted base
 * @param rows by table, counted before the backup began
 * @param seals by company, the last seal of its books before the backup began
 */
record Manifest(
        Instant startedAt,
        Instant until,
        String postgres,
        String firstWal,
        String lastWal,
        String sha256,
        Map<String, Long> rows,
        Map<Integer, Seal> seals) {

    /** @param hash hexadecimal */
    record Seal(long sequence, String hash) {}

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) {
        return JsonMapper.shared().readValue(json, Manifest.class);
    }
}
