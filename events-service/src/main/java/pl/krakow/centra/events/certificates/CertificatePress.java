package pl.krakow.centra.events.certificates;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Post;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;
import pl.krakow.centra.kit.number.SpokenNumber;

/** Says that somebody has a certificate, with the paper itself, or that it isn't valid any more. */
@Component
@RequiredArgsConstructor
class CertificatePress implements Press<CertificateWords> {

    static final String ISSUED = "CERTIFICATE_ISSUED";
    static final String REVOKED = "CERTIFICATE_REVOKED";

    private final CheckAddress checkAddress;
    private final Certificates certificates;
    private final PrintCertificate printCertificate;

    @Override
    public Set<String> kinds() {
        return Set.of(ISSUED, REVOKED);
    }

    @Override
    public Class<CertificateWords> content() {
        return CertificateWords.class;
    }

    @Override
    public Printed print(Letter<CertificateWords> letter, Letterhead head) {
        var words = letter.content();
        var link = words.link();
        var block = ISSUED.equals(letter.kind()) ? "letter.certificate-issued." : "letter.certificate-revoked.";
        var what = head.say(block + "what");
        var check = SpokenNumber.parse(words.number()).map(checkAddress::of).orElse(head.site());
        var sheet = Sheet.of(
                        head.subject(
                                what,
                                words.title(),
                                words.lastDay().atStartOfDay(head.zone()).toInstant()),
                        what,
                        head.say(block + "intro", Map.of("title", words.title())),
                        head.say(
                                link == null ? "label.footer" : "label.footerWithoutAccount",
                                Map.of("centre", head.sender())))
                .fact(head.say("certificate.number"), words.number())
                .fact(head.say("label.reason"), words.reason())
                .link(head.say("letter.certificate.check"), check)
                .link(head.say("label.open"), link == null ? head.site() : URI.create(link));
        var printed = Printed.of(sheet).about(words.event());
        return ISSUED.equals(letter.kind())
                ? paper(words.number(), head).map(printed::with).orElse(printed)
                : printed;
    }

    /** As it is when the letter leaves; nothing when it has been revoked, replaced or erased meanwhile. */
    private Optional<Post.File> paper(String spoken, Letterhead head) {
        return SpokenNumber.parse(spoken)
                .flatMap(number -> certificates
                        .byNumber(number)
                        .filter(found -> found.latest().number().equals(number))
                        .flatMap(found -> printCertificate.print(found, null))
                        .map(pdf -> new Post.File(
                                head.say("file.certificate") + "-" + number + ".pdf",
                                "application/pdf",
                                head.say("certificate.title"),
                                pdf)));
    }
}
