package pl.krakow.centra.events.certificates;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.kit.certificate.NameGuesses;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * What anybody learns of a certificate by its number: how it stands, and what it certifies. Never whose it is: who is shown
 * a certificate gives the name on it and is told whether it is that one, a few times an hour for each certificate.
 */
@Component
public class CheckCertificate {

    private final Certificates certificates;
    private final NameGuesses guesses;

    CheckCertificate(Certificates certificates, CertificateSettings settings) {
        this.certificates = certificates;
        this.guesses = new NameGuesses(settings.guessesAnHour());
    }

    /** What a number stands for. */
    public record Checked(SpokenNumber number, Standing standing, Certificate certificate) {}

    /** What came of asking whether a name is the one on it. */
    public sealed interface Comparing {

        record Compared(Checked checked, boolean same) implements Comparing {}

        record Unknown() implements Comparing {}

        /** @param until when it can be asked again */
        record TooOften(Duration until) implements Comparing {}
    }

    /** Nothing when no certificate ever had that number. */
    public Optional<Checked> check(SpokenNumber number) {
        return certificates
                .byNumber(number)
                .flatMap(certificate ->
                        certificate.standing(number).map(standing -> new Checked(number, standing, certificate)));
    }

    public Comparing compare(SpokenNumber number, String name) {
        var checked = check(number);
        if (checked.isEmpty()) {
            return new Comparing.Unknown();
        }
        var pause = guesses.take(number);
        if (pause.isPresent()) {
            return new Comparing.TooOften(pause.get());
        }
        // a certificate that was replaced had another name on it
        boolean current = checked.get().certificate().latest().number().equals(number);
        return new Comparing.Compared(
                checked.get(), current && checked.get().certificate().isHeldBy(name));
    }
}
