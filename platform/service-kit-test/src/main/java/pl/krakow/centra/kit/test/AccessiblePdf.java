package pl.krakow.centra.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Judges what a service prints by veraPDF. The service brings it. */
public final class AccessiblePdf {

    private AccessiblePdf() {}

    /** It is what ISO 14289-1 (PDF/UA-1) calls accessible. */
    public static void check(byte[] file) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new AssertionError("not a PDF veraPDF can read", e);
        }
    }

    /** Its words, in the order in which they are read; lines are joined. */
    public static String words(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
