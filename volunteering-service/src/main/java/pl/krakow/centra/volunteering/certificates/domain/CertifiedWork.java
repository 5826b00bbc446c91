package pl.krakow.centra.volunteering.certificates.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The work a certificate tells of, as it was confirmed when it was issued.
 *
 * @param organisation its name
 * @param titles of the opportunities, each once
 * @param scope what was done, as it was agreed
 * @param firstDay with confirmed hours, as {@code lastDay}
 * @param minutes that were confirmed, and no others
 */
public record CertifiedWork(
        String organisation,
        List<String> titles,
        @Nullable String scope,
        LocalDate firstDay,
        LocalDate lastDay,
        int minutes) {

    public CertifiedWork {
        titles = List.copyOf(titles);
        if (minutes <= 0) {
            throw new IllegalArgumentException("nothing was confirmed");
        }
    }
}
