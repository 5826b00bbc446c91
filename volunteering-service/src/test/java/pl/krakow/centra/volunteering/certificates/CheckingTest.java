package pl.krakow.centra.volunteering.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.asked;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.done;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.issued;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.number;
import static pl.krakow.centra.volunteering.certificates.domain.Certified.work;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.MONDAY;
import static pl.krakow.centra.volunteering.hours.domain.Ledgers.NOW;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.test.AccessiblePdf;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Comparing;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Part;
import pl.krakow.centra.volunteering.certificates.CheckCertificate.Read;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** A certificate somebody shows: one that was never issued, one that was changed, one that was taken back. */
class CheckingTest {

    private static final CertificateSettings SETTINGS =
            new CertificateSettings("/volunteering-certificates/{number}", 5);

    private final Kept certificates = new Kept();
    private final CheckCertificate check = new CheckCertificate(certificates, SETTINGS);
    private final PrintCertificate print = new PrintCertificate(
            new PdfPrinter(),
            certificates,
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")),
            new CentreSites(
                    CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml")),
                    URI.create("http://localhost")),
            SETTINGS,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void recognisesANumberNobodyGaveOut() {
        certificates.add(issued());

        assertThat(check.check(number())).isEmpty();
        assertThat(check.compare(number(), new Read("Anna Żółć", null, null, null)))
                .isEqualTo(new Comparing.Unknown());
        assertThat(check.isGenuine(number(), "00")).isEmpty();
    }

    /** A number with one symbol changed, or two swapped, isn't even looked up. */
    @Test
    void recognisesEverySlipInANumber() {
        var symbols = issued().latest().orElseThrow().number().symbols();
        int slips = 0;
        for (int place = 0; place < symbols.length(); place++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (other != symbols.charAt(place)) {
                    slips++;
                    assertThat(SpokenNumber.parse(symbols.substring(0, place) + other + symbols.substring(place + 1)))
                            .isEmpty();
                }
            }
        }
        assertThat(slips).isEqualTo(16 * 31);
    }

    @Test
    void tellsOneThatIsValidFromOneThatWasRevokedOrReplaced() {
        var issued = issued();
        var first = issued.latest().orElseThrow().number();
        certificates.add(issued);
        assertThat(check.check(first).orElseThrow().standing()).isEqualTo(new Standing.Valid());

        var anew = number();
        var reissued = done(issued.reissue("Anna Żółć", work(1_700), anew, "maria", NOW));
        certificates.save(reissued);
        assertThat(check.check(first).orElseThrow().standing()).isEqualTo(new Standing.Replaced(NOW));
        assertThat(check.check(first).orElseThrow().isLatest()).isFalse();
        assertThat(check.check(anew).orElseThrow().standing()).isEqualTo(new Standing.Valid());

        certificates.save(done(reissued.certificate().revoke("Wydane omyłkowo", "maria", NOW)));
        assertThat(check.check(anew).orElseThrow().standing()).isEqualTo(new Standing.Revoked(NOW));
    }

    @Test
    void namesWhatWasChangedOnPaper() {
        var issued = issued();
        var number = issued.latest().orElseThrow().number();
        certificates.add(issued);

        assertThat(different(number, new Read("żółć anna swietoslawa", MONDAY, MONDAY.plusDays(20), 1_620L)))
                .isEmpty();
        assertThat(different(number, new Read("Anna Nowak", MONDAY.minusDays(1), MONDAY.plusDays(20), 16_200L)))
                .containsExactly(Part.HOLDER, Part.FIRST_DAY, Part.HOURS);
        assertThat(different(number, new Read(null, null, null, null))).isEmpty();
    }

    @Test
    void takesNothingForTheSameOfANumberThatWasReplaced() {
        var issued = issued();
        var first = issued.latest().orElseThrow().number();
        certificates.add(issued);
        certificates.save(done(issued.reissue("Anna Żółć", work(1_700), number(), "maria", NOW)));

        assertThat(different(first, new Read("Anna Żółć", null, null, 1_700L)))
                .containsExactly(Part.HOLDER, Part.HOURS);
    }

