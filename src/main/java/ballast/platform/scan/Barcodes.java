package ballast.platform.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Reads the barcode in a picture that a phone's camera took, for browsers that cannot do it themselves. */
public final class Barcodes {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_PIXELS = 1600;

    private Barcodes() {}

    /** Empty when there is none, or when it is no picture of a reasonable size. */
    public static Optional<String> read(byte[] jpeg) {
        if (jpeg.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            var image = picture(jpeg);
            return image == null ? Optional.empty() : Optional.of(decode(image));
        } catch (IOException | NotFoundException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BufferedImage picture(byte[] jpeg) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            ImageReader reader = readers.next();
            reader.setInput(input);
            // its size is asked for before its pixels are
            return reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS ? null : reader.read(0);
        }
    }

    private static String decode(BufferedImage image) throws NotFoundException {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
