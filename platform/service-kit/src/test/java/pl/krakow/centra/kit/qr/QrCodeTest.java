package pl.krakow.centra.kit.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "http://localhost:8080/certificates/7K3M-9QXD-PV2T-WZ5H";

    @Test
    void isReadBackFromItsPicture() throws Exception {
        assertThat(read(QrCode.of(ADDRESS).png(4))).isEqualTo(ADDRESS);
        assertThat(read(QrCode.of("Zażółć їжак").png(3))).isEqualTo("Zażółć їжак");
    }

    @Test
    void isDrawnModuleByModuleAndSaysWhatItIs() throws Exception {
        var drawing = QrCode.of(ADDRESS).svg("Bilet <1> & 2");
        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(1)));
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean drawn = drawing.contains("M%d %dh1v1h-1z".formatted(x, y));
                assertThat(drawn).as("%d, %d", x, y).isEqualTo((picture.getRGB(x, y) & 0xFF) == 0);
                dark += drawn ? 1 : 0;
            }
        }

        assertThat(dark).isPositive();
        assertThat(drawing).contains("<title>Bilet &lt;1&gt; &amp; 2</title>");
    }

    @Test
    void refusesWhatFitsIntoNone() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] png) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int height = picture.getHeight();
        var dots = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(dots)))
                .getText();
    }
}
