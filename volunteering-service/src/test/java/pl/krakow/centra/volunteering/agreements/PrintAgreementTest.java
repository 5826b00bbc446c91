package pl.krakow.centra.volunteering.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.DRAWN_UP;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.concluded;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.done;
import static pl.krakow.centra.volunteering.agreements.domain.Drafts.drawnUp;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.test.AccessiblePdf;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Side;

class PrintAgreementTest {

    private final PrintAgreement print = new PrintAgreement(
            new PdfPrinter(), CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")));

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void isAccessibleAndSaysWhatWasAgreed(String language) throws Exception {
        var file = file(concluded(), language);

        AccessiblePdf.check(file);
        assertThat(AccessiblePdf.words(file))
                .contains(
                        "Fundacja Sąsiedzi",
                        "0000123456",
                        "Maria Kowalska",
                        "Anna Świętosława Żółć",
                        "Rozstawianie stolików",
                        "Park Jordana",
                        "Koszulkę daje fundacja.");
    }

    /** Scope, manner, time and termination, art. 44 (1); insurance and costs, art. 45 and 46. */
    @Test
    void saysWhatTheActWantsOfIt() throws Exception {
        assertThat(AccessiblePdf.words(file(concluded(), "pl")))
                .contains(
                        "Zakres świadczeń",
                        "Sposób wykonywania",
                        "Pierwszy dzień",
                        "poniedziałek, 23 listopada 2026",
                        "z 14-dniowym wyprzedzeniem",
                        "ustawy z dnia 30 października 2002 r.",
                        "zwraca koszty podróży służbowych",
                        "zaakceptowano na koncie");
    }

    @Test
    void hasLinesToSignForWhomItWaits() throws Exception {
        var file = file(drawnUp(Concluding.GUARDIAN), "pl");

        AccessiblePdf.check(file);
        assertThat(AccessiblePdf.words(file))
                .contains("czeka na akceptację lub podpis", "Józef Żółć", "zawiera porozumienie w imieniu dziecka");
    }

    @Test
    void saysThatItWasTerminated() throws Exception {
        var ended = done(concluded().terminate(MONDAY.plusDays(3), Side.VOLUNTEER, "anna", "Przeprowadzka", DRAWN_UP))
                .agreement();

        assertThat(AccessiblePdf.words(file(ended, "pl"))).contains("Porozumienie rozwiązano", "26 listopada 2026");
    }

    @Test
    void printsStillWhenTheVolunteerWasErased() throws Exception {
        var file = file(concluded().erased(DRAWN_UP), "pl");

        AccessiblePdf.check(file);
        assertThat(AccessiblePdf.words(file)).doesNotContain("Żółć");
    }

    private byte[] file(Agreement agreement, String language) {
        return print.print(agreement, agreement.latest(), language);
    }
}
