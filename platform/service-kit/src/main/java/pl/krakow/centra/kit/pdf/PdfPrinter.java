package pl.krakow.centra.kit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Prints papers as accessible PDF (PDF/UA-1). Fonts are embedded, nothing is fetched from anywhere: a paper holds all it needs.
 * The same paper prints the same pages, though not the same bytes: a file carries the moment at which it was made.
 */
public final class PdfPrinter {

    /** The name by which the styles know the font. */
    private static final String FONT = "Paper";

    private static final String STYLES = "/pdf/paper.css";
    /** The font everything is set in; a service that prints brings it. */
    public static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";

    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private final String styles;

    public PdfPrinter() {
        // how long each of its steps took is nobody's news
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        try (var file = resource(STYLES)) {
            styles = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as a file. */
    public byte[] print(Paper paper) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useExternalResourceAccessControl(
                            (address, _) -> address != null && address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(font(REGULAR), FONT, NORMAL_WEIGHT, FontStyle.NORMAL, true)
                    .useFont(font(BOLD), FONT, BOLD_WEIGHT, FontStyle.NORMAL, true)
                    .withProducer("Centra")
                    .withW3cDocument(PaperMarkup.of(paper, styles), null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> resource(name);
    }

    private static InputStream resource(String name) {
        var found = PdfPrinter.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("not on the class path: " + name);
        }
        return found;
    }
}
