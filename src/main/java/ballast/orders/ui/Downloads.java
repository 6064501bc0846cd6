package ballast.orders.ui;

import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Papers made when somebody asks for them. */
final class Downloads {

    private Downloads() {}

    /** @param number of the document, or null while it is a draft */
    static DownloadHandler of(SerializableSupplier<@Nullable String> number, SerializableSupplier<byte[]> paper) {
        return DownloadHandler.fromInputStream(event -> {
                    var bytes = paper.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            Objects.requireNonNullElse(number.get(), "draft") + ".pdf",
                            "application/pdf",
                            bytes.length);
                })
                .inline();
    }
}
