package pl.krakow.centra.volunteering.certificates;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.certificate.domain.Edition;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.pdf.Paper;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.qr.QrCode;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateKind;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;

/**
 * The certificate on paper: accessible PDF with the address where its number is checked, as a QR code and in words. Only a valid
 * one that still has a name is printed. The file is remembered by its hash, so that one that was changed is recognised.
 */
@Component
@RequiredArgsConstructor
public class PrintCertificate {

    private static final int DOTS_PER_MODULE = 8;
    private static final int CODE_WIDTH = 34;

    private final PdfPrinter printer;
    private final Certificates certificates;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final CertificateSettings settings;
    private final Clock clock;

    /**
     * The file; nothing when it isn't valid, or nobody knows any more whose it is.
     *
     * @param language null for the holder's
     */
    public Optional<byte[]> print(Certificate certificate, @Nullable String language) {
        var holder = certificate.holder();
        if (holder == null || !certificate.isValid()) {
            return Optional.empty();
        }
        var edition = certificate.latest().orElseThrow();
        var file = printer.print(
                paper(certificate, edition, holder, Wording.in(language == null ? certificate.language() : language)));
        certificates.printed(
                certificate.id(), edition.number(), hash(file), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Optional.of(file);
    }

    /** SHA-256 in hex. */
    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Paper paper(Certificate certificate, Edition edition, String holder, Wording words) {
        var work = certificate.work();
        var number = edition.number();
        var check = checkAddress(number).toString();
        var centre = centres.byId(certificate.centre())
                .map(Centre::name)
                .map(name -> name.in(words.language()))
                .orElse(certificate.centre());
        var parts = new ArrayList<Paper.Part>();
        parts.add(new Paper.Paragraph(words.say("certificate.certifies")));
        parts.add(new Paper.Emphasis(holder));
        parts.add(new Paper.Paragraph(words.say("certificate.worked")));
        parts.add(new Paper.Emphasis(work.organisation()));
        parts.add(new Paper.Facts(facts(certificate, edition, centre, words)));
        parts.add(new Paper.Heading(2, words.say("certificate.scope")));
        if (!work.titles().isEmpty()) {
            parts.add(new Paper.Points(work.titles(), false));
        }
        if (work.scope() != null) {
            parts.add(new Paper.Paragraph(work.scope()));
        }
        if (certificate.opinion() != null) {
            parts.add(new Paper.Heading(2, words.say("certificate.opinion")));
            parts.add(new Paper.Paragraph(certificate.opinion()));
        }
        parts.add(new Paper.Paragraph(words.say("certificate.basis")));
        parts.add(new Paper.Heading(2, words.say("certificate.checking")));
        parts.add(new Paper.Picture(
                QrCode.of(check).png(DOTS_PER_MODULE),
                words.say("certificate.code", Map.of("address", check)),
                CODE_WIDTH));
        parts.add(new Paper.Paragraph(words.say("certificate.check", Map.of("address", check))));
        return Paper.of(
                        words.say(
                                certificate.kind() == CertificateKind.OPINION
                                        ? "certificate.opinionTitle"
                                        : "certificate.title"),
                        words.language(),
                        work.organisation(),
                        words.say(
                                "certificate.about",
                                Map.of("number", number.toString(), "organisation", work.organisation())),
                        Paper.Look.DOCUMENT)
                .withFooter(words.say("certificate.footer", Map.of("number", number.toString(), "centre", centre)))
                .with(parts.toArray(Paper.Part[]::new));
    }

    private static List<Paper.Fact> facts(Certificate certificate, Edition edition, String centre, Wording words) {
        var work = certificate.work();
        return List.of(
                new Paper.Fact(
                        words.say("certificate.period"),
                        work.firstDay().equals(work.lastDay())
                                ? words.day(work.firstDay())
                                : words.say(
                                        "certificate.days",
                                        Map.of("from", words.day(work.firstDay()), "to", words.day(work.lastDay())))),
                new Paper.Fact(
                        words.say("certificate.hours"),
                        words.say("certificate.hourCount", Map.of("hours", Hours.of(work.minutes())))),
                new Paper.Fact(words.say("certificate.centre"), centre),
                new Paper.Fact(
                        words.say("certificate.issued"),
                        words.day(edition.issuedAt().atZone(certificate.zone()).toLocalDate())),
                new Paper.Fact(words.say("certificate.number"), edition.number().toString()));
    }

    /** Where people check a number: on the residents' site, whichever centre it is of. */
    private URI checkAddress(SpokenNumber number) {
        return UriComponentsBuilder.fromUri(sites.residents())
                .path(settings.checkPage())
                .build(number.toString());
    }
}
