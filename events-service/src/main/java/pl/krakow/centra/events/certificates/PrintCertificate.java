package pl.krakow.centra.events.certificates;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.Certified;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.certificate.Hours;
import pl.krakow.centra.kit.pdf.Paper;
import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.kit.qr.QrCode;
import pl.krakow.centra.kit.wording.Wording;

/**
 * The certificate on paper, in the holder's language or the one that is asked for: accessible PDF with the address where its
 * number is checked, as a QR code and in words. Only a valid one that still has a name is printed.
 */
@Component
@RequiredArgsConstructor
public class PrintCertificate {

    private static final int DOTS_PER_MODULE = 8;
    private static final int CODE_WIDTH = 34;

    private final PdfPrinter printer;
    private final CentreCatalogue centres;
    private final CheckAddress checkAddress;

    /**
     * The file; nothing when it isn't valid, or nobody knows any more whose it is.
     *
     * @param language null for the holder's
     */
    public Optional<byte[]> print(Certificate certificate, @Nullable String language) {
        return Optional.ofNullable(certificate.holder())
                .filter(_ -> certificate.isValid())
                .map(holder -> printer.print(
                        paper(certificate, holder, Wording.in(language == null ? certificate.language() : language))));
    }

    private Paper paper(Certificate certificate, String holder, Wording words) {
        var certified = certificate.certified();
        var tag = words.language().getLanguage();
        var centre = centres.byId(certificate.centre());
        var issuer =
                centre.map(Centre::name).map(name -> name.in(words.language())).orElse(certificate.centre());
        var zone = centre.map(Centre::zone).orElse(centres.city().zone());
        var number = certificate.latest().number();
        var check = checkAddress.of(number);
        var title = certified.title().in(tag);
        var parts = new ArrayList<Paper.Part>();
        parts.add(new Paper.Paragraph(words.say("certificate.certifies")));
        parts.add(new Paper.Emphasis(holder));
        parts.add(new Paper.Paragraph(words.say("certificate.attended")));
        parts.add(new Paper.Emphasis(title));
        parts.add(new Paper.Facts(facts(certificate, words, issuer, zone)));
        var scope = certified.scope();
        if (scope != null) {
            parts.add(new Paper.Heading(2, words.say("certificate.scope")));
            parts.add(new Paper.Paragraph(scope.in(tag)));
        }
        parts.add(new Paper.Heading(2, words.say("certificate.checking")));
        parts.add(new Paper.Picture(
                QrCode.of(check.toString()).png(DOTS_PER_MODULE),
                words.say("certificate.code", Map.of("address", check.toString())),
                CODE_WIDTH));
        parts.add(new Paper.Paragraph(words.say("certificate.check", Map.of("address", check.toString()))));
        return Paper.of(
                        words.say("certificate.title"),
                        words.language(),
                        issuer,
                        words.say("certificate.about", Map.of("title", title, "number", number.toString())),
                        Paper.Look.DIPLOMA)
                .withFooter(words.say("certificate.footer", Map.of("number", number.toString(), "centre", issuer)))
                .with(parts.toArray(Paper.Part[]::new));
    }

    private static List<Paper.Fact> facts(Certificate certificate, Wording words, String issuer, ZoneId zone) {
        var certified = certificate.certified();
        return List.of(
                new Paper.Fact(words.say("label.when"), days(certified, words)),
                new Paper.Fact(
                        words.say("certificate.hours"),
                        words.say("certificate.hourCount", Map.of("hours", Hours.of(certified.minutes())))),
                new Paper.Fact(words.say("certificate.issuer"), issuer),
                new Paper.Fact(
                        words.say("certificate.issued"),
                        words.day(certificate.latest().issuedAt().atZone(zone).toLocalDate())),
                new Paper.Fact(
                        words.say("certificate.number"),
                        certificate.latest().number().toString()));
    }

    private static String days(Certified certified, Wording words) {
        return certified.firstDay().equals(certified.lastDay())
                ? words.day(certified.firstDay())
                : words.say(
                        "certificate.days",
                        Map.of("from", words.day(certified.firstDay()), "to", words.day(certified.lastDay())));
    }
}
