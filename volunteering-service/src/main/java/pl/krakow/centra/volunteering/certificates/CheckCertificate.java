package pl.krakow.centra.volunteering.certificates;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.certificate.NameGuesses;
import pl.krakow.centra.kit.certificate.domain.Standing;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;

/**
 * What anybody learns of a certificate by its number: how it stands, and the work it tells of. Never whose it is: who is shown a
 * certificate says what they read on it and is told what of it is otherwise, a few times an hour for each certificate. Whether a
 * file is one that was printed is told by its hash, without sending it.
 */
@Component
public class CheckCertificate {

    private final Certificates certificates;
    private final NameGuesses guesses;

    CheckCertificate(Certificates certificates, CertificateSettings settings) {
        this.certificates = certificates;
        this.guesses = new NameGuesses(settings.guessesAnHour());
    }

    /**
     * What a number stands for.
     *
     * @param isLatest whether the certificate is as that number certified it; a newer one may say something else
     */
    public record Checked(SpokenNumber number, Standing standing, Certificate certificate, boolean isLatest) {}

    /** What somebody reads on a certificate; null for what they don't compare. */
    public record Read(
            @Nullable String holder,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Long minutes) {}

    /** What can be otherwise. */
    public enum Part {
        HOLDER,
        FIRST_DAY,
        LAST_DAY,
        HOURS
    }

    /** What came of comparing. */
    public sealed interface Comparing {

        /** @param different nothing when all of it is what was certified */
        record Compared(Checked checked, List<Part> different) implements Comparing {}

        record Unknown() implements Comparing {}

        /** @param until when it can be asked again */
        record TooOften(Duration until) implements Comparing {}
    }

    /** Nothing when no certificate ever had that number. */
    public Optional<Checked> check(SpokenNumber number) {
        return certificates
                .byNumber(number)
                .flatMap(certificate -> certificate
                        .standing(number)
                        .map(standing -> new Checked(
                                number,
                                standing,
                                certificate,
                                certificate
                                        .latest()
                                        .filter(edition -> edition.number().equals(number))
                                        .isPresent())));
    }

    public Comparing compare(SpokenNumber number, Read read) {
        var checked = check(number);
        if (checked.isEmpty()) {
            return new Comparing.Unknown();
        }
        var pause = guesses.take(number);
        if (pause.isPresent()) {
            return new Comparing.TooOften(pause.get());
        }
        return new Comparing.Compared(checked.get(), different(checked.get(), read));
    }

    /** Of a number that was replaced nothing is the same: what it certified was wrong. */
    private static List<Part> different(Checked checked, Read read) {
        var certificate = checked.certificate();
        var work = certificate.work();
        var different = new ArrayList<Part>();
        if (read.holder != null && !(checked.isLatest && certificate.isHeldBy(read.holder))) {
            different.add(Part.HOLDER);
        }
        if (read.firstDay != null && !(checked.isLatest && read.firstDay.equals(work.firstDay()))) {
            different.add(Part.FIRST_DAY);
        }
        if (read.lastDay != null && !(checked.isLatest && read.lastDay.equals(work.lastDay()))) {
            different.add(Part.LAST_DAY);
        }
        if (read.minutes != null && !(checked.isLatest && read.minutes == work.minutes())) {
            different.add(Part.HOURS);
        }
        return different;
    }

    /**
     * Whether a file is one that was printed of that number; nothing when no certificate has it.
     *
     * @param hash SHA-256 of the file in hex
     */
    public Optional<Boolean> isGenuine(SpokenNumber number, String hash) {
        return check(number).map(_ -> certificates.wasPrinted(number, hash));
    }
}
