package pl.krakow.centra.kit.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code (ISO/IEC 18004) that can still be read when about 15% of it is covered or torn. Around it is the quiet
 * zone of four modules the standard asks for. It tells nothing to who doesn't see it: whoever shows one says in words what it is.
 */
public final class QrCode {

    private static final int QUIET = 4;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @param text at most some two thousand characters */
    public static QrCode of(String text) {
        try {
            var code = Encoder.encode(
                    text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()));
            return new QrCode(code.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** As a picture of black and white dots. */
    public byte[] png(int dotsPerModule) {
        int size = (modules.getWidth() + 2 * QUIET) * dotsPerModule;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, isDark(x / dotsPerModule - QUIET, y / dotsPerModule - QUIET) ? BLACK : WHITE);
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    /**
     * As a drawing that is sharp at any size.
     *
     * @param words what it is, for who doesn't see it
     */
    public String svg(String words) {
        int size = modules.getWidth() + 2 * QUIET;
        var dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (isDark(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges"><title>%2$s</title><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>
                """.formatted(
                size, words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), dark).strip();
    }
}