    @Test
    void letsNobodyFindOutANameByTrying() {
        var issued = issued();
        var number = issued.latest().orElseThrow().number();
        certificates.add(issued);
        for (int i = 0; i < 5; i++) {
            assertThat(check.compare(number, new Read("Anna " + i, null, null, null)))
                    .isInstanceOf(Comparing.Compared.class);
        }

        assertThat(check.compare(number, new Read("Anna Świętosława Żółć", null, null, null)))
                .isInstanceOf(Comparing.TooOften.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void printsAnAccessiblePaperThatSaysWhatWasConfirmed(String language) throws Exception {
        var issued = issued();
        certificates.add(issued);

        var file = print.print(issued, language).orElseThrow();

        AccessiblePdf.check(file);
        assertThat(AccessiblePdf.words(file))
                .contains("Anna Świętosława Żółć", "Fundacja Sąsiedzi", "27", "Rozmowy z gośćmi")
                .contains(issued.latest().orElseThrow().number().toString());
    }

    @Test
    void recognisesAFileInWhichOneByteWasChanged() {
        var issued = issued();
        var number = issued.latest().orElseThrow().number();
        certificates.add(issued);
        var file = print.print(issued, null).orElseThrow();
        assertThat(check.isGenuine(number, PrintCertificate.hash(file))).contains(true);

        var forged = file.clone();
        forged[forged.length / 2] ^= 1;

        assertThat(check.isGenuine(number, PrintCertificate.hash(forged))).contains(false);
        assertThat(check.isGenuine(number, PrintCertificate.hash("".getBytes(StandardCharsets.UTF_8))))
                .contains(false);
    }

    @Test
    void printsNothingThatIsNotValidOrNobodys() {
        var issued = issued();
        var revoked = done(issued.revoke("Pomyłka", "maria", NOW)).certificate();

        assertThat(print.print(revoked, null)).isEmpty();
        assertThat(print.print(issued.erased(NOW), null)).isEmpty();
        assertThat(print.print(asked(CertificateKind.OPINION), null)).isEmpty();
    }

    @Test
    void printsTheOpinionTheOrganisationGave() throws Exception {
        var asked = asked(CertificateKind.OPINION);
        assertThat(asked.state()).isEqualTo(Certificate.State.AWAITED);
        var given = done(asked.opine("Zawsze można na nią liczyć.", work(1_620), number(), "maria", NOW))
                .certificate();

        var file = print.print(given, "pl").orElseThrow();

        AccessiblePdf.check(file);
        assertThat(AccessiblePdf.words(file)).contains("Opinia o wolontariacie", "Zawsze można na nią liczyć.");
        assertThat(given.opine("Inna", work(1), number(), "maria", NOW)).isEqualTo(new Certificate.Step.OpinionGiven());
        assertThat(asked(CertificateKind.WORK_DONE).issued(number(), null, NOW).opine("x", work(1), number(), "m", NOW))
                .isEqualTo(new Certificate.Step.OpinionGiven());
    }

    @Test
    void onceErasedItsNumberStillAnswersButNobodyKnowsWhoseItWas() {
        var issued = issued();
        var number = issued.latest().orElseThrow().number();

        var erased = issued.erased(NOW);

        assertThat(erased.standing(number)).contains(new Standing.Erased(NOW));
        assertThat(erased.isHeldBy("Anna Świętosława Żółć")).isFalse();
        assertThat(erased.reissue("Anna", work(1), number(), "maria", NOW))
                .isEqualTo(new Certificate.Step.NobodysName());
        assertThat(issued.reissue("Anna Świętosława Żółć", work(1_620), number(), "maria", NOW))
                .isEqualTo(new Certificate.Step.NothingNew());
    }

    private List<Part> different(SpokenNumber number, Read read) {
        return ((Comparing.Compared) check.compare(number, read)).different();
    }

    /** Certificates in memory. */
    private static final class Kept implements Certificates {

        private final Map<CertificateId, Certificate> kept = new HashMap<>();
        private final Set<String> files = new HashSet<>();

        @Override
        public boolean add(Certificate certificate) {
            return kept.putIfAbsent(certificate.id(), certificate) == null;
        }

        @Override
        public boolean save(Certificate.Step.Done step) {
            kept.put(step.certificate().id(), step.certificate());
            return true;
        }

        @Override
        public Optional<Certificate> find(CertificateId id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public Optional<Certificate> byNumber(SpokenNumber number) {
            return kept.values().stream()
                    .filter(certificate -> certificate.standing(number).isPresent())
                    .findFirst();
        }

        @Override
        public List<Certificate> of(VolunteerId volunteer) {
            return kept.values().stream()
                    .filter(certificate -> certificate.volunteer().equals(volunteer))
                    .toList();
        }

        @Override
        public List<Certificate> at(
                String centre, @Nullable OrganisationId organisation, @Nullable CertificateId after, int most) {
            return kept.values().stream().limit(most).toList();
        }

        @Override
        public void printed(CertificateId certificate, SpokenNumber number, String hash, Instant at) {
            files.add(number + hash);
        }

        @Override
        public boolean wasPrinted(SpokenNumber number, String hash) {
            return files.contains(number + hash);
        }

        @Override
        public void forgetFiles(CertificateId certificate) {
            files.clear();
        }

        @Override
        public List<Certificate> untold(int most) {
            return List.of();
        }

        @Override
        public void told(CertificateId certificate, long revision) {
            // nobody is written to here
        }
    }
}
