package ballast.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Codes are read from pictures as a phone sends them; anything else is no code. */
@NullUnmarked
class BarcodesTest {

    private static byte[] picture(String code, BarcodeFormat format, int width, int height)
            throws WriterException, IOException {
        var bars = new MultiFormatWriter().encode(code, format, width - 80, height - 80);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                var inside = x >= 40 && y >= 40 && x - 40 < bars.getWidth() && y - 40 < bars.getHeight();
                image.setRGB(x, y, (inside && bars.get(x - 40, y - 40) ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_gtin_a_code_128_and_a_qr_code_are_read() throws Exception {
        assertThat(Barcodes.read(picture("4006381333931", BarcodeFormat.EAN_13, 640, 360)))
                .contains("4006381333931");
        assertThat(Barcodes.read(picture("CHAIR-0815", BarcodeFormat.CODE_128, 640, 360)))
                .contains("CHAIR-0815");
        assertThat(Barcodes.read(picture("L-2026-01", BarcodeFormat.QR_CODE, 480, 480)))
                .contains("L-2026-01");
    }

    @Test
    void what_is_no_picture_of_a_reasonable_size_is_no_code() throws Exception {
        assertThat(Barcodes.read(new byte[0])).isEmpty();
        assertThat(Barcodes.read("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Barcodes.read(picture("4006381333931", BarcodeFormat.EAN_13, 1700, 400)))
                .isEmpty();
        assertThat(Barcodes.read(new byte[400_001])).isEmpty();
    }
}
