package pl.krakow.centra.kit.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Makes of a file somebody sent the picture that is shown. What it is, its bytes say, not its name or announced type. The
 * picture is painted anew, upright and no larger than needed, so nothing else of the file comes along: no place where it
 * was taken, no name of who took it, nothing hidden behind it.
 */
public final class PictureWorkshop {

    public static final int LEAST_PIXELS = 200;
    public static final int MOST_PIXELS = 8000;
    public static final int MOST_MEGAPIXELS = 24;
    private static final int SHOWN_PIXELS = 1920;
    private static final float QUALITY = 0.86f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");

    /** Each takes up to a hundred megabytes while it is painted. */
    private final Semaphore easels = new Semaphore(2);

    /** What came of a file. */
    public sealed interface Result {

        /** @param type the media type of the bytes */
        record Painted(String type, int width, int height, byte[] bytes) implements Result {}

        /** Not a picture, broken, or of a kind that isn't taken. */
        record NotReadable() implements Result {}

        /** Larger or smaller than the constants here say. */
        record SizeOutOfRange() implements Result {}
    }

    public Result paint(byte[] file) {
        try {
            if (!easels.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new Problem(KitProblem.TEMPORARILY_UNAVAILABLE).header("Retry-After", "5");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(KitProblem.TEMPORARILY_UNAVAILABLE);
        }
        try {
            return read(file);
        } catch (IOException | RuntimeException e) {
            // A broken file makes decoders fail in any way they like.
            return new Result.NotReadable();
        } finally {
            easels.release();
        }
    }

    private static Result read(byte[] file) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new Result.NotReadable();
            }
            var reader = readers.next();
            try {
                return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                        ? paint(reader, input, file)
                        : new Result.NotReadable();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Result paint(ImageReader reader, ImageInputStream input, byte[] file) throws IOException {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longer = Math.max(width, height);
        if (longer < LEAST_PIXELS
                || longer > MOST_PIXELS
                || Math.min(width, height) < 1
                || (long) width * height > MOST_MEGAPIXELS * 1_000_000L) {
            return new Result.SizeOutOfRange();
        }
        var painted = upright(reader.read(0), orientation(file));
        boolean seeThrough = painted.getColorModel().hasAlpha();
        return new Result.Painted(
                seeThrough ? "image/png" : "image/jpeg",
                painted.getWidth(),
                painted.getHeight(),
                seeThrough ? png(painted) : jpeg(painted));
    }

    /** How the camera was held: 1 to 8 as EXIF counts; 1 is upright. */
    private static int orientation(byte[] file) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (var segment : JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif")) {
                var data = segment.data();
                data.skipNBytes(1);
                try (var exif = new MemoryCacheImageInputStream(data)) {
                    Directory directory = new TIFFReader().read(exif);
                    var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
                    if (entry != null && entry.getValue() instanceof Number number) {
                        return number.intValue();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            return 1;
        }
        return 1;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean onItsSide = orientation >= 5 && orientation <= 8;
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1.0, (double) SHOWN_PIXELS / Math.max(width, height));
        int shownWidth = Math.max(1, (int) Math.round((onItsSide ? height : width) * scale));
        int shownHeight = Math.max(1, (int) Math.round((onItsSide ? width : height) * scale));
        var painted = new BufferedImage(
                shownWidth,
                shownHeight,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = painted.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            if (!image.getColorModel().hasAlpha()) {
                brush.setBackground(Color.WHITE);
                brush.clearRect(0, 0, shownWidth, shownHeight);
            }
            var turn = AffineTransform.getScaleInstance(scale, scale);
            turn.concatenate(turned(orientation, width, height));
            brush.drawImage(image, turn, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }

    /** From where the camera put a pixel to where it belongs (EXIF 2.32, tag 274). */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
