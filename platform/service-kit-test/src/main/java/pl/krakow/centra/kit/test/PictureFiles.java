package pl.krakow.centra.kit.test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

import javax.imageio.ImageIO;

/** Files people send: red above, blue below, so that it shows which way up they are. */
public final class PictureFiles {

    /** What a phone writes into its pictures; must never be seen again. */
    public static final String SECRET = "50.0636N 19.9120E Anna's phone";

    /** 1 × 1 pixel, lossy, as the format's own test files begin. */
    private static final String TINY_WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private PictureFiles() {}

    public static byte[] png(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** One that can't be packed. */
    public static byte[] noisyPng(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image, "png");
    }

    public static byte[] seeThroughPng(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return written(painted(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    public static byte[] tinyWebp() {
        return Base64.getDecoder().decode(TINY_WEBP);
    }

    /** A JPEG with the place it was taken and how the camera was held, as EXIF has it. */
    public static byte[] jpegFromAPhone(int width, int height, int orientation) {
        var plain = written(painted(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
        var place = SECRET.getBytes(StandardCharsets.US_ASCII);
        // TIFF header, one directory of two entries: orientation, and a description of that text.
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length + 1);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(place.length + 1)
                .putInt(8 + 2 + 2 * 12 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place).put((byte) 0);
        var app1 = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        app1.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        app1.put(new byte[] {'E', 'x', 'i', 'f', 0, 0}).put(tiff.array());
        var file = ByteBuffer.allocate(plain.length + app1.capacity());
        file.put(plain, 0, 2).put(app1.array()).put(plain, 2, plain.length - 2);
        return file.array();
    }

    /** What a page would show, from the bytes of a picture. */
    public static BufferedImage shown(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage painted(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height / 2);
        brush.setColor(Color.BLUE);
        brush.fillRect(0, height / 2, width, height - height / 2);
        brush.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
